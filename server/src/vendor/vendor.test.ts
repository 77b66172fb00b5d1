// The vendor's calls over HTTP: accounts, product keys, and what operators never see.
import { describe, expect, test } from 'vitest'
import { Calls, demoApp } from '../testing/demo-app.ts'
import { insertTestUser } from '../testing/test-app.ts'

const { app, services, demo, operator, account } = await demoApp()
const aurora = account('aurora')
const borealis = account('borealis')

describe('accounts', () => {
  test('a customer is made with its superadmin, who stays invited', async () => {
    const superadmin = { email: 'Runa.Falk@glimmer.example', givenName: 'Runa', familyName: 'Falk' }
    const { status, body } = await operator.post('/api/v1/vendor/accounts', { name: 'Glimmer Øl & Söhne', superadmin })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      slug: 'glimmer-oel-soehne',
      status: 'active',
      timeZone: 'Europe/Berlin',
      serial: null,
      users: { total: 1, active: 0, invited: 1, suspended: 0 },
    })
    const twin = await operator.post('/api/v1/vendor/accounts', { name: 'Glimmer Øl & Söhne' })
    expect(twin.body.slug).toBe('glimmer-oel-soehne-2')
    const detail = await operator.get('/api/v1/vendor/accounts/glimmer-oel-soehne')
    expect(detail.body).toMatchObject({ id: body.id, license: { status: 'none', revision: null, lines: [] } })
    expect(JSON.stringify(detail.body)).not.toContain('Runa')
  })

  test('whom the vendor reaches at a customer is a note of its own', async () => {
    const contact = { name: 'Nils Dahl', email: 'nils@quarry.example' }
    const made = await operator.post('/api/v1/vendor/accounts', {
      name: 'Quarry',
      contact: { ...contact, email: 'Nils@Quarry.example' },
    })
    expect(made).toMatchObject({ status: 201, body: { contact } })
    const at = `/api/v1/vendor/accounts/${made.body.slug}`
    const set = (contact: unknown) => operator.patch(at, { contact })
    expect((await operator.patch(at, { name: 'Quarry AG' })).body.contact).toEqual(contact)
    for (const wrong of [{ name: ' ', email: contact.email }, { name: 'N', email: 'n' }, { name: null }, 'N']) {
      expect((await operator.patch(at, { contact: wrong })).status).toBe(422)
    }
    // Of two operators each changes a part.
    await Promise.all([{ name: ' Nora Dahl ' }, { email: 'Nora@quarry.example' }].map(set))
    expect((await set({})).body.contact).toEqual({ name: 'Nora Dahl', email: 'nora@quarry.example' })
    expect((await set(null)).body.contact).toBeNull()
    for (const [part, missing] of [
      [{ name: 'N' }, '/contact/email'],
      [{ email: contact.email }, '/contact/name'],
      [{}, '/contact/name'],
    ] as const) {
      expect(await set(part)).toMatchObject({ status: 422, body: { errors: [{ path: missing }] } })
    }
    expect((await set(contact)).body.contact).toEqual(contact)
    const { rows } = await services.database.query(
      `select detail.after
         from audit_events e
         join audit_details detail using (account_id, id, at)
        where e.account_id = $1
          and e.action = 'account.changed'
        order by e.number`,
      [made.body.id],
    )
    const noted = { contact: 'new' }
    expect(rows.map(({ after }) => after)).toEqual([{ name: 'Quarry AG' }, noted, noted, {}, { contact: null }, noted])
  })

  test('the first superadmin is invited, and once more, until somebody is', async () => {
    const made = await operator.post('/api/v1/vendor/accounts', { name: 'Slate & Sons' })
    const at = `/api/v1/vendor/accounts/${made.body.slug}`
    const person = { email: 'Mara@slate.example', givenName: 'Mara', familyName: 'Slate' }
    const invite = (body: unknown = person) => operator.post(`${at}/first-superadmin`, body)
    expect((await operator.get(at)).body.hasSuperadmin).toBe(false)
    const [one, other] = await Promise.all([invite(), invite()])
    const links = [one, other].map(({ status, body }) => {
      expect([status, body.email]).toEqual([201, 'mara@slate.example'])
      return String(body.link)
    })
    expect((await operator.get(at)).body.users).toMatchObject({ total: 1, invited: 1 })
    const activation = (link: unknown) => `/api/v1/activation/${String(link).split('/').at(-1)}`
    const opened = await Promise.all(links.map((link) => app.inject({ url: activation(link) })))
    expect(opened.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410])

    const again = await invite()
    const password = 'a seat at the window'
    const activated = await app.inject({ method: 'POST', url: activation(again.body.link), payload: { password } })
    expect(activated.statusCode).toBe(200)
    expect((await operator.get(at)).body.hasSuperadmin).toBe(true)
    expect(await invite({ ...person, email: 'other@slate.example' })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    })
    const { rows } = await services.database.query(
      `select e.actor_kind, d.target_name
         from audit_events e
         join audit_details d using (account_id, id, at)
        where e.account_id = $1
          and e.action = 'invitation.link_read'`,
      [made.body.id],
    )
    expect(rows).toEqual(Array(3).fill({ actor_kind: 'user', target_name: 'mara@slate.example' }))
  })

  test('of several who were invited as first superadmin, also at once, only the newest gets in', async () => {
    const made = await operator.post('/api/v1/vendor/accounts', { name: 'Marl' })
    const at = `/api/v1/vendor/accounts/${made.body.id}/first-superadmin`
    const invite = async (email: string) => {
      const { status, body } = await operator.post(at, { email, givenName: 'Mira', familyName: 'Marl' })
      expect(status).toBe(201)
      return `/api/v1/activation/${String(body.link).split('/').at(-1)}`
    }
    const activate = (url: string) => app.inject({ method: 'POST', url, payload: { password: 'a seat at the window' } })
    const links = await Promise.all(['mira@marl.exmaple', 'mira@marl.example', 'm@marl.example'].map(invite))
    const opened = await Promise.all(links.map((url) => app.inject({ url })))
    expect(opened.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410])

    links.push(await invite('mira@marl.example'))
    const answers = await Promise.all(links.map(activate))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410, 410, 200])
    const { rows } = await services.database.query<{ told: number; open: number }>(
      `select (select count(*) from audit_events where account_id = $1 and action = 'user.deleted')::int as told,
              (select count(*) from invitations where account_id = $1 and state = 'pending' and expires_at > now() and user_id in (select id from users where account_id = $1 and status = 'invited'))::int as open`,
      [made.body.id],
    )
    expect(rows[0]?.open).toBe(0)
    expect(rows[0]?.told).toBeGreaterThanOrEqual(2)
    const { users } = (await operator.get(`/api/v1/vendor/accounts/${made.body.id}`)).body
    expect(users).toMatchObject({ total: 1, active: 1, invited: 0 })
  })

  test('whoever is somebody else there is not invited as superadmin', async () => {
    const made = await operator.post('/api/v1/vendor/accounts', { name: 'Chalk' })
    const { email } = await insertTestUser(services.database, String(made.body.id), 'member')
    const person = { email, givenName: 'Kim', familyName: 'Chalk' }
    const invite = (account: string, body: unknown) =>
      operator.post(`/api/v1/vendor/accounts/${account}/first-superadmin`, body)
    expect(await invite('chalk', person)).toMatchObject({ status: 409, body: { code: 'email_taken' } })
    expect((await invite('nobody', person)).status).toBe(404)
    for (const wrong of [
      {},
      { ...person, role: 'superadmin' },
      { ...person, email: 'kim' },
      { ...person, givenName: ' ' },
    ])
      expect((await invite('chalk', wrong)).status).toBe(422)
  })

  test.each([
    ['a taken short name', { name: 'Other', slug: 'aurora' }, 409, 'key_taken'],
    ['a short name that looks like an id', { name: 'Other', slug: aurora.id }, 422, 'invalid_request'],
    ['an unknown time zone', { name: 'Other', timeZone: 'Mars/Olympus' }, 422, 'invalid_request'],
    ['no time zone', { name: 'Other', timeZone: '' }, 422, 'invalid_request'],
    ['a time zone that only PostgreSQL knows', { name: 'Other', timeZone: 'Factory' }, 422, 'invalid_request'],
    ['a blank name', { name: ' ' }, 422, 'invalid_request'],
    ['a name with U+0000', { name: 'a\u0000b' }, 422, 'invalid_request'],
    [
      'a wrong address',
      { name: 'Other', superadmin: { email: 'x', givenName: 'A', familyName: 'B' } },
      422,
      'invalid_request',
    ],
    ['an unknown field', { name: 'Other', serial: 'X' }, 422, 'invalid_request'],
  ])('%s is refused', async (_, body, status, code) => {
    expect(await operator.post('/api/v1/vendor/accounts', body)).toMatchObject({ status, body: { code } })
  })

  test('what may not be changed is refused', async () => {
    for (const patch of [
      { slug: 'other' },
      { timeZone: 'Mars/Olympus' },
      { timeZone: '' },
      { timeZone: 'Factory' },
      { status: 'deleted' },
      { name: '' },
    ]) {
      expect((await operator.patch('/api/v1/vendor/accounts/aurora', patch)).status).toBe(422)
    }
  })

  test('begin in the vendor’s time zone, which operators change, unless another one is chosen', async () => {
    const settings = '/api/v1/vendor/settings'
    expect((await operator.get(settings)).body).toMatchObject({ timeZone: 'Europe/Berlin' })
    const { status, body: changed } = await operator.patch(settings, { timeZone: 'Europe/Oslo' })
    expect([status, changed]).toEqual([200, expect.objectContaining({ timeZone: 'Europe/Oslo', currency: 'EUR' })])
    expect((await operator.get('/api/v1/me')).body.account).toMatchObject({ timeZone: 'Europe/Oslo' })
    const { rows } = await services.database.query(
      `select d.before ->> 'timeZone' as before, d.after ->> 'timeZone' as after
         from audit_events e
         join audit_details d using (account_id, id, at)
        where e.action = 'account.changed'
        order by e.number desc
        limit 1`,
    )
    expect(rows).toEqual([{ before: 'Europe/Berlin', after: 'Europe/Oslo' }])
    const make = async (draft: object) => (await operator.post('/api/v1/vendor/accounts', draft)).body.timeZone
    expect(await make({ name: 'Fjord AS' })).toBe('Europe/Oslo')
    expect(await make({ name: 'Liffey Ltd', timeZone: 'Europe/Dublin' })).toBe('Europe/Dublin')
    expect((await operator.get('/api/v1/vendor/accounts/aurora')).body.timeZone).toBe('Europe/Berlin')

    for (const timeZone of ['Mars/Olympus', '', 'Factory', 'europe/oslo', null])
      expect(await operator.patch(settings, { timeZone, shopUrl: 'https://shop.example' })).toMatchObject({
        status: 422,
        body: { errors: [{ path: '/timeZone' }] },
      })
    expect((await operator.get(settings)).body).toMatchObject({ timeZone: 'Europe/Oslo', shopUrl: null })
    await operator.patch(settings, { timeZone: 'Europe/Berlin' })
  })

  test('the same creation under one key happens once, also simultaneously', async () => {
    const make = () => operator.post('/api/v1/vendor/accounts', { name: 'Twice' }, { 'idempotency-key': 'twice-1' })
    const answers = await Promise.all([make(), make(), make()])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  })

  test('are found by id, by short name and by search, page by page', async () => {
    for (const reference of ['aurora', aurora.id, aurora.id.toUpperCase()]) {
      expect((await operator.get(`/api/v1/vendor/accounts/${reference}`)).body).toMatchObject({ id: aurora.id })
    }
    const found = await operator.get('/api/v1/vendor/accounts?search=BOREAL')
    expect(found.body).toMatchObject({ total: 1, items: [{ slug: 'borealis' }] })
    const first = await operator.get('/api/v1/vendor/accounts?limit=1')
    const second = await operator.get(`/api/v1/vendor/accounts?limit=1&cursor=${first.body.nextCursor}`)
    const slugs = [first, second].flatMap(({ body }) => (body.items as { slug: string }[]).map(({ slug }) => slug))
    expect(slugs).toEqual(['aurora', 'borealis'])
    expect((await operator.get('/api/v1/vendor/accounts?cursor=x')).status).toBe(422)
  })

  test('the vendor’s own account is no customer', async () => {
    const { rows } = await services.database.query<{ id: string; slug: string }>(
      `select id, slug from accounts where kind = 'vendor'`,
    )
    for (const reference of [rows[0]?.id, rows[0]?.slug, 'nobody', demo.accounts[0]?.users[0]?.id]) {
      expect((await operator.get(`/api/v1/vendor/accounts/${reference}`)).status).toBe(404)
      expect((await operator.patch(`/api/v1/vendor/accounts/${reference}`, { name: 'Mine' })).status).toBe(404)
    }
  })

  test('operators see no person of an account', async () => {
    const seen = [
      await operator.get('/api/v1/vendor/accounts'),
      await operator.get('/api/v1/vendor/accounts/aurora'),
      await operator.get('/api/v1/vendor/accounts/aurora/revisions'),
    ]
    const text = JSON.stringify(seen)
    for (const { email } of demo.accounts.flatMap(({ users }) => users)) expect(text).not.toContain(email)
    expect((await operator.get('/api/v1/users')).status).toBe(403)
  })

  test('operators see that a revision was activated by a person of the account, not by whom', async () => {
    const issue = (quantity: number) =>
      operator.post('/api/v1/vendor/accounts/aurora/revisions', {
        lines: [{ product: 'meeting', kind: 'named', quantity }],
      })
    const { document } = (await issue(61)).body
    await services.database.query(
      'update license_revisions set received_by = $1, activated_by = $1 where document = $2',
      [JSON.stringify({ kind: 'user', id: aurora.superadmin.userId, name: 'Ingrid Solberg' }), document],
    )
    const told = async (calls: Calls, path: string) =>
      ((await calls.get(`${path}?limit=1`)).body.items as { receivedBy: unknown; activatedBy: unknown }[])[0]
    const own = { kind: 'user', name: 'Ingrid Solberg' }
    expect(await told(aurora.superadmin, '/api/v1/license/revisions')).toMatchObject({
      receivedBy: own,
      activatedBy: own,
    })
    const seen = { kind: 'user', name: null }
    expect(await told(operator, '/api/v1/vendor/accounts/aurora/revisions')).toMatchObject({
      receivedBy: seen,
      activatedBy: seen,
    })
  })

  test('only operators may', async () => {
    for (const calls of [aurora.superadmin, aurora.member]) {
      expect((await calls.get('/api/v1/vendor/accounts')).status).toBe(403)
      expect((await calls.post('/api/v1/vendor/accounts', { name: 'Mine' })).status).toBe(403)
      expect((await calls.get('/api/v1/vendor/catalog')).status).toBe(403)
    }
    expect((await new Calls(app, demo.vendor.productKeys.meeting ?? '').get('/api/v1/vendor/accounts')).status).toBe(
      403,
    )
  })

  test('suspending ends the sessions of the account, and it gets no seat until it is reactivated', async () => {
    const [session = ''] = await borealis.acquire('remote-support', 1)
    const suspended = await operator.patch('/api/v1/vendor/accounts/borealis', { status: 'suspended' })
    expect(suspended).toMatchObject({ status: 200, body: { status: 'suspended' } })
    expect(await borealis.heartbeat('remote-support', session)).toMatchObject({
      status: 410,
      body: { reason: 'account_suspended' },
    })
    await expect(borealis.acquire('remote-support', 1)).rejects.toThrow('account_suspended')
    await operator.patch('/api/v1/vendor/accounts/borealis', { status: 'active' })
    expect(await borealis.acquire('remote-support', 1)).toHaveLength(1)
  })
})

