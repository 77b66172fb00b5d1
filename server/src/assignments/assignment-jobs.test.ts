// What completes by itself, and who does not wait for whom meanwhile.
import pino from 'pino'
import { expect, test, vi } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { AssignmentJobs } from './assignment-jobs.ts'

const { database, connect } = await testDatabase()
const server = await testApp(database)

/** Somebody works on a named seat and is to have a shared one, which is taken: it waits for the session to end. */
async function waitingChange() {
  const office = await SeatOffice.open(server, { people: 2, seats: 1, namedSeats: 1 })
  await office.assign(office.person(0), 'named')
  const session = await office.seat(0)
  await office.seat(1)
  await office.assign(office.person(0), 'concurrent')
  return { office, end: () => office.release(session.id), right: () => office.right(office.person(0)) }
}

test('one account whose people are locked holds up no other', async () => {
  const stuck = [await waitingChange(), await waitingChange(), await waitingChange()]
  const free = await waitingChange()
  await database.transaction(async (tx) => {
    const people = stuck.map(({ office }) => office.person(0).id)
    await tx.query('select from users where id = any($1::uuid[]) for no key update', [people])
    for (const { end } of [...stuck, free]) await end()
    // Each of the others is waited for two seconds.
    await expect.poll(free.right, { timeout: 4_000 }).toBe('concurrent assigned')
  })
  for (const { right } of stuck) await expect.poll(right, { timeout: 20_000 }).toBe('concurrent assigned')
}, 40_000)

test('named seats that become idle cost nothing where no change waits for it', async () => {
  const office = await SeatOffice.open(server, { people: 1, assigned: false, namedSeats: 1 })
  await office.assign(office.person(0), 'named')
  const change = await waitingChange()
  const transactions = vi.spyOn(database, 'transaction')
  const answers: number[] = []
  for (let time = 0; time < 50; time++) answers.push((await office.release((await office.seat(0)).id)).status)
  await change.end()
  await expect.poll(change.right, { timeout: 20_000 }).toBe('concurrent assigned')
  expect(new Set(answers)).toEqual(new Set([204]))
  expect(transactions.mock.calls.length).toBeLessThan(25)
  transactions.mockRestore()
}, 40_000)

test('nobody looks for more accounts while there are some that were not settled yet', async () => {
  const changes = await Promise.all(Array.from({ length: 5 }, waitingChange))
  const own = connect()
  const failures: string[] = []
  const log = pino({ level: 'debug' }, { write: (line) => failures.push(line) })
  const queries = vi.spyOn(own, 'query')
  const looks = () => queries.mock.calls.filter(([text]) => text.includes('next_kind is not null')).length
  const jobs = new AssignmentJobs({ ...server.services, database: own, log }, 1)
  await database.transaction(async (tx) => {
    await tx.query('set local idle_in_transaction_session_timeout = 0')
    const people = changes.map(({ office }) => office.person(0).id)
    await tx.query('select from users where id = any($1::uuid[]) for no key update', [people])
    for (const { end } of changes) await end()
    jobs.start()
    // Four are waited for in vain, and the fifth comes after one of them.
    await expect.poll(() => failures.length).toBeGreaterThan(0)
    expect(looks()).toBeLessThan(10)
  })
  for (const { right } of changes) await expect.poll(right).toBe('concurrent assigned')
  await expect.poll(looks).toBeGreaterThan(1)
  await jobs.stop()
}, 40_000)
