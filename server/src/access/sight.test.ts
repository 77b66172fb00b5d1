// Managers limited to groups, over HTTP: every call that shows or touches people holds to it, and nothing that is done to
// a group lets them see or do more.
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { accountWide, permissions } from '@sitzplan/contract/permissions'
import { describe, expect, it } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)
const office = await SeatOffice.open(server, { seats: 2, people: 6, policy: { cooldownSeconds: 0 } })
const superadmin = office.admin
const { accountId } = office
const by = office.by.bind(office)

const newGroup = async (name: string): Promise<string> => (await office.byAdmin('POST', '/groups', { name })).body.id
const join = (group: string, person: TestPerson) => office.byAdmin('PUT', `/groups/${group}/members/${person.id}`)
const north = await newGroup('North')
const south = await newGroup('South')
const [inside, outside, waiter, both, stranger] = [0, 1, 2, 3, 4].map((index) => office.person(index)) as [
  TestPerson,
  TestPerson,
  TestPerson,
  TestPerson,
  TestPerson,
]
await Promise.all([
  join(north, inside),
  join(south, outside),
  join(south, waiter),
  join(north, both),
  join(south, both),
])

// All but what no manager can be stopped by: with `roles.manage` and all the rest they are as strong as a manager gets.
const limited = await insertTestUser(database, accountId, 'manager', { givenName: 'Nora', familyName: 'North' })
const limit = (groups: string[], chosen: readonly string[] = permissions) =>
  office.byAdmin('PATCH', `/users/${limited.id}`, { manager: { permissions: chosen, groups } })
expect((await limit([north])).status).toBe(200)

const idsOf = (answer: { body: { items: { user?: { id: string }; id: string }[] } }) =>
  answer.body.items.map((item) => item.user?.id ?? item.id)
const seen = (path: string) => by(limited, 'GET', path)

