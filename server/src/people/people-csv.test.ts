// The list of users as a table, over HTTP.
import { expect, it } from 'vitest'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const accountId = await insertTestAccount(database)
const superadmin = await insertTestUser(database, accountId, 'superadmin', { givenName: 'Ada', familyName: 'Zimmer' })
const table = (query = '', language = 'en') =>
  call('GET', `/api/v1/users${query}`, {
    token: superadmin.token,
    headers: { accept: 'text/csv', 'accept-language': language },
  })
const lines = async (query?: string) =>
  String((await table(query)).body)
    .trimEnd()
    .split('\r\n')
    .slice(1)

it('has everybody that the filter finds, in the order asked for, also beyond a page, and nobody else', async () => {
  await insertTestUser(database, await insertTestAccount(database), 'member', { familyName: 'Foreign' })
  await database.query(
    `insert into users (account_id, id, email, given_name, family_name)
     select $1, gen_random_uuid(), 'n' || n || '@test.example', 'N', 'Number ' || lpad(n::text, 4, '0')
       from generate_series(1, 2100) n`,
    [accountId],
  )
  const all = await lines()
  expect(all.length).toBe(2101)
  expect([all[0], all[2099]].map((line) => line?.split(',')[0])).toEqual(['Number 0001', 'Number 2100'])
  expect((await lines('?role=superadmin&limit=1'))[0]).toContain(`Zimmer,Ada,${superadmin.email}`)
  expect((await lines('?search=number%202100&sort=-email')).length).toBe(1)
})

it('holds no formula, whatever somebody is called', async () => {
  for (const familyName of ['=1+1', '+1', '-1', '@SUM(A1)', 'a"b', 'c,d'])
    await insertTestUser(database, accountId, 'member', { givenName: 'Formula', familyName })
  const cells = (await lines('?search=formula')).map((line) => line.slice(0, line.indexOf(',Formula')))
  expect(cells.sort()).toEqual([`"'+1"`, `"'-1"`, `"'=1+1"`, `"'@SUM(A1)"`, `"a""b"`, `"c,d"`].sort())
})

it('speaks the language of the reader, is a file, and stands in the audit log', async () => {
  const answer = await table('?status=active', 'de')
  expect(String(answer.body)).toMatch(/^\ufeffNachname;Vorname;E-Mail;/)
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="sitzplan-users-.*\.csv"$/)
  const { body } = await call('GET', '/api/v1/audit?action=users.exported', { token: superadmin.token })
  expect(body.items[0]).toMatchObject({ actor: { id: superadmin.id }, after: { status: 'active' } })
  await table('?status=active&search=Zimmer')
  const searched = (await call('GET', '/api/v1/audit?action=users.exported', { token: superadmin.token })).body.items[0]
  expect(searched.after).toEqual({ status: 'active', bySearch: true })
})
