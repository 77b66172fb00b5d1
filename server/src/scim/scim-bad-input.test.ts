// What directories send that cannot be: each gets its answer in SCIM's form, and changes nothing. And of several writers at
// once, one is first.
import { randomUUID } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { systemOrigin } from '../audit/audit.ts'
import { newId } from '../platform/ids.ts'
import { coreUser, enterprise, insertScimToken, patchOf, scimCalls } from '../testing/directory.ts'
import {
  insertProductKey,
  insertTestAccount,
  insertTestProduct,
  insertTestUser,
  quietApp,
} from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { ScimError } from './language/scim-error.ts'
import { list, readListQuery } from './listing.ts'
import type { ScimCall } from './scim-call.ts'
import { userListing } from './users.ts'

const { database } = await testDatabase()
const { call, services } = await quietApp(database)
const accountId = await insertTestAccount(database)
const token = await insertScimToken(database, accountId)
const scim = scimCalls(call, token)
const foreignId = await insertTestAccount(database)
const foreign = scimCalls(call, await insertScimToken(database, foreignId))

const address = () => `${randomUUID()}@people.example`
const add = async (body: object = {}, by = scim) => (await by('POST', '/Users', { userName: address(), ...body })).body
const anna = await add({ externalId: 'Anna-1', title: 'Technician' })
const group = (await scim('POST', '/Groups', { displayName: 'Team', members: [{ value: anna.id }] })).body
const stranger = await add({}, foreign)
const strangers = (await foreign('POST', '/Groups', { displayName: 'Strangers' })).body
/** Of the account, and not the directory's. */
const own = await insertTestUser(database, accountId)

type Call = [method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown]
const find = (filter: string, path = '/Users'): Call => ['GET', `${path}?filter=${encodeURIComponent(filter)}`]
const change = (...operations: object[]): Call => ['PATCH', `/Users/${anna.id}`, patchOf(...operations)]
const regroup = (...operations: object[]): Call => ['PATCH', `/Groups/${group.id}`, patchOf(...operations)]
const post = (body: unknown): Call => ['POST', '/Users', body]
const put = (body: unknown): Call => ['PUT', `/Users/${anna.id}`, body]
const nested = (depth: number) => `${'('.repeat(depth)}title pr${')'.repeat(depth)}`

