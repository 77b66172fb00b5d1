// What products keep of their users, over HTTP: who reads and writes it, what it may be, and what becomes of it when the
// product is taken away and given again.
import type { Removal } from '@sitzplan/contract/removals'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '../platform/errors/refusal.ts'
import { claimRemoval } from '../removals/removals.ts'
import { forget } from '../retention/retention.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertProductKey, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { bringBackSettings } from './product-settings.ts'

const { database } = await testDatabase()
const server = await testApp(database)

const schema = {
  type: 'object',
  properties: {
    extension: { type: 'string', pattern: '^[0-9]{1,10}$' },
    voicemail: { type: 'boolean' },
    keys: { type: 'array', items: { type: 'object', properties: { label: { type: 'string', maxLength: 20 } } } },
    note: {},
  },
  additionalProperties: false,
}

/** An office whose product keeps settings; everybody has it, named. */
async function phoneOffice(
  people = 1,
  settingsSchema: object | null = schema,
  namedSeats = people,
): Promise<SeatOffice> {
  const office = await SeatOffice.open(server, { people, namedSeats, assigned: false })
  await database.query('update products set settings_schema = $2 where id = $1', [
    office.productId,
    settingsSchema && JSON.stringify(settingsSchema),
  ])
  for (const person of office.people) await office.assign(person, 'named')
  return office
}

const place = (office: SeatOffice, { id }: { id: string }) => `/users/${id}/products/${office.product}/settings`
const put = (office: SeatOffice, settings: unknown, by: string = office.admin.token, person = office.person(0)) =>
  server.call('PUT', `/api/v1${place(office, person)}`, { token: by, body: settings })
const get = (office: SeatOffice, by: string = office.admin.token, person: { id: string } = office.person(0)) =>
  server.call('GET', `/api/v1${place(office, person)}`, { token: by })
const settingsNow = async (office: SeatOffice) => (await get(office)).body

/** As it is sent, byte by byte. */
const textNow = async (office: SeatOffice): Promise<string> => {
  const url = `/api/v1${place(office, office.person(0))}`
  const answer = await server.app.inject({ url, headers: { authorization: `Bearer ${office.admin.token}` } })
  return answer.body
}

const keptRows = async (office: SeatOffice) => {
  const { rows } = await database.query<{ settings: Buffer; is_kept: boolean }>(
    'select settings, kept_until is not null as is_kept from product_settings where account_id = $1',
    [office.accountId],
  )
  return rows
}
const keptTimes = [
  ['product_settings', 'kept_until'],
  ['removals', 'restorable_until'],
]
/** Moves the end of the time for which settings and licenses are kept. */
const endsIn = async (office: SeatOffice, time: string) => {
  for (const [table, column] of keptTimes)
    await database.query(
      `update ${table} set ${column} = now() + $2::interval where account_id = $1 and ${column} is not null`,
      [office.accountId, time],
    )
}
const removals = async (office: SeatOffice): Promise<Removal[]> =>
  (await office.byAdmin('GET', '/removals?what=license')).body.items
const restore = async (office: SeatOffice) =>
  office.byAdmin('POST', `/removals/${(await removals(office))[0]?.id}/restore`)

const phone = {
  voicemail: true,
  extension: '0417',
  keys: [{ label: 'Zentrale' }, {}],
  note: { 'a/b': [1.5, null, 'ß'] },
}

