// Roles over HTTP: the system's and the account's own; nobody gives, changes or touches more than they have.
import { randomUUID } from 'node:crypto'
import { type Permission, permissions } from '@sitzplan/contract/permissions'
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const { call } = await testApp(database)
const second = await testApp(connect())
const accountId = await insertTestAccount(database)
const superadmin = await insertTestUser(database, accountId, 'superadmin')
const admin = await insertTestUser(database, accountId, 'admin')
const foreigner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
const held: Permission[] = ['users.view', 'users.manage', 'roles.manage']
const lead = await insertTestUser(database, accountId, 'manager', { permissions: held })

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const by = (person: TestPerson, method: Method, path: string, body?: unknown) =>
  call(method, `/api/v1${path}`, { token: person.token, ...(body !== undefined && { body }) })
let roles = 0
const newName = () => `Role ${++roles} ${randomUUID().slice(0, 8)}`
const make = async (chosen: readonly Permission[], name = newName()): Promise<string> =>
  (await by(superadmin, 'POST', '/roles', { name, permissions: chosen })).body.id
const member = () => insertTestUser(database, accountId)
const give = (by_: TestPerson, person: TestPerson, role: string) => by(by_, 'PATCH', `/users/${person.id}`, { role })
const holder = async (role: string) => {
  const person = await member()
  expect((await give(superadmin, person, role)).status).toBe(200)
  return person
}
const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code

describe('the list', () => {
  it('carries the system roles with what they open, then the own ones with how many have them', async () => {
    const name = newName()
    const id = await make(['users.view', 'sessions.view'], name)
    await holder(id)
    const { items, total } = (await by(admin, 'GET', '/roles?limit=200')).body
    expect(items.slice(0, 4).map((role: { id: string }) => role.id)).toEqual([
      'superadmin',
      'admin',
      'manager',
      'member',
    ])
    expect(items[0]).toMatchObject({ system: true, permissions: [...permissions], users: 1 })
    expect(items[1].permissions).not.toContain('roles.manage')
    expect(items.find((role: { id: string }) => role.id === id)).toEqual({
      id,
      name,
      permissions: ['users.view', 'sessions.view'],
      system: false,
      users: 1,
    })
    expect(total).toBe(items.length)
    expect((await by(admin, 'GET', `/roles/${id.toUpperCase()}`)).body.id).toBe(id)
    expect((await by(admin, 'GET', '/roles/manager')).body).toMatchObject({ id: 'manager', permissions: [] })
    expect((await by(admin, 'GET', '/roles/operator')).status).toBe(404)
  })
})