describe('a manager limited to a group', () => {
  it('does not do what concerns everybody: how the account signs in, and its settings', async () => {
    const calls: ['GET' | 'POST' | 'PATCH', string, unknown?][] = [
      ['GET', '/identity-providers'],
      ['POST', '/identity-providers', { kind: 'oidc', name: 'Mine' }],
      ['GET', `/identity-providers/${randomUUID()}/break-glass`],
      ['GET', '/email-domains'],
      ['POST', '/email-domains', { domain: 'mine.example' }],
      ['GET', '/account'],
      ['PATCH', '/account', { namesKeptDays: 7 }],
      ['POST', '/tokens', { kind: 'product', name: 'Key', product: office.product }],
      ['POST', '/tokens', { kind: 'scim', name: 'Directory' }],
    ]
    for (const [method, path, body] of calls)
      expect([path, (await by(limited, method, path, body)).status]).toEqual([path, 403])
    const { body } = await seen('/me')
    expect(body.permissions).toEqual(permissions.filter((one) => !accountWide.includes(one)))
    expect(body.user.manager.permissions).toEqual(permissions)
  })

  it('finds its members, whatever is asked for, and their groups as far as they manage them', async () => {
    const users = await seen('/users')
    expect(idsOf(users).sort()).toEqual([inside.id, both.id].sort())
    expect(users.body.total).toBe(2)
    for (const query of ['search=number', `group=${south}`, `product=${office.product}`, 'role=superadmin'])
      expect(idsOf(await seen(`/users?${query}`))).not.toContain(outside.id)
    expect((await seen(`/users?group=${south}`)).body.total).toBe(0)
    expect((await seen(`/users/${both.id}`)).body.groups).toEqual([{ id: north, name: 'North' }])
    expect((await seen('/groups')).body).toMatchObject({ items: [{ id: north, members: 2 }], total: 1 })
  })

  it('is told of others what is told of people who are not there', async () => {
    const nobody = randomUUID()
    const token = (await by(outside, 'POST', '/tokens', { name: 'of outside', kind: 'user' })).body.id
    const calls = (id: string) =>
      [
        ['GET', `/users/${id}`],
        ['GET', `/users/${id}/history`],
        ['PATCH', `/users/${id}`, { familyName: 'Mine' }],
        ['PATCH', `/users/${id}`, { role: 'member' }],
        ['PATCH', `/users/${id}`, { groups: [north] }],
        ['PATCH', `/users/${id}`, { status: 'suspended' }],
        ['DELETE', `/users/${id}`],
        ['PUT', `/users/${id}/products/${office.product}`, { kind: 'concurrent' }],
        ['DELETE', `/users/${id}/products/${office.product}`],
        ['PUT', `/groups/${north}/members/${id}`],
        ['DELETE', `/groups/${north}/members/${id}`],
        ['GET', `/groups/${south}`],
        ['GET', `/groups/${south}/members`],
        ['PUT', `/groups/${south}/members/${inside.id}`],
        ['DELETE', `/groups/${south}/members/${both.id}`],
        ['PATCH', `/groups/${south}`, { name: 'Mine' }],
        ['DELETE', `/groups/${south}`],
        ['DELETE', `/tokens/${token}`],
      ] as const
    for (const [method, path, body] of calls(outside.id))
      expect([method, path, (await by(limited, method, path, body)).status]).toEqual([method, path, 404])
    const answer = async (id: string) => {
      const { status, body } = await by(limited, 'GET', `/users/${id}`)
      return { status, ...body, requestId: null }
    }
    expect(await answer(outside.id)).toEqual(await answer(nobody))
    expect(idsOf(await seen('/tokens'))).not.toContain(token)
  })

  it('counts nobody else: neither by role nor by address', async () => {
    const { body: role } = await office.byAdmin('POST', '/roles', { name: 'Auditor', permissions: ['audit.view'] })
    for (const person of [inside, outside]) await office.byAdmin('PATCH', `/users/${person.id}`, { role: role.id })
    const { items } = (await seen('/roles')).body
    const users = (id: string) => items.find((one: { id: string }) => one.id === id)?.users
    expect([users(role.id), users('superadmin'), users('member')]).toEqual([1, 0, 1])
    expect((await seen(`/roles/${role.id}`)).body.users).toBe(1)
    expect((await office.byAdmin('GET', `/roles/${role.id}`)).body.users).toBe(2)
    for (const person of [inside, outside]) await office.byAdmin('PATCH', `/users/${person.id}`, { role: 'member' })

    const emails = [inside, outside, superadmin].map(({ email }) => email)
    const taken = await by(limited, 'POST', '/users/taken-addresses', { emails })
    expect(taken.body.taken).toEqual([inside.email])
  })

  it('adds people to the groups they manage alone', async () => {
    const draft = (groups?: string[]) => ({
      email: `${randomUUID()}@test.example`,
      givenName: 'New',
      familyName: 'Person',
      ...(groups && { groups }),
    })
    const paths = async (groups?: string[]) =>
      (await by(limited, 'POST', '/users', draft(groups))).body.errors?.map(({ path }: { path: string }) => path)
    expect([await paths(), await paths([]), await paths([south]), await paths([north, south])]).toEqual([
      ['/groups'],
      ['/groups'],
      ['/groups/0'],
      ['/groups/1'],
    ])
    const added = await by(limited, 'POST', '/users', draft([north]))
    expect(added).toMatchObject({ status: 201, body: { groups: [{ id: north }] } })
    expect((await by(limited, 'DELETE', `/users/${added.body.id}`)).status).toBe(204)
    expect((await by(limited, 'POST', '/groups', { name: 'Of my own' })).body.code).toBe('forbidden')
  })

  it('changes of a member the groups they manage, and no others', async () => {
    const person = await insertTestUser(database, accountId)
    await Promise.all([join(north, person), join(south, person)])
    const answer = await by(limited, 'PATCH', `/users/${person.id}`, { groups: [] })
    expect(answer).toMatchObject({ status: 200, body: { groups: [] } })
    const { body } = await office.byAdmin('GET', `/users/${person.id}`)
    expect(body.groups).toEqual([{ id: south, name: 'South' }])
    expect((await seen(`/users/${person.id}`)).status).toBe(404)
  })

  it('gives nobody a wider view than their own', async () => {
    const give = (manager: object) => by(limited, 'PATCH', `/users/${inside.id}`, { role: 'manager', manager })
    const chosen = ['users.view']
    expect((await give({ permissions: chosen, groups: [] })).body.code).toBe('forbidden')
    expect((await give({ permissions: chosen, groups: [south] })).body.errors[0].path).toBe('/manager/groups/0')
    expect((await give({ permissions: chosen, groups: [north] })).status).toBe(200)
    expect(
      (await by(limited, 'PATCH', `/users/${limited.id}`, { manager: { permissions: chosen, groups: [] } })).status,
    ).toBe(404)
    expect((await by(limited, 'PATCH', `/users/${inside.id}`, { role: 'member' })).status).toBe(200)
    // Somebody in the group who manages everybody has more than they.
    const wider = await insertTestUser(database, accountId, 'manager', { permissions: ['users.view'] })
    await join(north, wider)
    expect((await by(limited, 'PATCH', `/users/${wider.id}`, { familyName: 'Mine' })).body.code).toBe('forbidden')
    expect((await by(limited, 'DELETE', `/users/${wider.id}`)).body.code).toBe('forbidden')
    await office.byAdmin('DELETE', `/groups/${north}/members/${wider.id}`)
  })
})

