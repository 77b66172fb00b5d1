// Putting a token in the place of another: both work for a while, so that whoever uses the old one can be given the new one
// without a break.
import type { RotateBody, Token } from '@sitzplan/contract/tokens'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { mayReplaceToken } from './token-rules.ts'
import { updateToReplaced } from './token-store.ts'
import { createToken, tokenSeen, tokenShown } from './tokens.ts'

/** Refuses whoever may not make it, and what they do not see. */
export async function refuseToRotate(db: Queryable, caller: UserCaller, tokenId: string): Promise<void> {
  const { kind, user_id: userId } = await tokenSeen(db, caller, tokenId)
  if (!mayReplaceToken(caller, { kind, userId })) throw new Refusal('forbidden')
}

/** The new token, for whoever may make it. Of two who replace the same one, one is refused, as for a token that has ended (`wrong_state`). */
export async function rotateToken(
  tx: Transaction,
  { database }: Pick<Services, 'database'>,
  origin: Origin,
  caller: UserCaller,
  tokenId: string,
  { overlapDays = 7, validDays }: RotateBody,
): Promise<Token & { token: string }> {
  const { accountId } = caller
  const old = await tokenSeen(tx, caller, tokenId)
  const { kind, name, user_id: userId } = old
  const product = old.product_key === null ? null : await productByKey(tx, old.product_key)
  const productId = product?.id ?? null
  const { id, token } = await createToken(tx, origin, {
    accountId,
    kind,
    name,
    userId,
    productId,
    validDays: validDays ?? null,
    createdBy: caller.userId,
  })
  if (!(await updateToReplaced(tx, accountId, old.id, { by: id, overlapDays })))
    throw new Refusal('wrong_state', { reason: 'token_replaced' })
  const { expiresAt } = await tokenShown(tx, accountId, old.id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'token.replaced',
    target: { kind: 'token', id: old.id, name },
    before: { kind, expiresAt: old.expires_at },
    after: { kind, expiresAt },
  })
  tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
  return { ...(await tokenShown(tx, accountId, id)), token }
}