describe('a role of the account', () => {
  it('opens what it says to who has it, who is found by it and shown with it', async () => {
    const id = await make(['users.view'])
    const person = await holder(id)
    expect((await by(person, 'GET', '/me')).body).toMatchObject({ user: { role: id }, permissions: ['users.view'] })
    expect((await by(person, 'GET', '/users')).status).toBe(200)
    expect((await by(person, 'GET', '/sessions')).status).toBe(403)
    const found = (await by(admin, 'GET', `/users?role=${id}`)).body
    expect(found).toMatchObject({ items: [{ id: person.id, role: id, manager: null }], total: 1 })
    const created = { email: `${randomUUID()}@test.example`, givenName: 'A', familyName: 'B', role: id }
    expect((await by(superadmin, 'POST', '/users', created)).body.role).toBe(id)
  })

  it('that is changed opens something else within a second on every server, and signs its holders out', async () => {
    const id = await make(['users.view'])
    const person = await holder(id)
    await database.query(
      `insert into sign_ins (account_id, id, user_id, token_hash, expires_at)
       values ($1, $2, $3, $4, now() + interval '1 hour')`,
      [accountId, newId(), person.id, Buffer.from(randomUUID())],
    )
    const elsewhere = async (path: string) =>
      (await second.call('GET', `/api/v1${path}`, { token: person.token })).status
    expect(await elsewhere('/users')).toBe(200)
    expect((await by(superadmin, 'PATCH', `/roles/${id}`, { permissions: ['sessions.view'] })).status).toBe(200)
    expect((await by(person, 'GET', '/users')).status).toBe(403)
    expect((await by(person, 'GET', '/sessions')).status).toBe(200)
    await expect.poll(() => elsewhere('/users'), { timeout: 5_000 }).toBe(403)
    const { rows } = await database.query('select from sign_ins where user_id = $1', [person.id])
    expect(rows).toEqual([])
    const events = (await by(superadmin, 'GET', `/audit?target=${id}`)).body.items
    expect(events).toMatchObject([
      { action: 'role.changed', before: { permissions: ['users.view'] }, after: { permissions: ['sessions.view'] } },
      { action: 'role.created' },
    ])
  })

  it('in use is not deleted, and says by how many; nor while it is being given', async () => {
    const id = await make([])
    const person = await holder(id)
    expect((await by(superadmin, 'DELETE', `/roles/${id}`)).body).toMatchObject({ code: 'role_in_use', users: 1 })
    await give(superadmin, person, 'member')
    const [deleted, given] = await Promise.all([by(superadmin, 'DELETE', `/roles/${id}`), give(superadmin, person, id)])
    expect([
      [204, 422],
      [409, 200],
    ]).toContainEqual([deleted.status, given.status])
  })

  it('of a deleted person is free again', async () => {
    const id = await make([])
    const person = await holder(id)
    await by(superadmin, 'DELETE', `/users/${person.id}`)
    expect((await by(superadmin, 'DELETE', `/roles/${id}`)).status).toBe(204)
    expect((await by(superadmin, 'GET', `/roles/${id}`)).status).toBe(404)
  })

  it('has a name of its own, that is no system role either; also by two at once', async () => {
    const name = newName()
    const answers = await Promise.all(
      [name, name.toUpperCase()].map((each) => by(superadmin, 'POST', '/roles', { name: each, permissions: [] })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    for (const reserved of ['SuperAdmin', ' member ', 'Administrator', name])
      expect(await codeOf(by(superadmin, 'POST', '/roles', { name: reserved, permissions: [] }))).toBe('name_taken')
  })

  it('is one of a hundred at most', async () => {
    const crowded = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    await database.query(
      `insert into roles (account_id, id, name, permissions)
       select $1, gen_random_uuid(), 'Role ' || n, '{}' from generate_series(1, 99) n`,
      [crowded.accountId],
    )
    const more = [1, 2, 3].map((n) => by(crowded, 'POST', '/roles', { name: `More ${n}`, permissions: [] }))
    expect((await Promise.all(more)).map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  it('of another account is like one that is not there', async () => {
    const id = await make([])
    const theirs = await insertTestUser(database, foreigner.accountId)
    expect((await by(foreigner, 'GET', `/roles/${id}`)).status).toBe(404)
    expect((await by(foreigner, 'PATCH', `/roles/${id}`, { name: 'Mine' })).status).toBe(404)
    expect((await by(foreigner, 'DELETE', `/roles/${id}`)).status).toBe(404)
    expect((await give(foreigner, theirs, id)).body.errors[0].path).toBe('/role')
    expect((await by(foreigner, 'GET', `/users?role=${id}`)).body.total).toBe(0)
  })

  it.each([
    ['an unknown permission', { name: 'A', permissions: ['everything'] }, '/permissions/0'],
    ['a permission twice', { name: 'A', permissions: ['users.view', 'users.view'] }, '/permissions'],
    ['an account', { name: 'A', permissions: [], accountId: newId() }, '/accountId'],
    ['no permissions', { name: 'A' }, '/permissions'],
    ['system', { name: 'A', permissions: [], system: true }, '/system'],
  ])('is refused with %s', async (_what, body, path) => {
    const answer = await by(superadmin, 'POST', '/roles', body)
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, path])
  })

  it("of the system is nobody's to change", async () => {
    expect(await codeOf(by(superadmin, 'PATCH', '/roles/admin', { name: 'Boss' }))).toBe('forbidden')
    expect(await codeOf(by(superadmin, 'DELETE', '/roles/member'))).toBe('forbidden')
  })
})

describe('who gives roles without being superadmin', () => {
  it('makes, changes and deletes none that opens more than they have', async () => {
    const more: Permission[] = [...held, 'audit.view']
    expect(await codeOf(by(lead, 'POST', '/roles', { name: newName(), permissions: more }))).toBe('forbidden')
    const own = await by(lead, 'POST', '/roles', { name: newName(), permissions: ['users.view'] })
    expect(own.status).toBe(201)
    expect(await codeOf(by(lead, 'PATCH', `/roles/${own.body.id}`, { permissions: more }))).toBe('forbidden')
    const wide = await make(more)
    expect(await codeOf(by(lead, 'PATCH', `/roles/${wide}`, { permissions: [] }))).toBe('forbidden')
    expect(await codeOf(by(lead, 'PATCH', `/roles/${wide}`, { name: 'Mine' }))).toBe('forbidden')
    expect(await codeOf(by(lead, 'DELETE', `/roles/${wide}`))).toBe('forbidden')
  })

  it('gives none that opens more than they have, and touches nobody who has one', async () => {
    const wide = await make(['audit.view'])
    const person = await member()
    expect(await codeOf(give(lead, person, wide))).toBe('forbidden')
    const body = { email: `${randomUUID()}@test.example`, givenName: 'A', familyName: 'B', role: wide }
    expect(await codeOf(by(lead, 'POST', '/users', body))).toBe('forbidden')
    const strong = await holder(wide)
    expect(await codeOf(give(lead, strong, 'member'))).toBe('forbidden')
    expect(await codeOf(by(lead, 'PATCH', `/users/${strong.id}`, { familyName: 'Weak' }))).toBe('forbidden')
    expect(await codeOf(by(lead, 'DELETE', `/users/${strong.id}`))).toBe('forbidden')
    expect((await give(lead, person, await make(['users.view']))).status).toBe(200)
    expect((await give(lead, person, 'member')).status).toBe(200)
  })

  it('does not change the role they have themself, to more or to less', async () => {
    const id = await make(held)
    const person = await holder(id)
    for (const chosen of [['users.view'], [...held], [...held, 'audit.view']])
      expect(await codeOf(by(person, 'PATCH', `/roles/${id}`, { permissions: chosen }))).toBe('forbidden')
    expect(await codeOf(give(person, person, 'member'))).toBe('forbidden')
  })

  it('gets nothing through an Idempotency-Key from before', async () => {
    const person = await insertTestUser(database, accountId, 'manager', { permissions: [...held, 'audit.view'] })
    const headers = { 'idempotency-key': randomUUID() }
    const post = () =>
      call('POST', '/api/v1/roles', {
        token: person.token,
        body: { name: 'Auditors', permissions: ['audit.view'] },
        headers,
      })
    expect((await post()).status).toBe(201)
    await by(superadmin, 'PATCH', `/users/${person.id}`, { manager: { permissions: held, groups: [] } })
    expect((await post()).body.code).toBe('forbidden')
  })

  it('and is limited to groups gives no role that is not', async () => {
    const group = (await by(superadmin, 'POST', '/groups', { name: 'A few' })).body.id
    const person = await member()
    await by(superadmin, 'PUT', `/groups/${group}/members/${person.id}`)
    const few = await insertTestUser(database, accountId, 'manager')
    await by(superadmin, 'PATCH', `/users/${few.id}`, { manager: { permissions: held, groups: [group] } })
    expect(await codeOf(give(few, person, await make(['users.view'])))).toBe('forbidden')
    expect(await codeOf(by(few, 'POST', '/roles', { name: newName(), permissions: ['users.view'] }))).toBe('forbidden')
  })
})

/** Asks again while the server says "not now": on a slow machine who stands behind a hundred others waits too long. */
async function answered<Answer extends { status: number }>(ask: () => Promise<Answer>): Promise<Answer> {
  const answer = await ask()
  return answer.status === 503 ? answered(ask) : answer
}

it('the last superadmin stays when a hundred demotions come at once, to whatever role', async () => {
  const crowd = await insertTestAccount(database)
  const superadmins = await Promise.all(Array.from({ length: 10 }, () => insertTestUser(database, crowd, 'superadmin')))
  const [first] = superadmins as [TestPerson]
  const custom = (await by(first, 'POST', '/roles', { name: 'Former', permissions: [...permissions] })).body.id
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => {
      const target = superadmins[index % 10] as TestPerson
      const actor = superadmins[(index * 7 + 3) % 10] as TestPerson
      const body = { role: ['member', 'admin', custom][index % 3] }
      return answered(() =>
        (index % 2 ? call : second.call)('PATCH', `/api/v1/users/${target.id}`, { token: actor.token, body }),
      )
    }),
  )
  for (const { status } of answers) expect([200, 403, 409]).toContain(status)
  const { rows } = await database.query(`select from users where account_id = $1 and role = 'superadmin'`, [crowd])
  expect(rows.length).toBeGreaterThanOrEqual(1)
})
