// Tokens over HTTP: shown once, seen and revoked by whom, and what client tokens open.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { newId } from '../platform/ids.ts'
import {
  insertProductKey,
  insertTestAccount,
  insertTestProduct,
  insertTestUser,
  type TestPerson,
  testApp,
} from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const accountId = await insertTestAccount(database)
const foreignId = await insertTestAccount(database)
const vendorId = await insertTestAccount(database, 'vendor')
const productId = await insertTestProduct(database, 'remote-support')
const lenientId = await insertTestProduct(database, 'meeting', { requireActivation: false })
const [superadmin, admin, member] = [
  await insertTestUser(database, accountId, 'superadmin'),
  await insertTestUser(database, accountId, 'admin'),
  await insertTestUser(database, accountId, 'member'),
]
const foreigner = await insertTestUser(database, foreignId, 'superadmin')
const make = (by: TestPerson, body: object, headers: Record<string, string> = {}) =>
  call('POST', '/api/v1/tokens', { token: by.token, body, headers })
const remove = (by: TestPerson, id: string) => call('DELETE', `/api/v1/tokens/${id}`, { token: by.token })
const idsSeenBy = async (by: TestPerson) =>
  (await call('GET', '/api/v1/tokens?limit=200', { token: by.token })).body.items.map((item: { id: string }) => item.id)

describe('making a token', () => {
  it('shows it once; it acts as its maker', async () => {
    const { status, body } = await make(member, { name: 'script', kind: 'user' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'user',
      name: 'script',
      product: null,
      user: { id: member.id, email: member.email, name: 'Given Family' },
      token: expect.stringMatching(/^sp_user_[\w-]{43}$/),
    })
    expect((await call('GET', '/api/v1/me', { token: body.token })).body.user.id).toBe(member.id)
    const { body: list } = await call('GET', '/api/v1/tokens', { token: member.token })
    expect(list.items[0]).toMatchObject({ id: body.id, name: 'script' })
    expect(JSON.stringify(list)).not.toContain(body.token)
    const { body: audit } = await call('GET', `/api/v1/audit?target=${body.id}`, { token: admin.token })
    expect(audit.items).toMatchObject([{ action: 'token.created', after: { kind: 'user', name: 'script' } }])
    expect(JSON.stringify(audit)).not.toContain(body.token)
  })

  it('a replay under the same Idempotency-Key gives the same token, kept sealed', async () => {
    const key = randomUUID()
    const answers = await Promise.all(
      [1, 2, 3].map(() => make(member, { name: 'again', kind: 'user' }, { 'idempotency-key': key })),
    )
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => answer.body.token)).size).toBe(1)
    const { rows } = await database.query('select answer::text from idempotency_keys where key = $1', [key])
    expect(JSON.stringify(rows)).not.toContain('sp_user_')
  })

  it.each([
    ['a product key', 'admin', { kind: 'product', product: 'remote-support' }, 201],
    ['a SCIM token', 'admin', { kind: 'scim' }, 201],
    ['a product key', 'member', { kind: 'product', product: 'remote-support' }, 403],
    ['a SCIM token', 'member', { kind: 'scim' }, 403],
    ['a product key without product', 'admin', { kind: 'product' }, 422],
    ['a product key of an unknown product', 'admin', { kind: 'product', product: 'nothing' }, 422],
    ['a user token with a product', 'admin', { kind: 'user', product: 'remote-support' }, 422],
    ['a client token', 'admin', { kind: 'client' }, 422],
    ["somebody else's token", 'admin', { kind: 'user', user: newId() }, 422],
  ])('%s by %s', async (_name, by, body, status) => {
    expect((await make(by === 'admin' ? admin : member, { name: 'x', ...body })).status).toBe(status)
  })

  it('a kept answer is not given to who may not make it any more', async () => {
    const manager = await insertTestUser(database, accountId, 'manager', { permissions: ['tokens.manage'] })
    const headers = { 'idempotency-key': randomUUID() }
    const ask = () => make(manager, { name: 'x', kind: 'product', product: 'remote-support' }, headers)
    const { body } = await ask()
    const replace = () =>
      call('POST', `/api/v1/tokens/${body.id}/rotate`, { token: manager.token, body: {}, headers }).then(
        ({ status }) => status,
      )
    expect([(await ask()).body, await replace(), await replace()]).toEqual([body, 201, 201])
    await call('PATCH', `/api/v1/users/${manager.id}`, { token: superadmin.token, body: { role: 'member' } })
    expect([(await ask()).status, await replace()]).toEqual([403, 404])
  })

  it('who manages provisioning makes SCIM tokens and no product keys', async () => {
    const permissions = ['provisioning.manage']
    const manager = await insertTestUser(database, accountId, 'manager', { permissions })
    expect((await make(manager, { name: 'x', kind: 'scim' })).status).toBe(201)
    expect((await make(manager, { name: 'x', kind: 'product', product: 'remote-support' })).status).toBe(403)
  })
})

