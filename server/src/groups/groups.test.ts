// Groups over HTTP: made, found, renamed, deleted, and who is in them.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { countMembersFound, selectMembers } from './member-store.ts'

const { database, connect } = await testDatabase()
const server = await testApp(database)
const { call } = server
const second = await testApp(connect())
const accountId = await insertTestAccount(database)
const superadmin = await insertTestUser(database, accountId, 'superadmin')
const admin = await insertTestUser(database, accountId, 'admin')
const clerk = await insertTestUser(database, accountId, 'manager', { permissions: ['users.view', 'users.manage'] })
const foreigner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const by = (person: TestPerson, method: Method, path: string, body?: unknown) =>
  call(method, `/api/v1${path}`, { token: person.token, ...(body !== undefined && { body }) })

let groups = 0
const newName = () => `Group ${++groups} ${randomUUID().slice(0, 8)}`
const make = async (name = newName()) => (await by(admin, 'POST', '/groups', { name })).body
const member = (more: { familyName?: string } = {}) => insertTestUser(database, accountId, 'member', more)
const join = (groupId: string, person: TestPerson) => by(admin, 'PUT', `/groups/${groupId}/members/${person.id}`)
const namesIn = async (groupId: string, query = '') =>
  (await by(admin, 'GET', `/groups/${groupId}/members${query}`)).body.items.map(
    (item: { user: { name: string } }) => item.user.name,
  )
const groupsOf = async (person: TestPerson) => (await by(admin, 'GET', `/users/${person.id}`)).body.groups
const actionsOf = async (target: string) =>
  (await by(superadmin, 'GET', `/audit?target=${target}`)).body.items.map((event: { action: string }) => event.action)

