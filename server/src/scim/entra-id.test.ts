// A client that behaves like Microsoft Entra ID's provisioning service, through its whole life. What it sends is not always
// what the RFC says; every answer here is one it can go on with.
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { coreUser, enterprise, insertScimToken } from '../testing/directory.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

interface EntraUser {
  objectId: string
  userPrincipalName: string
  givenName: string
  surname: string
  department: string
}

/** The service's calls: capital letters in `op`, texts for booleans, `$ref` of null, filters on a path that is not there. */
class EntraId {
  readonly #token: string

  constructor(token: string) {
    this.#token = token
  }

  async #call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) {
    const answer = await server.call(method, `/scim/v2${path}`, {
      token: this.#token,
      // It sends the type with a DELETE, too, which has no body.
      headers: { 'content-type': 'application/scim+json; charset=utf-8', accept: 'application/scim+json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    expect([method, path, answer.body, answer.status < 400]).toEqual([method, path, answer.body, true])
    return answer
  }

  #patch(path: string, ...operations: object[]) {
    return this.#call('PATCH', path, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: operations,
    })
  }

  async #find(path: string, filter: string, more = ''): Promise<{ id: string }[]> {
    const { body } = await this.#call('GET', `${path}?${more}filter=${encodeURIComponent(filter)}`)
    expect(body.totalResults).toBe(body.Resources.length)
    return body.Resources
  }

  /** "Test connection": nobody is found, and that is an answer. */
  async testConnection() {
    expect(await this.#find('/Users', `userName eq "${randomUUID()}"`)).toEqual([])
    const groups = await this.#find('/Groups', `displayName eq "${randomUUID()}"`, 'excludedAttributes=members&')
    expect(groups).toEqual([])
  }

  /** Of the initial cycle, for each user in scope. */
  async provision(user: EntraUser): Promise<string> {
    expect(await this.#find('/Users', `userName eq "${user.userPrincipalName}"`)).toEqual([])
    const { status, body } = await this.#call('POST', '/Users', {
      schemas: [coreUser, enterprise],
      externalId: user.objectId,
      userName: user.userPrincipalName,
      active: true,
      displayName: `${user.givenName} ${user.surname}`,
      emails: [{ primary: true, type: 'work', value: user.userPrincipalName }],
      meta: { resourceType: 'User' },
      name: { formatted: `${user.givenName} ${user.surname}`, familyName: user.surname, givenName: user.givenName },
      [enterprise]: { department: user.department },
      roles: [],
    })
    expect(status).toBe(201)
    expect(await this.#find('/Users', `externalId eq "${user.objectId}"`)).toMatchObject([{ id: body.id }])
    return body.id
  }

  async read(id: string) {
    return (await this.#call('GET', `/Users/${id}`)).body
  }

  /** Of incremental cycles. A value that was empty is added by a filter that finds nothing. */
  async change(id: string) {
    await this.#patch(
      `/Users/${id}`,
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+49 30 1234' },
      { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'Berlin' },
      { op: 'Replace', path: 'name.familyName', value: 'Sommer' },
      { op: 'Replace', path: `${enterprise}:department`, value: 'Sales' },
      { op: 'Add', path: 'preferredLanguage', value: 'de' },
    )
    return this.read(id)
  }

  /** Attributes in one value without a path, under dotted names and URNs. */
  async changeWithoutPath(id: string) {
    await this.#patch(`/Users/${id}`, {
      op: 'Add',
      value: { 'name.givenName': 'Änne', [`${enterprise}:costCenter`]: '4711', title: 'Chief', active: 'True' },
    })
    return this.read(id)
  }

  async setManager(id: string, managerId: string) {
    const path = `${enterprise}:manager`
    await this.#patch(`/Users/${id}`, { op: 'Add', path, value: [{ $ref: null, value: managerId }] })
    expect(await this.#find('/Users', `id eq "${id}" and manager eq "${managerId}"`, 'attributes=id&')).toHaveLength(1)
  }

  async rename(id: string, userPrincipalName: string) {
    await this.#patch(
      `/Users/${id}`,
      { op: 'Replace', path: 'emails[type eq "work"].value', value: userPrincipalName },
      { op: 'Replace', path: 'userName', value: userPrincipalName },
    )
  }

  /** Out of scope, or deleted softly. */
  disable = (id: string) => this.#patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' })
  enable = (id: string) => this.#patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'True' })
  delete = (path: string) => this.#call('DELETE', path)

  async provisionGroup(objectId: string, displayName: string): Promise<string> {
    const without = 'excludedAttributes=members&'
    expect(await this.#find('/Groups', `externalId eq "${objectId}"`, without)).toEqual([])
    const { body } = await this.#call('POST', '/Groups', {
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:Group',
        'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
      ],
      externalId: objectId,
      displayName,
      meta: { resourceType: 'Group' },
    })
    expect(await this.#find('/Groups', `displayName eq "${displayName}"`, without)).toMatchObject([{ id: body.id }])
    return body.id
  }

  join = (groupId: string, ...ids: string[]) => {
    const value = ids.map((id) => ({ $ref: null, value: id }))
    return this.#patch(`/Groups/${groupId}`, { op: 'Add', path: 'members', value })
  }
  leave = (groupId: string, id: string) =>
    this.#patch(`/Groups/${groupId}`, { op: 'Remove', path: 'members', value: [{ $ref: null, value: id }] })
  renameGroup = (groupId: string, name: string) =>
    this.#patch(`/Groups/${groupId}`, { op: 'Replace', path: 'displayName', value: name })

  async isMember(groupId: string, id: string) {
    return (await this.#find('/Groups', `id eq "${groupId}" and members eq "${id}"`, 'attributes=id&')).length > 0
  }
}