describe('seats', () => {
  it('are shown as taken, without the names of others, in list, line, plan and help requests; totals are right', async () => {
    const [own, other] = [await office.seat(0), await office.seat(1, { device: { id: 'laptop', name: "Otto's" } })]
    const ticket = await office.queue(2)
    for (const index of [0, 1]) await office.byProduct('POST', '/help-requests', { user: office.person(index).email })

    expect((await seen('/sessions')).body).toMatchObject({ items: [{ id: own.id }], total: 1 })
    for (const query of [`user=${outside.id}`, `user=${outside.email}`, `group=${south}`])
      expect((await seen(`/sessions?${query}`)).body.total).toBe(0)
    const line = await seen('/waiting')
    expect(line.body).toMatchObject({ items: [{ position: 1, user: { email: null, name: null } }], total: 1 })
    const room = (await seen('/seating-plan')).body.rooms[0]
    expect(room.concurrent).toMatchObject({ total: 2, inUse: 2 })
    const users = Object.fromEntries(room.sessions.map((one: { id: string; user: object }) => [one.id, one.user]))
    expect(users[own.id]).toMatchObject({ id: inside.id, email: inside.email })
    expect(users[other.id]).toMatchObject({ email: null, name: null })
    expect(room.line).toMatchObject([{ user: { email: null, name: null } }])
    expect(idsOf(await seen('/help-requests'))).toEqual([inside.id])
    for (const answer of [line, await seen('/seating-plan'), await seen('/help-requests')])
      for (const person of [outside, waiter])
        for (const trace of [person.id, person.email, 'Otto']) expect(JSON.stringify(answer.body)).not.toContain(trace)

    // Ended by id all the same? There is no such session for them.
    const ids = [own.id, other.id]
    const ended = await by(limited, 'POST', '/sessions/end', { ids })
    expect(ended.body).toEqual({ ended: [own.id], alreadyEnded: [], notFound: [other.id], seatsFreed: 1 })
    const again = await by(limited, 'POST', '/sessions/end', { ids })
    expect(again.body).toMatchObject({ alreadyEnded: [own.id], notFound: [other.id] })
    await Promise.all([office.release(other.id), office.leave(ticket)])
    expect((await by(limited, 'POST', '/sessions/end', { ids })).body.notFound).toEqual([other.id])
  })

  it('are told of live without the names of others, and with their own', async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.app.server.address() as AddressInfo
    const leaving = new AbortController()
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/events`, {
      headers: { authorization: `Bearer ${limited.token}` },
      signal: leaving.signal,
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const told = async (part: string) => {
      while (!text.includes(part)) text += (await reader?.read())?.value ?? ''
    }
    await told(':')
    const other = await office.seat(1)
    await told(other.id)
    await office.byAdmin('PATCH', `/users/${outside.id}`, { familyName: 'Renamed' })
    await office.byAdmin('PATCH', `/users/${both.id}`, { familyName: 'Seen' })
    await told(both.id)
    const own = await office.seat(3)
    await told(own.id)
    leaving.abort()
    expect(text).toContain(both.email)
    expect(text).toContain('"kind":"user.changed"')
    for (const trace of [outside.id, outside.email, 'Renamed']) expect(text).not.toContain(trace)
    await office.release(other.id)
    await office.release(own.id)
  })
})

it('the audit log tells a limited manager what concerns their people, and not who else did it', async () => {
  await office.byAdmin('PATCH', `/users/${inside.id}`, { familyName: 'Changed' })
  await by(limited, 'PATCH', `/users/${inside.id}`, { givenName: 'Again' })
  await office.byAdmin('PATCH', `/users/${outside.id}`, { familyName: 'Secret' })
  const session = await office.seat(1)
  await office.end([session.id], 'a secret note')
  // What concerns the whole account, and whom others looked for.
  await office.byAdmin('PATCH', '/account', {
    billingContact: { name: 'Secret Contact', email: 'secret@test.example' },
  })
  const exported = (token: string, search: string) =>
    server.call('GET', `/api/v1/users?search=${search}`, { token, headers: { accept: 'text/csv' } })
  await exported(superadmin.token, 'Secret')
  await exported(limited.token, 'Mine')
  const log = await seen('/audit?limit=200')
  const about = log.body.items.filter((event: { target: { id: string } }) => event.target.id === inside.id)
  expect(about.slice(0, 2)).toMatchObject([
    { action: 'user.changed', actor: { id: limited.id } },
    { action: 'user.changed', actor: { kind: 'user', id: null, name: null, email: null }, from: null },
  ])
  for (const trace of [outside.id, superadmin.id, superadmin.email, 'Secret', 'a secret note', session.id])
    expect(JSON.stringify(log.body)).not.toContain(trace)
  expect(log.body.total).toBe(log.body.items.length)
  const exports = log.body.items.filter(({ action }: { action: string }) => action === 'users.exported')
  expect(exports).toMatchObject([{ actor: { id: limited.id } }])
  const byName = { token: superadmin.token }
  expect((await server.call('GET', '/api/v1/audit?actor=Ada%20Admin', byName)).body.total).toBeGreaterThan(0)
  for (const query of [
    `actor=${superadmin.id}`,
    'actor=Ada%20Admin',
    `target=${outside.id}`,
    `target=${outside.email}`,
  ])
    expect((await seen(`/audit?${query}`)).body.total).toBe(0)
  const table = await server.call('GET', '/api/v1/audit', {
    token: limited.token,
    headers: { accept: 'text/csv' },
  })
  expect(table.body).not.toContain(outside.id)
  const history = (await seen(`/users/${inside.id}/history`)).body.items
  expect(history.map((item: { actor: { name: string | null } }) => item.actor.name)).toEqual(
    expect.arrayContaining([null, 'Nora North']),
  )
  expect(JSON.stringify(history)).not.toContain('Ada Admin')
})

describe('deleting a group', () => {
  it('that limits a manager is refused, and says by how many; without it they would manage everybody', async () => {
    expect((await office.byAdmin('DELETE', `/groups/${north}`)).body).toMatchObject({
      status: 409,
      code: 'group_limits_managers',
      managers: 1,
    })
    const own = await by(limited, 'DELETE', `/groups/${north}`)
    expect(own.body.code).toBe('group_limits_managers')
  })

  it('and limiting a manager to it at once: one of them is refused, and nobody is left with a wider view', async () => {
    for (let round = 0; round < 5; round++) {
      const group = await newGroup(`Round ${round}`)
      const manager = await insertTestUser(database, accountId, 'manager')
      const body = { manager: { permissions: ['users.view'], groups: [group] } }
      const [deleted, limitedTo] = await Promise.all([
        office.byAdmin('DELETE', `/groups/${group}`),
        office.byAdmin('PATCH', `/users/${manager.id}`, body),
      ])
      expect([
        [204, 422],
        [409, 200],
      ]).toContainEqual([deleted.status, limitedTo.status])
      if (limitedTo.status === 200) expect((await by(manager, 'GET', '/users')).body.total).toBe(0)
    }
  })
})

it('whoever is limited, or limited otherwise, is so at once', async () => {
  expect((await seen(`/users/${stranger.id}`)).status).toBe(404)
  await limit([])
  expect((await seen(`/users/${stranger.id}`)).status).toBe(200)
  await limit([south])
  expect((await seen(`/users/${inside.id}`)).status).toBe(404)
  expect((await seen(`/users/${waiter.id}`)).status).toBe(200)
  await limit([north])
})
