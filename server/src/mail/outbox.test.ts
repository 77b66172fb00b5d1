// The outbox without a mail server: who reads which mail, and never a link that would give them more than they have.
import { expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)
const office = await SeatOffice.open(server, { people: 2 })

interface Shown {
  to: string
  subject: string
  text: string
  linkWithheld: boolean
}

const outbox = async (reader: TestPerson, query = '') =>
  (await office.by(reader, 'GET', `/outbox${query}`)).body as { total: number; items: Shown[] }

async function invite(more: object = {}): Promise<{ id: string; email: string }> {
  const draft = { email: `guest-${newId()}@test.example`, givenName: 'Gwen', familyName: 'Guest', ...more }
  const { status, body } = await office.byAdmin('POST', '/users', draft)
  expect(status).toBe(201)
  return body
}

const manager = (permissions: string[]) => insertTestUser(database, office.accountId, 'manager', { permissions })

const linkReads = async (id: string) =>
  (await office.byAdmin('GET', `/audit?action=invitation.link_read&target=${id}`)).body.items as object[]

it('the link that makes somebody more than the reader is withheld, by role and by permission', async () => {
  const reader = await manager(['users.view', 'outbox.view'])
  const role = await office.byAdmin('POST', '/roles', { name: 'Deleting', permissions: ['users.manage'] })
  for (const more of [{ role: 'superadmin' }, { role: 'admin' }, { role: role.body.id }]) {
    const { id, email } = await invite(more)
    const [withheld] = (await outbox(reader, `?to=${email}`)).items
    expect(withheld).toMatchObject({ linkWithheld: true })
    expect(withheld?.text).not.toContain('/activation/')
    expect(await linkReads(id)).toEqual([])
    expect((await outbox(office.admin, `?to=${email}`)).items[0]?.text).toContain('/activation/')
  }
  const { email } = await invite()
  expect((await outbox(reader, `?to=${email}`)).items[0]?.text).toContain('/activation/')
})

it('who has been made more since is withheld, too', async () => {
  const reader = await manager(['outbox.view'])
  const { id, email } = await invite()
  await office.byAdmin('PATCH', `/users/${id}`, { role: 'superadmin' })
  expect((await outbox(reader, `?to=${email}`)).items[0]?.text).not.toContain('/activation/')
})

it('a manager limited to groups reads mail to their people about their people, and no other', async () => {
  const group = (await office.byAdmin('POST', '/groups', { name: 'Theirs' })).body.id
  const own = await invite({ groups: [group] })
  const other = await invite()
  const reader = await manager([])
  const limits = { permissions: ['outbox.view', 'sessions.end'], groups: [group] }
  await office.byAdmin('PATCH', `/users/${reader.id}`, { manager: limits })
  const helper = await manager(['sessions.end'])
  await office.byAdmin('PUT', `/groups/${group}/members/${helper.id}`)
  await office.seat(0)
  const ask = { product: office.product, user: office.person(1).id }
  expect((await office.byProduct('POST', '/help-requests', ask)).status).toBe(202)

  const { total, items } = await outbox(reader)
  expect([total, items.map(({ to }) => to)]).toEqual([1, [own.email]])
  const all = (await outbox(office.admin, '?limit=200')).items
  expect(all.map(({ to }) => to)).toEqual(expect.arrayContaining([own.email, other.email, helper.email]))
})

it('reading a link is recorded once for each reader, however often they look', async () => {
  const { id, email } = await invite()
  const second = await insertTestUser(database, office.accountId, 'superadmin')
  const looks = [office.admin, office.admin, second, office.admin, second]
  await Promise.all(looks.map((reader) => outbox(reader, `?to=${email}`)))
  expect(await linkReads(id)).toHaveLength(2)
  await office.byAdmin('POST', `/users/${id}/invitation`)
  await outbox(second, `?to=${email}`)
  expect(await linkReads(id)).toHaveLength(3)
})