const employee = (number: number): EntraUser => ({
  objectId: randomUUID(),
  userPrincipalName: `person${number}@contoso.example`,
  givenName: 'Person',
  surname: `Number ${number}`,
  department: 'Support',
})

it('Entra ID keeps 8 people with 5 seats, through its whole life', async () => {
  const office = await SeatOffice.open(server, { people: 0, namedSeats: 5 })
  const entra = new EntraId(await insertScimToken(database, office.accountId))
  await entra.testConnection()

  // Initial cycle: people, and the licenses that they are given; three find none.
  const ids: string[] = []
  for (let number = 0; number < 8; number++) ids.push(await entra.provision(employee(number)))
  for (const id of ids)
    await office.byAdmin('PUT', `/users/${id}/products/${office.product}`, { kind: 'named', wait: true })
  const states = async () =>
    Promise.all(
      ids.map(async (id) => {
        const { body } = await office.byAdmin('GET', `/users/${id}`)
        return body.products?.[0]?.state ?? body.code
      }),
    )
  expect(await states()).toEqual([...Array(5).fill('assigned'), ...Array(3).fill('waiting')])

  // Groups, and who is in them.
  const groupId = await entra.provisionGroup(randomUUID(), 'Service Desk')
  await entra.join(groupId, ...ids.slice(0, 3))
  await entra.leave(groupId, ids[1] ?? '')
  expect(await entra.isMember(groupId, ids[0] ?? '')).toBe(true)
  expect(await entra.isMember(groupId, ids[1] ?? '')).toBe(false)
  await entra.renameGroup(groupId, 'Service Desk Berlin')

  // Changes.
  const [first = '', second = ''] = ids
  expect(await entra.change(first)).toMatchObject({
    name: { familyName: 'Sommer' },
    phoneNumbers: [{ type: 'mobile', value: '+49 30 1234' }],
    addresses: [{ type: 'work', locality: 'Berlin' }],
    [enterprise]: { department: 'Sales' },
  })
  expect(await entra.changeWithoutPath(first)).toMatchObject({
    name: { givenName: 'Änne', familyName: 'Sommer' },
    title: 'Chief',
    active: true,
    [enterprise]: { department: 'Sales', costCenter: '4711' },
  })
  await entra.setManager(first, second)
  await entra.rename(first, 'aenne.sommer@contoso.example')
  expect((await office.byAdmin('GET', `/users/${first}`)).body).toMatchObject({
    name: 'Änne Sommer',
    email: 'aenne.sommer@contoso.example',
    language: 'de',
    groups: [{ name: 'Service Desk Berlin' }],
  })

  // Deactivation frees the seat for whoever has waited longest; who comes back waits behind the others.
  await entra.disable(second)
  expect(await states()).toEqual([
    'assigned',
    'waiting',
    'assigned',
    'assigned',
    'assigned',
    'assigned',
    'waiting',
    'waiting',
  ])
  expect((await office.byAdmin('GET', `/users/${second}`)).body.status).toBe('suspended')
  expect((await entra.read(second)).active).toBe(false)
  await entra.enable(second)
  await entra.disable(ids[2] ?? '')
  expect(await states()).toEqual([
    'assigned',
    'waiting',
    'waiting',
    'assigned',
    'assigned',
    'assigned',
    'assigned',
    'waiting',
  ])

  // Removal, and coming back.
  await entra.delete(`/Users/${ids[3]}`)
  expect((await states()).slice(6)).toEqual(['assigned', 'assigned'])
  expect(await states()).toContain('not_found')
  expect(await entra.provision(employee(3))).toBe(ids[3])
  expect((await states())[3]).toBe('waiting')
  await entra.delete(`/Groups/${groupId}`)
  expect((await office.byAdmin('GET', `/users/${first}`)).body.groups).toEqual([])
})