describe('settings', () => {
  test('are none at first, are replaced as a whole, and stay in their order', async () => {
    const office = await phoneOffice()
    expect(await get(office)).toMatchObject({ status: 200, body: {} })
    expect(await put(office, phone)).toMatchObject({ status: 200, body: phone })
    expect(await textNow(office)).toBe(JSON.stringify(phone))
    expect((await put(office, { extension: '9' })).body).toEqual({ extension: '9' })
    expect(await settingsNow(office)).toEqual({ extension: '9' })
    expect((await put(office, {})).body).toEqual({})
  })

  test('of a product that keeps none are empty, and every field is one too many', async () => {
    const office = await phoneOffice(1, null)
    expect((await put(office, {})).status).toBe(200)
    expect(await put(office, { extension: '1' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_request', errors: [{ path: '/extension', message: 'is not a known field' }] },
    })
  })

  test.each(['GET', 'PUT'] as const)(
    'asked for with more than they have (%s) are refused by its name',
    async (method) => {
      const office = await phoneOffice()
      const url = `/api/v1${place(office, office.person(0))}?account=${office.accountId}`
      const answer = await server.call(method, url, { token: office.key, ...(method === 'PUT' && { body: {} }) })
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: '/account' }] } })
    },
  )

  test('can be put for somebody who waits for the product, and for somebody who is invited', async () => {
    const office = await phoneOffice(1, schema, 0)
    await office.assign(office.person(0), 'named', { wait: true })
    expect((await put(office, phone)).status).toBe(200)
    expect(await office.right(office.person(0))).toBe('named waiting')
    expect(await settingsNow(office)).toEqual(phone)
    const draft = { email: `new-${office.accountId}@test.example`, givenName: 'New', familyName: 'Person' }
    const products = [{ key: office.product, kind: 'concurrent' }]
    const { body: invited } = await office.byAdmin('POST', '/users', { ...draft, products })
    expect((await put(office, phone, office.key, invited)).status).toBe(200)
  })

  test('are encrypted where they are kept', async () => {
    const office = await phoneOffice(2)
    await put(office, phone)
    await put(office, phone, office.admin.token, office.person(1))
    const [one, other] = (await keptRows(office)).map(({ settings }) => settings)
    expect(one?.includes('0417')).toBe(false)
    // Nobody can tell from the database that two people have the same.
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false)
  })

  test('written by many at once are those of one of them, whole', async () => {
    const office = await phoneOffice()
    const all = Array.from({ length: 12 }, (_, i) => ({
      extension: String(i),
      keys: Array(20).fill({ label: `${i}` }),
    }))
    const answers = await Promise.all(all.map((settings) => put(office, settings)))
    expect(answers.map(({ status }) => status)).toEqual(all.map(() => 200))
    expect(all).toContainEqual(await settingsNow(office))
  })

  test('written while the product is taken away are kept, or refused; never left behind', async () => {
    for (let round = 0; round < 8; round++) {
      const office = await phoneOffice()
      const [written, taken] = await Promise.all([put(office, phone), office.unassign(office.person(0))])
      expect(taken.status).toBe(204)
      expect([200, 404]).toContain(written.status)
      expect((await keptRows(office)).map(({ is_kept }) => is_kept)).toEqual(written.status === 200 ? [true] : [])
    }
  })

  test('that change stand in the log by the names of their fields alone, once', async () => {
    const office = await phoneOffice()
    await put(office, phone, office.key)
    await put(office, phone, office.key)
    const path = `/audit?action=product_settings.changed&target=${office.person(0).id}`
    const { body } = await office.byAdmin('GET', path)
    expect(body.items).toMatchObject([
      {
        actor: { kind: 'product', name: office.product },
        before: null,
        after: { product: office.product, fields: ['extension', 'voicemail', 'keys', 'note'] },
      },
    ])
    expect(body.items).toHaveLength(1)
    const { rows } = await database.query<{ text: string }>(
      `select string_agg(d::text, '') as text from audit_details d where account_id = $1`,
      [office.accountId],
    )
    expect(rows[0]?.text).not.toContain('0417')
  })
})

