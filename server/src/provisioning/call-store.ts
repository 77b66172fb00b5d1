// SQL of what directories called last.
import type { ProvisioningCall } from '@sitzplan/contract/provisioning'
import type { Queryable } from '../platform/database/database.ts'

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
] as const

const kept = columnsToInsert.map(([column]) => column).filter((column) => column !== 'age')

export async function insertCalls(queryable: Queryable, calls: readonly CallToInsert[]): Promise<void> {
  await queryable.query(
    `insert into provisioning_calls (at, ${kept.join(', ')})
     select clock_timestamp() - make_interval(secs => age / 1000), ${kept.join(', ')}
       from unnest(${columnsToInsert.map(([, type], i) => `$${i + 1}::${type}[]`).join(', ')})
            with ordinality as c (${columnsToInsert.map(([column]) => column).join(', ')}, place)
      order by place`,
    columnsToInsert.map(([, , field]) => calls.map((call) => call[field])),
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

/** Those that name the person: by id, address, or what the directory calls them. Before any of it is forgotten. */
export async function deleteCallsNaming(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `with names as (
       select unnest(array[u.id::text, u.email, d.user_name, d.external_id]) as name
         from users u
         left join directory_users d on d.account_id = u.account_id and d.user_id = u.id
        where u.account_id = $1
          and u.id = $2
     )
     delete from provisioning_calls c
      where account_id = $1
        and exists (
            select
              from names
             where position(lower(name) in lower(concat_ws(' ', c.path, c.query, c.detail, c.resource, c.body))) > 0)`,
    [accountId, userId],
  )
}
