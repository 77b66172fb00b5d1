// SQL of what directories called last.
import type { ProvisioningCall } from '@sitzplan/contract/provisioning'
import type { Queryable } from '../platform/database/database.ts'
import type { KeptTexts } from './call-rules.ts'

export interface CallToInsert {
  accountId: string
  id: string
  /** How long ago it was answered. */
  age: number
  tokenId: string
  tokenName: string
  method: string
  path: string
  query: string | null
  status: number
  refused: boolean
  scimType: string | null
  detail: string | null
  found: number | null
  resource: string | null
  milliseconds: number
  body: string | null
  people: readonly string[]
}

const columnsToInsert = [
  ['account_id', 'uuid', 'accountId'],
  ['id', 'uuid', 'id'],
  ['age', 'float8', 'age'],
  ['token_id', 'uuid', 'tokenId'],
  ['token_name', 'text', 'tokenName'],
  ['method', 'text', 'method'],
  ['path', 'text', 'path'],
  ['query', 'text', 'query'],
  ['status', 'integer', 'status'],
  ['refused', 'boolean', 'refused'],
  ['scim_type', 'text', 'scimType'],
  ['detail', 'text', 'detail'],
  ['found', 'integer', 'found'],
  ['resource', 'text', 'resource'],
  ['milliseconds', 'integer', 'milliseconds'],
  ['body', 'text', 'body'],
  ['people', 'text', 'people'],
] as const

const kept = columnsToInsert.map(([column]) => column).filter((column) => column !== 'age')

export async function insertCalls(queryable: Queryable, calls: readonly CallToInsert[]): Promise<void> {
  await queryable.query(
    `insert into provisioning_calls (at, ${kept.join(', ')})
     select clock_timestamp() - make_interval(secs => age / 1000),
            ${kept.map((column) => (column === 'people' ? `string_to_array(people, ',')::uuid[]` : column)).join(', ')}
       from unnest(${columnsToInsert.map(([, type], i) => `$${i + 1}::${type}[]`).join(', ')})
            with ordinality as c (${columnsToInsert.map(([column]) => column).join(', ')}, place)
      order by place`,
    // Lists within a list would be one: they go as texts.
    columnsToInsert.map(([, , field]) =>
      calls.map((call) => (field === 'people' ? call.people.join(',') : call[field])),
    ),
  )
}

/** Leaves each account its newest, and the newest that were refused. Another server may be at the same. */
export async function deleteOlderCalls(queryable: Queryable, accountIds: readonly string[], most: number) {
  const oldest = (which: string) => `
    (select min(number)
       from (select number
               from provisioning_calls
              where account_id = a.id${which}
              order by number desc
              limit $2) as newest)`
  await queryable.query(
    `delete from provisioning_calls
      where ctid = any(array(
            select old.ctid
              from unnest($1::uuid[]) as a (id)
             cross join lateral (
                   select ctid
                     from provisioning_calls
                    where account_id = a.id
                      and number < ${oldest('')}
                      and (not refused or number < ${oldest(' and refused')})
                      for update skip locked) as old))`,
    [accountIds, most],
  )
}

interface CallRow extends Omit<ProvisioningCall, 'at' | 'token'> {
  at: Date
  tokenId: string
  tokenName: string
  /** In the order of calls, as text: it is larger than our numbers. */
  place: string
}

const columns = `id, number::text as place, at, token_id as "tokenId", token_name as "tokenName", method, path, query, status, refused,
  scim_type as "scimType", detail, found, resource, milliseconds`

/** Which are meant; null: all. */
export interface CallsWanted {
  refused: boolean
  tokenId: string | null
}

const wanted = `
  where account_id = $1
    and (not $2 or refused)
    and ($3::uuid is null or token_id = $3)`

/** Newest first, before the one with the number. */
export async function selectCalls(
  queryable: Queryable,
  accountId: string,
  { refused, tokenId }: CallsWanted,
  before: number | string | null,
  limit: number,
): Promise<CallRow[]> {
  const { rows } = await queryable.query<CallRow>(
    `select ${columns}
       from provisioning_calls
     ${wanted}
        and ($4::bigint is null or number < $4)
      order by number desc
      limit $5`,
    [accountId, refused, tokenId, before, limit],
  )
  return rows
}

export async function countCalls(
  queryable: Queryable,
  accountId: string,
  { refused, tokenId }: CallsWanted,
): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count
       from provisioning_calls
     ${wanted}`,
    [accountId, refused, tokenId],
  )
  return rows[0]?.count ?? 0
}

export async function selectCall(
  queryable: Queryable,
  accountId: string,
  id: string,
): Promise<(CallRow & { body: string | null }) | null> {
  const { rows } = await queryable.query<CallRow & { body: string | null }>(
    `select ${columns}, body
       from provisioning_calls
      where account_id = $1
        and id = $2`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Until the end of the transaction calls of these accounts are written, and nobody is forgotten meanwhile. */
export async function lockToWriteCalls(tx: Queryable, accountIds: readonly string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock_shared(key)
       from (select distinct hashtextextended('calls ' || id, 0) as key
               from unnest($1::text[]) as id
              order by key) as keys`,
    [accountIds],
  )
}

/** Until the end of the transaction no calls of the account are written. */
export async function lockToForgetCalls(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('calls ' || $1, 0))`, [accountId])
}

/** How many milliseconds ago somebody was erased last, for each account in which that was lately. */
export async function selectLastErased(tx: Queryable, accountIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ id: string; age: number }>(
    `select account_id as id, extract(epoch from clock_timestamp() - max(at))::float8 * 1000 as age
       from audit_events
      where account_id = any($1::uuid[])
        and action = 'user.erased'
        and at > now() - interval '1 hour'
      group by account_id`,
    [accountIds],
  )
  return new Map(rows.map(({ id, age }) => [id, age]))
}

export async function selectKeptTexts(tx: Queryable, accountId: string): Promise<(KeptTexts & { id: string })[]> {
  const { rows } = await tx.query<KeptTexts & { id: string }>(
    `select id, people, path, query, detail, resource, body
       from provisioning_calls
      where account_id = $1`,
    [accountId],
  )
  return rows
}

export async function deleteCalls(tx: Queryable, accountId: string, ids: readonly string[]): Promise<void> {
  await tx.query('delete from provisioning_calls where account_id = $1 and id = any($2::uuid[])', [accountId, ids])
}
