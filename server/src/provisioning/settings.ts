// The front door of how an account wants its directory to keep people: whom it may take over, how much it may take away at
// once, and whether new people are invited by mail.
import { isDeepStrictEqual } from 'node:util'
import type { ProvisioningSettings } from '@sitzplan/contract/provisioning'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { lockSettings, selectSettings, updateSettings } from './settings-store.ts'

const atFirst: ProvisioningSettings = { match: 'none', holdPercent: 20, sendInvitations: false }

export const provisioningSettings = async (queryable: Queryable, accountId: string): Promise<ProvisioningSettings> =>
  (await selectSettings(queryable, accountId)) ?? atFirst

/** Under a lock, so that the audit log tells what really was there before. */
export async function changeSettings(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  after: ProvisioningSettings,
): Promise<void> {
  await lockSettings(tx, accountId)
  const before = await provisioningSettings(tx, accountId)
  if (isDeepStrictEqual(before, after)) return
  await updateSettings(tx, accountId, after)
  await recordAudit(tx, origin, {
    accountId,
    action: 'provisioning.changed',
    target: { kind: 'account', id: accountId },
    before,
    after,
  })
}
