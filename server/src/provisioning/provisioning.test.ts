// How an account's directory keeps its people, over HTTP: the settings, and what is refused.
import { describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestUser, quietApp, type TestPerson } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { CallLog, keptCall } from './calls.ts'
import { tellOfEndingTokens } from './token-warnings.ts'

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

describe('the calls of the directory', () => {
  interface Kept {
    id: string
    method: string
    path: string
    refused: boolean
  }

  async function directory() {
    const account = await insertTestAccount(database)
    const boss = await insertTestUser(database, account, 'admin')
    const make = async (body: object = {}) =>
      (await call('POST', '/api/v1/tokens', { token: boss.token, body: { name: 'Entra', kind: 'scim', ...body } }))
        .body as { id: string; token: string }
    const token = await make()
    const scim = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, by = token.token) =>
      call(method, `/scim/v2${path}`, {
        token: by,
        ...(body && { body, headers: { 'content-type': 'application/scim+json' } }),
      })
    /** Asked until what is held is written. */
    const kept = async (count: number, query = ''): Promise<Kept[]> => {
      const read = async () =>
        (await call('GET', `/api/v1/provisioning/calls?limit=200${query}`, { token: boss.token })).body
      await expect.poll(async () => (await read()).total, { timeout: 10_000 }).toBe(count)
      return (await read()).items
    }
    const detail = async (id: string, by = boss) => call('GET', `/api/v1/provisioning/calls/${id}`, { token: by.token })
    return { account, boss, token, make, scim, kept, detail }
  }

  const user = (userName: string, more: object = {}) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName,
    ...more,
  })

  test('are told newest first, with what came of them', async () => {
    const { boss, token, scim, kept, detail } = await directory()
    await scim('GET', '/Users?filter=userName+eq+%22nora@call.example%22')
    const { body: nora } = await scim('POST', '/Users', user('nora@call.example', { password: 'open sesame' }))
    await scim('POST', '/Users', user('NORA@call.example'))
    const [twice, made, looked] = await kept(3)
    expect(looked).toMatchObject({
      method: 'GET',
      path: '/Users',
      query: 'filter=userName eq "nora@call.example"',
      status: 200,
      refused: false,
      found: 0,
      token: { id: token.id, name: 'Entra' },
    })
    expect(made).toMatchObject({ status: 201, resource: `/Users/${nora.id}`, detail: null })
    expect(twice).toMatchObject({ status: 409, refused: true, scimType: 'uniqueness', detail: expect.any(String) })
    const { body } = await detail(made?.id ?? '')
    expect(JSON.parse(body.body)).toMatchObject({ userName: 'nora@call.example', password: '***' })
    expect((await detail(looked?.id ?? '')).body.body).toBeNull()
    const { body: state } = await call('GET', '/api/v1/provisioning', { token: boss.token })
    expect(state).toMatchObject({ connected: true, people: 1, groups: 0, lastCallAt: state.lastRefusedAt })
    expect(state.lastCallAt).not.toBeNull()
    const refused = await kept(1, '&refused=true')
    expect(refused.map(({ id }) => id)).toEqual([twice?.id])
  })

  test('that are no call at all are there, too: what cannot be read, and what is not there', async () => {
    const { token, scim, kept } = await directory()
    const headers = { 'content-type': 'application/scim+json', authorization: `Bearer ${token.token}` }
    await call('POST', '/scim/v2/Users', { body: '{"userName": ', headers })
    await scim('GET', '/Nothing')
    await scim('GET', '/Users?filter=userName+is+%22x%22')
    await scim('GET', '/Users/%00')
    expect((await kept(4)).map(({ refused }) => refused)).toEqual([true, true, true, true])
  })

  test('of a bulk that was refused in part are refused', async () => {
    const { scim, kept } = await directory()
    const operation = (bulkId: string) => ({ method: 'POST', path: '/Users', bulkId, data: user('bulk@call.example') })
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest']
    await scim('POST', '/Bulk', { schemas, Operations: [operation('a')] })
    await scim('POST', '/Bulk', { schemas, Operations: [operation('b')] })
    const [second, first] = await kept(2)
    expect(first).toMatchObject({ status: 200, refused: false })
    expect(second).toMatchObject({ status: 200, refused: true, scimType: 'uniqueness' })
  })

  test('with a token that has run out or was ended are there; with one that is unknown nobody can say whose they are', async () => {
    const { boss, make, scim, kept } = await directory()
    const old = await make({ validDays: 1 })
    await database.query(`update tokens set expires_at = now() where id = $1`, [old.id])
    expect((await scim('GET', '/Users', undefined, old.token)).status).toBe(401)
    const ended = await make()
    expect((await call('DELETE', `/api/v1/tokens/${ended.id}`, { token: boss.token })).status).toBe(204)
    expect((await scim('GET', '/Groups', undefined, ended.token)).status).toBe(401)
    expect((await scim('GET', '/Users', undefined, `sp_scim_${'A'.repeat(43)}`)).status).toBe(401)
    expect((await scim('GET', '/Users', undefined, 'nothing')).status).toBe(401)
    const items = await kept(2)
    expect(items).toHaveLength(2)
    for (const [path, id] of [
      ['/Users', old.id],
      ['/Groups', ended.id],
    ])
      expect(items).toContainEqual(
        expect.objectContaining({ path, status: 401, refused: true, token: { id, name: 'Entra' } }),
      )
    expect((await kept(1, `&refused=true&token=${ended.id}`)).map(({ path }) => path)).toEqual(['/Groups'])
  })

  test('are the last hundred, and the last hundred that were refused', async () => {
    const { scim, kept } = await directory()
    const all = async (paths: string[]) => {
      for (const path of paths) await scim('GET', path)
    }
    await all(Array.from({ length: 105 }, (_, i) => `/Users/refused-${i}`))
    await kept(100)
    await all(Array.from({ length: 103 }, (_, i) => `/Users?count=${i}`))
    const items = await kept(200)
    expect(items.slice(0, 100).filter(({ refused }) => refused)).toEqual([])
    expect([items[100]?.path, items[199]?.path]).toEqual(['/Users/refused-104', '/Users/refused-5'])
    expect(await kept(100, '&refused=true')).toEqual(items.slice(100))
  })

  test('of many at once none is lost, and none is twice', async () => {
    const { scim, kept } = await directory()
    await Promise.all(Array.from({ length: 60 }, (_, i) => scim('GET', `/Users?count=${i}`)))
    const items = await kept(60)
    expect(new Set(items.map(({ id }) => id)).size).toBe(60)
  })

  test('of another account are not there, and neither are they for who does not look after provisioning', async () => {
    const [one, two] = [await directory(), await directory()]
    await one.scim('GET', '/Users')
    const [first] = await one.kept(1)
    expect(await two.kept(0)).toEqual([])
    expect((await two.detail(first?.id ?? '')).status).toBe(404)
    expect((await one.detail('x')).status).toBe(404)
    const member = await insertTestUser(database, one.account)
    expect((await one.detail(first?.id ?? '', member)).status).toBe(403)
  })

  test('come page by page; a cursor that is none is refused', async () => {
    const { boss, scim, kept } = await directory()
    for (const i of [0, 1, 2]) await scim('GET', `/Users?count=${i}`)
    const all = await kept(3)
    const page = (query: string) => call('GET', `/api/v1/provisioning/calls?${query}`, { token: boss.token })
    const { body: first } = await page('limit=2')
    const { body: second } = await page(`limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items]).toEqual(all)
    expect(second.nextCursor).toBeNull()
    const cursor = Buffer.from('["x"]').toString('base64url')
    for (const query of [`cursor=${cursor}`, 'cursor=x', 'refused=maybe', 'token=x', 'limit=0'])
      expect((await page(query)).status, query).toBe(422)
  })

  async function erase({ token }: TestPerson, id: string) {
    for (const path of [`/users/${id}`, `/removals/${id}`])
      expect((await call('DELETE', `/api/v1${path}`, { token })).status).toBe(204)
  }

  test('that name somebody go with them, and no others', async () => {
    const { account, boss, scim, kept } = await directory()
    const patch = (id: string, value: object) =>
      scim('PATCH', `/Users/${id}`, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', value }],
      })
    await put({ ...atFirst, match: 'email' }, boss)
    await scim('GET', '/Users?filter=userName+eq+%22old%2Bnora%40gone.example%22')
    await call('POST', '/api/v1/users', {
      token: boss.token,
      body: { email: 'old+nora@gone.example', givenName: 'N', familyName: 'Vanish', role: 'member' },
    })
    const names = {
      externalId: 'emp-4711',
      name: { familyName: 'Vanish' },
      emails: [{ value: 'old+nora@gone.example', primary: true }, { value: 'home@nora.example' }],
    }
    const { body: nora } = await scim('POST', '/Users', user('Old+Nora@gone.example', names))
    const { body: olaf } = await scim('POST', '/Users', user('olaf@gone.example'))
    await scim('GET', '/Users?filter=externalId+eq+%22EMP-4711%22')
    await scim('GET', '/Users?filter=name.familyName+eq+%22Vanish%22')
    await scim('GET', `/Users/${nora.id}`)
    const renamed = {
      userName: 'new-nora',
      externalId: 'emp-4712',
      emails: [{ value: 'nora@new.example', primary: true }],
    }
    expect((await patch(nora.id, renamed)).status).toBe(200)
    for (const name of ['old+nora@gone.example', 'home@nora.example', 'nora@new.example'])
      await scim('GET', `/Users?filter=emails+eq+%22${encodeURIComponent(name)}%22+and+title+pr`)
    await scim('POST', '/Users/.search', { filter: 'externalId eq "emp\\u002d4711" and title pr' })
    await scim('POST', '/Users', user('NEW-NORA'))
    await scim('GET', '/Users?filter=userName+eq+%22olaf@gone.example%22')
    await scim('GET', '/Users?count=10')
    await kept(14)
    await erase(boss, nora.id)
    console.log(
      JSON.stringify(
        (await call('GET', `/api/v1/provisioning/calls?limit=200`, { token: boss.token })).body.items,
        null,
        1,
      ),
    )
    expect((await kept(3)).map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/Users'],
      ['GET', '/Users'],
      ['POST', '/Users'],
    ])
    expect((await scim('GET', `/Users/${olaf.id}`)).status).toBe(200)
    const { rows } = await database.query(
      `select name from former_names where account_id = $1
        union all
       select d::text from audit_details d where account_id = $1 and d::text ~* 'gone.example|emp-|nora|vanish'
          and d::text !~ 'olaf'`,
      [account],
    )
    expect(rows).toEqual([])
  })

  test('that are not written yet when somebody is erased are lost, those after it are kept', async () => {
    const { account, boss, token, scim, kept } = await directory()
    const faults: unknown[] = []
    const log = new CallLog(database, (error) => faults.push(error))
    const asked = (path: string, milliseconds = 1) => {
      const answered = { body: null, status: 200, answer: '', location: null, milliseconds }
      const noted = keptCall({ method: 'GET', url: `/scim/v2${path}`, ...answered })
      log.record({ id: newId(), accountId: account, tokenId: token.id, tokenName: 'Entra', ...noted })
    }
    const { body: nora } = await scim('POST', '/Users', user('nora@gone.example'))
    await kept(1)
    asked('/Users?filter=userName eq "nora@gone.example"')
    await erase(boss, nora.id)
    await log.write()
    asked('/Users?filter=title pr', 60_000)
    asked('/Users?filter=userName eq "olaf@gone.example"')
    await log.write()
    const paths = (await call('GET', '/api/v1/provisioning/calls', { token: boss.token })).body.items
    expect(paths.filter(({ query }: { query: string | null }) => query)).toMatchObject([
      { query: 'filter=userName eq "olaf@gone.example"' },
    ])
    expect(JSON.stringify(paths)).not.toContain('nora')
    expect(faults).toEqual([])
  })

  test('that are written at the moment somebody is erased do not outlive them', async () => {
    const { account, boss, token, scim } = await directory()
    const people = await Promise.all(
      Array.from({ length: 6 }, async (_, i) => (await scim('POST', '/Users', user(`gone${i}@racing.example`))).body),
    )
    const writing = async ({ userName }: { userName: string }) => {
      for (let round = 0; round < 15; round++) {
        const log = new CallLog(database, (error) => expect(error).toBeUndefined())
        const url = `/scim/v2/Users?filter=userName eq "${userName}"`
        const noted = keptCall({
          method: 'GET',
          url,
          body: null,
          status: 200,
          answer: '',
          location: null,
          milliseconds: 600_000,
        })
        log.record({ id: newId(), accountId: account, tokenId: token.id, tokenName: 'Entra', ...noted })
        await log.write()
      }
    }
    await Promise.all(people.flatMap((person) => [writing(person), erase(boss, person.id)]))
    const { rows } = await database.query(
      `select query from provisioning_calls where account_id = $1 and query like '%gone%'`,
      [account],
    )
    expect(rows).toEqual([])
  })
})

describe('before a token ends', () => {
  const mailed = async (account: string): Promise<string[]> => {
    const { rows } = await database.query<{ to_address: string }>(
      `select to_address from mails where account_id = $1 and template = 'token_expires' order by to_address`,
      [account],
    )
    return rows.map(({ to_address }) => to_address)
  }

  /** `days` before its end. */
  async function accountWithToken(days: number) {
    const account = await insertTestAccount(database)
    const boss = await insertTestUser(database, account, 'superadmin')
    await insertTestUser(database, account)
    const { body } = await call('POST', '/api/v1/tokens', { token: boss.token, body: { name: 'Okta', kind: 'scim' } })
    const nearer = async (left: number) => {
      await database.query(`update tokens set expires_at = now() + $2 * interval '1 day' where id = $1`, [
        body.id,
        left,
      ])
      await Promise.all([services, services, services].map((one) => tellOfEndingTokens(one)))
    }
    await nearer(days)
    return { account, boss, id: body.id as string, nearer }
  }

  test('its administrators are told 14, 3 and 1 days before and on the day, once each', async () => {
    const { account, boss, nearer } = await accountWithToken(14.5)
    expect(await mailed(account)).toEqual([])
    const days = [13.5, 4, 2.5, 2, 0.5, -0.1, -0.5]
    const told: number[] = []
    for (const left of days) {
      await nearer(left)
      told.push((await mailed(account)).length)
    }
    expect(told).toEqual([1, 1, 2, 2, 3, 4, 4])
    expect(new Set(await mailed(account))).toEqual(new Set([boss.email]))
  })

  test('nobody is told of one that has been replaced, has ended long ago, or does not end', async () => {
    const { account, boss, id, nearer } = await accountWithToken(100)
    await call('POST', `/api/v1/tokens/${id}/rotate`, { token: boss.token, body: {} })
    await nearer(2)
    expect(await mailed(account)).toEqual([])
    expect(await mailed((await accountWithToken(-2)).account)).toEqual([])
  })
})
