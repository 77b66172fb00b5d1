// SQL of the catalogue, and the read model of an account's products.
import type { CatalogProduct, SessionPolicy, SoldKind } from '@sitzplan/contract/catalog'
import type { Queryable } from '../platform/database/database.ts'

/** A product of the catalogue. `accountId` is the vendor's. */
export interface Product extends CatalogProduct {
  id: string
  accountId: string
}

interface ProductRow {
  id: string
  account_id: string
  key: string
  name: Product['name']
  description: NonNullable<Product['description']>
  features: Product['features']
  kinds: SoldKind[]
  resources: Product['resources']
  origins: string[]
  self_service: boolean
  lease_seconds: number
  heartbeat_seconds: number
  claim_seconds: number
  cooldown_seconds: number
  poll_seconds: number
  per: SessionPolicy['per']
  max_sessions_per_seat: number
  require_activation: boolean
  module_of: string | null
  requires: string[]
  brings: Product['brings']
  settings_schema: Product['settingsSchema']
  settings_retention_days: number
  billed_by: Product['billedBy']
  prices: Product['prices']
  position: number
}

const asProduct = (row: ProductRow): Product => ({
  id: row.id,
  accountId: row.account_id,
  key: row.key,
  name: row.name,
  description: Object.keys(row.description).length > 0 ? row.description : null,
  features: row.features,
  kinds: row.kinds,
  resources: row.resources,
  origins: row.origins,
  selfService: row.self_service,
  sessionPolicy: {
    leaseSeconds: row.lease_seconds,
    heartbeatSeconds: row.heartbeat_seconds,
    claimSeconds: row.claim_seconds,
    cooldownSeconds: row.cooldown_seconds,
    pollSeconds: row.poll_seconds,
    per: row.per,
    maxSessionsPerSeat: row.max_sessions_per_seat,
    requireActivation: row.require_activation,
  },
  moduleOf: row.module_of,
  requires: row.requires,
  brings: row.brings,
  settingsSchema: row.settings_schema,
  settingsRetentionDays: row.settings_retention_days,
  billedBy: row.billed_by,
  prices: row.prices,
  position: row.position,
})

export async function selectProducts(queryable: Queryable): Promise<Product[]> {
  const { rows } = await queryable.query<ProductRow>('select * from products order by position, key')
  return rows.map(asProduct)
}

export async function selectProductByKey(queryable: Queryable, key: string): Promise<Product | null> {
  const { rows } = await queryable.query<ProductRow>('select * from products where key = $1', [key])
  return rows[0] ? asProduct(rows[0]) : null
}

/** Products refer to each other: who changes one keeps all of the vendor's as they are, in order of id. */
export async function lockProducts(queryable: Queryable, accountId: string): Promise<void> {
  await queryable.query(
    `select
       from products
      where account_id = $1
      order by id
        for no key update`,
    [accountId],
  )
}

/** A statement after the lock: one that locked and read would see what was there before it waited. */
export async function selectProductsOf(queryable: Queryable, accountId: string): Promise<Product[]> {
  const { rows } = await queryable.query<ProductRow>(
    'select * from products where account_id = $1 order by position, key',
    [accountId],
  )
  return rows.map(asProduct)
}

export async function selectNextPosition(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ next: number }>(
    'select coalesce(max(position) + 1, 0) as next from products where account_id = $1',
    [accountId],
  )
  return rows[0]?.next ?? 0
}

/** When the catalogue changed last, in milliseconds since 1970. */
export async function selectCatalogVersion(queryable: Queryable): Promise<number> {
  const { rows } = await queryable.query<{ version: number }>(
    'select coalesce(floor(extract(epoch from max(changed_at)) * 1000), 0)::bigint as version from products',
  )
  return rows[0]?.version ?? 0
}

