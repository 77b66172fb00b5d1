// Help requests as administrators see them: newest first, and open only while an answer is of use.
import type { HelpRequest } from '@sitzplan/contract/help-requests'
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

const ask = (office: SeatOffice, index: number) =>
  office.byProduct('POST', '/help-requests', { user: office.person(index).email })
const requests = async (office: SeatOffice, query = ''): Promise<HelpRequest[]> =>
  (await office.byAdmin('GET', `/help-requests${query}`)).body.items
const openOf = async (office: SeatOffice) => (await requests(office)).map(({ user, open }) => [user.name, open])

async function age(office: SeatOffice, hours: number): Promise<void> {
  await database.query(
    `update help_requests set at = at - make_interval(secs => $2::float8 * 3600) where account_id = $1`,
    [office.accountId, hours],
  )
}

test('who asked, for what, newest first; open until they have worked', async () => {
  const office = await SeatOffice.open(server, { people: 4, seats: 1 })
  const session = await office.seat(0)
  await ask(office, 1)
  await ask(office, 2)
  const { body } = await office.byAdmin('GET', '/help-requests')
  expect(body).toMatchObject({ nextCursor: null, total: 2 })
  expect(body.items[1]).toEqual({
    id: expect.any(String),
    at: expect.stringMatching(/Z$/),
    user: { id: office.person(1).id, email: office.person(1).email, name: 'Given Number 1' },
    product: office.product,
    productName: 'Product',
    open: true,
  })
  expect(await openOf(office)).toEqual([
    ['Given Number 2', true],
    ['Given Number 1', true],
  ])
  await office.release(session.id)
  const second = await office.seat(2)
  expect((await openOf(office))[0]).toEqual(['Given Number 2', false])
  await office.release(second.id)
  // Though the session is over again; and a seat claimed in line counts as well.
  expect((await openOf(office))[0]).toEqual(['Given Number 2', false])
  const third = await office.seat(3)
  const ticket = await office.queue(1)
  expect((await openOf(office))[1]).toEqual(['Given Number 1', true])
  await office.release(third.id)
  expect((await office.poll(ticket)).body.state).toBe('granted')
  expect((await openOf(office))[1]).toEqual(['Given Number 1', false])
})

test('a session from before does not answer, nor one of another product', async () => {
  const office = await SeatOffice.open(server, { people: 2, seats: 2 })
  await office.seat(0)
  await ask(office, 0)
  const other = await SeatOffice.open(server, { people: 1 })
  await ask(other, 0)
  await office.seat(1)
  expect(await openOf(office)).toEqual([['Given Number 0', true]])
})

test('is closed after two hours and gone after 24', async () => {
  const office = await SeatOffice.open(server, { people: 1 })
  await ask(office, 0)
  await age(office, 1.9)
  expect((await requests(office)).map(({ open }) => open)).toEqual([true])
  await age(office, 0.2)
  expect((await requests(office)).map(({ open }) => open)).toEqual([false])
  await age(office, 22)
  expect(await requests(office)).toEqual([])
})

test('in pages, of one product, and for who may see sessions of this account', async () => {
  const office = await SeatOffice.open(server, { people: 5 })
  // At the same moment, so that pages are told apart by more than the time.
  for (let index = 0; index < 5; index++) await ask(office, index)
  await database.query('update help_requests set at = (select max(at) from help_requests) where account_id = $1', [
    office.accountId,
  ])
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await office.byAdmin('GET', `/help-requests?limit=2${cursor}`)
    seen.push(...body.items.map(({ id }: HelpRequest) => id))
    cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : ''
  } while (cursor)
  expect(new Set(seen).size).toBe(5)
  expect(await requests(office, `?product=${office.product}`)).toHaveLength(5)
  expect(await requests(office, '?product=other')).toEqual([])
  expect((await office.by(office.person(0), 'GET', '/help-requests')).status).toBe(403)
  const manager = await insertTestUser(database, office.accountId, 'manager', { permissions: ['sessions.view'] })
  expect((await office.by(manager, 'GET', '/help-requests')).body.total).toBe(5)
  const other = await SeatOffice.open(server, { people: 1 })
  expect(await requests(other)).toEqual([])
})
