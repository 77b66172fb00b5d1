// The tokens' SQL.
import type { Queryable } from '../platform/database/database.ts'
import type { TokenKind } from './token-text.ts'

export interface TokenToInsert {
  accountId: string
  id: string
  kind: TokenKind
  name: string
  hash: Buffer
  userId?: string | null
  productId?: string | null
  expiresAt?: Date | null
  createdBy?: string | null
}

export async function insertToken(tx: Queryable, token: TokenToInsert): Promise<void> {
  await tx.query(
    `insert into tokens (account_id, id, kind, name, token_hash, user_id, product_id, expires_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      token.accountId,
      token.id,
      token.kind,
      token.name,
      token.hash,
      token.userId ?? null,
      token.productId ?? null,
      token.expiresAt ?? null,
      token.createdBy ?? null,
    ],
  )
}
