// A client that behaves like Okta's provisioning, through its whole life: people are written whole, and suspended by a value
// without a path; groups are pushed by name.
import { expect, it } from 'vitest'
import { coreUser, insertScimToken } from '../testing/directory.ts'
import { insertTestAccount, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

interface OktaUser {
  id?: string
  userName: string
  givenName: string
  familyName: string
  mobilePhone?: string
}

class Okta {
  readonly #token: string

  constructor(token: string) {
    this.#token = token
  }

  async #call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) {
    const answer = await server.call(method, `/scim/v2${path}`, {
      token: this.#token,
      headers: {
        'content-type': 'application/scim+json; charset=utf-8',
        accept: 'application/scim+json',
        'user-agent': 'Okta SCIM Client 1.0.0',
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    expect([method, path, answer.body, answer.status < 400]).toEqual([method, path, answer.body, true])
    return answer.body
  }

  #patch(path: string, ...operations: object[]) {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
    return this.#call('PATCH', path, { schemas, Operations: operations })
  }

  #find(path: string, filter: string) {
    return this.#call('GET', `${path}?filter=${encodeURIComponent(filter)}&startIndex=1&count=100`)
  }

  /** "Test Connector Configuration". */
  async testConnector() {
    const users = await this.#call('GET', '/Users?startIndex=1&count=2')
    expect(users).toMatchObject({ totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] })
    expect(await this.#call('GET', '/Groups?startIndex=1&count=100')).toMatchObject({ Resources: [] })
    expect(await this.#call('GET', '/ServiceProviderConfig')).toMatchObject({ patch: { supported: true } })
  }

  async assign(user: OktaUser): Promise<string> {
    expect(await this.#find('/Users', `userName eq "${user.userName}"`)).toMatchObject({ totalResults: 0 })
    const created = await this.#call('POST', '/Users', { ...this.#profile(user), password: '1mz050nq', groups: [] })
    expect(created).toMatchObject({ userName: user.userName, active: true })
    expect(created).not.toHaveProperty('password')
    return created.id
  }

  #profile({ userName, givenName, familyName, mobilePhone }: OktaUser) {
    return {
      schemas: [coreUser],
      userName,
      name: { givenName, familyName },
      emails: [{ primary: true, value: userName, type: 'work' }],
      ...(mobilePhone && { phoneNumbers: [{ value: mobilePhone, type: 'mobile' }] }),
      displayName: `${givenName} ${familyName}`,
      locale: 'en-US',
      externalId: `00u-${userName}`,
      active: true,
    }
  }

  read = (id: string) => this.#call('GET', `/Users/${id}`)

  /** Reads it, and sends it back whole with what is to be another, `id`, `meta`, `groups` and `roles` as they were read. */
  async update(id: string, user: OktaUser, active = true) {
    const present = await this.read(id)
    return this.#call('PUT', `/Users/${id}`, { ...present, ...this.#profile(user), active })
  }

  deactivate = (id: string) => this.#patch(`/Users/${id}`, { op: 'replace', value: { active: false } })
  reactivate = (id: string) => this.#patch(`/Users/${id}`, { op: 'replace', value: { active: true } })

  async pushGroup(displayName: string, members: { value: string; display: string }[]): Promise<string> {
    expect(await this.#find('/Groups', `displayName eq "${displayName}"`)).toMatchObject({ totalResults: 0 })
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group']
    const { id } = await this.#call('POST', '/Groups', { schemas, displayName, members })
    return id
  }

  renameGroup = (id: string, displayName: string) =>
    this.#patch(`/Groups/${id}`, { op: 'replace', value: { id, displayName } })
  replaceMembers = (id: string, ...ids: string[]) =>
    this.#patch(`/Groups/${id}`, {
      op: 'replace',
      path: 'members',
      value: ids.map((value) => ({ value, display: 'x' })),
    })
  changeMembers = (id: string, leaving: string, coming: string) =>
    this.#patch(
      `/Groups/${id}`,
      { op: 'remove', path: `members[value eq "${leaving}"]` },
      { op: 'add', path: 'members', value: [{ value: coming, display: 'x' }] },
    )
  members = async (id: string): Promise<string[]> =>
    (await this.#call('GET', `/Groups/${id}`)).members.map(({ value }: { value: string }) => value)
  deleteGroup = (id: string) => this.#call('DELETE', `/Groups/${id}`)
}

it('Okta keeps people and groups, through its whole life', async () => {
  const accountId = await insertTestAccount(database)
  const admin = await insertTestUser(database, accountId, 'superadmin')
  const okta = new Okta(await insertScimToken(database, accountId))
  const shown = async (path: string) => (await server.call('GET', `/api/v1${path}`, { token: admin.token })).body
  await okta.testConnector()

  const anna = {
    userName: 'anna.berger@acme.example',
    givenName: 'Anna',
    familyName: 'Berger',
    mobilePhone: '+1 555 0100',
  }
  const ben = { userName: 'ben.winter@acme.example', givenName: 'Ben', familyName: 'Winter' }
  const [annaId, benId] = [await okta.assign(anna), await okta.assign(ben)]
  expect(await shown(`/users/${annaId}`)).toMatchObject({ name: 'Anna Berger', status: 'invited', role: 'member' })

  // Updates: what is not sent any more is gone.
  const { mobilePhone: _gone, ...married } = { ...anna, familyName: 'Sommer' }
  expect(await okta.update(annaId, married)).toMatchObject({ id: annaId, name: { familyName: 'Sommer' } })
  const renamed = await okta.update(annaId, { ...married, userName: 'anna.sommer@acme.example' })
  expect(renamed.emails).toMatchObject([{ value: 'anna.sommer@acme.example' }])
  expect(await shown(`/users/${annaId}`)).toMatchObject({ name: 'Anna Sommer', email: 'anna.sommer@acme.example' })

  // Groups that are pushed.
  const groupId = await okta.pushGroup('Engineering', [{ value: annaId, display: anna.userName }])
  await okta.renameGroup(groupId, 'Engineering EMEA')
  await okta.changeMembers(groupId, annaId, benId)
  expect(await okta.members(groupId)).toEqual([benId])
  await okta.replaceMembers(groupId, annaId, benId)
  expect((await okta.members(groupId)).sort()).toEqual([annaId, benId].sort())
  expect(await shown(`/groups/${groupId}`)).toMatchObject({ name: 'Engineering EMEA', members: 2, source: 'directory' })

  // Deactivation by PATCH and by PUT, and back. Okta removes nobody.
  await okta.deactivate(annaId)
  await okta.update(benId, ben, false)
  for (const id of [annaId, benId]) expect(await shown(`/users/${id}`)).toMatchObject({ status: 'suspended' })
  expect(await okta.read(annaId)).toMatchObject({ active: false, groups: [{ value: groupId }] })
  await okta.reactivate(annaId)
  await okta.update(benId, ben)
  for (const id of [annaId, benId]) expect(await shown(`/users/${id}`)).toMatchObject({ status: 'invited' })

  await okta.deleteGroup(groupId)
  expect((await okta.read(annaId)).groups).toBeUndefined()
})
