// The front door of the sealed audit log (docs/decisions/0014).
import type { AuditSeal } from '@sitzplan/contract/seals'
import type { Sight } from '../access/sight.ts'
import type { Services } from '../app.ts'
import { sealKey } from './seal-keys.ts'
import { base64 } from './seal-rules.ts'
import { selectHeads } from './seal-store.ts'

export { seal, sealing } from './seal.ts'
export { sealKey } from './seal-keys.ts'
export { sealedLog } from './sealed-log.ts'
export { selectAccountId as accountCalled } from './sealed-log-store.ts'

/** How far the account's log is sealed, and with which key. */
export async function auditSeal(
  services: Pick<Services, 'database' | 'secrets'>,
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
): Promise<AuditSeal> {
  const { kid } = await sealKey(services)
  const head = (await selectHeads(services.database, [accountId])).get(accountId)
  return {
    kid,
    head: head ? { block: head.number, hash: base64(head.hash), sealedAt: head.sealedAt } : null,
    mayDownload: managedGroups === null,
  }
}