const refused: [name: string, Call, status: number, scimType?: string][] = [
  ['a filter that is too long', find(`title eq "${'x'.repeat(2_000)}"`), 400, 'invalidFilter'],
  ['a filter that is too deep', find(nested(21)), 400, 'invalidFilter'],
  ['a filter far too deep', find(nested(900)), 400, 'invalidFilter'],
  ['a filter by an unknown attribute', find('shoeSize eq "44"'), 400, 'invalidFilter'],
  ['a filter by a password', find('password eq "x"'), 400, 'invalidFilter'],
  ['a filter with an unknown operator', find('title like "x"'), 400, 'invalidFilter'],
  ['a filter that is none', find('title eq'), 400, 'invalidFilter'],
  ['a filter by __proto__', find('__proto__ eq "x"'), 400, 'invalidFilter'],
  ['a filter by name.constructor', find('name.constructor pr'), 400, 'invalidFilter'],
  ['a filter with a value of the wrong type', find('active eq "perhaps"'), 400, 'invalidFilter'],
  ['a filter with SQL', find(`title eq "x' or 1=1 --`), 400, 'invalidFilter'],
  ['a filter with U+0000', find('title eq "\\u0000"'), 400, 'invalidFilter'],
  ['a filter that compares booleans by order', find('active gt true'), 400, 'invalidFilter'],
  ['an order by an unknown attribute', ['GET', '/Users?sortBy=shoeSize'], 400, 'invalidPath'],
  ['an order by what is many', ['GET', '/Users?sortBy=emails'], 400, 'invalidPath'],
  ['a cursor of somebody’s own', ['GET', '/Users?cursor=abc'], 400, 'invalidCursor'],
  [
    'a cursor with SQL',
    ['GET', `/Users?cursor=${Buffer.from('["x","\'"]').toString('base64url')}`],
    400,
    'invalidCursor',
  ],
  ['a start that is no number', ['GET', '/Users?startIndex=first'], 400, 'invalidValue'],
  ['a count that is no whole number', ['GET', '/Users?count=1.5'], 400, 'invalidValue'],
  ['the same parameter twice', ['GET', '/Users?filter=title%20pr&filter=id%20pr'], 400, 'invalidValue'],
  ['a search of all by cursor', ['POST', '/.search', { cursor: '' }], 400, 'invalidValue'],
  ['a search without a body', ['POST', '/Users/.search'], 400, 'invalidSyntax'],
  ['a filter of schemas', ['GET', '/Schemas?filter=id%20pr'], 403],
  ['a filter of one schema', ['GET', '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User?filter=id%20pr'], 403],
  ['a filter of resource types', ['GET', '/ResourceTypes?filter=id%20pr'], 403],
  ['a filter of what is supported', ['GET', '/ServiceProviderConfig?filter=id%20pr'], 403],

  ['a body that is not JSON', post('{'), 400, 'invalidSyntax'],
  ['a body that is a list', post('[]'), 400, 'invalidSyntax'],
  ['a body that is null', post('null'), 400, 'invalidSyntax'],
  ['no body', ['POST', '/Users'], 400, 'invalidSyntax'],
  ['a user without id', ['PUT', '/Users', { userName: address() }], 405],
  ['all groups', ['DELETE', '/Groups'], 405],
  ['a body with __proto__', post('{"userName":"x@y.example","__proto__":{"isAdmin":true}}'), 400, 'invalidSyntax'],
  ['a body with constructor.prototype', post('{"constructor":{"prototype":{}}}'), 400, 'invalidSyntax'],
  ['a body that is nested too deep', post(`{"name":${'['.repeat(100)}${']'.repeat(100)}}`), 400, 'invalidSyntax'],
  ['a body that is too large', post({ userName: address(), title: 'x'.repeat(1_000_000) }), 413],
  ['schemas that are no list', post({ schemas: coreUser, userName: address() }), 400, 'invalidSyntax'],
  ['no user name', post({ displayName: 'Anna' }), 400, 'invalidValue'],
  ['an empty user name', put({ userName: ' ' }), 400, 'invalidValue'],
  ['a user name that is a number', post({ userName: 7 }), 400, 'invalidValue'],
  [
    'a user name of 321 characters',
    post({ userName: 'x'.repeat(321), emails: [{ value: address() }] }),
    400,
    'invalidValue',
  ],
  [
    'an external id of 501 characters',
    post({ userName: address(), externalId: '😀'.repeat(251) }),
    400,
    'invalidValue',
  ],
  [
    'a name of 101 characters',
    post({ userName: address(), name: { givenName: 'x'.repeat(101) } }),
    400,
    'invalidValue',
  ],
  ['a name with a line break', post({ userName: address(), name: { givenName: 'An\nna' } }), 400, 'invalidValue'],
  [
    'a name that turns the direction',
    post({ userName: address(), name: { givenName: 'A\u202enna' } }),
    400,
    'invalidValue',
  ],
  ['a title with U+0000', post({ userName: address(), title: 'a\u0000' }), 400, 'invalidValue'],
  ['half a character', post('{"userName":"x@y.example","title":"\\ud800"}'), 400, 'invalidValue'],
  ['active that is no boolean', put({ userName: anna.userName, active: 'perhaps' }), 400, 'invalidValue'],
  ['e-mail addresses that are one text', put({ userName: 'x', emails: 7 }), 400, 'invalidValue'],
  [
    'two primary addresses',
    put({ userName: 'x', emails: [1, 2].map((n) => ({ value: `${n}@x.example`, primary: true })) }),
    400,
    'invalidValue',
  ],
  ['no usable address', put({ userName: 'anna' }), 400, 'invalidValue'],

  ['a user name that is taken', post({ userName: anna.userName }), 409, 'uniqueness'],
  ['a user name that is taken but for its case', post({ userName: anna.userName.toUpperCase() }), 409, 'uniqueness'],
  ['an external id that is taken', post({ userName: address(), externalId: 'Anna-1' }), 409, 'uniqueness'],
  [
    'an external id that is taken but for its case',
    post({ userName: address(), externalId: 'anna-1' }),
    409,
    'uniqueness',
  ],
  [
    'an address that is taken by another user',
    post({ userName: 'other', emails: [{ value: anna.userName }] }),
    409,
    'uniqueness',
  ],
  ['an address of somebody who is not the directory’s', post({ userName: own.email }), 409, 'uniqueness'],
  ['such an address by a change', change({ op: 'replace', path: 'userName', value: own.email }), 409, 'uniqueness'],
  ['a group’s name that is taken', ['POST', '/Groups', { displayName: 'TEAM' }], 409, 'uniqueness'],

  ['no operations', ['PATCH', `/Users/${anna.id}`, { Operations: [] }], 400, 'invalidSyntax'],
  ['an unknown operation', change({ op: 'move', path: 'title' }), 400, 'invalidSyntax'],
  ['an operation without a value', change({ op: 'add', path: 'title' }), 400, 'invalidValue'],
  ['removing nothing in particular', change({ op: 'remove' }), 400, 'noTarget'],
  ['a path of nothing', change({ op: 'add', path: 'shoeSize', value: '44' }), 400, 'invalidPath'],
  ['a path of __proto__', change({ op: 'add', path: '__proto__.isAdmin', value: true }), 400, 'invalidPath'],
  ['a path that is none', change({ op: 'add', path: 'emails[type eq', value: 'x' }), 400, 'invalidFilter'],
  ['another id', change({ op: 'replace', path: 'id', value: newId() }), 400, 'mutability'],
  ['a role', change({ op: 'add', path: 'roles', value: [{ value: 'admin' }] }), 400, 'mutability'],
  ['a role without a path', change({ op: 'replace', value: { roles: [{ value: 'admin' }] } }), 400, 'mutability'],
  ['a password', change({ op: 'replace', path: 'password', value: 'Correct-Horse-7' }), 400, 'invalidPath'],
  ['groups of a person', change({ op: 'add', path: 'groups', value: [{ value: group.id }] }), 400, 'mutability'],
  ['taking the user name away', change({ op: 'remove', path: 'userName' }), 400, 'invalidValue'],
  [
    'a patch that half fails',
    change({ op: 'replace', path: 'title', value: 'Chief' }, { op: 'add', path: 'x', value: 1 }),
    400,
    'invalidPath',
  ],

  ['an unknown user', ['GET', `/Users/${newId()}`], 404],
  ['what is no id', ['GET', '/Users/x'], 404],
  ['a text that would end the path', ['GET', `/Users/${encodeURIComponent("'; drop table users --")}`], 404],
  ['a user of another account', ['GET', `/Users/${stranger.id}`], 404],
  ['a change of one', ['PATCH', `/Users/${stranger.id}`, patchOf({ op: 'replace', value: { active: false } })], 404],
  ['a PUT of one', ['PUT', `/Users/${stranger.id}`, { userName: address() }], 404],
  [
    'a group of another account',
    ['PATCH', `/Groups/${strangers.id}`, patchOf({ op: 'add', path: 'members', value: [{ value: anna.id }] })],
    404,
  ],
  ['somebody who is not the directory’s', ['DELETE', `/Users/${own.id}`], 404],
  [
    'a member of another account',
    regroup({ op: 'add', path: 'members', value: [{ value: stranger.id }] }),
    400,
    'invalidValue',
  ],
  [
    'a member who is not the directory’s',
    regroup({ op: 'add', path: 'members', value: [{ value: own.id }] }),
    400,
    'invalidValue',
  ],
  [
    'a member who is nobody',
    ['PUT', `/Groups/${group.id}`, { displayName: 'Team', members: [{ value: newId() }] }],
    400,
    'invalidValue',
  ],
  [
    'a member that is no id',
    ['POST', '/Groups', { displayName: 'New', members: [{ value: 'x' }] }],
    400,
    'invalidValue',
  ],
  ['a member that is a number', regroup({ op: 'add', path: 'members', value: [{ value: 7 }] }), 400, 'invalidValue'],
  ['the group in itself', regroup({ op: 'add', path: 'members', value: [{ value: group.id }] }), 400, 'invalidValue'],
  [
    'another group in it',
    regroup({ op: 'add', path: 'members', value: [{ value: strangers.id, type: 'Group' }] }),
    400,
    'invalidValue',
  ],
  [
    'members chosen by their names',
    regroup({ op: 'remove', path: 'members[display eq "Anna"]' }),
    400,
    'invalidFilter',
  ],
  ['a group without a name', ['POST', '/Groups', { displayName: ' ' }], 400, 'invalidValue'],
  ['a group’s name of 257 characters', ['POST', '/Groups', { displayName: 'x'.repeat(257) }], 400, 'invalidValue'],

  ['the base', ['GET', ''], 404],
  ['a call of it', ['POST', '/', {}], 404],
  ['an unknown kind of resource', ['GET', '/Devices'], 404],
  ['an unknown document', ['GET', '/Schemas/urn:x'], 404],
  ['oneself', ['GET', '/Me'], 404],
  ['a bulk of nothing', ['POST', '/Bulk', { Operations: {} }], 400, 'invalidSyntax'],
  ['a bulk that stops after none', ['POST', '/Bulk', { failOnErrors: 0, Operations: [{}] }], 400, 'invalidValue'],
]

