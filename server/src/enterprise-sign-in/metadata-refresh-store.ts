// The SQL of reading the metadata of SAML providers again.
import type { MetadataFault } from '@sitzplan/contract/enterprise-sign-in'
import type { Queryable } from '../platform/database/database.ts'

export interface DueProvider {
  account_id: string
  id: string
  url: string
}

/**
 * A provider in use whose metadata were last looked at a day ago, or an hour ago where that failed; noted as looked at now,
 * so that no other server does the same.
 */
export async function claimProviderToRead(queryable: Queryable): Promise<DueProvider | null> {
  const { rows } = await queryable.query<DueProvider>(
    `update identity_providers
        set metadata_tried_at = now()
      where (account_id, id) = (
            select account_id, id
              from identity_providers
             where metadata_read_at is not null
               and mode <> 'off'
               and metadata_tried_at < now() - case when metadata_fault is null then interval '1 day' else interval '1 hour' end
             order by metadata_tried_at
             limit 1
               for update skip locked)
  returning account_id, id, settings ->> 'metadataUrl' as url`,
  )
  return rows[0] ?? null
}

/** They were read (null), or why they were not: then those read before stay. */
export async function updateMetadataRead(
  queryable: Queryable,
  { account_id: accountId, id }: Pick<DueProvider, 'account_id' | 'id'>,
  fault: MetadataFault | null,
): Promise<void> {
  await queryable.query(
    `update identity_providers
        set metadata_read_at = case when $3::text is null then date_trunc('milliseconds', now()) else metadata_read_at end,
            metadata_tried_at = now(),
            metadata_fault = $3
      where account_id = $1
        and id = $2`,
    [accountId, id, fault],
  )
}
