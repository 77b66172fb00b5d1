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