it.each(refused)('%s is refused', async (_name, [method, path, body], status, scimType) => {
  const answer = await scim(method, path, body)
  expect(answer).toMatchObject({
    status,
    headers: { 'content-type': 'application/scim+json; charset=utf-8' },
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(status),
      detail: expect.stringMatching(/^[^{}]{10,}$/),
    },
  })
  expect(answer.body.scimType).toBe(scimType)
})

it('all of it has changed nothing', async () => {
  expect((await scim('GET', `/Users/${anna.id}`)).body).toMatchObject({ title: 'Technician', meta: anna.meta })
  expect((await scim('GET', `/Groups/${group.id}`)).body).toMatchObject({
    meta: group.meta,
    members: [{ value: anna.id }],
  })
  expect((await foreign('GET', `/Users/${stranger.id}`)).body).toMatchObject({ meta: stranger.meta })
  expect((await scim('GET', '/Users')).body.totalResults).toBe(1)
})

it('an error is told in German to whoever reads German', async () => {
  const { headers, body } = await scim('GET', `/Users/${newId()}`, undefined, { headers: { 'accept-language': 'de' } })
  expect([headers['content-language'], body.detail]).toEqual(['de', expect.stringContaining('Unter dieser ID')])
})

test('a list that takes too long is given up, and the next is answered', async () => {
  const filter = Array.from({ length: 100 }, (_, number) => `emails co "${number}"`).join(' or ')
  const asked: ScimCall = {
    services,
    accountId,
    origin: systemOrigin,
    base: 'http://localhost/scim/v2',
    language: 'en',
    errorOf: () => new ScimError('internal_error'),
  }
  const listed = list(asked, userListing, readListQuery({ filter }), 1)
  await expect(listed).rejects.toMatchObject({ code: 'list_too_slow', status: 400, scimType: 'tooMany' })
  expect((await scim('GET', `/Users?filter=${encodeURIComponent(filter)}`)).status).toBe(200)
})

