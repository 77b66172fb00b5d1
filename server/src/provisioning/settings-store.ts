// SQL of how accounts want their directory to keep people.
import type { ProvisioningSettings } from '@sitzplan/contract/provisioning'
import type { Queryable } from '../platform/database/database.ts'

/** Null: nothing was ever changed. */
export async function selectSettings(queryable: Queryable, accountId: string): Promise<ProvisioningSettings | null> {
  const { rows } = await queryable.query<ProvisioningSettings>(
    `select match, hold_percent as "holdPercent", send_invitations as "sendInvitations"
       from provisioning_settings
      where account_id = $1`,
    [accountId],
  )
  return rows[0] ?? null
}

/** The row is there afterwards, and nobody else changes it until the end of the transaction. */
export async function lockSettings(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(
    `insert into provisioning_settings (account_id)
     values ($1)
         on conflict (account_id) do update set match = provisioning_settings.match`,
    [accountId],
  )
}

export async function updateSettings(
  tx: Queryable,
  accountId: string,
  { match, holdPercent, sendInvitations }: ProvisioningSettings,
): Promise<void> {
  await tx.query(
    `update provisioning_settings
        set match = $2, hold_percent = $3, send_invitations = $4
      where account_id = $1`,
    [accountId, match, holdPercent, sendInvitations],
  )
}
