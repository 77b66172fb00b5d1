// Groups as the account's directory keeps them, and bulks and searches of people and groups, over HTTP.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { enterprise, insertScimToken, patchOf, scimCalls } from '../testing/directory.ts'
import { insertTestAccount, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await quietApp(database)
const accountId = await insertTestAccount(database)
const admin = await insertTestUser(database, accountId, 'superadmin')
const scim = scimCalls(call, await insertScimToken(database, accountId))

const address = () => `${randomUUID()}@people.example`
const person = async (): Promise<string> => (await scim('POST', '/Users', { userName: address() })).body.id
const make = async (displayName: string, ...ids: string[]) =>
  (await scim('POST', '/Groups', { displayName, members: ids.map((value) => ({ value })) })).body
const membersOf = async (id: string): Promise<string[]> =>
  (await scim('GET', `/Groups/${id}`)).body.members.map(({ value }: { value: string }) => value)
const name = () => `Group ${newId().slice(-12)}`
const [anna, ben, cleo] = [await person(), await person(), await person()]

describe('a group', () => {
  it('is made with its members, told as it is, and known to administrators', async () => {
    const displayName = name()
    const { status, body, headers } = await scim('POST', '/Groups', {
      displayName,
      externalId: newId(),
      members: [{ value: anna, display: 'whatever' }],
    })
    expect([status, headers.location, headers.etag]).toEqual([201, body.meta.location, body.meta.version])
    expect(body).toMatchObject({
      displayName,
      members: [{ value: anna, type: 'User', $ref: expect.stringContaining(`/scim/v2/Users/${anna}`) }],
    })
    expect((await scim('GET', `/Groups/${body.id}`)).body).toEqual(body)
    const shown = await call('GET', `/api/v1/groups/${body.id}`, { token: admin.token })
    expect(shown.body).toMatchObject({ name: displayName, members: 1, source: 'directory' })
    const { groups } = (await scim('GET', `/Users/${anna}`)).body
    expect(groups).toContainEqual(expect.objectContaining({ value: body.id, display: displayName, type: 'direct' }))
  })

  it.each<[string, object[], (string | undefined)[]]>([
    ['one more', [{ op: 'add', path: 'members', value: [{ value: cleo }] }], [anna, ben, cleo]],
    ['one more, who is in it', [{ op: 'Add', path: 'members', value: [{ value: ben }] }], [anna, ben]],
    ['one less', [{ op: 'remove', path: `members[value eq "${anna}"]` }], [ben]],
    ['one less, as Entra ID says it', [{ op: 'Remove', path: 'members', value: [{ value: anna, $ref: null }] }], [ben]],
    ['nobody', [{ op: 'remove', path: 'members' }], []],
    ['others', [{ op: 'replace', path: 'members', value: [{ value: cleo }] }], [cleo]],
    ['others, without a path', [{ op: 'replace', value: { members: [{ value: cleo }] } }], [cleo]],
    [
      'somebody who is gone',
      [{ op: 'remove', path: 'members', value: [{ value: newId() }, { value: 'x' }] }],
      [anna, ben],
    ],
  ])('has by a patch %s', async (_name, operations, expected) => {
    const { id, meta } = await make(name(), anna, ben)
    const { status, body, headers } = await scim('PATCH', `/Groups/${id}`, patchOf(...operations))
    expect([status, body]).toEqual([204, ''])
    const members = await membersOf(id)
    expect(members).toEqual([...expected].sort())
    // RFC 7644 §3.5.2.1: what changes nothing leaves the time of the last change as it is.
    const isChanged = !isDeepStrictEqual(members, [anna, ben].sort())
    expect(headers.etag !== meta.version).toBe(isChanged)
    const { lastModified } = (await scim('GET', `/Groups/${id}`)).body.meta
    expect(lastModified !== meta.lastModified).toBe(isChanged)
  })

  it('has again whom an administrator brings back, unless the directory has taken them out meanwhile', async () => {
    const [gone, back] = [await person(), await person()]
    const { id } = await make(name(), anna, gone, back)
    const other = await make(name(), back)
    for (const each of [gone, back]) await call('DELETE', `/api/v1/users/${each}`, { token: admin.token })
    const without = await scim('GET', `/Groups/${id}`)
    expect(without.body.members).toMatchObject([{ value: anna }])
    await scim('PATCH', `/Groups/${id}`, patchOf({ op: 'remove', path: `members[value eq "${gone}"]` }))
    await scim('DELETE', `/Groups/${other.id}`)
    for (const each of [gone, back])
      expect((await call('POST', `/api/v1/removals/${each}/restore`, { token: admin.token })).status).toBe(200)
    expect(await membersOf(id)).toEqual([anna, back].sort())
    expect((await scim('GET', `/Groups/${id}`)).headers.etag).not.toBe(without.headers.etag)
    expect((await scim('GET', `/Users/${back}`)).body.groups).toMatchObject([{ value: id }])
  })

  it('has nobody again whom the directory brings back itself, until it says so', async () => {
    const userName = address()
    const back = (await scim('POST', '/Users', { userName })).body.id
    const { id } = await make(name(), anna, back)
    await call('DELETE', `/api/v1/users/${back}`, { token: admin.token })
    expect((await scim('POST', '/Users', { userName })).body.id).toBe(back)
    expect(await membersOf(id)).toEqual([anna])
  })

  it('that is sent as it is stays as it is, however it is sent', async () => {
    const displayName = name()
    const externalId = newId()
    const { id, meta } = (await scim('POST', '/Groups', { displayName, externalId, members: [{ value: anna }] })).body
    const members = [{ value: anna }]
    const operations = [
      { op: 'replace', value: { displayName, externalId, members } },
      { op: 'replace', path: 'members', value: members },
      { op: 'remove', path: `members[value eq "${ben}"]` },
    ]
    for (const operation of operations)
      expect((await scim('PATCH', `/Groups/${id}`, patchOf(operation))).headers.etag).toBe(meta.version)
    const { body } = await scim('PUT', `/Groups/${id}`, { displayName, externalId, members })
    expect(body.meta).toEqual(meta)
  })

  it('tells the attributes that a patch asks for', async () => {
    const { id } = await make(name(), anna)
    const operation = { op: 'replace', value: { id, displayName: name() } }
    const { status, body } = await scim('PATCH', `/Groups/${id}?excludedAttributes=members`, patchOf(operation))
    expect([status, body.displayName]).toEqual([200, operation.value.displayName])
    expect(body).not.toHaveProperty('members')
  })

  it('by a PUT has what is sent, and no member that is not', async () => {
    const { id } = await make(name(), anna, ben)
    const displayName = name()
    const { body } = await scim('PUT', `/Groups/${id}`, { displayName, members: [{ value: cleo }] })
    expect(body).toMatchObject({ displayName, members: [{ value: cleo }] })
    expect((await scim('PUT', `/Groups/${id}`, { displayName })).body.members).toEqual([])
  })

  it('keeps whom an administrator put in, and does not tell of them', async () => {
    const { id } = await make(name(), anna)
    await call('PUT', `/api/v1/groups/${id}/members/${cleo}`, { token: admin.token })
    expect(await membersOf(id)).toEqual([anna])
    await scim('PATCH', `/Groups/${id}`, patchOf({ op: 'remove', path: 'members' }))
    const { body } = await call('GET', `/api/v1/groups/${id}/members`, { token: admin.token })
    expect(body.items.map(({ user }: { user: { id: string } }) => user.id)).toEqual([cleo])
  })

  it('half of whose patch fails is as it was', async () => {
    const { id, displayName, meta } = await make(name(), anna)
    const operations = [
      { op: 'replace', path: 'displayName', value: name() },
      { op: 'remove', path: `members[value eq "${anna}"]` },
      { op: 'add', path: 'members', value: [{ value: ben }, { value: newId() }] },
    ]
    expect(await scim('PATCH', `/Groups/${id}`, patchOf(...operations))).toMatchObject({ status: 400 })
    expect((await scim('GET', `/Groups/${id}`)).body).toMatchObject({ displayName, meta, members: [{ value: anna }] })
  })

  it('waits for the version that a change is meant for', async () => {
    const { id, meta } = await make(name())
    const rename = (version: string) =>
      scim('PATCH', `/Groups/${id}`, patchOf({ op: 'replace', path: 'displayName', value: name() }), {
        headers: { 'if-match': version },
      })
    expect((await rename(meta.version)).status).toBe(204)
    expect((await rename(meta.version)).status).toBe(412)
    expect((await scim('DELETE', `/Groups/${id}`, undefined, { headers: { 'if-match': meta.version } })).status).toBe(
      412,
    )
  })

  it('has another version when a member is deleted, and keeps counting with the next change', async () => {
    const [dora, emil] = [await person(), await person()]
    const { id, meta } = await make(name(), dora, emil)
    expect((await scim('DELETE', `/Users/${dora}`)).status).toBe(204)
    const { body, headers } = await scim('GET', `/Groups/${id}`)
    expect(body.members).toMatchObject([{ value: emil }])
    expect(headers.etag).not.toBe(meta.version)
    expect(Date.parse(body.meta.lastModified)).toBeGreaterThan(Date.parse(meta.lastModified))
    const since = encodeURIComponent(`id eq "${id}" and meta.lastModified gt "${meta.lastModified}"`)
    expect((await scim('GET', `/Groups?filter=${since}`)).body.totalResults).toBe(1)
    const patch = (version: string) =>
      scim('PATCH', `/Groups/${id}`, patchOf({ op: 'remove', path: `members[value eq "${emil}"]` }), {
        headers: { 'if-match': version },
      })
    expect((await patch(meta.version)).status).toBe(412)
    const changed = await patch(String(headers.etag))
    expect(changed.status).toBe(204)
    expect([meta.version, headers.etag]).not.toContain(changed.headers.etag)
    // Who is in none of its groups changes none.
    await scim('DELETE', `/Users/${emil}`)
    expect((await scim('GET', `/Groups/${id}`)).headers.etag).toBe(changed.headers.etag)
  })

  it('is taken over by its name only where that was chosen', async () => {
    const displayName = name()
    const { body: own } = await call('POST', '/api/v1/groups', { token: admin.token, body: { name: displayName } })
    const sent = () => scim('POST', '/Groups', { displayName: displayName.toUpperCase() })
    expect(await sent()).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness', detail: expect.stringMatching(/People who are already here/) },
    })
    expect((await scim('GET', `/Groups/${own.id}`)).status).toBe(404)
    const settings = { holdPercent: 20, sendInvitations: false }
    await call('PUT', '/api/v1/provisioning', { token: admin.token, body: { ...settings, match: 'email' } })
    expect(await sent()).toMatchObject({ status: 201, body: { id: own.id, displayName: displayName.toUpperCase() } })
    expect(await sent()).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/Another group/) } })
    await call('PUT', '/api/v1/provisioning', { token: admin.token, body: { ...settings, match: 'none' } })
  })

  it('that was here before, or has somebody by an administrator, stays theirs when the directory removes it', async () => {
    const asAdmin = { token: admin.token }
    const settings = { holdPercent: 20, sendInvitations: false }
    await call('PUT', '/api/v1/provisioning', { ...asAdmin, body: { ...settings, match: 'email' } })
    const displayName = name()
    const { body: own } = await call('POST', '/api/v1/groups', { ...asAdmin, body: { name: displayName } })
    const takenOver = await make(displayName, anna)
    expect(takenOver.id).toBe(own.id)
    await call('PUT', '/api/v1/provisioning', { ...asAdmin, body: { ...settings, match: 'none' } })
    const shared = await make(name(), anna, ben)
    await call('PUT', `/api/v1/groups/${shared.id}/members/${ben}`, asAdmin)
    await call('PUT', `/api/v1/groups/${shared.id}/members/${cleo}`, asAdmin)
    for (const [id, left] of [
      [takenOver.id, []],
      [shared.id, [ben, cleo]],
    ] as const) {
      expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204)
      expect((await scim('GET', `/Groups/${id}`)).status).toBe(404)
      expect((await call('GET', `/api/v1/groups/${id}`, asAdmin)).body).toMatchObject({ source: 'direct' })
      const { items } = (await call('GET', `/api/v1/groups/${id}/members`, asAdmin)).body
      expect(items.map(({ user }: { user: { id: string } }) => user.id).sort()).toEqual([...left].sort())
    }
    const { id } = await make(name(), anna)
    await scim('DELETE', `/Groups/${id}`)
    expect((await call('GET', `/api/v1/groups/${id}`, asAdmin)).status).toBe(404)

    // It had been the directory's: sent again, it is, and no other is.
    const again = await scim('POST', '/Groups', { displayName: shared.displayName, members: [{ value: anna }] })
    expect(again).toMatchObject({ status: 201, body: { id: shared.id, members: [{ value: anna }] } })
    expect((await call('GET', `/api/v1/groups/${shared.id}`, asAdmin)).body).toMatchObject({
      source: 'directory',
      members: 3,
    })
    const { body: theirs } = await call('POST', '/api/v1/groups', { ...asAdmin, body: { name: name() } })
    expect((await scim('POST', '/Groups', { displayName: theirs.name })).status).toBe(409)
  })

  it('that it had is not given back where a rule gives a role by now', async () => {
    const asAdmin = { token: admin.token }
    const group = await make(name(), anna)
    await call('PUT', `/api/v1/groups/${group.id}/members/${ben}`, asAdmin)
    await scim('DELETE', `/Groups/${group.id}`)
    const { version } = (await call('GET', '/api/v1/group-rules', asAdmin)).body
    const rules = [{ group: group.id, products: [], role: 'member', groups: [] }]
    expect((await call('PUT', '/api/v1/group-rules', { ...asAdmin, body: { version, rules } })).status).toBe(200)
    expect(await scim('POST', '/Groups', { displayName: group.displayName })).toMatchObject({
      status: 409,
      body: { detail: expect.stringMatching(/gives its members a role/) },
    })
    await call('PUT', '/api/v1/group-rules', { ...asAdmin, body: { version: version + 1, rules: [] } })
  })

  it('is taken over, or its rule gives a role: of both at once one wins', async () => {
    const settings = { holdPercent: 20, sendInvitations: false, match: 'email' }
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async () => {
        // Of accounts that never had a rule: there is nothing yet to be locked.
        const other = await insertTestAccount(database)
        const { token } = await insertTestUser(database, other, 'superadmin')
        const directory = scimCalls(call, await insertScimToken(database, other))
        await call('PUT', '/api/v1/provisioning', { token, body: settings })
        const displayName = name()
        const { body: own } = await call('POST', '/api/v1/groups', { token, body: { name: displayName } })
        const rules = [{ group: own.id, products: [], role: 'member', groups: [] }]
        const [taken, saved] = await Promise.all([
          directory('POST', '/Groups', { displayName }),
          call('PUT', '/api/v1/group-rules', { token, body: { version: 0, rules } }),
        ])
        return [taken.status, saved.status].join(' ')
      }),
    )
    for (const outcome of outcomes) expect(['201 409', '409 200']).toContain(outcome)
  })

  it('on which a rule gives a role is not taken over', async () => {
    const asAdmin = { token: admin.token }
    const settings = { holdPercent: 20, sendInvitations: false }
    await call('PUT', '/api/v1/provisioning', { ...asAdmin, body: { ...settings, match: 'email' } })
    const displayName = name()
    const { body: own } = await call('POST', '/api/v1/groups', { ...asAdmin, body: { name: displayName } })
    const save = async (rules: object[]) => {
      const { version } = (await call('GET', '/api/v1/group-rules', asAdmin)).body
      return (await call('PUT', '/api/v1/group-rules', { ...asAdmin, body: { version, rules } })).status
    }
    const rule = { group: own.id, products: [], role: 'member', groups: [] }
    expect(await save([rule])).toBe(200)
    const sent = () => scim('POST', '/Groups', { displayName, members: [{ value: anna }] })
    expect(await sent()).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness', detail: expect.stringMatching(/gives its members a role/) },
    })
    expect((await call('GET', `/api/v1/groups/${own.id}`, asAdmin)).body).toMatchObject({
      members: 0,
      source: 'direct',
    })
    expect(await save([])).toBe(200)
    expect(await sent()).toMatchObject({ status: 201, body: { id: own.id } })
    await call('PUT', '/api/v1/provisioning', { ...asAdmin, body: { ...settings, match: 'none' } })
  })

  it('that limits a manager is not removed', async () => {
    const { id } = await make(name())
    const manager = await insertTestUser(database, accountId, 'manager')
    await database.query('update users set manager_groups = $2 where id = $1', [manager.id, [id]])
    expect(await scim('DELETE', `/Groups/${id}`)).toMatchObject({ status: 409 })
    await database.query(`update users set manager_groups = '{}' where id = $1`, [manager.id])
    expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204)
    expect((await scim('GET', `/Groups/${id}`)).status).toBe(404)
  })

  it('is found by name, external id and members, with these or without', async () => {
    const displayName = name()
    const externalId = newId()
    const { id } = (await scim('POST', '/Groups', { displayName, externalId, members: [{ value: ben }] })).body
    for (const filter of [
      `displayName eq "${displayName.toLowerCase()}"`,
      `externalId eq "${externalId}"`,
      `id eq "${id}" and members eq "${ben}"`,
      `displayName sw "${displayName}" and members[value eq "${ben}"]`,
    ]) {
      const { body } = await scim('GET', `/Groups?filter=${encodeURIComponent(filter)}&excludedAttributes=members`)
      expect([filter, body.Resources.map((group: { id: string }) => group.id)]).toEqual([filter, [id]])
      expect(body.Resources[0]).not.toHaveProperty('members')
    }
    const listed = (await scim('GET', '/Groups?count=1000')).body.Resources.find(
      (group: { id: string }) => group.id === id,
    )
    expect(listed.members).toMatchObject([{ value: ben }])
  })
})

