// Use over time over HTTP: counted from what really happened, once, whoever counts; and nobody is named.
import type { ProductUsage, Usage } from '@sitzplan/contract/usage'
import { describe, expect, test } from 'vitest'
import { forget } from '../retention/retention.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { countAll, countNext } from './counting.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

/** Once everything is counted: an older transaction, of another test, may hold that up. */
async function usageOf(office: SeatOffice, query = '?range=day'): Promise<Usage> {
  await expect
    .poll(async () => {
      await office.byAdmin('GET', '/usage')
      const { rows } = await database.query<{ left: number }>(
        `select count(*)::integer as left
           from seat_journal j
           join usage_marks m on m.account_id = j.account_id
          where j.account_id = $1 and (j.xact, j.number) > (m.xact, m.number)`,
        [office.accountId],
      )
      return rows[0]?.left
    })
    .toBe(0)
  const { status, body } = await office.byAdmin('GET', `/usage${query}`)
  expect(status).toBe(200)
  return body
}

async function productOf(office: SeatOffice): Promise<ProductUsage> {
  const [product] = (await usageOf(office)).products
  if (!product) throw new Error('there are no shared seats')
  return product
}

/** Two seats, both taken; a third person is refused, waits, and gets one. */
async function fullHouse() {
  const office = await SeatOffice.open(server, { people: 3, seats: 2 })
  const first = await office.seat(0)
  await office.seat(1)
  await office.acquire(2)
  const ticket = await office.queue(2)
  await office.release(first.id)
  await office.poll(ticket)
  return office
}

describe('use over time', () => {
  test('has the peak and the limit, waits and refusals, as they were', async () => {
    const office = await fullHouse()
    const { buckets, ...whole } = await productOf(office)
    expect(whole).toMatchObject({
      ...{
        product: office.product,
        name: 'Product',
        limit: 2,
        peak: 2,
        timesFull: 1,
        mostWaiting: 1,
        waits: 1,
        gaveUp: 0,
      },
      refusals: { seats_exhausted: 1 },
    })
    const now = buckets.find(({ from, to }) => Date.parse(from) <= Date.now() && Date.now() < Date.parse(to))
    expect(now).toMatchObject({ peak: 2, limit: 2, waits: 1 })
    expect(buckets.at(-1)?.peak ?? null).toBe(now === buckets.at(-1) ? 2 : null)
  })

  test('goes on where seats are bought, run out and are refused to who has no license', async () => {
    const office = await fullHouse()
    await office.setSeats({ concurrent: 3, named: 0 })
    await office.seat(0)
    await office.unassign(office.person(0))
    await office.acquire(0)
    await passTime(database, 700)
    await office.byAdmin('GET', '/sessions')
    const product = await productOf(office)
    expect(product).toMatchObject({
      limit: 3,
      peak: 3,
      timesFull: 2,
      refusals: { seats_exhausted: 1, not_entitled: 1 },
    })
    await office.seat(1)
    expect((await productOf(office)).peak).toBe(3)
  })

  test('is the same without the names, and nothing in it leads to anybody', async () => {
    const office = await fullHouse()
    const before = await usageOf(office)
    await database.query('delete from journal_persons where account_id = $1', [office.accountId])
    const after = await usageOf(office)
    expect({
      ...after,
      countedUntil: null,
      products: after.products.map(({ fullSeconds: _, ...rest }) => rest.peak),
    }).toEqual({
      ...before,
      countedUntil: null,
      products: before.products.map(({ peak }) => peak),
    })
    const text = JSON.stringify(after)
    for (const { id, email } of office.people) for (const word of [id, email]) expect(text).not.toContain(word)
  })

  test('before the first session is empty, and says so', async () => {
    const office = await SeatOffice.open(server, { people: 1, seats: 2, namedSeats: 1 })
    const usage = await usageOf(office)
    expect(usage).toMatchObject({
      since: null,
      range: 'day',
      timeZone: 'Europe/Berlin',
      products: [{ peak: 0, limit: 2 }],
    })
  })

  test('is forgotten after 400 days', async () => {
    const office = await fullHouse()
    await productOf(office)
    await database.query(
      `insert into usage_periods
       select account_id, pool_id, starts_at - days * interval '1 day', peak, peak_at, most_waiting, full_milliseconds,
              times_full, waits, longest_wait, gave_up, refusals, last_at, in_use, waiting
         from usage_periods, unnest(array[399, 401]) as days
        where account_id = $1`,
      [office.accountId],
    )
    await forget(database)
    const { rows } = await database.query<{ age: number }>(
      `select round(extract(epoch from now() - starts_at) / 86400)::integer as age
         from usage_periods where account_id = $1 order by 1`,
      [office.accountId],
    )
    expect(rows.map(({ age }) => age)).toEqual([0, 399])
  })
})

