// The queues' SQL: the queues themselves. Who is in them is in member-store.ts.
import type { QueueType } from '@sitzplan/contract/queues'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'

export interface QueueRow {
  id: string
  name: string
  type: QueueType
  productId: string
  product: string
  externalId: string | null
  foldedName: string
  /** Of those whom the reader sees. */
  members: number
  /** Whether the account owns licenses of its product. */
  isOwned: boolean
}

const owned = (account: string, product: string) => `
  exists (select from pools l
           where l.account_id = ${account}
             and l.product_id = ${product}
             and l.kind = 'named'
             and l.total is distinct from 0)`

const columns = `
  select q.id, q.name, q.type, q.product_id as "productId", p.key as product, q.external_id as "externalId",
         q.folded_name as "foldedName",
         (select count(*)
            from queue_members m
           where m.account_id = q.account_id
             and m.queue_id = q.id
             and ${isSeen('m.account_id', 'm.user_id', '$2')}) as members,
         ${owned('q.account_id', 'q.product_id')} as "isOwned"
    from queues q
    join products p on p.id = q.product_id
   where q.account_id = $1`

interface Wanted {
  search?: string | undefined
  type?: QueueType | undefined
}

const matching = `
  and ($3::text is null or q.type = $3)
  and q.folded_name like all(array(select '%' || folded(word) || '%' from unnest($4::text[]) as word))`

/** A page by name. */
export async function selectQueues(
  db: Queryable,
  accountId: string,
  sight: Sight,
  { search, type, after, limit }: Wanted & { after: readonly (string | number)[] | null; limit: number },
): Promise<QueueRow[]> {
  const { rows } = await db.query<QueueRow>(
    `${columns} ${matching}
       and ($5::text is null or (q.folded_name, q.id) > ($5, $6::uuid))
     order by q.folded_name, q.id
     limit $7`,
    [accountId, sight, type ?? null, searchedWords(search), after?.[0] ?? null, after?.[1] ?? null, limit],
  )
  return rows
}

export async function countQueues(db: Queryable, accountId: string, { search, type }: Wanted = {}): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*) as count
       from queues q
      where q.account_id = $1
        and ($2::text is null or q.type = $2)
        and q.folded_name like all(array(select '%' || folded(word) || '%' from unnest($3::text[]) as word))`,
    [accountId, type ?? null, searchedWords(search)],
  )
  return rows[0]?.count ?? 0
}

export async function selectQueue(db: Queryable, accountId: string, sight: Sight, id: string) {
  const { rows } = await db.query<QueueRow>(`${columns} and q.id = $3`, [accountId, sight, id])
  return rows[0] ?? null
}

/** Locked as whoever changes the queue does; nobody joins or leaves it until the end of the transaction. */
export async function selectQueueForUpdate(tx: Queryable, accountId: string, id: string): Promise<QueueRow | null> {
  const { rows } = await tx.query<QueueRow>(`${columns} and q.id = $3 for update of q`, [accountId, null, id])
  return rows[0] ?? null
}

/** The same by the product's own id. */
export async function selectQueueOfProductForUpdate(
  tx: Queryable,
  { accountId, productId, externalId }: { accountId: string; productId: string; externalId: string },
): Promise<QueueRow | null> {
  const { rows } = await tx.query<QueueRow>(`${columns} and q.product_id = $3 and q.external_id = $4 for update of q`, [
    accountId,
    null,
    productId,
    externalId,
  ])
  return rows[0] ?? null
}

/** It stays until the end of the transaction. */
export async function selectQueueForKeyShare(tx: Queryable, accountId: string, id: string): Promise<QueueRow | null> {
  const { rows } = await tx.query<QueueRow>(`${columns} and q.id = $3 for key share of q`, [accountId, null, id])
  return rows[0] ?? null
}

/** Whether the account owns licenses of the product that its queues could give. */
export async function isProductOwned(db: Queryable, accountId: string, productId: string): Promise<boolean> {
  const { rows } = await db.query<{ owned: boolean }>(`select ${owned('$1', '$2')} as owned`, [accountId, productId])
  return rows[0]?.owned ?? false
}

/** Until the end of the transaction nobody else makes or renames a queue of the account. */
export async function lockQueueNames(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('queues ' || $1, 0))`, [accountId])
}

/** Whether another queue of the type has the name; to be asked with the names locked. */
export async function isNameTaken(
  tx: Queryable,
  accountId: string,
  { id, type, name }: { id: string; type: QueueType; name: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'select from queues where account_id = $1 and type = $2 and folded_name = folded($3) and id <> $4',
    [accountId, type, name, id],
  )
  return rowCount > 0
}

export interface QueueDraft {
  accountId: string
  id: string
  productId: string
  type: QueueType
  name: string
  externalId: string | null
}

export async function insertQueue(tx: Queryable, queue: QueueDraft): Promise<void> {
  await tx.query(
    `insert into queues (account_id, id, product_id, type, name, external_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [queue.accountId, queue.id, queue.productId, queue.type, queue.name, queue.externalId],
  )
}

export async function updateQueue(
  tx: Queryable,
  accountId: string,
  { id, name, type }: Pick<QueueDraft, 'id' | 'name' | 'type'>,
): Promise<void> {
  await tx.query('update queues set name = $3, type = $4 where account_id = $1 and id = $2', [
    accountId,
    id,
    name,
    type,
  ])
}

export async function deleteQueueRow(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('delete from queues where account_id = $1 and id = $2', [accountId, id])
}
