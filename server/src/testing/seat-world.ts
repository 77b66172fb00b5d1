// A small world for tests and benchmarks of the seat engine: a vendor, a product, a customer account with a shared
// pool and people who may use it. Rows are written directly, because what is tested is what happens to them after.

import type { Database } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Scope, SessionPolicy } from '../seats/seat-types.ts'
import type { AcquireRequest, SeatEngine } from '../seats/seats.ts'

export interface SeatWorld {
  accountId: string
  productId: string
  /** Ids of active users, all members of the pool. */
  users: string[]
  poolId: number
  scope: Scope
  /** An acquire of the world's product, with nothing special about it. */
  request(user: string, more?: Partial<AcquireRequest>): AcquireRequest
}

export interface WorldOptions {
  users?: number
  seats?: number | null
  policy?: Partial<SessionPolicy>
  /** Of an existing world: another account that has the same product. */
  productId?: string
}

export async function seatWorld(database: Database, seats: SeatEngine, options: WorldOptions = {}): Promise<SeatWorld> {
  const accountId = newId()
  const productId = options.productId ?? (await insertProduct(database, options.policy ?? {}))
  await database.query(`insert into accounts (id, slug, name, kind) values ($1, $2, 'Test', 'customer')`, [
    accountId,
    `test-${accountId}`,
  ])
  const total = options.seats === undefined ? 10 : options.seats
  await database.transaction((tx) =>
    seats.setLines(tx, accountId, [{ productId, kind: 'concurrent', resource: '', total }], null),
  )
  const [pool] = (await seats.usage(database, accountId)).filter(({ kind }) => kind === 'concurrent')
  if (!pool) throw new Error('the pool was not made')
  const users = Array.from({ length: options.users ?? 20 }, () => newId())
  await database.query(
    `insert into users (account_id, id, email, given_name, family_name, status, activated_at)
     select $1, id, 'user-' || id || '@test.example', 'Given', 'Family', 'active', now() from unnest($2::uuid[]) as id`,
    [accountId, users],
  )
  await database.query(
    `insert into assignments (account_id, user_id, product_id, pool_id, kind, state)
     select $1, id, $2, $3, 'concurrent', 'assigned' from unnest($4::uuid[]) as id`,
    [accountId, productId, pool.id, users],
  )
  return {
    accountId,
    productId,
    users,
    poolId: pool.id,
    scope: { accountId, productId, userId: null },
    request: (user, more) => ({
      accountId,
      productId,
      user,
      device: null,
      activity: 'idle',
      wait: false,
      idempotencyKey: null,
      ...more,
    }),
  }
}

async function insertProduct(database: Database, policy: Partial<SessionPolicy>): Promise<string> {
  const id = newId()
  await database.query(
    `insert into accounts (id, slug, name, kind) values ($1, 'vendor', 'Vendor', 'vendor') on conflict do nothing`,
    [newId()],
  )
  const lease = policy.leaseSeconds ?? 600
  await database.query(
    `insert into products (account_id, id, key, name, description, kinds, lease_seconds, heartbeat_seconds,
                           claim_seconds, cooldown_seconds, poll_seconds, per, max_sessions_per_seat, require_activation)
     select id, $1::uuid, 'product-' || $1::text, '{"en": "Product", "de": "Produkt"}', '{"en": "", "de": ""}',
            array['named', 'concurrent'], $2, $3, $4, $5, $6, $7, $8, $9
       from accounts where kind = 'vendor'`,
    [
      id,
      lease,
      policy.heartbeatSeconds ?? Math.max(1, Math.floor(lease / 3)),
      policy.claimSeconds ?? 60,
      policy.cooldownSeconds ?? 60,
      policy.pollSeconds ?? 10,
      policy.per ?? 'user',
      policy.maxSessionsPerSeat ?? 5,
      policy.requireActivation ?? true,
    ],
  )
  return id
}

/**
 * Lets `seconds` pass for the engine: everything that ends at a time ends so much earlier. All at once, with the pools
 * locked, so that it may happen while the engine works.
 */
export async function passTime(database: Database, seconds: number): Promise<void> {
  const values = [seconds]
  await database.transaction(async (tx) => {
    await tx.query('select from pools order by id for no key update')
    await tx.query('update sessions set expires_at = expires_at - make_interval(secs => $1)', values)
    await tx.query('update tickets set lives_until = lives_until - make_interval(secs => $1)', values)
    await tx.query('update holds set kept_until = kept_until - make_interval(secs => $1)', values)
    await tx.query('update cooldowns set until = until - make_interval(secs => $1)', values)
    await tx.query('update pools set next_ending = next_ending - make_interval(secs => $1)', values)
  })
}

/** After tables were changed behind the engine's back: no server may trust what it remembers of any pool. */
export async function touchPools(database: Database): Promise<void> {
  await database.query('update pools set held = held')
}
