// The seat journal: everything is remembered, once, and names nobody.
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

interface Row {
  kind: string
  reason: string | null
  seat: number | null
  fence: number | null
  session_id: string | null
  ticket_id: string | null
  person: string | null
  actor: string | null
  activity: string | null
  product_id: string
  pool_id: number
}

async function journalOf({ accountId }: SeatOffice): Promise<Row[]> {
  const { rows } = await database.query<Row>('select * from seat_journal where account_id = $1 order by number', [
    accountId,
  ])
  return rows
}

/** The life of a pool: everything that can be remembered happens once. */
async function lifeOfPool() {
  const office = await SeatOffice.open(server, { people: 4, namedSeats: 1 })
  const first = await office.seat(0)
  await office.heartbeat(first.id, { activity: 'attended' })
  await office.acquire(1)
  const ticket = await office.queue(1)
  const lost = await office.queue(2)
  await office.end([first.id], 'Please let Number 1 work')
  const claimed = (await office.poll(ticket)).body.session
  await office.assign(office.person(1), 'named')
  await office.release(claimed.id)
  await passTime(database, 61)
  await office.acquire(3)
  return { office, first, ticket, lost, claimed }
}

test('every grant, refusal, wait, offer, claim, loss, change and end stands there once, with what it is about', async () => {
  const { office, first, ticket, lost, claimed } = await lifeOfPool()
  const rows = await journalOf(office)
  expect(rows.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['granted', null],
    ['activity', null],
    ['refused', 'seats_exhausted'],
    ['waiting', null],
    ['waiting', null],
    ['ended', 'ended_by_admin'],
    ['offered', null],
    ['claimed', null],
    ['moved', null],
    ['offered', null],
    ['ended', 'released'],
    ['lost', 'claim_missed'],
    ['granted', null],
  ])
  expect(rows[0]).toMatchObject({ session_id: first.id, seat: 1, fence: first.fence, activity: 'idle' })
  expect(rows[1]).toMatchObject({ session_id: first.id, activity: 'attended' })
  expect(rows[6]).toMatchObject({ ticket_id: ticket, seat: 1 })
  expect(rows[7]).toMatchObject({ ticket_id: ticket, session_id: claimed.id, seat: 1, fence: claimed.fence })
  expect(rows[11]).toMatchObject({ ticket_id: lost })
  expect(new Set(rows.map(({ product_id }) => product_id))).toEqual(new Set([office.productId]))
})

test('people stand there by a pseudonym of the day: one each, and nothing that names them', async () => {
  const { office } = await lifeOfPool()
  const rows = await journalOf(office)
  // Grant, activity and end of one person; refusal, wait, offer, claim, move and end of another; and so on.
  const [first, second] = [rows[0]?.person, rows[2]?.person]
  expect(rows.map(({ person }) => person)).not.toContain(null)
  expect([rows[1]?.person, rows[5]?.person]).toEqual([first, first])
  expect([3, 6, 7, 8, 10].map((at) => rows[at]?.person)).toEqual([second, second, second, second, second])
  expect(new Set(rows.map(({ person }) => person)).size).toBe(4)
  expect(rows.filter(({ actor }) => actor !== null)).toHaveLength(1)
  const { rows: texts } = await database.query<{ row: string }>(
    'select j::text as row from seat_journal j where account_id = $1',
    [office.accountId],
  )
  const everything = texts.map(({ row }) => row).join('\n')
  for (const person of [...office.people, office.admin])
    for (const trace of [person.id, person.email, 'Number', 'Ada', 'Given']) expect(everything).not.toContain(trace)
  // What was written to the person lies beside it, where it can be erased, with its salt.
  const { rows: details } = await database.query<{ note: string; salt: Buffer }>(
    'select note, salt from seat_journal_details where account_id = $1',
    [office.accountId],
  )
  expect(details).toMatchObject([{ note: 'Please let Number 1 work' }])
  expect(details[0]?.salt).toHaveLength(16)
})

test('without the row that ties a pseudonym to its person nobody can tell who it was, and the rest still stands', async () => {
  const { office, first } = await lifeOfPool()
  const before = await journalOf(office)
  expect((await office.heartbeat(first.id)).body.endedBy).toMatchObject({ id: office.admin.id })
  await database.query('delete from journal_persons where account_id = $1', [office.accountId])
  expect((await office.heartbeat(first.id)).body).toMatchObject({ reason: 'ended_by_admin', endedBy: null })
  expect(await journalOf(office)).toEqual(before)
  const { rows } = await database.query('select 1 from journal_persons where person = any($1::uuid[])', [
    before.map(({ person }) => person),
  ])
  expect(rows).toEqual([])
})
