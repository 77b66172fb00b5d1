// SQL of devices.
import type { DeviceOrder, DevicesQuery } from '@sitzplan/contract/devices'
import type { Queryable } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'

/** Where a device is counted, and the product's own id of it. */
export interface DevicePlace {
  accountId: string
  productId: string
  resource: string
  deviceId: string
}

export interface DeviceRow {
  id: string
  productId: string
  /** Key of the product. */
  product: string
  resource: string
  deviceId: string
  name: string
  reportedName: string
  registeredAt: Date
  lastSeenAt: Date
  retiredAt: Date | null
}

const columns = `id, product_id as "productId", (select key from products where products.id = product_id) as product,
            resource, device_id as "deviceId", coalesce(renamed_to, reported_name) as name,
            reported_name as "reportedName", registered_at as "registeredAt", last_seen_at as "lastSeenAt",
            retired_at as "retiredAt"`

const placeOf = ({ accountId, productId, resource, deviceId }: DevicePlace) => [
  accountId,
  productId,
  resource,
  deviceId,
]

/** Locks nothing but the device. Null: not registered, or nobody's license is in force. */
export async function updateSeen(queryable: Queryable, place: DevicePlace, name: string): Promise<DeviceRow | null> {
  const { rows } = await queryable.query<DeviceRow>(
    `update devices
        set last_seen_at = date_trunc('milliseconds', clock_timestamp()),
            reported_name = $5
      where account_id = $1
        and product_id = $2
        and resource = $3
        and device_id = $4
        and retired_at is null
        and not exists (select from accounts where id = $1 and status = 'suspended')
        and not exists (select from pools where account_id = $1 and ends_at <= clock_timestamp())
     returning ${columns}`,
    [...placeOf(place), name],
    'device-seen',
  )
  return rows[0] ?? null
}

export async function insertDevice(tx: Queryable, id: string, place: DevicePlace, name: string): Promise<DeviceRow> {
  const { rows } = await tx.query<DeviceRow>(
    `insert into devices (account_id, product_id, resource, device_id, id, reported_name)
     values ($1, $2, $3, $4, $5, $6)
     returning ${columns}`,
    [...placeOf(place), id, name],
  )
  const row = rows[0]
  if (!row) throw new Error('a device was not written')
  return row
}

export async function deleteDevice(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('delete from devices where account_id = $1 and id = $2', [accountId, id])
}

/** As what is refused: the account is suspended, or its license over. */
export async function selectStanding(queryable: Queryable, accountId: string) {
  const { rows } = await queryable.query<{ isSuspended: boolean; isOver: boolean }>(
    `select status = 'suspended' as "isSuspended",
            exists (select from pools where account_id = $1 and ends_at <= clock_timestamp()) as "isOver"
       from accounts
      where id = $1`,
    [accountId],
  )
  return rows[0] ?? { isSuspended: true, isOver: false }
}

/** The line must be locked, so that it is as it was last committed. */
export async function selectDeviceAt(queryable: Queryable, place: DevicePlace): Promise<DeviceRow | null> {
  const { rows } = await queryable.query<DeviceRow>(
    `select ${columns}
       from devices
      where account_id = $1
        and product_id = $2
        and resource = $3
        and device_id = $4`,
    placeOf(place),
  )
  return rows[0] ?? null
}

/** Those of `ids` that there are. The account's lines must be locked. */
export async function selectDevicesById(queryable: Queryable, accountId: string, ids: readonly string[]) {
  const { rows } = await queryable.query<DeviceRow>(
    `select ${columns} from devices where account_id = $1 and id = any($2::uuid[]) order by id`,
    [accountId, ids],
  )
  return rows
}

export async function updateRetired(tx: Queryable, accountId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update devices
        set retired_at = date_trunc('milliseconds', clock_timestamp())
      where account_id = $1
        and id = any($2::uuid[])`,
    [accountId, ids],
  )
}

export async function updateBroughtBack(tx: Queryable, accountId: string, ids: readonly string[]): Promise<void> {
  await tx.query('update devices set retired_at = null where account_id = $1 and id = any($2::uuid[])', [
    accountId,
    ids,
  ])
}

/** Null: as it calls itself. */
export async function updateDeviceName(tx: Queryable, accountId: string, id: string, name: string | null) {
  const { rows } = await tx.query<DeviceRow>(
    `update devices
        set renamed_to = $3
      where account_id = $1
        and id = $2
     returning ${columns}`,
    [accountId, id, name],
  )
  return rows[0] ?? null
}

export async function selectDeviceForUpdate(tx: Queryable, accountId: string, id: string): Promise<DeviceRow | null> {
  const { rows } = await tx.query<DeviceRow>(
    `select ${columns} from devices where account_id = $1 and id = $2 for no key update`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Registered devices of a line that have been silent longest, as many as `most`. */
export async function selectSilentDevices(
  queryable: Queryable,
  { accountId, productId, resource }: Omit<DevicePlace, 'deviceId'>,
  most: number,
): Promise<DeviceRow[]> {
  const { rows } = await queryable.query<DeviceRow>(
    `select ${columns}
       from devices
      where account_id = $1
        and product_id = $2
        and resource = $3
        and retired_at is null
      order by last_seen_at, id
      limit $4`,
    [accountId, productId, resource, most],
  )
  return rows
}

export type DeviceFilter = Pick<DevicesQuery, 'search' | 'product' | 'resource' | 'state'>

const orders: Record<DeviceOrder, { column: string; type: string; direction: 'asc' | 'desc' }> = {
  lastSeenAt: { column: 'last_seen_at', type: 'timestamptz', direction: 'asc' },
  '-lastSeenAt': { column: 'last_seen_at', type: 'timestamptz', direction: 'desc' },
  name: { column: 'sort_name', type: 'text', direction: 'asc' },
  '-name': { column: 'sort_name', type: 'text', direction: 'desc' },
}

// $1 account, $2 product, $3 resource, $4 state, $5 words
const matching = `
       from devices
      where account_id = $1
        and ($2::text is null or product_id = (select id from products where key = $2))
        and ($3::text is null or resource = $3)
        and ($4::text is null or (retired_at is not null) = ($4 = 'retired'))
        and search_text like all(array(select '%' || folded(word) || '%' from unnest($5::text[]) as word))`

const filterOf = (accountId: string, { product, resource, state, search }: DeviceFilter) => [
  accountId,
  product ?? null,
  resource ?? null,
  state ?? null,
  searchedWords(search),
]

/** One page in the order asked for; `after`: sort key and id of the device before it. */
export async function selectDevices(
  queryable: Queryable,
  accountId: string,
  filter: DeviceFilter,
  sort: DeviceOrder,
  after: { key: string; id: string } | null,
  limit: number,
): Promise<(DeviceRow & { sortKey: string })[]> {
  const { column, type, direction } = orders[sort]
  const isBehind = `(${column}, id) ${direction === 'asc' ? '>' : '<'} ($6::${type}, $7::uuid)`
  const { rows } = await queryable.query<DeviceRow & { sortKey: string }>(
    `select ${columns}, ${column}::text as "sortKey" ${matching}
        and ($6::${type} is null or ${isBehind})
      order by ${column} ${direction}, id ${direction}
      limit $8`,
    [...filterOf(accountId, filter), after?.key ?? null, after?.id ?? null, limit],
  )
  return rows
}

export async function countDevices(queryable: Queryable, accountId: string, filter: DeviceFilter): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count ${matching}`,
    filterOf(accountId, filter),
  )
  return rows[0]?.count ?? 0
}