describe('who may', () => {
  test('read and write: who gives products, and the product; read: the person', async () => {
    const office = await phoneOffice()
    const person = office.person(0)
    const giver = await insertTestUser(database, office.accountId, 'manager', { permissions: ['assignments.manage'] })
    const { rows } = await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)
    const vendorKey = await insertProductKey(database, rows[0]?.id ?? '', office.productId)
    for (const [index, token] of [office.admin.token, giver.token, office.key, vendorKey].entries()) {
      const settings = { extension: String(index) }
      expect([index, (await put(office, settings, token)).status]).toEqual([index, 200])
      expect((await get(office, token)).body).toEqual(settings)
    }
    const { body } = await office.byProduct('POST', '/client-tokens', { user: person.email })
    for (const token of [person.token, body.token]) {
      expect((await get(office, token)).body).toEqual({ extension: '3' })
      expect(await put(office, {}, token)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }
  })

  test('nobody else: without the permission, or with less than the person has, it is forbidden', async () => {
    const office = await phoneOffice(2)
    const viewer = await insertTestUser(database, office.accountId, 'manager', { permissions: ['users.view'] })
    for (const { token } of [office.person(1), viewer])
      for (const answer of [await get(office, token), await put(office, {}, token)])
        expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    const admin = await insertTestUser(database, office.accountId, 'admin')
    await office.setSeats({ named: 3 })
    await office.assign(office.admin, 'named')
    for (const answer of [
      await get(office, admin.token, office.admin),
      await put(office, {}, admin.token, office.admin),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  test('what is not there, not theirs or not seen is not found', async () => {
    const office = await phoneOffice(2)
    const other = await phoneOffice()
    const person = office.person(0)
    await put(office, phone)
    const { body: group } = await office.byAdmin('POST', '/groups', { name: 'South' })
    await office.byAdmin('PUT', `/groups/${group.id}/members/${office.person(1).id}`)
    const limited = await insertTestUser(database, office.accountId, 'manager')
    const scope = { permissions: ['assignments.manage'], groups: [group.id] }
    await office.byAdmin('PATCH', `/users/${limited.id}`, { manager: scope })
    const { body: client } = await office.byProduct('POST', '/client-tokens', { user: office.person(1).email })
    const calls: [string, string][] = [
      [other.admin.token, place(office, person)],
      [other.key, place(office, person)],
      [limited.token, place(office, person)],
      [client.token, place(office, person)],
      [office.key, `/users/${person.id}/products/${other.product}/settings`],
      [client.token, `/users/${office.person(1).id}/products/${other.product}/settings`],
      [office.admin.token, `/users/${person.id}/products/${other.product}/settings`],
      [office.admin.token, `/users/${person.id}/products/no-such-product/settings`],
      [office.admin.token, `/users/${crypto.randomUUID()}/products/${office.product}/settings`],
      [office.admin.token, `/users/me/products/${office.product}/settings`],
      [person.token, `/users/${person.id}/products/${other.product}/settings`],
      [office.admin.token, place(office, office.admin)],
    ]
    for (const [token, path] of calls)
      for (const method of ['GET', 'PUT'] as const) {
        const body = method === 'PUT' ? {} : undefined
        // The person may not write at all.
        const expected = token === person.token && method === 'PUT' ? 403 : 404
        expect([path, (await server.call(method, `/api/v1${path}`, { token, body })).status]).toEqual([path, expected])
      }
    expect((await get(office, limited.token, office.person(1))).status).toBe(200)
  })
})

describe('what is no settings', () => {
  const refused: [string, unknown, string][] = [
    ['against the form of a field', { extension: '12a' }, '/extension'],
    ['of the wrong type', { voicemail: 'yes' }, '/voicemail'],
    ['a field that is not known', { colour: 'red' }, '/colour'],
    ['wrong within a list', { keys: [{}, { label: 'x'.repeat(21) }] }, '/keys/1/label'],
    ['a list', [], ''],
    ['a text', '"12"', ''],
    ['nothing', 'null', ''],
    ['a name that reaches for a prototype', { constructor: 1 }, '/constructor'],
    ['64 KB and a byte', { note: 'x'.repeat(65_526) }, ''],
    ['a list of 400,000', { note: Array(400_000).fill(1) }, ''],
    ['U+0000 in a text', { note: 'a\u0000' }, '/note'],
    ['U+0000 in a name', { note: { 'a\u0000': 1 } }, '/note'],
    ['half a character in a name', { note: { '\ud83d': 1 } }, '/note'],
    ['a number beyond all numbers', '{"note": 1e999}', '/note'],
  ]

  test('is refused with the place and a sentence, and changes nothing', async () => {
    const office = await phoneOffice()
    await put(office, phone)
    for (const [what, body, path] of refused) {
      const headers = { 'content-type': 'application/json' }
      const url = `/api/v1${place(office, office.person(0))}`
      const answer = await server.call('PUT', url, { token: office.admin.token, body, headers })
      expect([what, answer.status, answer.body.errors?.[0]?.path]).toEqual([what, 422, path])
      expect(answer.body.errors[0].message).not.toBe('')
    }
    expect(await settingsNow(office)).toEqual(phone)
  })

  test.each([
    ['a megabyte', JSON.stringify({ note: 'x'.repeat(1_000_000) }), 413, 'body_too_large'],
    ['very many objects', JSON.stringify({ note: Array(30_000).fill({}) }), 413, 'body_too_large'],
    ['nested very deep', `{"note":${'['.repeat(70)}${']'.repeat(70)}}`, 400, 'bad_json'],
    ['a prototype', '{"note": {"__proto__": {"a": 1}}}', 400, 'bad_json'],
    ['no JSON', '{"note": ', 400, 'bad_json'],
  ])('%s is not read', async (_, body, status, code) => {
    const office = await phoneOffice()
    const answer = await server.call('PUT', `/api/v1${place(office, office.person(0))}`, {
      token: office.admin.token,
      body,
      headers: { 'content-type': 'application/json' },
    })
    expect(answer).toMatchObject({ status, body: { code } })
  })

  test('is said in German, too', async () => {
    const office = await phoneOffice()
    const answer = await server.call('PUT', `/api/v1${place(office, office.person(0))}`, {
      token: office.admin.token,
      body: { extension: '12a' },
      headers: { 'accept-language': 'de' },
    })
    expect(answer.body.errors).toEqual([{ path: '/extension', message: 'hat das falsche Format' }])
  })

  // The catalogue takes no such schema; one from elsewhere may hold up nobody either.
  test.each([
    [
      'a pattern that goes back and forth',
      { type: 'object', properties: { note: { type: 'string', pattern: '^(a|a)*$' } } },
    ],
    ['a schema that turns in circles', { type: 'object', $ref: '#' }],
  ])('%s does not hold anybody up', async (_, slow) => {
    const office = await phoneOffice(1, slow)
    const startedAt = performance.now()
    expect(await put(office, { note: `${'a'.repeat(60)}b` })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '' }] },
    })
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })
})

