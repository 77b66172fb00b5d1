// Erasing a person: what is kept about them beside their own rows goes with them, at once.
import { expect, it } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)
const office = await SeatOffice.open(server, { people: 6 })
const { accountId } = office

async function erase({ id }: { id: string }): Promise<void> {
  for (const path of [`/users/${id}`, `/removals/${id}`])
    expect((await office.byAdmin('DELETE', path)).status).toBe(204)
}

const subjects = async () => {
  const { body } = await office.byAdmin('GET', '/outbox?limit=200')
  return (body.items as { subject: string }[]).map(({ subject }) => subject)
}

async function askForHelp({ id }: TestPerson): Promise<void> {
  const { status } = await office.byProduct('POST', '/help-requests', { product: office.product, user: id })
  expect(status).toBe(202)
}

it('takes what was mailed to others about them, and about nobody else', async () => {
  const [gone, other] = [office.person(1), office.person(2)]
  await office.seat(0)
  await askForHelp(gone)
  await askForHelp(other)
  expect(await subjects()).toEqual(expect.arrayContaining([expect.stringContaining('Number 1')]))
  await erase(gone)
  const left = await subjects()
  expect(left).toEqual(expect.arrayContaining([expect.stringContaining('Number 2')]))
  expect(left.filter((subject) => subject.includes('Number 1'))).toEqual([])
  const { rows } = await database.query('select from mails where account_id = $1 and about_user_id = $2', [
    accountId,
    gone.id,
  ])
  expect(rows).toEqual([])
})

it('takes answers that are kept for whoever sends a call again', async () => {
  const keyed = (path: string, body: unknown, token = office.admin.token) =>
    server.call('POST', `/api/v1${path}`, { token, body, headers: { 'idempotency-key': path } })
  const draft = { email: 'zenobia@test.example', givenName: 'Zenobia', familyName: 'Vanish', role: 'member' }
  const { status, body: gone } = await keyed('/users', draft)
  expect(status).toBe(201)
  const other = (await keyed('/users?', { ...draft, email: 'stays@test.example', givenName: 'Stays' })).body
  await database.query(`update users set status = 'active', activated_at = now() where id = $1`, [gone.id])
  await office.byAdmin('PUT', `/users/${gone.id}/products/${office.product}`, { kind: 'concurrent' })
  await office.setSeats({ concurrent: 5 })
  expect((await keyed('/sessions', { user: gone.id }, office.key)).status).toBe(201)
  const filter = { search: 'vanish' }
  const again = { users: { filter }, action: { do: 'addToGroup', group: await groupId() } }
  const first = await keyed('/users/bulk', again)
  expect(first.body.items.map(({ user }: { user: { name: string } }) => user.name)).toContain('Zenobia Vanish')
  expect((await keyed('/users/bulk', again)).body).toEqual(first.body)
  await erase(gone)
  const { rows } = await database.query<{ answer: string }>('select answer::text as answer from idempotency_keys')
  const kept = rows.map(({ answer }) => answer).join()
  expect(kept).not.toMatch(/zenobia/i)
  expect(kept).toContain(other.email)
})

const groupId = async (): Promise<string> => (await office.byAdmin('POST', '/groups', { name: 'Some' })).body.id
