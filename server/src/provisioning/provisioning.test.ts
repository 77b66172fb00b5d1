// How an account's directory keeps its people, over HTTP: the settings, and what is refused.
import { describe, expect, test } from 'vitest'
import { insertTestAccount, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call, services } = await quietApp(database)
const accountId = await insertTestAccount(database)
const admin = await insertTestUser(database, accountId, 'admin')
const read = async () => (await call('GET', '/api/v1/provisioning', { token: admin.token })).body
const put = (body: object, by = admin) => call('PUT', '/api/v1/provisioning', { token: by.token, body })
const atFirst = { match: 'none', holdPercent: 20, sendInvitations: false }

describe('the settings', () => {
  test('are careful at first; a change is told by the log, once', async () => {
    const baseUrl = `${services.config.publicUrl}/scim/v2`
    expect(await read()).toMatchObject({ ...atFirst, baseUrl })
    const wanted = { match: 'email', holdPercent: 35, sendInvitations: true }
    expect(await put(wanted)).toMatchObject({ status: 200, body: { ...wanted, baseUrl } })
    await put(wanted)
    expect(await read()).toMatchObject(wanted)
    const { body: log } = await call('GET', '/api/v1/audit?action=provisioning.changed', { token: admin.token })
    expect(log.items).toMatchObject([{ actor: { id: admin.id }, before: atFirst, after: wanted }])
  })

  test('are of the account: another one has its own', async () => {
    const other = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    expect((await put({ ...atFirst, holdPercent: 1 }, other)).body).toMatchObject({ holdPercent: 1 })
    expect((await read()).holdPercent).not.toBe(1)
  })

  test('of two that change them at once the log tells one after the other', async () => {
    const both = await insertTestUser(database, await insertTestAccount(database), 'admin')
    await Promise.all([10, 30].map((holdPercent) => put({ ...atFirst, holdPercent }, both)))
    const { body: log } = await call('GET', '/api/v1/audit?action=provisioning.changed', { token: both.token })
    const [last, first] = log.items
    expect(first.before).toEqual({ holdPercent: 20 })
    expect(last.before).toEqual(first.after)
  })

  test.each([
    ['an unknown rule', { ...atFirst, match: 'name' }, '/match'],
    ['nobody may lose anything', { ...atFirst, holdPercent: 0 }, '/holdPercent'],
    ['more than all', { ...atFirst, holdPercent: 101 }, '/holdPercent'],
    ['half a person', { ...atFirst, holdPercent: 2.5 }, '/holdPercent'],
    ['a part of them', { match: 'none' }, '/holdPercent'],
    ['an unknown field', { ...atFirst, roles: true }, '/roles'],
  ])('%s: 422', async (_name, body, path) => {
    const refused = await put(body)
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_request' } })
    expect(refused.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
})