describe('is accepted:', () => {
  it('a DELETE with a content type and no body, whatever the type', async () => {
    for (const type of ['application/scim+json', 'application/json', 'application/x-www-form-urlencoded']) {
      const { id } = await add()
      const answer = await scim('DELETE', `/Users/${id}`, undefined, { headers: { 'content-type': type } })
      expect(answer).toMatchObject({ status: 204 })
    }
  })

  it('application/json, and no other type where there is a body', async () => {
    const sent = (type: string) =>
      scim('POST', '/Users', { userName: address() }, { headers: { 'content-type': type } })
    expect((await sent('application/json')).status).toBe(201)
    expect((await sent('application/scim+json; charset=utf-8')).status).toBe(201)
    expect(await sent('text/xml')).toMatchObject({ status: 415, body: { status: '415' } })
  })

  it('a slash too many, at the end or behind the base', async () => {
    const found = await scim(...find(`id eq "${anna.id}"`))
    expect(found.body.totalResults).toBe(1)
    for (const path of ['/Users/', '//Users'])
      expect((await scim(...find(`id eq "${anna.id}"`, path))).body).toEqual(found.body)
    expect((await scim('GET', `//Users/${anna.id}/`)).body).toEqual((await scim('GET', `/Users/${anna.id}`)).body)
    const { id } = (await scim('POST', '/Groups/', { displayName: 'Slash' })).body
    expect((await scim('DELETE', `/Groups/${id}/`)).status).toBe(204)
    expect((await call('GET', '/api/v1/me/', { token: own.token })).status).toBe(404)
  })

  it('an external id that looks like an id of ours, which it is not', async () => {
    const { id, externalId } = await add({ externalId: anna.id })
    expect((await scim('GET', `/Users/${externalId}`)).body.id).toBe(anna.id)
    expect((await scim(...find(`externalId eq "${anna.id}"`))).body.Resources).toMatchObject([{ id }])
    await scim('DELETE', `/Users/${id}`)
  })

  it('attributes in any case, unknown ones, and what is ours to say', async () => {
    const sent = {
      USERNAME: address(),
      Name: { GIVENNAME: 'Ben' },
      shoeSize: 44,
      id: newId(),
      meta: {},
      [enterprise.toUpperCase()]: { DEPARTMENT: 'X' },
    }
    const { status, body } = await scim('POST', '/Users', sent)
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: { givenName: 'Ben' }, [enterprise]: { department: 'X' } })
    expect(body.id).not.toBe(sent.id)
    expect(body).not.toHaveProperty('shoeSize')
  })

  it('a manager of another account as the text that it is', async () => {
    const { id } = await add({ [enterprise]: { manager: { value: stranger.id } } })
    const { manager } = (await scim('GET', `/Users/${id}`)).body[enterprise]
    expect(manager).toEqual({ value: stranger.id })
  })
})

