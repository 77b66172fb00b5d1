// Members that the directory sends beside those whom administrators put in: told apart, counted once, each taken back alone.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Origin, systemOrigin } from '../audit/audit.ts'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { addDirectoryMembers, removeDirectoryMembers, replaceDirectoryMembers } from './groups.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const accountId = await insertTestAccount(database)
const superadmin = await insertTestUser(database, accountId, 'superadmin')
const origin: Origin = systemOrigin

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const ask = (method: Method, path: string, body?: unknown) =>
  call(method, `/api/v1${path}`, { token: superadmin.token, ...(body !== undefined && { body }) })

/** A group of the directory with these members. */
async function directoryGroup(...people: TestPerson[]): Promise<{ id: string; name: string }> {
  const { id, name } = (await ask('POST', '/groups', { name: `Directory ${randomUUID()}` })).body
  await database.query('insert into directory_groups (account_id, group_id, external_id) values ($1, $2, $3)', [
    accountId,
    id,
    randomUUID(),
  ])
  await add(id, people)
  return { id, name }
}

const idsOf = (people: readonly TestPerson[]) => people.map(({ id }) => id)
const add = (groupId: string, people: readonly TestPerson[]) =>
  database.transaction((tx) => addDirectoryMembers(tx, origin, accountId, groupId, idsOf(people)))
const remove = (groupId: string, people: readonly TestPerson[]) =>
  database.transaction((tx) => removeDirectoryMembers(tx, origin, accountId, groupId, idsOf(people)))
const replace = (groupId: string, people: readonly TestPerson[]) =>
  database.transaction((tx) => replaceDirectoryMembers(tx, origin, accountId, groupId, idsOf(people)))
const people = (count: number) => Promise.all(Array.from({ length: count }, () => insertTestUser(database, accountId)))
const put = (groupId: string, { id }: TestPerson) => ask('PUT', `/groups/${groupId}/members/${id}`)
const take = (groupId: string, { id }: TestPerson) => ask('DELETE', `/groups/${groupId}/members/${id}`)
const members = async (groupId: string, query = ''): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    (await ask('GET', `/groups/${groupId}/members${query}`)).body.items.map(
      (item: { user: { id: string }; sources: string[] }) => [item.user.id, item.sources],
    ),
  )

describe('a member by two sources', () => {
  it('is one person everywhere, and is told with both', async () => {
    const [ada] = (await people(1)) as [TestPerson]
    const group = await directoryGroup(ada)
    expect((await put(group.id, ada)).status).toBe(204)
    expect(await members(group.id)).toEqual({ [ada.id]: ['directory', 'direct'].sort() })
    const page = (await ask('GET', `/groups/${group.id}/members`)).body
    expect([page.total, page.items.length]).toEqual([1, 1])
    expect((await ask('GET', `/groups/${group.id}`)).body).toEqual({ ...group, members: 1, source: 'directory' })
    expect((await ask('GET', `/groups?search=${group.name}`)).body.items[0].members).toBe(1)
    expect((await ask('GET', `/users?group=${group.id}`)).body.total).toBe(1)
    expect((await ask('GET', `/users/${ada.id}`)).body.groups).toEqual([group])
  })

  it('stays until both have taken them out, whoever does so first', async () => {
    const [ada, grace] = (await people(2)) as [TestPerson, TestPerson]
    const group = await directoryGroup(ada, grace)
    for (const person of [ada, grace]) await put(group.id, person)
    expect((await take(group.id, ada)).status).toBe(204)
    expect(await remove(group.id, [grace])).toBe(true)
    expect(await members(group.id)).toEqual({ [ada.id]: ['directory'], [grace.id]: ['direct'] })
    expect(await remove(group.id, [ada])).toBe(true)
    expect(await remove(group.id, [ada])).toBe(false)
    expect((await take(group.id, grace)).status).toBe(204)
    expect(await members(group.id)).toEqual({})
  })

  it('is found by either', async () => {
    const [ada, grace] = (await people(2)) as [TestPerson, TestPerson]
    const group = await directoryGroup(ada)
    await put(group.id, grace)
    expect(Object.keys(await members(group.id, '?source=direct'))).toEqual([grace.id])
    expect(Object.keys(await members(group.id, '?source=directory'))).toEqual([ada.id])
    expect((await ask('GET', `/groups/${group.id}/members?source=rule`)).body.total).toBe(0)
    expect((await ask('GET', `/groups/${group.id}/members?source=manual`)).status).toBe(422)
  })
})

