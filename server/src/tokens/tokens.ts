// Bearer tokens: made, listed, revoked. Who may is decided here; what a token may do is access/'s matter.
import { v7 as uuidv7 } from 'uuid'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { insertToken } from './token-store.ts'
import { newToken, type TokenKind } from './token-text.ts'

export interface NewToken {
  accountId: string
  kind: TokenKind
  name: string
  /** Of user and client tokens: whom it acts for. */
  userId?: string | null
  /** Of product keys and client tokens: the product. */
  productId?: string | null
  expiresAt?: Date | null
  /** The user who made it; null for the system and for products. */
  createdBy?: string | null
}

/** Makes a token and returns its text, which is kept nowhere. Client tokens, made in great numbers, are not audited. */
export async function createToken(
  tx: Transaction,
  origin: Origin,
  wanted: NewToken,
): Promise<{ id: string; token: string }> {
  const { text, hash } = newToken(wanted.kind)
  const id = uuidv7()
  await insertToken(tx, { ...wanted, id, hash })
  if (wanted.kind !== 'client')
    await recordAudit(tx, origin, {
      accountId: wanted.accountId,
      action: 'token.created',
      target: { kind: 'token', id, name: wanted.name },
      after: { kind: wanted.kind, name: wanted.name, expiresAt: wanted.expiresAt ?? null },
    })
  return { id, token: text }
}
