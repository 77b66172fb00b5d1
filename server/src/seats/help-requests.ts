// "Ask an administrator": recorded as an event of the account, once per user in ten minutes.
import type { FastifyRequest } from 'fastify'
import { originOf, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { insertHelpRequest, lockUserForHelp, selectRecentHelpRequest } from './help-request-store.ts'
import type { ProductUse } from './product-callers.ts'

/** When the administrators were told; earlier than now when that was less than ten minutes ago. */
export async function requestHelp(tx: Transaction, request: FastifyRequest, use: ProductUse): Promise<Date> {
  const user = await lockUserForHelp(tx, use)
  if (!user) throw notFound()
  const recent = await selectRecentHelpRequest(tx, user.accountId, user.id)
  if (recent) return recent
  const id = newId()
  const at = await insertHelpRequest(tx, { id, accountId: user.accountId, userId: user.id, productId: use.productId })
  await recordAudit(tx, originOf(request), {
    accountId: user.accountId,
    action: 'help.requested',
    target: { kind: 'user', id: user.id, name: user.email },
    after: { product: user.product },
  })
  return at
}