describe('when the product is taken away, settings', () => {
  /** Somebody had settings, and lost the product. */
  async function withoutPhone(people = 1): Promise<SeatOffice> {
    const office = await phoneOffice(people)
    await put(office, phone)
    await office.unassign(office.person(0))
    return office
  }

  test('are not to be had, and are back exactly when it is given again, in whatever kind', async () => {
    const office = await withoutPhone()
    expect((await get(office)).status).toBe(404)
    expect((await put(office, {})).status).toBe(404)
    expect(await removals(office)).toMatchObject([{ withSettings: true, user: { id: office.person(0).id } }])
    await office.setSeats({ named: 1, concurrent: 1 })
    await office.assign(office.person(0), 'concurrent')
    expect(await textNow(office)).toBe(JSON.stringify(phone))
    await office.assign(office.person(0), 'named')
    expect(await settingsNow(office)).toEqual(phone)
  })

  test('are back with Restore, in the last seconds, too; one second after they are gone', async () => {
    const office = await withoutPhone()
    await endsIn(office, '5 seconds')
    expect((await restore(office)).status).toBe(200)
    expect(await textNow(office)).toBe(JSON.stringify(phone))
    await office.unassign(office.person(0))
    const [late] = await removals(office)
    await endsIn(office, '-1 second')
    expect((await office.byAdmin('POST', `/removals/${late?.id}/restore`)).body).toMatchObject({
      status: 410,
      code: 'restore_expired',
    })
    // Given again before anything was purged.
    await office.assign(office.person(0), 'named')
    expect(await settingsNow(office)).toEqual({})
    expect((await put(office, { extension: '1' })).body).toEqual({ extension: '1' })
    await forget(database)
    expect(await settingsNow(office)).toEqual({ extension: '1' })
  })

  test('are back up to the very moment that their time is over, by the clock of the database', async () => {
    const office = await withoutPhone()
    const { accountId, productId } = office
    const [removal] = await removals(office)
    const owner = { accountId, productId, userId: office.person(0).id }
    const inTheMoment = (time: string) =>
      database.transaction(async (tx) => {
        for (const [table, column] of keptTimes)
          await tx.query(`update ${table} set ${column} = now() + $2::interval where account_id = $1`, [
            accountId,
            time,
          ])
        await bringBackSettings(tx, owner)
        const { rows } = await tx.query('select from product_settings where account_id = $1 and kept_until is null', [
          accountId,
        ])
        const claimed = await claimRemoval(tx, accountId, removal?.id ?? '').then(
          () => 'claimed',
          ({ code }: Refusal) => code,
        )
        await tx.query(`update removals set restored_at = null where account_id = $1`, [accountId])
        await tx.query(`update product_settings set kept_until = now() where account_id = $1`, [accountId])
        return [rows.length, claimed]
      })
    expect(await inTheMoment('1 microsecond')).toEqual([1, 'claimed'])
    expect(await inTheMoment('0')).toEqual([0, 'restore_expired'])
  })

  test('are purged when their time is over, and nothing before', async () => {
    const office = await withoutPhone()
    await endsIn(office, '1 minute')
    await forget(database)
    expect(await keptRows(office)).toHaveLength(1)
    await endsIn(office, '-1 second')
    await forget(database)
    expect(await keptRows(office)).toEqual([])
    await office.assign(office.person(0), 'named')
    expect(await settingsNow(office)).toEqual({})
  })

  test('are kept for as many days as the product says', async () => {
    const office = await phoneOffice()
    await database.query('update products set settings_retention_days = 2 where id = $1', [office.productId])
    await put(office, phone)
    await office.unassign(office.person(0))
    const { rows } = await database.query<{ hours: number }>(
      `select extract(epoch from kept_until - now()) / 3600 as hours from product_settings where account_id = $1`,
      [office.accountId],
    )
    expect(Number(rows[0]?.hours)).toBeGreaterThan(47.9)
    expect(Number(rows[0]?.hours)).toBeLessThanOrEqual(48)
    await database.query('update products set settings_retention_days = 0 where id = $1', [office.productId])
    await restore(office)
    await office.unassign(office.person(0))
    await office.assign(office.person(0), 'named')
    expect(await settingsNow(office)).toEqual({})
  })

  test('stay for their time while no license is free', async () => {
    const office = await withoutPhone()
    const other = await insertTestUser(database, office.accountId)
    await office.assign(other, 'named')
    expect(await restore(office)).toMatchObject({ status: 409, body: { code: 'no_seat_available' } })
    expect(await removals(office)).toMatchObject([{ withSettings: true }])
    await office.unassign(other)
    const mine = (await removals(office)).find(({ user }) => user?.id === office.person(0).id)
    expect((await office.byAdmin('POST', `/removals/${mine?.id}/restore`)).status).toBe(200)
    expect(await settingsNow(office)).toEqual(phone)
  })

  test('come back to who waits for it, and stay as long as it is waited for', async () => {
    const office = await withoutPhone()
    await office.assign(await insertTestUser(database, office.accountId), 'named')
    await office.assign(office.person(0), 'named', { wait: true })
    await endsIn(office, '-1 second')
    await forget(database)
    expect(await settingsNow(office)).toEqual(phone)
    // The wish taken back is a removal: there is something to bring back.
    await office.unassign(office.person(0))
    expect(await removals(office)).toMatchObject([{ withSettings: true, kind: 'named' }])
  })

  test('of many at once are kept, and back when that is undone', async () => {
    const office = await phoneOffice(2)
    await put(office, phone)
    const change = async (action: object) => {
      const users = { ids: office.people.map(({ id }) => id) }
      const { status, body } = await office.byAdmin('POST', '/users/bulk', { users, action })
      expect([status, body.items.map(({ done }: { done: boolean }) => done)]).toEqual([200, [true, true]])
    }
    await change({ do: 'remove', product: office.product })
    expect((await removals(office)).map(({ withSettings }) => withSettings).sort()).toEqual([false, true])
    await change({ do: 'assign', product: office.product, kind: 'named' })
    expect(await settingsNow(office)).toEqual(phone)
    expect(await removals(office)).toEqual([])
  })

  test('are not touched by a suspension', async () => {
    const office = await phoneOffice()
    await put(office, phone)
    for (const status of ['suspended', 'active']) {
      await office.byAdmin('PATCH', `/users/${office.person(0).id}`, { status })
      expect(await settingsNow(office)).toEqual(phone)
    }
    expect(await removals(office)).toEqual([])
  })
})

