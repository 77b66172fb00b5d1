// The vendor's OpenID clients: products and websites that sign people in with Sitzplan. Changes count with the client's
// next call, on every server.
import type { NewOpenidClient, NewOpenidClientBody, OpenidClient, OpenidClientPatch } from '@sitzplan/contract/openid'
import type { UserCaller } from '../access/caller.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { type InvalidField, invalidField, notFound, Refusal, refuseFields } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { isId, newId } from '../platform/ids.ts'
import { newSecret } from '../tokens/token-text.ts'
import { faultOfRedirectUri } from './openid-client-rules.ts'
import {
  type ClientRow,
  countClients,
  deleteClientRow,
  insertClient,
  lockClients,
  selectClient,
  selectClientForUpdate,
  selectClients,
  updateClient,
} from './openid-client-store.ts'

/** Of an installation: each is set up by hand. */
const mostClients = 200

export async function listClients(
  db: Queryable,
  accountId: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<OpenidClient>> {
  const [before = null] = decodeCursor(cursor, 1) ?? []
  const rows = await selectClients(db, accountId, before === null ? null : String(before), limit + 1)
  return pageOf(rows, limit, await countClients(db, accountId), shown, (row) => [row.id])
}

/** The client that calls itself so; null for any other text. */
export const clientById = async (db: Queryable, id: string): Promise<ClientRow | null> =>
  isId(id) ? selectClient(db, id) : null

/** Makes a client; its secret is in this answer and nowhere else. */
export async function createClient(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  body: NewOpenidClientBody,
): Promise<NewOpenidClient> {
  const { name, kind, redirectUris, postLogoutRedirectUris = [], product: key = null } = body
  refuseUris({ kind, redirectUris, postLogoutRedirectUris })
  await lockClients(tx, accountId)
  if ((await countClients(tx, accountId)) >= mostClients) throw new Refusal('limit_reached', { limit: mostClients })
  const secret = kind === 'confidential' ? newSecret() : null
  const row = {
    id: newId(),
    name,
    kind,
    product_id: await productIdOf(tx, key),
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    secret_hash: secret?.hash ?? null,
  }
  const client = shown({ ...row, product: key, created_at: await insertClient(tx, accountId, row) })
  await recordAudit(tx, origin, {
    accountId,
    action: 'openid_client.created',
    target: { kind: 'openid_client', id: client.id, name },
    after: told(client),
  })
  return { ...client, secret: secret?.text ?? null }
}

export async function changeClient(
  tx: Transaction,
  origin: Origin,
  { accountId }: UserCaller,
  id: string,
  patch: OpenidClientPatch,
): Promise<OpenidClient> {
  const row = await ownClient(tx, accountId, id)
  const before = shown(row)
  const after = { ...before, ...patch }
  refuseUris(after)
  const changed = {
    ...row,
    name: after.name,
    product_id: await productIdOf(tx, after.product),
    redirect_uris: after.redirectUris,
    post_logout_redirect_uris: after.postLogoutRedirectUris,
  }
  await updateClient(tx, accountId, changed)
  await recordAudit(tx, origin, {
    accountId,
    action: 'openid_client.changed',
    target: { kind: 'openid_client', id: row.id, name: after.name },
    before: told(before),
    after: told(after),
  })
  return after
}

/** Gives a confidential client another secret; the one before is worth nothing from now on. Public ones are refused. */
export async function renewSecret(
  tx: Transaction,
  origin: Origin,
  { accountId }: UserCaller,
  id: string,
): Promise<NewOpenidClient> {
  const row = await ownClient(tx, accountId, id)
  if (row.kind === 'public') throw new Refusal('wrong_state')
  const { text, hash } = newSecret()
  await updateClient(tx, accountId, { ...row, secret_hash: hash })
  await recordAudit(tx, origin, {
    accountId,
    action: 'openid_client.secret_renewed',
    target: { kind: 'openid_client', id: row.id, name: row.name },
  })
  return { ...shown(row), secret: text }
}

/** From now on the client signs nobody in, and what it was given is worth nothing. */
export async function deleteClient(tx: Transaction, origin: Origin, { accountId }: UserCaller, id: string) {
  const row = await ownClient(tx, accountId, id)
  await deleteClientRow(tx, accountId, row.id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'openid_client.deleted',
    target: { kind: 'openid_client', id: row.id, name: row.name },
    before: told(shown(row)),
  })
}

/** Locked until the end of the transaction. */
async function ownClient(tx: Transaction, accountId: string, id: string): Promise<ClientRow> {
  const row = await selectClientForUpdate(tx, accountId, id)
  if (!row) throw notFound()
  return row
}

async function productIdOf(tx: Transaction, key: string | null): Promise<string | null> {
  if (key === null) return null
  const product = await productByKey(tx, key)
  if (!product) throw invalidField('/product', 'unknownReference')
  return product.id
}

function refuseUris(client: Pick<OpenidClient, 'kind' | 'redirectUris' | 'postLogoutRedirectUris'>): void {
  const faults = (['redirectUris', 'postLogoutRedirectUris'] as const).flatMap((list) =>
    client[list].flatMap((uri, at): InvalidField[] => {
      const keyword = faultOfRedirectUri(uri, client.kind)
      return keyword ? [{ path: `/${list}/${at}`, keyword }] : []
    }),
  )
  refuseFields(faults)
}

const told = ({ name, kind, product, redirectUris, postLogoutRedirectUris }: OpenidClient) => ({
  name,
  kind,
  product,
  redirectUris,
  postLogoutRedirectUris,
})

const shown = (row: ClientRow): OpenidClient => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  product: row.product,
  redirectUris: row.redirect_uris,
  postLogoutRedirectUris: row.post_logout_redirect_uris,
  createdAt: row.created_at.toISOString(),
})