describe('a bulk', () => {
  const bulk = (operations: object[], more: object = {}) =>
    scim('POST', '/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: operations,
      ...more,
    })
  const user = (bulkId: string, more: object = {}) => ({
    method: 'POST',
    path: '/Users',
    bulkId,
    data: { userName: address(), ...more },
  })
  const statuses = (answer: Awaited<ReturnType<typeof bulk>>) =>
    answer.body.Operations.map(({ status }: { status: string }) => status)
  const idOf = (answer: Awaited<ReturnType<typeof bulk>>, at: number): string =>
    answer.body.Operations[at].location.split('/').at(-1)

  it('makes, changes and removes, and tells of each what became of it', async () => {
    const group = await make(name())
    const gone = await person()
    const answer = await bulk([
      user('a'),
      {
        method: 'PATCH',
        path: `/Groups/${group.id}`,
        version: group.meta.version,
        data: patchOf({ op: 'add', path: 'members', value: [{ value: 'bulkId:a' }] }),
      },
      { method: 'DELETE', path: `/Users/${gone}` },
      { method: 'PUT', path: `/Users/bulkId:a`, data: { userName: address(), title: 'Chief' } },
    ])
    expect(answer.status).toBe(200)
    expect(statuses(answer)).toEqual(['201', '204', '204', '200'])
    expect(await membersOf(group.id)).toEqual([idOf(answer, 0)])
    expect((await scim('GET', `/Users/${idOf(answer, 0)}`)).body.title).toBe('Chief')
    expect(answer.body.Operations[0]).toMatchObject({ method: 'POST', bulkId: 'a', version: expect.any(String) })
  })

  it('follows references forward, and those of people who are each other’s managers', async () => {
    const managerOf = (bulkId: string) => ({
      [enterprise]: { department: 'X', manager: { value: `bulkId:${bulkId}` } },
    })
    const answer = await bulk([
      { method: 'POST', path: '/Groups', bulkId: 'g', data: { displayName: name(), members: [{ value: 'bulkId:b' }] } },
      user('a', managerOf('b')),
      user('b', managerOf('a')),
    ])
    expect(statuses(answer)).toEqual(['201', '201', '201'])
    const [group, a, b] = [0, 1, 2].map((at) => idOf(answer, at))
    expect(await membersOf(group ?? '')).toEqual([b])
    for (const [id, manager] of [
      [a, b],
      [b, a],
    ])
      expect((await scim('GET', `/Users/${id}`)).body[enterprise]).toMatchObject({
        department: 'X',
        manager: { value: manager },
      })
  })

  it('refuses what cannot be: a circle of groups, what was not made, what fails, and goes on', async () => {
    const answer = await bulk([
      { method: 'POST', path: '/Groups', bulkId: 'g', data: { displayName: name(), members: [{ value: 'bulkId:g' }] } },
      {
        method: 'POST',
        path: '/Groups',
        bulkId: 'h',
        data: { displayName: name(), members: [{ value: 'bulkId:none' }] },
      },
      { method: 'POST', path: '/Users', bulkId: 'bad', data: { userName: 'anna' } },
      { method: 'PATCH', path: '/Users/bulkId:bad', data: patchOf({ op: 'replace', path: 'title', value: 'x' }) },
      { method: 'POST', path: '/Users', data: { userName: address() } },
      { method: 'GET', path: '/Users' },
      user('last'),
    ])
    expect(statuses(answer)).toEqual(['409', '400', '400', '400', '400', '400', '201'])
    expect(answer.body.Operations[2].response).toMatchObject({ scimType: 'invalidValue', status: '400' })
  })

  it('stops after as many errors as it says', async () => {
    const bad = { method: 'DELETE', path: `/Users/${newId()}` }
    const answer = await bulk([user('a'), bad, bad, user('b')], { failOnErrors: 2 })
    expect(statuses(answer)).toEqual(['201', '404', '404'])
  })

  it('has an end', async () => {
    const delete404 = { method: 'DELETE', path: `/Users/${newId()}` }
    expect(await bulk(Array(1_001).fill(delete404))).toMatchObject({
      status: 413,
      body: { detail: expect.stringMatching(/1000/) },
    })
    expect(await bulk([user('a', { title: 'x'.repeat(1_000_001) })])).toMatchObject({ status: 413 })
    expect(await bulk([])).toMatchObject({ status: 400 })
    expect(await bulk([user('a'), user('a')])).toMatchObject({
      body: { Operations: [{ status: '201' }, { status: '400' }] },
    })
  })
})
