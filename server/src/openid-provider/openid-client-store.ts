// The SQL of the vendor's OpenID clients.
import type { OpenidClientKind } from '@sitzplan/contract/openid'
import type { Queryable } from '../platform/database/database.ts'

export interface ClientRow {
  id: string
  name: string
  kind: OpenidClientKind
  product_id: string | null
  /** Its key. */
  product: string | null
  redirect_uris: string[]
  post_logout_redirect_uris: string[]
  secret_hash: Buffer | null
  created_at: Date
}

const columns = `c.id, c.name, c.kind, c.product_id, p.key as product, c.redirect_uris, c.post_logout_redirect_uris,
            c.secret_hash, c.created_at`

/** Newest first. */
export async function selectClients(
  db: Queryable,
  accountId: string,
  before: string | null,
  limit: number,
): Promise<ClientRow[]> {
  const { rows } = await db.query<ClientRow>(
    `select ${columns}
       from openid_clients c
       left join products p on p.id = c.product_id
      where c.account_id = $1
        and ($2::uuid is null or c.id < $2)
      order by c.id desc
      limit $3`,
    [accountId, before, limit],
  )
  return rows
}

export async function countClients(db: Queryable, accountId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*) as count from openid_clients where account_id = $1',
    [accountId],
  )
  return rows[0]?.count ?? 0
}

/** Until the end of the transaction nobody else makes a client of the account. */
export async function lockClients(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('openid clients ' || $1, 0))`, [accountId])
}

/** By its client_id alone, as who comes with it says. */
export async function selectClient(db: Queryable, id: string): Promise<ClientRow | null> {
  const { rows } = await db.query<ClientRow>(
    `select ${columns}
       from openid_clients c
       left join products p on p.id = c.product_id
      where c.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export async function selectClientForUpdate(tx: Queryable, accountId: string, id: string): Promise<ClientRow | null> {
  const { rows } = await tx.query<ClientRow>(
    `select ${columns}
       from openid_clients c
       left join products p on p.id = c.product_id
      where c.account_id = $1
        and c.id = $2
        for update of c`,
    [accountId, id],
  )
  return rows[0] ?? null
}

type Kept = Omit<ClientRow, 'product' | 'created_at'>

/** When it was made. */
export async function insertClient(tx: Queryable, accountId: string, client: Kept): Promise<Date> {
  const { rows } = await tx.query<{ created_at: Date }>(
    `insert into openid_clients
       (account_id, id, name, kind, product_id, redirect_uris, post_logout_redirect_uris, secret_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning created_at`,
    [
      accountId,
      client.id,
      client.name,
      client.kind,
      client.product_id,
      client.redirect_uris,
      client.post_logout_redirect_uris,
      client.secret_hash,
    ],
  )
  return rows[0]?.created_at ?? new Date(0)
}

export async function updateClient(tx: Queryable, accountId: string, client: Omit<Kept, 'kind'>): Promise<void> {
  await tx.query(
    `update openid_clients
        set name = $3,
            product_id = $4,
            redirect_uris = $5,
            post_logout_redirect_uris = $6,
            secret_hash = $7
      where account_id = $1
        and id = $2`,
    [
      accountId,
      client.id,
      client.name,
      client.product_id,
      client.redirect_uris,
      client.post_logout_redirect_uris,
      client.secret_hash,
    ],
  )
}

export async function deleteClientRow(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('delete from openid_clients where account_id = $1 and id = $2', [accountId, id])
}
