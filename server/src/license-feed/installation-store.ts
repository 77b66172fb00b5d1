// The SQL of installations that read an account's feed, at the vendor.
import type { Queryable } from '../platform/database/database.ts'

/** Which installation reads, in what state it is from now on, and in which it may be as far as we know. */
export interface ToldInstallation {
  id: string
  state: string
  before: readonly string[]
}

export interface InstallationRow {
  id: string
  firstReadAt: Date
  readAt: Date
  copies: number
  copiedAt: Date | null
}

/** Whoever reads the account's feed is noted one after the other. */
export async function lockFeed(tx: Queryable, accountId: string): Promise<void> {
  await tx.query('select from license_feed_tokens where account_id = $1 for no key update', [accountId])
}

/**
 * Notes who reads. True when it comes from a state that is not the one we were told last, for the first time in a day: two
 * copies take turns in this. One beyond the most of thirty days is not noted.
 */
export async function upsertInstallation(
  queryable: Queryable,
  accountId: string,
  { id, state, before }: ToldInstallation,
  most: number,
): Promise<boolean> {
  const { rows } = await queryable.query<{ is_news: boolean }>(
    `with known as (
       select id, copied_at, state = any($4::uuid[]) or state = $3 as is_expected
         from license_installations
        where account_id = $1
          and id = $2
          for no key update
     )
     insert into license_installations (account_id, id, state)
     select $1, $2, $3
      where exists (select from known)
         or (select count(*)
               from license_installations
              where account_id = $1
                and read_at > now() - interval '30 days') < $5
         on conflict (account_id, id) do update
        set state = excluded.state,
            read_at = excluded.read_at,
            copies = license_installations.copies + case when (select is_expected from known) then 0 else 1 end,
            copied_at = case when (select is_expected from known) then license_installations.copied_at else now() end
  returning (select not is_expected and coalesce(copied_at < now() - interval '1 day', true) from known) as is_news`,
    [accountId, id, state, before, most],
  )
  return rows[0]?.is_news ?? false
}

/** Those that read last, first. */
export async function selectInstallations(queryable: Queryable, accountId: string): Promise<InstallationRow[]> {
  const { rows } = await queryable.query<InstallationRow>(
    `select id, first_read_at as "firstReadAt", read_at as "readAt", copies, copied_at as "copiedAt"
       from license_installations
      where account_id = $1
      order by read_at desc, id`,
    [accountId],
  )
  return rows
}