describe('product keys', () => {
  test('a key serves its product in every account, is shown once, and dies when it is deleted', async () => {
    const made = await operator.post('/api/v1/vendor/product-keys', { product: 'remote-support', name: 'Console' })
    expect(made).toMatchObject({ status: 201, body: { product: 'remote-support', name: 'Console' } })
    const token = String(made.body.token)
    const listed = await operator.get('/api/v1/vendor/product-keys?product=remote-support&limit=1')
    expect(listed.body).toMatchObject({ total: 2, items: [{ id: made.body.id, name: 'Console' }] })
    expect(JSON.stringify(listed.body)).not.toContain(token)

    const product = new Calls(app, token)
    for (const { slug, users } of demo.accounts) {
      const user = users.findLast(({ role, email }) => role === 'member' && !email.startsWith('arthur'))?.email
      const answer = await product.post('/api/v1/sessions', { user, account: slug })
      expect([slug, answer.status]).toEqual([slug, 201])
    }
    expect((await operator.delete(`/api/v1/vendor/product-keys/${made.body.id}`)).status).toBe(204)
    expect((await operator.delete(`/api/v1/vendor/product-keys/${made.body.id}`)).status).toBe(404)
    expect((await product.get('/api/v1/entitlements?user=x')).status).toBe(401)
  })

  test('what is no product key of the vendor is not there', async () => {
    const own = await operator.get('/api/v1/tokens')
    const [token] = own.body.items as { id: string }[]
    expect((await operator.delete(`/api/v1/vendor/product-keys/${token?.id}`)).status).toBe(404)
    const theirs = (await aurora.superadmin.get('/api/v1/tokens')).body.items as { id: string; kind: string }[]
    const key = theirs.find(({ kind }) => kind === 'product')
    expect((await operator.delete(`/api/v1/vendor/product-keys/${key?.id}`)).status).toBe(404)
    expect((await operator.post('/api/v1/vendor/product-keys', { product: 'abacus' })).status).toBe(422)
  })
})