describe('administrators', () => {
  it('take nobody out whom only the directory has put in', async () => {
    const [ada] = (await people(1)) as [TestPerson]
    const group = await directoryGroup(ada)
    const refused = await take(group.id, ada)
    expect(refused).toMatchObject({ status: 409, body: { code: 'membership_kept', reason: 'by_directory' } })
    expect((await ask('PATCH', `/users/${ada.id}`, { groups: [] })).body.code).toBe('membership_kept')
    expect(await members(group.id)).toEqual({ [ada.id]: ['directory'] })
  })

  it('change the other groups of somebody whom the directory keeps in one', async () => {
    const [ada] = (await people(1)) as [TestPerson]
    const group = await directoryGroup(ada)
    const other = (await ask('POST', '/groups', { name: `Other ${randomUUID()}` })).body
    expect((await ask('PATCH', `/users/${ada.id}`, { groups: [group.id, other.id] })).status).toBe(200)
    expect(await members(group.id)).toEqual({ [ada.id]: ['directory'] })
    expect(await members(other.id)).toEqual({ [ada.id]: ['direct'] })
  })

  it('do not rename what the directory names, and delete it once no directory is connected', async () => {
    const [ada] = (await people(1)) as [TestPerson]
    const group = await directoryGroup(ada)
    const renamed = await ask('PATCH', `/groups/${group.id}`, { name: 'Mine' })
    expect(renamed).toMatchObject({ status: 409, body: { code: 'kept_by_directory', reason: 'directory_names' } })
    expect((await ask('PATCH', `/groups/${group.id}`, { name: group.name })).status).toBe(200)
    const token = (await ask('POST', '/tokens', { name: 'Directory', kind: 'scim' })).body
    const refused = await ask('DELETE', `/groups/${group.id}`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'kept_by_directory', reason: 'directory_connected' } })
    await ask('DELETE', `/tokens/${token.id}`)
    expect((await ask('DELETE', `/groups/${group.id}`)).status).toBe(204)
  })

  it('find the groups of the directory', async () => {
    const group = await directoryGroup()
    const own = (await ask('POST', '/groups', { name: `Own ${randomUUID()}` })).body
    const found = async (source: string) =>
      (await ask('GET', `/groups?limit=200&source=${source}`)).body.items.map(({ id }: { id: string }) => id)
    expect(await found('directory')).toContain(group.id)
    expect(await found('direct')).toContain(own.id)
    expect(await found('direct')).not.toContain(group.id)
  })
})

describe('the directory', () => {
  it('is told whether anything changed, and who came and went is recorded with their name', async () => {
    const [ada, grace, alan] = (await people(3)) as [TestPerson, TestPerson, TestPerson]
    const group = await directoryGroup()
    expect(await add(group.id, [ada, grace])).toBe(true)
    expect(await add(group.id, [ada])).toBe(false)
    expect(await replace(group.id, [grace, alan])).toBe(true)
    expect(await replace(group.id, [alan, grace])).toBe(false)
    expect(Object.keys(await members(group.id)).sort()).toEqual([grace.id, alan.id].sort())
    const events = (await ask('GET', `/audit?target=${ada.id}`)).body.items
    expect(events).toMatchObject([
      { action: 'group.member_removed', target: { name: expect.any(String) }, before: { group: group.name } },
      { action: 'group.member_added', after: { group: group.name, source: 'directory' } },
    ])
  })

  it('puts nobody in who is not there: unknown, deleted, of another account', async () => {
    const foreigner = await insertTestUser(database, await insertTestAccount(database))
    const [gone] = (await people(1)) as [TestPerson]
    await ask('DELETE', `/users/${gone.id}`)
    const group = await directoryGroup(foreigner, gone)
    const nobody = await database.transaction((tx) => addDirectoryMembers(tx, origin, accountId, group.id, [newId()]))
    expect(nobody).toBe(false)
    expect(await members(group.id)).toEqual({})
    expect(await replace(newId(), [])).toBe(false)
  })

  it('ends with what one of two calls at once said', async () => {
    const crowd = await people(12)
    const group = await directoryGroup()
    const halves = [crowd.slice(0, 8), crowd.slice(4)]
    await Promise.all([...halves, ...halves].map((half) => replace(group.id, half)))
    const ids = Object.keys(await members(group.id)).sort()
    expect(halves.map((half) => idsOf(half).sort())).toContainEqual(ids)
  })
})
