// Saved views over HTTP: everybody has their own.
import { expect, test } from 'vitest'
import { insertTestAccount, insertTestUser, quietApp, type TestPerson } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)
const accountId = await insertTestAccount(database)
const admin = await insertTestUser(database, accountId, 'superadmin')

const person = () => insertTestUser(database, accountId, 'admin')
const by = ({ token }: TestPerson, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path = '', body?: unknown) =>
  server.call(method, `/api/v1/me/views${path}`, { token, body })
const view = { list: 'users', name: 'Waiting for an answer', query: 'status=invited&sort=-lastSignInAt' }
const save = (who: TestPerson, other: Record<string, string> = {}) => by(who, 'POST', '', { ...view, ...other })
const namesOf = async (who: TestPerson) => (await by(who, 'GET')).body.items.map(({ name }: { name: string }) => name)

test('a view is saved, chosen, and deleted, by whom it belongs to alone', async () => {
  const [me, other] = [await person(), await person()]
  const { status, body } = await save(me, { name: ' Waiting for an answer ' })
  expect([status, body]).toEqual([201, { ...view, id: body.id, isDefault: false }])
  await save(me, { list: 'audit' })
  expect((await by(me, 'GET', '?limit=1')).body).toMatchObject({ items: [{ list: 'audit' }], total: 2 })
  expect((await by(other, 'GET')).body).toEqual({ items: [], nextCursor: null, total: 0 })
  expect((await by(other, 'PATCH', `/${body.id}`, { isDefault: true })).body.code).toBe('not_found')
  expect((await by(other, 'DELETE', `/${body.id}`)).body.code).toBe('not_found')
  expect((await by(me, 'PATCH', `/${body.id}`, { isDefault: true })).body).toEqual({ ...body, isDefault: true })
  expect((await by(me, 'DELETE', `/${body.id}`)).status).toBe(204)
  expect((await by(me, 'DELETE', `/${body.id}`)).status).toBe(404)
  expect((await by(me, 'GET')).body).toMatchObject({ items: [{ list: 'audit', isDefault: false }], total: 1 })
})

test.each([
  ['a list there is not', { list: 'outbox' }],
  ['no name', { name: ' ' }],
  ['a name of two lines', { name: 'a\nb' }],
  ['a name that is too long', { name: 'n'.repeat(61) }],
  ['nothing to see', { query: '' }],
  ['too much to see', { query: 'q'.repeat(2_001) }],
  ['a field nobody knows', { owner: 'me' }],
])('%s is refused', async (_, wrong) => {
  expect((await save(admin, wrong)).body.code).toBe('invalid_request')
})

test('what is no choice is refused', async () => {
  const { id } = (await save(await person())).body
  expect((await by(admin, 'PATCH', `/${id}`, { isDefault: 'yes' })).status).toBe(422)
  expect((await by(admin, 'PATCH', '/that', { isDefault: true })).body.code).toBe('not_found')
})

test('of many who save a view under one name, told apart as people do, one does', async () => {
  const me = await person()
  const names = ['Über 50', 'ÜBER 50', 'uber 50', 'Über 50 ']
  const answers = await Promise.all(names.map((name) => save(me, { name })))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.flatMap(({ status, body }) => (status === 201 ? [] : [body.code]))).toEqual(
    Array(3).fill('name_taken'),
  )
  expect((await save(me, { list: 'sessions', name: 'Über 50' })).status).toBe(201)
})

test('of many who choose how a list opens, the last is heard, and other lists are left alone', async () => {
  const me = await person()
  const ids: string[] = []
  for (const name of ['a', 'b', 'c', 'd']) ids.push((await save(me, { name })).body.id)
  const audit = (await save(me, { list: 'audit' })).body.id
  const choose = async (id: string) => (await by(me, 'PATCH', `/${id}`, { isDefault: true })).status
  expect(await Promise.all([...ids, audit].map(choose))).toEqual(Array(5).fill(200))
  const chosen = (await by(me, 'GET')).body.items.filter(({ isDefault }: { isDefault: boolean }) => isDefault)
  expect(chosen.map(({ list }: { list: string }) => list)).toEqual(['audit', 'users'])
  await by(me, 'PATCH', `/${chosen[1].id}`, { isDefault: false })
  expect((await by(me, 'GET')).body.items.filter(({ isDefault }: { isDefault: boolean }) => isDefault)).toHaveLength(1)
})

test('a hundred are enough, however many save at once', async () => {
  const me = await person()
  await database.query(
    `insert into saved_views (account_id, user_id, id, list, name, query)
     select $1, $2, gen_random_uuid(), 'devices', 'View ' || n, 'search=x' from generate_series(1, 98) as n`,
    [accountId, me.id],
  )
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => save(me, { name })))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
  expect(answers.find(({ status }) => status !== 201)?.body).toMatchObject({ code: 'limit_reached', limit: 100 })
})

test('are kept of whom could still be restored, and gone with whom is erased', async () => {
  const me = await person()
  await save(me)
  const kept = async () =>
    (await database.query('select from saved_views where account_id = $1 and user_id = $2', [accountId, me.id]))
      .rowCount
  const asAdmin = (method: 'POST' | 'DELETE', path: string) =>
    server.call(method, `/api/v1${path}`, { token: admin.token })
  expect((await asAdmin('DELETE', `/users/${me.id}`)).status).toBe(204)
  expect(await kept()).toBe(1)
  expect(await namesOf(admin)).toEqual([])
  expect((await asAdmin('DELETE', `/removals/${me.id}`)).status).toBe(204)
  expect(await kept()).toBe(0)
})
