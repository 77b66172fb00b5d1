// An account's first steps over HTTP: each is done by doing it, and everybody sees their own.
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestAccount, insertTestUser, quietApp, type TestPerson } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)
const path = '/api/v1/getting-started'
const read = async ({ token }: TestPerson) => (await server.call('GET', path, { token })).body
const putAway = (putAway: unknown, { token }: TestPerson) => server.call('PUT', path, { token, body: { putAway } })
const doneOf = async (person: TestPerson): Promise<string[]> =>
  (await read(person)).steps.flatMap((step: { name: string; done: boolean }) => (step.done ? [step.name] : []))

test('in an account that is new nothing is done, and each step is done by doing it', async () => {
  const accountId = await insertTestAccount(database)
  const alone = await insertTestUser(database, accountId, 'superadmin')
  const names = ['license', 'people', 'signIn', 'products', 'session']
  expect(await read(alone)).toEqual({ steps: names.map((name) => ({ name, done: false })), putAway: false })
  await database.query('update accounts set second_factor_required = true where id = $1', [accountId])
  expect(await doneOf(alone)).toEqual(['signIn'])

  const office = await SeatOffice.open(server, { people: 1, assigned: false })
  await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [office.person(0).id])
  expect(await doneOf(office.admin)).toEqual(['license', 'people'])
  await database.query(`update users set status = 'active', activated_at = now() where id = $1`, [office.person(0).id])
  expect(await doneOf(office.admin)).toEqual(['license', 'people', 'signIn'])
  await office.assign(office.person(0), 'concurrent')
  expect(await doneOf(office.admin)).toEqual(['license', 'people', 'signIn', 'products'])
  // A named seat has its holder without any session.
  await office.setSeats({ concurrent: 1, named: 1 })
  await office.assign(office.person(0), 'named')
  expect(await doneOf(office.admin)).toEqual(['license', 'people', 'signIn', 'products'])
  const { id } = await office.seat(0)
  expect(await doneOf(office.admin)).toEqual(names)
  await office.release(id)
  expect(await doneOf(office.admin)).toEqual(names)
})

test('what everybody may use need not be given to anybody', async () => {
  const office = await SeatOffice.open(server, { people: 0, seats: 0 })
  await office.setSeats({ concurrent: 0, included: null })
  expect(await doneOf(office.admin)).toEqual(['license', 'products'])
  await office.setSeats({ concurrent: 2, included: null })
  expect(await doneOf(office.admin)).toEqual(['license'])
})

test('whoever does some of the steps sees these', async () => {
  const { accountId } = await SeatOffice.open(server, { people: 0 })
  const manager = await insertTestUser(database, accountId, 'manager', { permissions: ['users.manage', 'users.view'] })
  expect((await read(manager)).steps.map(({ name }: { name: string }) => name)).toEqual(['people'])
  expect((await putAway(true, manager)).body.code).toBe('forbidden')
})

test('is put away for all of the account, once however often it is asked for, and brought back', async () => {
  const { admin, accountId } = await SeatOffice.open(server, { people: 0 })
  const other = await insertTestUser(database, accountId, 'admin')
  const stranger = (await SeatOffice.open(server, { people: 0 })).admin
  const answers = await Promise.all(Array.from({ length: 5 }, () => putAway(true, admin)))
  for (const { status, body } of answers) expect([status, body.putAway]).toEqual([200, true])
  expect((await read(other)).putAway).toBe(true)
  expect((await read(stranger)).putAway).toBe(false)
  expect((await putAway(false, admin)).body.putAway).toBe(false)
  expect((await putAway(false, admin)).body.putAway).toBe(false)
  expect((await putAway('yes', admin)).status).toBe(422)
  const { body: log } = await server.call('GET', '/api/v1/audit', { token: admin.token })
  expect(
    log.items.map(({ action }: { action: string }) => action).filter((action: string) => /guide/.test(action)),
  ).toEqual(['account.guide_brought_back', 'account.guide_put_away'])
})
