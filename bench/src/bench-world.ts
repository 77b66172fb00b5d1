// What the benchmarks work on: customers that each own one shared pool of the same product, and people who may use it.
// Accounts, users and pools are written in bulk; the seats themselves are made by the engine, as a revision makes them.
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../server/src/platform/database/database.ts'
import type { SeatEngine } from '../../server/src/seats/seats.ts'

export interface BenchPool {
  poolId: number
  accountId: string
  users: string[]
}

export interface BenchWorld {
  productId: string
  productKey: string
  pools: BenchPool[]
}

export interface WorldSize {
  pools: number
  seats: number
  usersPerPool: number
  /** Seconds; long by default, so that nothing expires in the middle of a measurement. */
  leaseSeconds?: number
  pollSeconds?: number
}

const poolsPerTransaction = 500

export async function benchWorld(database: Database, seats: SeatEngine, size: WorldSize): Promise<BenchWorld> {
  const productId = uuidv7()
  const productKey = `bench-${productId}`
  await insertProduct(database, productId, productKey, size)
  const accounts = Array.from({ length: size.pools }, () => uuidv7())
  await database.query(
    `insert into accounts (id, slug, name, kind) select id, 'bench-' || id, 'Bench', 'customer' from unnest($1::uuid[]) as id`,
    [accounts],
  )
  const { rows } = await database.query<{ id: number; account_id: string }>(
    `insert into pools (account_id, product_id, kind, total)
     select id, $2, 'concurrent', 0 from unnest($1::uuid[]) as id
     returning id, account_id`,
    [accounts, productId],
  )
  const pools = rows.map(({ id, account_id }) => ({
    poolId: id,
    accountId: account_id,
    users: Array.from({ length: size.usersPerPool }, () => uuidv7()),
  }))
  await insertUsers(database, productId, pools)
  for (let first = 0; first < pools.length; first += poolsPerTransaction) {
    const some = pools.slice(first, first + poolsPerTransaction)
    await database.transaction((tx) =>
      seats.runIn(
        tx,
        some.map(({ poolId }) => ({ kind: 'setTotal' as const, poolId, total: size.seats, endsAt: null })),
      ),
    )
  }
  return { productId, productKey, pools }
}

async function insertProduct(database: Database, id: string, key: string, size: WorldSize): Promise<void> {
  await database.query(
    `insert into accounts (id, slug, name, kind) values ($1, 'vendor', 'Vendor', 'vendor') on conflict do nothing`,
    [uuidv7()],
  )
  const lease = size.leaseSeconds ?? 3600
  await database.query(
    `insert into products (account_id, id, key, name, description, kinds, lease_seconds, heartbeat_seconds, poll_seconds)
     select id, $1, $2, '{"en": "Bench", "de": "Bench"}', '{"en": "", "de": ""}', array['named', 'concurrent'], $3, $4, $5
       from accounts where kind = 'vendor'`,
    [id, key, lease, Math.max(1, Math.floor(lease / 3)), size.pollSeconds ?? 10],
  )
}

const usersPerStatement = 20_000

async function insertUsers(database: Database, productId: string, pools: BenchPool[]): Promise<void> {
  const users = pools.flatMap(({ poolId, accountId, users }) => users.map((id) => ({ poolId, accountId, id })))
  for (let first = 0; first < users.length; first += usersPerStatement) {
    const some = users.slice(first, first + usersPerStatement)
    const columns = [some.map((user) => user.accountId), some.map((user) => user.id)]
    await database.query(
      `insert into users (account_id, id, email, given_name, family_name, status, activated_at)
       select account_id, id, 'user-' || id || '@bench.example', 'Given', 'Family', 'active', now()
         from unnest($1::uuid[], $2::uuid[]) as n(account_id, id)`,
      columns,
    )
    await database.query(
      `insert into assignments (account_id, user_id, product_id, pool_id, kind, state)
       select account_id, id, $3, pool_id, 'concurrent', 'assigned'
         from unnest($1::uuid[], $2::uuid[], $4::integer[]) as n(account_id, id, pool_id)`,
      [...columns, productId, some.map((user) => user.poolId)],
    )
  }
  await database.query('analyze users')
  await database.query('analyze assignments')
}