describe('a group', () => {
  it('is made, found, renamed and deleted, and every change is audited', async () => {
    const made = await by(admin, 'POST', '/groups', { name: '  Front   desk Nürnberg ' })
    expect(made).toMatchObject({ status: 201, body: { name: 'Front desk Nürnberg', members: 0, source: 'direct' } })
    const { id } = made.body
    expect((await by(admin, 'GET', '/groups?search=nurnberg')).body).toMatchObject({ items: [made.body], total: 1 })
    expect((await by(admin, 'PATCH', `/groups/${id}`, { name: 'Reception' })).body).toEqual({
      ...made.body,
      name: 'Reception',
    })
    expect((await by(admin, 'DELETE', `/groups/${id}`)).status).toBe(204)
    expect((await by(admin, 'GET', `/groups/${id}`)).status).toBe(404)
    expect(await actionsOf(id)).toEqual(['group.deleted', 'group.changed', 'group.created'])
  })

  it('has a name of its own, told apart without case, accents and spaces; also by two at once', async () => {
    const name = newName()
    const answers = await Promise.all(
      [name, name.toUpperCase()].map((each, index) =>
        (index === 0 ? call : second.call)('POST', '/api/v1/groups', { token: admin.token, body: { name: each } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('name_taken')
    const other = await make()
    const renamed = await Promise.all([
      by(admin, 'PATCH', `/groups/${other.id}`, { name: ` ${name} ` }),
      by(admin, 'PATCH', `/groups/${other.id}`, { name: other.name.toUpperCase() }),
    ])
    expect(renamed.map(({ status }) => status)).toEqual([409, 200])
  })

  it('is made once by twins with an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const body = { name: newName() }
    const twins = await Promise.all(
      [call, second.call].map((each) => each('POST', '/api/v1/groups', { token: admin.token, body, headers })),
    )
    expect(twins.map(({ status }) => status)).toEqual([201, 201])
    expect(twins[0]?.body).toEqual(twins[1]?.body)
  })

  it.each([
    ['no name', {}, '/name'],
    ['a name of spaces', { name: '  ' }, '/name'],
    ['a name that is too long', { name: 'x'.repeat(101) }, '/name'],
    ['members', { name: 'A', members: [] }, '/members'],
    ['an account', { name: 'A', accountId: newId() }, '/accountId'],
  ])('is refused with %s', async (_what, body, path) => {
    const answer = await by(admin, 'POST', '/groups', body)
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, path])
  })

  it('of another account is like one that is not there', async () => {
    const { id } = await make()
    const person = await insertTestUser(database, foreigner.accountId)
    const answers = await Promise.all([
      by(foreigner, 'GET', `/groups/${id}`),
      by(foreigner, 'PATCH', `/groups/${id}`, { name: 'Mine' }),
      by(foreigner, 'DELETE', `/groups/${id}`),
      by(foreigner, 'GET', `/groups/${id}/members`),
      by(foreigner, 'PUT', `/groups/${id}/members/${person.id}`),
      by(foreigner, 'DELETE', `/groups/${id}/members/${person.id}`),
      join(id, person),
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(404))
    const created = { email: `${randomUUID()}@test.example`, givenName: 'A', familyName: 'B', groups: [id] }
    expect((await by(foreigner, 'POST', '/users', created)).body.errors[0].path).toBe('/groups/0')
    expect((await by(foreigner, 'PATCH', `/users/${person.id}`, { groups: [id] })).body.errors[0].path).toBe(
      '/groups/0',
    )
    expect((await by(foreigner, 'GET', `/users?group=${id}`)).body.total).toBe(0)
  })

  it('is one of a thousand at most', async () => {
    const crowded = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    await database.query(
      `insert into groups (account_id, id, name) select $1, gen_random_uuid(), 'Group ' || n from generate_series(1, 999) n`,
      [crowded.accountId],
    )
    const answers = await Promise.all([1, 2, 3].map((n) => by(crowded, 'POST', '/groups', { name: `One more ${n}` })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'limit_reached', limit: 1000 })
  })

  it('is listed by name, in pages', async () => {
    const owner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    for (const name of ['Übersetzung', 'zentrale', 'Anmeldung']) await by(owner, 'POST', '/groups', { name })
    const first = (await by(owner, 'GET', '/groups?limit=2')).body
    const rest = (await by(owner, 'GET', `/groups?limit=2&cursor=${first.nextCursor}`)).body
    const names = [...first.items, ...rest.items].map((group: { name: string }) => group.name)
    expect(names).toEqual(['Anmeldung', 'Übersetzung', 'zentrale'])
    expect([first.total, rest.nextCursor]).toEqual([3, null])
  })
})

describe('members', () => {
  it('come and go, again is fine, and each is audited once', async () => {
    const [{ id, name }, person] = [await make(), await member()]
    expect([(await join(id, person)).status, (await join(id, person)).status]).toEqual([204, 204])
    expect(await groupsOf(person)).toEqual([{ id, name }])
    expect((await by(admin, 'GET', `/groups/${id}`)).body.members).toBe(1)
    const leave = () => by(admin, 'DELETE', `/groups/${id}/members/${person.id}`)
    expect([(await leave()).status, (await leave()).status]).toEqual([204, 204])
    expect(await groupsOf(person)).toEqual([])
    expect(await actionsOf(person.id)).toEqual(['group.member_removed', 'group.member_added'])
  })

  it('are given with a new user, and set by changing one', async () => {
    const [one, two] = [await make('Apples'), await make('Pears')]
    const draft = { email: `${randomUUID()}@test.example`, givenName: 'Ada', familyName: 'Lind', groups: [one.id] }
    const added = await by(admin, 'POST', '/users', draft)
    expect(added.body.groups).toEqual([{ id: one.id, name: 'Apples' }])
    const changed = await by(clerk, 'PATCH', `/users/${added.body.id}`, { groups: [two.id, two.id.toUpperCase()] })
    expect(changed.body.groups).toEqual([{ id: two.id, name: 'Pears' }])
    expect((await by(clerk, 'PATCH', `/users/${added.body.id}`, { groups: [newId()] })).status).toBe(422)
    expect((await by(clerk, 'PATCH', `/users/${added.body.id}`, { groups: [] })).body.groups).toEqual([])
  })

  it('are found by name and address, in pages by name', async () => {
    const { id } = await make()
    for (const familyName of ['Zöllner', 'Abel', 'Öztürk']) await join(id, await member({ familyName }))
    expect(await namesIn(id)).toEqual(['Given Abel', 'Given Öztürk', 'Given Zöllner'])
    expect(await namesIn(id, '?search=ozturk%20given')).toEqual(['Given Öztürk'])
    const first = (await by(admin, 'GET', `/groups/${id}/members?limit=2`)).body
    expect(await namesIn(id, `?limit=2&cursor=${first.nextCursor}`)).toEqual(['Given Zöllner'])
    expect(first.total).toBe(3)
  })

  it('who are deleted leave without a trace', async () => {
    const [{ id }, person] = [await make(), await member()]
    await join(id, person)
    await by(superadmin, 'DELETE', `/users/${person.id}`)
    expect((await by(admin, 'GET', `/groups/${id}`)).body.members).toBe(0)
    expect(await namesIn(id)).toEqual([])
  })

  it('who are administrators are put in by superadmins alone', async () => {
    const { id } = await make()
    expect((await join(id, superadmin)).body.code).toBe('forbidden')
    expect((await by(superadmin, 'PUT', `/groups/${id}/members/${superadmin.id}`)).status).toBe(204)
  })

  it('are in a hundred groups at most', async () => {
    const person = await member()
    await database.query(
      `with made as (
         insert into groups (account_id, id, name)
         select $1, gen_random_uuid(), 'Many ' || n from generate_series(1, 99) n returning id)
       insert into group_members (account_id, group_id, user_id) select $1, id, $2 from made`,
      [accountId, person.id],
    )
    const more = await Promise.all([make(), make(), make()])
    const answers = await Promise.all(more.map(({ id }) => join(id, person)))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409])
  })

  it('stay in no group that is deleted while they join it', async () => {
    const { id } = await make()
    const people = await Promise.all(Array.from({ length: 8 }, () => member()))
    const [deleted, ...joined] = await Promise.all([
      by(admin, 'DELETE', `/groups/${id}`),
      ...people.map((person) => join(id, person)),
    ])
    expect(deleted?.status).toBe(204)
    for (const { status } of joined) expect([204, 404]).toContain(status)
    const { rows } = await database.query('select from group_members where group_id = $1', [id])
    expect(rows).toEqual([])
  })
})