describe('a token', () => {
  const status = async (bearer: string, path = '/scim/v2/Users') => {
    const { status, headers, body } = await call('GET', path, { token: bearer })
    expect(body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error'])
    expect(headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined)
    return status
  }

  it('that is unknown, expired or revoked: 401 in SCIM’s form', async () => {
    expect(await status('x')).toBe(401)
    expect(await status(token.slice(0, -1))).toBe(401)
    const ended = await insertScimToken(database, accountId)
    await database.query(
      `update tokens set expires_at = now() - interval '1 second' where name = 'Directory' and account_id = $1
                             and id = (select id from tokens where account_id = $1 order by created_at desc limit 1)`,
      [accountId],
    )
    expect(await status(ended)).toBe(401)
    expect((await call('GET', '/scim/v2/Users')).status).toBe(401)
  })

  it('of a person or a product: 403', async () => {
    expect(await status(own.token)).toBe(403)
    expect(await status(await insertProductKey(database, accountId, await insertTestProduct(database, 'scim-p')))).toBe(
      403,
    )
  })

  it('of a directory opens nothing else', async () => {
    for (const path of ['/api/v1/me', '/api/v1/users', '/api/v1/provisioning'])
      expect((await call('GET', path, { token })).status).toBe(401)
  })
})

describe('at once', () => {
  const tally = (answers: { status: number }[]) => {
    const statuses = answers.map(({ status }) => status).sort()
    return Object.fromEntries(
      [...new Set(statuses)].map((one) => [one, statuses.filter((each) => each === one).length]),
    )
  }

  it('the same person is added once', async () => {
    const userName = address()
    const sent = (name: string) => scim('POST', '/Users', { userName: name, externalId: userName })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => sent(i % 2 ? userName : userName.toUpperCase())),
    )
    expect(tally(answers)).toEqual({ 201: 1, 409: 7 })
  })

  it('the same external id is given once, by people of different names', async () => {
    const externalId = newId()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => scim('POST', '/Users', { userName: address(), externalId })),
    )
    expect(tally(answers)).toEqual({ 201: 1, 409: 7 })
  })

  it('the same user name is taken once by changes', async () => {
    const userName = address()
    const people = await Promise.all(Array.from({ length: 6 }, () => add({ emails: [{ value: address() }] })))
    const answers = await Promise.all(
      people.map(({ id }) =>
        scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'userName', value: userName })),
      ),
    )
    expect(tally(answers)).toEqual({ 200: 1, 409: 5 })
  })

  it('of writers with the same version one is first', async () => {
    const person = await add()
    const team = (await scim('POST', '/Groups', { displayName: `Team ${newId()}` })).body
    const write = (path: string, version: string, operation: object) =>
      Promise.all(
        Array.from({ length: 6 }, () => scim('PATCH', path, patchOf(operation), { headers: { 'if-match': version } })),
      )
    const retitled = await write(`/Users/${person.id}`, person.meta.version, {
      op: 'replace',
      path: 'title',
      value: 'Chief',
    })
    expect(tally(retitled)).toEqual({ 200: 1, 412: 5 })
    const joined = await write(`/Groups/${team.id}`, team.meta.version, {
      op: 'add',
      path: 'members',
      value: [{ value: person.id }],
    })
    expect(tally(joined)).toEqual({ 204: 1, 412: 5 })
  })

  it('the same group is made once, and who is removed twice is removed once', async () => {
    const displayName = `Team ${newId()}`
    const made = await Promise.all(Array.from({ length: 6 }, () => scim('POST', '/Groups', { displayName })))
    expect(tally(made)).toEqual({ 201: 1, 409: 5 })
    const { id } = await add()
    const removed = await Promise.all(Array.from({ length: 6 }, () => scim('DELETE', `/Users/${id}`)))
    expect(tally(removed)).toEqual({ 204: 1, 404: 5 })
  })

  it('people join and leave groups while these change and people go: nothing fails', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => add()))
    const groups = await Promise.all(
      [1, 2].map(async (n) => (await scim('POST', '/Groups', { displayName: `Busy ${n} ${newId()}` })).body.id),
    )
    const value = people.map(({ id }) => ({ value: id }))
    const answers = await Promise.all(
      groups.flatMap((id) => [
        scim('PATCH', `/Groups/${id}`, patchOf({ op: 'add', path: 'members', value })),
        scim(
          'PATCH',
          `/Groups/${id}`,
          patchOf(
            { op: 'remove', path: 'members', value: value.slice(0, 3) },
            { op: 'replace', path: 'displayName', value: newId() },
          ),
        ),
        scim('PUT', `/Groups/${id}`, { displayName: newId(), members: value.slice(3) }),
        ...people
          .slice(0, 2)
          .map((person) => scim('PATCH', `/Users/${person.id}`, patchOf({ op: 'replace', value: { active: false } }))),
        scim('DELETE', `/Users/${people[5].id}`),
      ]),
    )
    // Who is deleted meanwhile is unknown to a group that wants them, or gone already.
    expect(answers.map(({ status }) => status).filter((status) => ![200, 204, 400, 404].includes(status))).toEqual([])
  })
})