describe('counting', () => {
  test('in small steps, by several at once, counts everything once', async () => {
    const office = await fullHouse()
    const counters = Array.from({ length: 6 }, async () => {
      // Steps that somebody else is at are left to them.
      for (let step = 0; step < 12; step++) await countNext(database, office.accountId, 4)
    })
    await Promise.all(counters)
    expect(await productOf(office)).toMatchObject({ peak: 2, timesFull: 1, waits: 1, refusals: { seats_exhausted: 1 } })
  })

  test('of all accounts is done for those with something new', async () => {
    const [busy, quiet] = [await fullHouse(), await SeatOffice.open(server, { people: 1 })]
    const counted = async (office: SeatOffice) =>
      (await database.query('select from usage_periods where account_id = $1', [office.accountId])).rowCount
    await expect
      .poll(async () => {
        await countAll(database, (error) => {
          throw error
        })
        return counted(busy)
      })
      .toBeGreaterThan(0)
    expect(await counted(quiet)).toBe(0)
  })

  test('finds back to what the ledger says', async () => {
    const office = await fullHouse()
    await productOf(office)
    await database.query(
      `update usage_marks
          set present = '{"sessions": [{"id": "gone", "poolId": 0, "fence": "9"}], "tickets": []}' where account_id = $1`,
      [office.accountId],
    )
    await productOf(office)
    const { rows } = await database.query<{ seats: number }>(
      `select jsonb_array_length(present -> 'sessions') as seats from usage_marks where account_id = $1`,
      [office.accountId],
    )
    expect(rows[0]?.seats).toBe(2)
  })
})

describe('whoever asks', () => {
  test('needs sessions.view, and sees no other account', async () => {
    const office = await fullHouse()
    const other = await SeatOffice.open(server, { people: 1 })
    expect((await office.by(office.person(0), 'GET', '/usage')).status).toBe(403)
    const manager = await insertTestUser(database, other.accountId, 'manager', { permissions: ['sessions.view'] })
    const { status, body } = await other.by(manager, 'GET', `/usage?product=${office.product}`)
    expect([status, body.products]).toEqual([200, []])
  })

  test.each(['range=year', 'date=2026-02-30', 'date=1999-01-01', 'date=today', 'product=%00', 'from=2026-01-01'])(
    'for %s is told that it cannot be',
    async (query) => {
      const office = await SeatOffice.open(server, { people: 0 })
      expect((await office.byAdmin('GET', `/usage?${query}`)).status).toBe(422)
    },
  )

  test('for days far away gets what there is: nothing', async () => {
    const office = await fullHouse()
    for (const date of ['2000-01-01', '2999-12-31']) {
      const { products } = await usageOf(office, `?range=month&date=${date}`)
      expect(products.map(({ peak }) => peak)).toEqual([null])
    }
  })

  test('for a table gets the same numbers, in their language', async () => {
    const office = await fullHouse()
    await productOf(office)
    const { body, headers } = await server.call('GET', '/api/v1/usage?range=day', {
      token: office.admin.token,
      headers: { accept: 'text/csv', 'accept-language': 'de' },
    })
    expect(headers['content-disposition']).toMatch(/^attachment; filename="sitzplan-usage-\d{4}-\d\d-\d\d-/)
    const [header, ...rows] = String(body).trim().split('\r\n')
    expect(header).toContain('Höchstens gleichzeitig belegt;')
    expect(header).toContain(';Abgelehnt: kein Platz frei;')
    expect(rows.at(-1)).toMatch(new RegExp(`^Produkt;${office.product};.*Z;2;2;`))
  })
})