it('users and sessions are found by group', async () => {
  const office = await SeatOffice.open(server, { seats: 3 })
  const group = (await office.byAdmin('POST', '/groups', { name: 'Night shift' })).body
  for (const index of [0, 1]) await office.seat(index)
  await office.byAdmin('PUT', `/groups/${group.id}/members/${office.person(1).id}`)
  const users = (await office.byAdmin('GET', `/users?group=${group.id.toUpperCase()}`)).body
  const sessions = (await office.byAdmin('GET', `/sessions?group=${group.id}`)).body
  expect(users.items.map((user: { id: string }) => user.id)).toEqual([office.person(1).id])
  expect(sessions.items.map((one: { user: { id: string } }) => one.user.id)).toEqual([office.person(1).id])
  expect([users.total, sessions.total]).toEqual([1, 1])
  expect((await office.byAdmin('GET', `/sessions?group=${newId()}`)).body.total).toBe(0)
})

it('what is searched for is made a pattern once, not for every member', async () => {
  const plans: string[] = []
  const explaining = {
    run: database.run.bind(database),
    query: async <Row>(text: string, values?: readonly unknown[]) => {
      const { rows } = await database.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
      return { rows: [] as Row[], rowCount: 0 }
    },
  }
  await countMembersFound(explaining, accountId, newId(), { search: 'lind holm' })
  await selectMembers(explaining, accountId, newId(), { search: 'lind holm', after: null, limit: 5 })
  expect(plans).toHaveLength(2)
  for (const plan of plans) {
    expect(plan).toContain('InitPlan')
    expect(plan).not.toContain('SubPlan')
  }
})
