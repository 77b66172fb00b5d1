// An account's own settings over HTTP: who reads and keeps them, what they refuse, and what the log says.
import { describe, expect, test } from 'vitest'
import { insertTestAccount, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await quietApp(database)

async function office() {
  const accountId = await insertTestAccount(database)
  const boss = await insertTestUser(database, accountId, 'superadmin')
  const patch = (body: object, token = boss.token) => call('PATCH', '/api/v1/account', { token, body })
  return { accountId, boss, patch }
}

describe('the account', () => {
  test('is changed field by field, and each change is told by the log and by who I am', async () => {
    const { accountId, boss, patch } = await office()
    const before = {
      id: accountId,
      name: 'Test',
      language: 'en',
      timeZone: 'Europe/Berlin',
      privacy: { historyWithoutNames: false, planWithoutNames: false, coarseSurplusReasons: false },
      namesKeptDays: 90,
      addressesKeptDays: 30,
      secondFactorRequired: false,
      billingContact: null,
      usersWithoutSecondFactor: 0,
    }
    expect((await call('GET', '/api/v1/account', { token: boss.token })).body).toEqual(before)
    const changes = { name: ' Aurora ', timeZone: 'Europe/Oslo', privacy: { planWithoutNames: true }, namesKeptDays: 7 }
    const after = {
      ...before,
      name: 'Aurora',
      timeZone: 'Europe/Oslo',
      privacy: { ...before.privacy, planWithoutNames: true },
      namesKeptDays: 7,
    }
    expect(await patch(changes)).toMatchObject({ status: 200, body: after })
    expect((await call('GET', '/api/v1/account', { token: boss.token })).body).toEqual(after)
    expect((await patch({ privacy: { coarseSurplusReasons: true } })).body.privacy).toEqual({
      historyWithoutNames: false,
      planWithoutNames: true,
      coarseSurplusReasons: true,
    })
    const { body: me } = await call('GET', '/api/v1/me', { token: boss.token })
    expect(me.account).toMatchObject({
      name: 'Aurora',
      privacy: { planWithoutNames: true, coarseSurplusReasons: true },
    })
    const { body: log } = await call('GET', '/api/v1/audit?action=account.changed', { token: boss.token })
    expect(log.items).toMatchObject([
      { before: { coarseSurplusReasons: false }, after: { coarseSurplusReasons: true } },
      {
        actor: { id: boss.id },
        before: { name: 'Test', timeZone: 'Europe/Berlin', planWithoutNames: false, namesKeptDays: 90 },
        after: { name: 'Aurora', timeZone: 'Europe/Oslo', planWithoutNames: true, namesKeptDays: 7 },
      },
    ])
  })

  test('many switches at once: none is lost', async () => {
    const { boss, patch } = await office()
    const switches = ['historyWithoutNames', 'planWithoutNames', 'coarseSurplusReasons']
    await Promise.all(switches.map((name) => patch({ privacy: { [name]: true } })))
    const { body } = await call('GET', '/api/v1/account', { token: boss.token })
    expect(Object.values(body.privacy)).toEqual([true, true, true])
  })

  test.each([
    { timeZone: 'Mars/Olympus' },
    { timeZone: '' },
    // Known to PostgreSQL alone, and to JavaScript alone.
    { timeZone: 'Factory' },
    { timeZone: 'europe/berlin' },
    { name: ' ' },
    { name: '' },
    { language: 'fr' },
    { namesKeptDays: 6 },
    { namesKeptDays: 401 },
    { addressesKeptDays: 0 },
    { privacy: { everything: true } },
    { status: 'suspended' },
    { slug: 'mine' },
  ])('%j is refused', async (body) => {
    const { patch } = await office()
    expect((await patch(body)).body).toMatchObject({ status: 422, code: 'invalid_request' })
  })

  test('has a billing contact: one of its users, or somebody else', async () => {
    const { accountId, boss, patch } = await office()
    const clerk = await insertTestUser(database, accountId, 'member', { givenName: 'Cleo', familyName: 'Clerk' })
    const asUser = { user: clerk.id, name: 'Cleo Clerk', email: clerk.email }
    expect((await patch({ billingContact: { user: clerk.id } })).body.billingContact).toEqual(asUser)
    // Other changes leave it.
    expect((await patch({ language: 'de' })).body.billingContact).toEqual(asUser)
    const other = { name: 'Office of Bills', email: 'bills@elsewhere.example' }
    expect(
      (await patch({ billingContact: { name: ' Office of Bills ', email: 'Bills@elsewhere.example' } })).body,
    ).toEqual(expect.objectContaining({ billingContact: { user: null, ...other } }))
    expect((await patch({ billingContact: null })).body.billingContact).toBeNull()
    const { body: log } = await call('GET', '/api/v1/audit?action=account.changed', { token: boss.token })
    expect(log.items).toMatchObject([
      { before: { billingContact: { user: null, ...other } }, after: { billingContact: null } },
      { before: { billingContact: { user: clerk.id } }, after: { billingContact: { user: null, ...other } } },
      {},
      { before: { billingContact: null }, after: { billingContact: { user: clerk.id } } },
    ])
    expect(JSON.stringify(log.items)).not.toContain('Cleo')
  })

  test('has no billing contact once that user is deleted', async () => {
    const { accountId, boss, patch } = await office()
    const clerk = await insertTestUser(database, accountId)
    await patch({ billingContact: { user: clerk.id } })
    expect((await call('DELETE', `/api/v1/users/${clerk.id}`, { token: boss.token })).status).toBe(204)
    expect((await call('GET', '/api/v1/account', { token: boss.token })).body.billingContact).toBeNull()
    expect((await patch({ billingContact: { user: clerk.id } })).status).toBe(404)
  })

  test('a stranger is no user to be named, and managers limited to groups name nobody', async () => {
    const { accountId, patch } = await office()
    const stranger = await insertTestUser(database, await insertTestAccount(database))
    expect((await patch({ billingContact: { user: stranger.id } })).body).toMatchObject({ code: 'not_found' })
    const manager = await insertTestUser(database, accountId, 'manager', { permissions: ['account.manage'] })
    await database.query('update users set manager_groups = array[gen_random_uuid()] where id = $1', [manager.id])
    const unseen = await insertTestUser(database, accountId)
    expect((await patch({ billingContact: { user: unseen.id } }, manager.token)).status).toBe(403)
  })

  test.each([
    { billingContact: { name: 'Nobody' } },
    { billingContact: { name: ' ', email: 'a@b.example' } },
    { billingContact: { name: 'X', email: 'no address' } },
    { billingContact: { user: 'me' } },
    { billingContact: { user: '0190a000-0000-7000-8000-000000000000', name: 'X', email: 'a@b.example' } },
  ])('%j is refused', async (body) => {
    const { patch } = await office()
    expect((await patch(body)).body).toMatchObject({ status: 422, code: 'invalid_request' })
  })

  test('is for account.manage: superadmins, and managers who were given it', async () => {
    const { accountId, patch } = await office()
    const admin = await insertTestUser(database, accountId, 'admin')
    const manager = await insertTestUser(database, accountId, 'manager', { permissions: ['account.manage'] })
    expect((await patch({ language: 'de' }, admin.token)).status).toBe(403)
    expect((await call('GET', '/api/v1/account', { token: admin.token })).status).toBe(403)
    expect((await patch({ language: 'de' }, manager.token)).status).toBe(200)
  })
})
