// Bearer tokens: made, listed, revoked. Who may is decided here; what a token may do is access/'s matter.
import type { NewTokenBody, Token, TokensQuery } from '@sitzplan/contract/tokens'
import { standingOf } from '../access/acting.ts'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { newId } from '../platform/ids.ts'
import { mayMakeToken, mayRevokeToken, maySeeToken } from './token-rules.ts'
import {
  countTokens,
  countTokensOfKind,
  deleteOldClientTokens,
  deleteToken,
  deleteTokensOfUser,
  hasLiveScimToken,
  insertToken,
  lockTokens,
  selectEndedScimToken,
  selectToken,
  selectTokens,
  type TokenListRow,
} from './token-store.ts'
import { newToken, type TokenKind, tokenHash } from './token-text.ts'

export interface NewToken {
  accountId: string
  kind: TokenKind
  name: string
  /** Of user and client tokens: whom it acts for. */
  userId?: string | null
  /** Of product keys and client tokens: the product. */
  productId?: string | null
  /** Until it ends; without either it does not. */
  lastsSeconds?: number
  validDays?: number | null
  /** The user who made it; null for the system and for products. */
  createdBy?: string | null
}

/**
 * Makes a token and returns its text, which is kept nowhere; refuses with `limit_reached`. Client tokens, which pages ask
 * for every quarter of an hour, are not audited: the product key behind them is; nor refused: the oldest ends.
 */
export async function createToken(
  tx: Transaction,
  origin: Origin,
  wanted: NewToken,
): Promise<{ id: string; token: string; expiresAt: Date | null }> {
  await makeRoom(tx, wanted)
  const { text, hash } = newToken(wanted.kind)
  const id = newId()
  const expiresAt = await insertToken(tx, { ...wanted, id, hash })
  if (wanted.kind !== 'client')
    await recordAudit(tx, origin, {
      accountId: wanted.accountId,
      action: 'token.created',
      target: { kind: 'token', id, name: wanted.name },
      after: { kind: wanted.kind, name: wanted.name, expiresAt },
    })
  return { id, token: text, expiresAt }
}

export function refuseToMake(caller: UserCaller, kind: NewTokenBody['kind']): void {
  if (!mayMakeToken(caller.permissions, kind)) throw new Refusal('forbidden')
}

/** Makes a token of the caller's account as the caller asks, who may; a user token is always the caller's own. */
export async function createTokenFor(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  { kind, name, product, validDays }: NewTokenBody,
): Promise<Token & { token: string }> {
  if (kind !== 'product' && product !== undefined) throw invalidField('/product', 'onlyProductKeys')
  if (kind === 'product' && product === undefined) throw invalidField('/product', 'required')
  const found = product === undefined ? null : await productByKey(tx, product)
  if (product !== undefined && !found) throw invalidField('/product', 'unknownReference')
  const { accountId, userId } = caller
  const { id, token } = await createToken(tx, origin, {
    accountId,
    kind,
    name,
    userId: kind === 'user' ? userId : null,
    productId: found?.id ?? null,
    validDays: validDays ?? null,
    createdBy: userId,
  })
  return { ...(await tokenShown(tx, accountId, id)), token }
}

/** Of a person; product keys and SCIM tokens of an account, each. */
const mostTokens = { user: 100, client: 200, product: 1_000, scim: 1_000 }

/** Under a lock: many that are made at once are counted like many in a row. */
async function makeRoom(tx: Transaction, { accountId, kind, userId = null }: NewToken): Promise<void> {
  const limit = mostTokens[kind]
  await lockTokens(tx, `${kind} ${userId ?? accountId}`)
  if (kind === 'client') await deleteOldClientTokens(tx, accountId, userId, limit - 1)
  else if ((await countTokensOfKind(tx, accountId, kind, userId)) >= limit)
    throw new Refusal('limit_reached', { limit })
}

/**
 * A page of the tokens the caller may see (token-rules.ts): their own, the SCIM tokens, or all of the account. `own`:
 * only their own.
 */
export async function listTokens(
  database: Database,
  caller: UserCaller,
  { limit = 50, cursor, own = false, kind }: TokensQuery,
): Promise<Page<Token>> {
  const seen = {
    ownerId: caller.permissions.has('tokens.manage') && !own ? null : caller.userId,
    withScim: caller.permissions.has('provisioning.manage') && !own,
    kind: kind ?? null,
  }
  const [before = null] = decodeCursor(cursor, 1) ?? []
  const [rows, total] = await Promise.all([
    selectTokens(database, caller.accountId, seen, before === null ? null : String(before), limit + 1),
    countTokens(database, caller.accountId, seen),
  ])
  return pageOf(rows, limit, total, shown, (row) => [row.id])
}

/** Revokes a token: dead at once on this server, within a second on the others. */
export async function revokeToken(
  tx: Transaction,
  { database }: Services,
  origin: Origin,
  caller: UserCaller,
  tokenId: string,
): Promise<void> {
  const { accountId } = caller
  const token = await tokenSeen(tx, caller, tokenId)
  const { id } = token
  if (!mayRevokeToken(caller, { kind: token.kind, userId: token.user_id }, ownerOf(token)))
    throw new Refusal('forbidden')
  if (!(await deleteToken(tx, accountId, id))) throw notFound()
  await recordAudit(tx, origin, {
    accountId,
    action: 'token.deleted',
    target: { kind: 'token', id, name: token.name },
    before: { kind: token.kind, name: token.name },
  })
  tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
}

/** Somebody else's token is not there for who may not see it. */
export async function tokenSeen(tx: Queryable, caller: UserCaller, id: string): Promise<TokenListRow> {
  const token = await tokenById(tx, caller.accountId, id)
  if (!maySeeToken(caller, { kind: token.kind, userId: token.user_id })) throw notFound()
  return token
}

/** Whether a directory may still call: a SCIM token of the account that has not ended. */
export const isDirectoryConnected = (queryable: Queryable, accountId: string): Promise<boolean> =>
  hasLiveScimToken(queryable, accountId)

/** Whose token an `Authorization` header still brings although it has ended; null: nobody's, as far as can be said. */
export async function endedScimToken(queryable: Queryable, authorization: string | undefined) {
  const hash = tokenHash(authorization?.replace(/^bearer +/i, '').trim() ?? '')
  return hash && selectEndedScimToken(queryable, hash)
}

const ownerOf = ({ user_id: id, user_role: role, user_permissions, user_groups }: TokenListRow) =>
  id !== null && role !== null ? { id, ...standingOf(role, user_permissions ?? [], user_groups ?? []) } : null

export const revokeTokensOf = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteTokensOfUser(tx, accountId, userId, ['user', 'client'])

export const revokeClientTokensOf = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteTokensOfUser(tx, accountId, userId, ['client'])

async function tokenById(queryable: Queryable, accountId: string, id: string): Promise<TokenListRow> {
  const token = await selectToken(queryable, accountId, id)
  if (!token) throw notFound()
  return token
}

export const tokenShown = async (queryable: Queryable, accountId: string, id: string): Promise<Token> =>
  shown(await tokenById(queryable, accountId, id))

const shown = (row: TokenListRow): Token => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  product: row.product_key,
  user:
    row.user_id && row.email
      ? { id: row.user_id, email: row.email, name: `${row.given_name} ${row.family_name}`.trim() || row.email }
      : null,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  replacedBy: row.replaced_by,
})