/** Whether it was inserted: false when the key is taken. */
export async function insertProduct(queryable: Queryable, product: Product): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `insert into products (
       account_id, id, key, name, description, features, kinds, resources, origins, self_service,
       lease_seconds, heartbeat_seconds, claim_seconds, cooldown_seconds, poll_seconds,
       per, max_sessions_per_seat, require_activation, position, module_of, requires, brings,
       settings_schema, settings_retention_days, billed_by, prices)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
             $23, $24, $25, $26)
     on conflict (key) do nothing`,
    columnsOf(product),
  )
  return rowCount === 1
}

export async function updateProduct(queryable: Queryable, product: Product): Promise<void> {
  await queryable.query(
    `update products
        set name = $4, description = $5, features = $6, kinds = $7, resources = $8, origins = $9, self_service = $10,
            lease_seconds = $11, heartbeat_seconds = $12, claim_seconds = $13, cooldown_seconds = $14,
            poll_seconds = $15, per = $16, max_sessions_per_seat = $17, require_activation = $18, position = $19,
            module_of = $20, requires = $21, brings = $22, settings_schema = $23,
            settings_retention_days = $24, billed_by = $25, prices = $26, changed_at = clock_timestamp()
      where account_id = $1
        and id = $2
        and key = $3`,
    columnsOf(product),
  )
}

function columnsOf(product: Product): unknown[] {
  const policy = product.sessionPolicy
  return [
    product.accountId,
    product.id,
    product.key,
    JSON.stringify(product.name),
    JSON.stringify(product.description ?? {}),
    JSON.stringify(product.features),
    product.kinds,
    JSON.stringify(product.resources),
    product.origins,
    product.selfService,
    policy.leaseSeconds,
    policy.heartbeatSeconds,
    policy.claimSeconds,
    policy.cooldownSeconds,
    policy.pollSeconds,
    policy.per,
    policy.maxSessionsPerSeat,
    policy.requireActivation,
    product.position,
    product.moduleOf,
    product.requires,
    JSON.stringify(product.brings),
    product.settingsSchema && JSON.stringify(product.settingsSchema),
    product.settingsRetentionDays,
    product.billedBy,
    JSON.stringify(product.prices),
  ]
}

/** A line of an account with what is used of it. `total` null: unrestricted. */
export interface OwnedLine {
  productId: string
  kind: 'named' | 'concurrent' | 'device' | 'included'
  resource: string
  total: number | null
  held: number
  /** People in the waiting line of a concurrent pool. */
  inLine: number
}

export async function selectOwnedLines(queryable: Queryable, accountId: string): Promise<OwnedLine[]> {
  const { rows } = await queryable.query<OwnedLine>(
    `select product_id as "productId", kind, resource, total, held, waiting as "inLine"
       from pools
      where account_id = $1`,
    [accountId],
  )
  return rows
}

export interface AssignmentCount {
  productId: string
  kind: 'named' | 'concurrent'
  assigned: number
  waiting: number
}

export async function selectAssignmentCounts(queryable: Queryable, accountId: string): Promise<AssignmentCount[]> {
  const { rows } = await queryable.query<AssignmentCount>(
    `select a.product_id as "productId", w.kind,
            count(*) filter (where w.state = 'assigned') as assigned,
            count(*) filter (where w.state = 'waiting') as waiting
       from assignments a
      cross join lateral (
            select a.kind, a.state
             union all
            select a.next_kind, 'waiting' where a.next_kind is not null) w
      where a.account_id = $1
      group by a.product_id, w.kind`,
    [accountId],
  )
  return rows
}

/** Kinds and resources of a product that some account owns, still uses, or will own by a revision that waits. */
export async function selectLinesAnybodyOwns(queryable: Queryable, productId: string) {
  const { rows } = await queryable.query<{ kind: string; resource: string }>(
    `select kind, resource
       from pools
      where product_id = $1
        and (total is null or total > 0 or held > 0)
      union
     select line.kind, line.resource
       from license_revisions revision
       join license_lines line on line.account_id = revision.account_id and line.revision = revision.revision
      where revision.status = 'pending'
        and line.product_id = $1`,
    [productId],
  )
  return rows
}