describe('when the person is deleted, settings', () => {
  async function deleted(): Promise<{ office: SeatOffice; person: TestPerson }> {
    const office = await phoneOffice()
    await put(office, phone)
    await office.byAdmin('DELETE', `/users/${office.person(0).id}`)
    return { office, person: office.person(0) }
  }

  test('are back with the person within the days of the product', async () => {
    const { office, person } = await deleted()
    expect((await office.byAdmin('POST', `/removals/${person.id}/restore`)).status).toBe(200)
    expect(await settingsNow(office)).toEqual(phone)
  })

  test('are gone after these days, though the person can be brought back for thirty', async () => {
    const { office, person } = await deleted()
    await endsIn(office, '-1 second')
    await forget(database)
    expect(await keptRows(office)).toEqual([])
    await office.byAdmin('POST', `/removals/${person.id}/restore`)
    expect(await settingsNow(office)).toEqual({})
  })

  test('go at once when the person is erased', async () => {
    const { office, person } = await deleted()
    expect((await office.byAdmin('DELETE', `/removals/${person.id}`)).status).toBe(204)
    expect(await keptRows(office)).toEqual([])
  })
})

test('everybody finds in "my data" what products keep of them, while it is kept', async () => {
  const office = await phoneOffice()
  const own = async () => (await office.by(office.person(0), 'GET', '/me/data')).body.sections
  await put(office, phone)
  expect((await own()).productSettings).toMatchObject({
    total: 1,
    items: [{ product: office.product, settings: phone, keptUntil: null }],
  })
  await office.unassign(office.person(0))
  const { productSettings, removals: taken } = await own()
  expect(productSettings.items).toMatchObject([{ settings: phone, keptUntil: expect.stringMatching(/Z$/) }])
  expect(taken.items).toMatchObject([{ what: 'license', product: office.product, kind: 'named', name: null }])
  await endsIn(office, '-1 second')
  expect((await own()).productSettings).toMatchObject({ total: 0, items: [] })
})