describe('a token that ends', () => {
  it('on a day: it says when, and opens nothing from then on', async () => {
    const { body } = await make(member, { name: 'for a month', kind: 'user', validDays: 30 })
    const days = (Date.parse(body.expiresAt) - Date.parse(body.createdAt)) / 86_400_000
    expect(days).toBeCloseTo(30, 3)
    expect((await call('GET', '/api/v1/me', { token: body.token })).status).toBe(200)
    await database.query(`update tokens set expires_at = now() where id = $1`, [body.id])
    credentialCacheOf(database).forgetAccount(accountId)
    expect((await call('GET', '/api/v1/me', { token: body.token })).status).toBe(401)
    expect(await idsSeenBy(member)).toContain(body.id)
  })

  it.each([[0], [3_651], [1.5], ['30'], [null]])('after %j days: 422', async (validDays) => {
    expect((await make(member, { name: 'x', kind: 'user', validDays })).status).toBe(422)
  })
})

describe('replacing a token', () => {
  const rotate = (by: TestPerson, id: string, body: object = {}) =>
    call('POST', `/api/v1/tokens/${id}/rotate`, { token: by.token, body })
  const scim = async (more: object = {}) => (await make(admin, { name: 'directory', kind: 'scim', ...more })).body.id
  const seen = async (id: string) =>
    (await call('GET', '/api/v1/tokens?kind=scim&limit=200', { token: admin.token })).body.items.find(
      (item: { id: string }) => item.id === id,
    )
  const daysLeft = async (id: string) => (Date.parse((await seen(id)).expiresAt) - Date.now()) / 86_400_000

  it('both work for seven days; the log tells it', async () => {
    const old = (await make(superadmin, { name: 'nightly', kind: 'user' })).body
    const { status, body } = await rotate(superadmin, old.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'nightly', kind: 'user', expiresAt: null, replacedBy: null })
    for (const { token } of [old, body]) expect((await call('GET', '/api/v1/me', { token })).status).toBe(200)
    const { body: list } = await call('GET', '/api/v1/tokens?own=true&kind=user', { token: superadmin.token })
    const ending = list.items.find((item: { id: string }) => item.id === old.id)
    expect(ending.replacedBy).toBe(body.id)
    expect((Date.parse(ending.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 2)
    const { body: log } = await call('GET', `/api/v1/audit?target=${old.id}`, { token: admin.token })
    expect(log.items[0]).toMatchObject({ action: 'token.replaced', after: { expiresAt: ending.expiresAt } })
  })

  it('the old one works on for as long as is chosen, but not beyond its own end', async () => {
    const [long, short] = [await scim({ validDays: 300 }), await scim({ validDays: 3 })]
    const made = await rotate(admin, long, { overlapDays: 30, validDays: 365 })
    expect((Date.parse(made.body.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(365, 2)
    await rotate(admin, short, { overlapDays: 30 })
    expect(await daysLeft(long)).toBeCloseTo(30, 2)
    expect(await daysLeft(short)).toBeCloseTo(3, 2)
  })

  it('without overlap the old one is dead at once', async () => {
    const old = (await make(member, { name: 'leaked', kind: 'user' })).body
    expect((await call('GET', '/api/v1/me', { token: old.token })).status).toBe(200)
    const { body } = await rotate(member, old.id, { overlapDays: 0 })
    expect((await call('GET', '/api/v1/me', { token: old.token })).status).toBe(401)
    expect((await call('GET', '/api/v1/me', { token: body.token })).status).toBe(200)
  })

  it('of many at once one does; the others get 409 and make none', async () => {
    const old = await scim()
    const count = async () => (await call('GET', '/api/v1/tokens?kind=scim', { token: admin.token })).body.total
    const before = await count()
    const answers = await Promise.all(Array.from({ length: 8 }, () => rotate(admin, old)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('wrong_state')
    expect(await count()).toBe(before + 1)
  })

  it('the new one is deleted: the old one still ends, and may be replaced again', async () => {
    const old = await scim()
    await remove(admin, (await rotate(admin, old)).body.id)
    expect(await seen(old)).toMatchObject({ replacedBy: null, expiresAt: expect.any(String) })
    expect((await rotate(admin, old)).status).toBe(201)
  })

  it('is for who may make it: others get 403, or 404 for what they do not see', async () => {
    const shared = await scim()
    const own = (await make(member, { name: 'own', kind: 'user' })).body.id
    expect((await rotate(admin, own)).status).toBe(403)
    expect((await rotate(member, shared)).status).toBe(404)
    expect((await rotate(foreigner, shared)).status).toBe(404)
    expect((await rotate(admin, newId())).status).toBe(404)
  })

  it.each([[-1], [91], [0.5], ['7']])('an overlap of %j days: 422', async (overlapDays) => {
    expect((await rotate(admin, await scim(), { overlapDays })).status).toBe(422)
  })
})

describe('how many there are', () => {
  const insert = (kind: string, count: number, userId: string | null) =>
    database.query(
      `insert into tokens (account_id, id, kind, name, token_hash, user_id, product_id, expires_at)
       select $1, gen_random_uuid(), $2::text, 'many', sha256(random()::text::bytea), $3,
              case when $2::text in ('product', 'client') then $4::uuid end,
              case when $2::text = 'client' then now() + interval '15 minutes' end
         from generate_series(1, $5)`,
      [accountId, kind, userId, productId, count],
    )

  it('of a person 100: 409 limit_reached, and again after one is revoked', async () => {
    const person = await insertTestUser(database, accountId)
    await insert('user', 99, person.id)
    const refused = await make(person, { name: 'one too many', kind: 'user' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'limit_reached', limit: 100 } })
    expect((await make(member, { name: 'of another', kind: 'user' })).status).toBe(201)
    const [first] = await idsSeenBy(person)
    await remove(person, first)
    expect((await make(person, { name: 'in its place', kind: 'user' })).status).toBe(201)
  })

  it('of a person 100, however many are made at once', async () => {
    const person = await insertTestUser(database, accountId)
    await insert('user', 96, person.id)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => make(person, { name: `one of many ${i}`, kind: 'user' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(201), ...Array(9).fill(409)])
  })

  it('of an account 1,000 product keys: 409', async () => {
    await insert('product', 1_000, null)
    const refused = await make(admin, { name: 'one too many', kind: 'product', product: 'remote-support' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'limit_reached', limit: 1_000 } })
    // However a key is made, as for the vendor.
    const another = insertProductKey(database, accountId, productId)
    await expect(another).rejects.toMatchObject({ code: 'limit_reached' })
    await database.query(`delete from tokens where name = 'many'`)
  })

  it('of client tokens of a person the newest 200', async () => {
    const person = await insertTestUser(database, accountId)
    const key = await insertProductKey(database, accountId, productId)
    await insert('client', 300, person.id)
    const { body } = await call('POST', '/api/v1/client-tokens', { token: key, body: { user: person.id } })
    const { rows } = await database.query<{ n: number }>(
      `select count(*) as n from tokens where kind = 'client' and user_id = $1`,
      [person.id],
    )
    expect(rows[0]?.n).toBe(200)
    expect((await call('GET', '/api/v1/entitlements', { token: body.token })).status).toBe(200)
    await database.query(`delete from tokens where kind = 'client'`)
  })
})

describe('seeing and revoking', () => {
  it('members see their own, administrators the account', async () => {
    const own = (await make(member, { name: 'own', kind: 'user' })).body.id
    const shared = (await make(admin, { name: 'shared', kind: 'scim' })).body.id
    expect(await idsSeenBy(member)).toContain(own)
    expect(await idsSeenBy(member)).not.toContain(shared)
    expect(await idsSeenBy(admin)).toEqual(expect.arrayContaining([own, shared]))
    expect(await idsSeenBy(foreigner)).not.toEqual(expect.arrayContaining([own]))
  })

  it('what one may not see is not there: 404', async () => {
    const shared = (await make(admin, { name: 'shared', kind: 'scim' })).body.id
    expect((await remove(member, shared)).status).toBe(404)
    expect((await remove(foreigner, shared)).status).toBe(404)
    expect((await remove(admin, newId())).status).toBe(404)
    expect((await remove(admin, 'nonsense')).status).toBe(404)
    expect((await remove(admin, shared)).status).toBe(204)
    expect((await remove(admin, shared)).status).toBe(404)
  })

  it("an admin revokes a member's token and no superadmin's", async () => {
    const theirs = (await make(member, { name: 'lost', kind: 'user' })).body
    expect((await remove(admin, theirs.id)).status).toBe(204)
    expect((await call('GET', '/api/v1/me', { token: theirs.token })).status).toBe(401)
    const above = (await make(superadmin, { name: 'mine', kind: 'user' })).body
    expect((await remove(admin, above.id)).status).toBe(403)
    expect((await remove(superadmin, above.id)).status).toBe(204)
  })

  it('asked for their own, an administrator sees no others', async () => {
    const { body: own } = await make(superadmin, { name: 'mine', kind: 'user' })
    await make(member, { name: 'theirs', kind: 'user' })
    const { body } = await call('GET', '/api/v1/tokens?own=true&limit=200', { token: superadmin.token })
    const owners = body.items.map((item: { user: { id: string } | null }) => item.user?.id)
    expect(new Set(owners)).toEqual(new Set([superadmin.id]))
    expect(body.items[0].id).toBe(own.id)
    expect(body.total).toBe(body.items.length)
    expect((await call('GET', '/api/v1/tokens?own=yes', { token: superadmin.token })).status).toBe(422)
  })

  it('who manages provisioning sees and revokes SCIM tokens, and of the others their own', async () => {
    const keeper = await insertTestUser(database, accountId, 'manager', { permissions: ['provisioning.manage'] })
    const own = (await make(keeper, { name: 'own', kind: 'user' })).body.id
    const theirs = (await make(keeper, { name: 'directory', kind: 'scim' })).body.id
    const before = (await make(admin, { name: 'directory', kind: 'scim' })).body.id
    const key = (await make(admin, { name: 'key', kind: 'product', product: 'remote-support' })).body.id
    const { body } = await call('GET', '/api/v1/tokens?limit=200', { token: keeper.token })
    const seen = body.items.map(({ id }: { id: string }) => id)
    expect(seen).toEqual(expect.arrayContaining([own, theirs, before]))
    expect(seen).not.toContain(key)
    expect(body.total).toBe(seen.length)
    expect((await remove(keeper, key)).status).toBe(404)
    for (const id of [own, theirs, before]) expect((await remove(keeper, id)).status).toBe(204)
  })

  it('pages follow each other', async () => {
    const person = await insertTestUser(database, accountId)
    for (let i = 0; i < 4; i++) await make(person, { name: `n${i}`, kind: 'user' })
    const first = (await call('GET', '/api/v1/tokens?limit=3', { token: person.token })).body
    const second = (await call('GET', `/api/v1/tokens?limit=3&cursor=${first.nextCursor}`, { token: person.token }))
      .body
    expect(first.total).toBe(5)
    expect([...first.items, ...second.items].map((item: { name: string }) => item.name)).toEqual([
      'n3',
      'n2',
      'n1',
      'n0',
      'test',
    ])
    expect(second.nextCursor).toBeNull()
  })
})

describe('client tokens', async () => {
  const key = await insertProductKey(database, accountId, productId)
  const lenientKey = await insertProductKey(database, accountId, lenientId)
  const vendorKey = await insertProductKey(database, vendorId, productId)
  const ask = (token: string, body: object) => call('POST', '/api/v1/client-tokens', { token, body })
  const invited = async (by: TestPerson, email = `inv-${randomUUID()}@test.example`) =>
    (await call('POST', '/api/v1/users', { token: by.token, body: { email, givenName: 'In', familyName: 'Vited' } }))
      .body as { id: string; email: string }

  it('are for one user, by id or address, for 15 minutes', async () => {
    for (const user of [member.id, member.email.toUpperCase()]) {
      const { status, body } = await ask(key, { user })
      expect(status).toBe(201)
      expect(body.token).toMatch(/^sp_client_[\w-]{43}$/)
      const left = Date.parse(body.expiresAt) - Date.now()
      expect(left).toBeGreaterThan(14.8 * 60_000)
      expect(left).toBeLessThan(15.2 * 60_000)
    }
  })

  it('open no administration', async () => {
    const { body } = await ask(key, { user: superadmin.id })
    for (const url of ['/api/v1/me', '/api/v1/users', '/api/v1/tokens'])
      expect((await call('GET', url, { token: body.token })).status).toBe(403)
    expect((await ask(body.token, { user: member.id })).status).toBe(403)
  })

  it('unknown and foreign people: 404', async () => {
    for (const user of [newId(), 'nobody@test.example', foreigner.id, foreigner.email, 'x'])
      expect((await ask(key, { user })).status).toBe(404)
  })

  it('the key of an account does not reach another account by naming it', async () => {
    expect((await ask(key, { user: foreigner.id, account: foreignId })).status).toBe(404)
    // Nor does it pass over what was named.
    for (const account of [foreignId, `test-${foreignId}`, 'no-such'])
      expect((await ask(key, { user: member.id, account })).status).toBe(404)
    for (const account of [accountId, accountId.toUpperCase(), `test-${accountId}`])
      expect((await ask(key, { user: member.id, account })).status).toBe(201)
  })

  it("the vendor's key finds people of every customer, never the vendor's", async () => {
    expect((await ask(vendorKey, { user: member.email })).status).toBe(201)
    expect((await ask(vendorKey, { user: foreigner.id, account: foreignId })).status).toBe(201)
    expect((await ask(vendorKey, { user: foreigner.email, account: `test-${foreignId}` })).status).toBe(201)
    expect((await ask(vendorKey, { user: member.email, account: foreignId })).status).toBe(404)
    expect((await ask(vendorKey, { user: member.email, account: 'no-such' })).status).toBe(404)
    const operator = await insertTestUser(database, vendorId, 'operator')
    expect((await ask(vendorKey, { user: operator.email })).status).toBe(404)
  })

  it('an address that is only invited, in two accounts, tells nobody', async () => {
    const email = `both-${randomUUID()}@test.example`
    await invited(superadmin, email)
    await invited(foreigner, email)
    expect((await ask(vendorKey, { user: email })).status).toBe(404)
    expect((await ask(vendorKey, { user: email, account: accountId })).body.code).toBe('not_activated')
  })

  it('who is suspended gets none, who is invited only where the product wants no activation', async () => {
    const person = await insertTestUser(database, accountId)
    const { body: token } = await ask(key, { user: person.id })
    await call('PATCH', `/api/v1/users/${person.id}`, { token: admin.token, body: { status: 'suspended' } })
    expect((await ask(key, { user: person.id })).body).toMatchObject({ status: 403, code: 'user_suspended' })
    expect((await call('GET', '/api/v1/entitlements', { token: token.token })).status).toBe(401)
    const { id } = await invited(superadmin)
    expect((await ask(key, { user: id })).body).toMatchObject({ status: 403, code: 'not_activated' })
    expect((await ask(lenientKey, { user: id })).status).toBe(201)
  })

  it('those that are over are swept', async () => {
    await ask(key, { user: member.id })
    await database.query(`update tokens set expires_at = now() - interval '1 second' where kind = 'client'`)
    for (let i = 0; i < 5; i++) await ask(key, { user: member.id })
    const { rows } = await database.query<{ n: number }>(
      `select count(*) as n from tokens where expires_at < now() and kind = 'client'`,
    )
    expect(rows[0]?.n).toBe(0)
  })
})

it('deleting a person deletes their tokens', async () => {
  const person = await insertTestUser(database, accountId)
  const { body } = await make(person, { name: 'x', kind: 'user' })
  await call('DELETE', `/api/v1/users/${person.id}`, { token: admin.token })
  expect((await call('GET', '/api/v1/me', { token: body.token })).status).toBe(401)
  const { rows } = await database.query('select from tokens where user_id = $1', [person.id])
  expect(rows).toEqual([])
})
