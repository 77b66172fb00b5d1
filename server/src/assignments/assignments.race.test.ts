// Several administrators want the same seat for somebody at the same moment, on two servers.
import { permissionsOf } from '@sitzplan/contract/permissions'
import { expect, test } from 'vitest'
import type { UserCaller } from '../access/caller.ts'
import { systemOrigin } from '../audit/audit.ts'
import { activateRevision } from '../licenses/licenses.ts'
import type { Transaction } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { selectIdleChanges } from './assignment-store.ts'
import { settleAccount } from './waiting.ts'

const { database, connect } = await testDatabase()
const one = await quietApp(database)
const two = await quietApp(connect())

test('of many who are given the last named seats at once exactly as many get one as there are', async () => {
  const office = await SeatOffice.open(one, { people: 12, assigned: false, namedSeats: 2 })
  const answers = await Promise.all(
    office.people.map((person, index) => office.on(index % 2 === 0 ? one : two).assign(person, 'named')),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, ...Array.from({ length: 10 }, () => 409)])
  expect(await poolPicture(database, await office.poolId('named'))).toMatchObject({ held: 2, seats: 2 })
})

test('seats taken away and asked for at once are never given twice, and none stays empty while somebody waits', async () => {
  const office = await SeatOffice.open(one, { people: 10, assigned: false, namedSeats: 3 })
  for (const person of office.people.slice(0, 3)) await office.assign(person, 'named')
  await Promise.all([
    ...office.people.slice(0, 3).map((person) => office.on(two).unassign(person)),
    ...office.people.slice(3).map((person) => office.assign(person, 'named', { wait: true })),
  ])
  const states = await Promise.all(office.people.map((person) => office.right(person)))
  expect(states.filter((state) => state === 'named assigned')).toHaveLength(3)
  expect(states.filter((state) => state === 'named waiting')).toHaveLength(4)
  expect(await poolPicture(database, await office.poolId('named'))).toMatchObject({ held: 3 })
})

test('a change of kind back and forth while the person starts and ends loses no session and no seat', async () => {
  const office = await SeatOffice.open(one, { people: 2, seats: 2, namedSeats: 1 })
  const person = office.person(0)
  let busy = true
  // More than one, so that whoever waits for the lock finds everything moved when it is theirs.
  const switching = Promise.all(
    [0, 1, 2].map(async (administrator) => {
      for (let round = 0; round < 20; round++)
        await office.on(two).assign(person, (administrator + round) % 2 === 0 ? 'named' : 'concurrent')
    }),
  ).finally(() => {
    busy = false
  })
  const ended: number[] = []
  while (busy) {
    const session = await office.seat(0)
    expect((await office.heartbeat(session.id)).status).toBe(200)
    ended.push((await office.release(session.id)).status)
  }
  await switching
  expect(new Set(ended)).toEqual(new Set([204]))
  const [named, shared] = [await office.poolId('named'), await office.poolId()]
  expect(await poolPicture(database, shared)).toMatchObject({ held: 0, sessions: [] })
  expect((await poolPicture(database, named)).sessions).toEqual([])
})

const superadminOf = ({ accountId }: SeatOffice): UserCaller => ({
  kind: 'user',
  accountId,
  accountKind: 'customer',
  userId: newId(),
  email: '',
  name: '',
  role: 'superadmin',
  roleId: null,
  permissions: new Set(permissionsOf('superadmin', [], false)),
  managedGroups: null,
  credentialId: newId(),
  credential: 'cookie',
})

/** Two people's changes of kind wait for their sessions, which have ended. */
async function idleChanges() {
  const office = await SeatOffice.open(one, { people: 3, seats: 1, namedSeats: 2 })
  await office.seat(2)
  for (const index of [0, 1]) {
    await office.assign(office.person(index), 'named')
    const session = await office.seat(index)
    await office.assign(office.person(index), 'concurrent')
    await office.release(session.id)
  }
  return office
}

test.each([
  [
    'what waited for sessions to end',
    (tx: Transaction, office: SeatOffice) => settleAccount(tx, one.services, office.accountId),
  ],
  [
    'a revision for which people lose their seats',
    (tx: Transaction, office: SeatOffice, people: string[]) =>
      activateRevision(tx, one.services, systemOrigin, superadminOf(office), {
        revision: 2,
        removals: people.map((user) => ({ product: office.product, kind: 'named', user })),
      }),
  ],
])('%s and a change of one of them never wait for each other in a circle', async (_, work) => {
  const office = await idleChanges()
  await office.pendingRevision('concurrent', 1)
  const people = (await selectIdleChanges(database, office.accountId)).map(({ user_id }) => user_id)
  expect(people).toHaveLength(2)
  let [changes, others] = [0, 0]
  let other: Promise<unknown> = Promise.resolve()
  await database.transaction(async (tx) => {
    changes += 1
    await tx.query('select from users where id = $1 for no key update', [people[1]])
    if (changes === 1)
      other = database.transaction((theirs) => {
        others += 1
        return work(theirs, office, people) as Promise<unknown>
      })
    await expect.poll(blocked).toBeGreaterThan(0)
    await one.services.seats.lockUsage(tx, office.accountId)
  })
  await other
  expect([changes, others]).toEqual([1, 1])
})

async function blocked(): Promise<number> {
  const { rows } = await database.query<{ blocked: number }>(
    `select count(*) as blocked from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.blocked ?? 0
}
