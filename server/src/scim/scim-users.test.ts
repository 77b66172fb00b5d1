// People as the account's directory keeps them, over HTTP: added, taken over, changed, suspended, removed, brought back.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { lapseInvitations } from '../invitations/invitations.ts'
import { newId } from '../platform/ids.ts'
import { coreUser, enterprise, insertScimToken, patchOf, scimCalls } from '../testing/directory.ts'
import { insertTestAccount, insertTestProduct, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { newToken } from '../tokens/token-text.ts'

const { database } = await testDatabase()
const { call, services } = await quietApp(database)
const accountId = await insertTestAccount(database)
const admin = await insertTestUser(database, accountId, 'superadmin')
const scim = scimCalls(call, await insertScimToken(database, accountId, 'Entra ID'))
const otherId = await insertTestAccount(database)
const otherScim = scimCalls(call, await insertScimToken(database, otherId))

const address = () => `${randomUUID()}@people.example`
const add = async (body: object = {}) => (await scim('POST', '/Users', { userName: address(), ...body })).body
const asAdmin = async (id: string) => (await call('GET', `/api/v1/users/${id}`, { token: admin.token })).body
const found = async (filter: string, by = scim) =>
  (await by('GET', `/Users?filter=${encodeURIComponent(filter)}`)).body.Resources.map(({ id }: { id: string }) => id)
const settings = (match: 'none' | 'email', sendInvitations = false) =>
  call('PUT', '/api/v1/provisioning', { token: admin.token, body: { match, holdPercent: 20, sendInvitations } })

describe('a person', () => {
  it('is added as a member who is invited, and told as it was sent', async () => {
    const userName = address()
    const sent = {
      schemas: [coreUser, enterprise],
      userName,
      externalId: 'A-1',
      name: { givenName: 'Anna', familyName: 'Berger', formatted: 'Anna Berger' },
      displayName: 'Anna Berger',
      title: 'Technician',
      preferredLanguage: 'de-AT',
      active: true,
      emails: [{ value: userName, type: 'work', primary: true }],
      phoneNumbers: [{ value: '+43 1 234', type: 'mobile' }],
      [enterprise]: { department: 'Support', manager: { value: 'boss' } },
    }
    const { status, body, headers } = await scim('POST', '/Users', sent)
    expect(status).toBe(201)
    expect(headers['content-type']).toBe('application/scim+json; charset=utf-8')
    expect(headers.location).toBe(body.meta.location)
    expect(headers.etag).toBe(body.meta.version)
    expect(body).toMatchObject({ ...sent, roles: [{ value: 'member' }], meta: { resourceType: 'User' } })
    expect((await scim('GET', `/Users/${body.id}`)).body).toEqual(body)
    expect(await asAdmin(body.id)).toMatchObject({
      email: userName,
      givenName: 'Anna',
      familyName: 'Berger',
      language: 'de',
      role: 'member',
      status: 'invited',
      invitedTimes: 0,
    })
  })

  it.each<[string, object, object]>([
    ['without an address has the one that is the user name', {}, { type: 'employee' }],
    [
      'is called as the directory shows them',
      { displayName: 'Front Desk' },
      { givenName: '', familyName: 'Front Desk' },
    ],
    ['who is a guest is nobody of the company', { userType: 'Guest' }, { type: 'other' }],
    ['whose language we do not speak has the account’s', { preferredLanguage: 'fr' }, { language: 'en' }],
    ['may come suspended', { active: false }, { status: 'suspended' }],
    ['gets no password', { password: 'Correct-Horse-7' }, { status: 'invited' }],
    ['gets no role', { roles: [{ value: 'superadmin' }], groups: [{ value: newId() }] }, { role: 'member' }],
  ])('%s', async (_name, body, expected) => {
    const { id, password } = await add(body)
    expect(password).toBeUndefined()
    expect(await asAdmin(id)).toMatchObject(expected)
    const { rows } = await database.query('select password_hash from users where id = $1', [id])
    expect(rows).toEqual([{ password_hash: null }])
  })

  it('of the primary address is written to, else of the one for work', async () => {
    const [home, work, main] = [address(), address(), address()]
    const emails = [
      { value: home, type: 'home' },
      { value: work, type: 'work' },
    ]
    expect(await asAdmin((await add({ userName: `u-${work}`, emails })).id)).toMatchObject({ email: work })
    const withPrimary = [
      { value: address(), type: 'work' },
      { value: main, primary: true },
    ]
    expect(await asAdmin((await add({ emails: withPrimary })).id)).toMatchObject({ email: main })
  })

  it('without any address is refused, and so is one that is none', async () => {
    const sent = (body: object) => scim('POST', '/Users', { userName: 'anna', ...body })
    expect(await sent({})).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
    expect(await sent({ emails: [{ value: 'x@' }] })).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
  })

  it('stands in the log by the name of the token', async () => {
    const { id } = await add()
    const { body } = await call('GET', `/api/v1/audit?target=${id}`, { token: admin.token })
    expect(body.items).toMatchObject([{ action: 'user.created', actor: { kind: 'token', name: 'Entra ID' } }])
  })

  it('is invited by mail where that was chosen', async () => {
    await settings('none', true)
    expect(await asAdmin((await add()).id)).toMatchObject({ invitedTimes: 1 })
    await settings('none')
  })

  it('keeps what their invitation holds, however long they take', async () => {
    const { id } = await add()
    const productId = await insertTestProduct(database, `p-${newId().slice(-8)}`)
    await database.query(
      `insert into assignments (account_id, user_id, product_id, kind, state, since)
       values ($1, $2, $3, 'named', 'waiting', now() - interval '60 days')`,
      [accountId, id, productId],
    )
    await lapseInvitations(services)
    const { rows } = await database.query('select product_id from assignments where user_id = $1', [id])
    expect(rows).toEqual([{ product_id: productId }])
  })
})

describe('changes', () => {
  it('of names and of what only the directory knows are told and kept', async () => {
    const { id, meta } = await add({ name: { givenName: 'Anna' }, title: 'Technician' })
    const operations = [
      { op: 'replace', path: 'name.familyName', value: 'Sommer' },
      { op: 'remove', path: 'title' },
      { op: 'add', path: `${enterprise}:department`, value: 'Sales' },
    ]
    const { status, body, headers } = await scim('PATCH', `/Users/${id}`, patchOf(...operations))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: { givenName: 'Anna', familyName: 'Sommer' },
      [enterprise]: { department: 'Sales' },
    })
    expect(body.title).toBeUndefined()
    expect(body.schemas).toContain(enterprise)
    expect(headers.etag).not.toBe(meta.version)
    expect(await asAdmin(id)).toMatchObject({ name: 'Anna Sommer' })
  })

  it('that change nothing leave the version as it is', async () => {
    const { id, meta } = await add({ title: 'Technician' })
    const again = await scim(
      'PATCH',
      `/Users/${id}`,
      patchOf({ op: 'replace', value: { title: 'Technician', active: true } }),
    )
    expect(again.body.meta).toEqual(meta)
  })

  it('by a PUT take away what it does not have, but suspend nobody who is not said to be', async () => {
    const { id, userName } = await add({ title: 'Technician', externalId: newId(), active: false })
    const { body } = await scim('PUT', `/Users/${id}`, { userName, displayName: 'Anna' })
    expect(body).toMatchObject({ userName, displayName: 'Anna', active: false })
    expect(body.title ?? body.externalId).toBeUndefined()
  })

  it('of the user name change the address that it stood for', async () => {
    const { id } = await add()
    const userName = address()
    const { body } = await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'userName', value: userName }))
    expect(body.emails).toMatchObject([{ value: userName }])
    expect(await asAdmin(id)).toMatchObject({ email: userName })
    expect(await found(`emails.value eq "${userName}"`)).toEqual([id])
  })

  it('by an administrator stay until the directory says otherwise', async () => {
    const { id, userName } = await add({ name: { givenName: 'Anna' }, userType: 'Employee' })
    const own = { givenName: 'Änne', type: 'other' }
    await call('PATCH', `/api/v1/users/${id}`, { token: admin.token, body: own })
    await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'title', value: 'Chief' }))
    expect(await asAdmin(id)).toMatchObject(own)
    await scim('PUT', `/Users/${id}`, { userName, name: { givenName: 'Anna' }, userType: 'Employee' })
    expect(await asAdmin(id)).toMatchObject({ givenName: 'Anna', type: 'other' })
  })

  it('by an administrator are another version for the directory', async () => {
    const { id, meta } = await add()
    await call('PATCH', `/api/v1/users/${id}`, { token: admin.token, body: { givenName: 'Änne' } })
    const late = { headers: { 'if-match': meta.version } }
    expect(await scim('PATCH', `/Users/${id}`, patchOf({ op: 'remove', path: 'name.givenName' }), late)).toMatchObject({
      status: 412,
    })
    expect((await scim('GET', `/Users/${id}`, undefined, { headers: { 'if-none-match': meta.version } })).status).toBe(
      200,
    )
  })

  it('wait for the version they are meant for', async () => {
    const { id, meta } = await add()
    const known = { headers: { 'if-none-match': meta.version } }
    expect((await scim('GET', `/Users/${id}`, undefined, known)).status).toBe(304)
    const change = (version: string) =>
      scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'title', value: version }), {
        headers: { 'if-match': version },
      })
    expect((await change('W/"7"')).status).toBe(412)
    expect((await change(meta.version)).status).toBe(200)
    expect((await change(meta.version)).status).toBe(412)
    expect((await change('*')).status).toBe(200)
    expect((await scim('DELETE', `/Users/${id}`, undefined, { headers: { 'if-match': meta.version } })).status).toBe(
      412,
    )
  })

  it('of the address wait until somebody with a higher role than member has come', async () => {
    const { id } = await add()
    await database.query(`update users set role = 'manager' where id = $1`, [id])
    const change = () => scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'userName', value: address() }))
    expect(await change()).toMatchObject({ status: 403, body: { detail: expect.stringMatching(/higher role/) } })
    expect((await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', value: { active: false } }))).status).toBe(200)
    await database.query(`update users set role = 'member' where id = $1`, [id])
    expect((await change()).status).toBe(200)
    await database.query(`update users set role = 'manager' where id = $1`, [id])
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204)
  })

  it('of an active person’s address keep to the domains of the account', async () => {
    const { id } = await add()
    await database.query(`update users set status = 'active', activated_at = now() where id = $1`, [id])
    const domain = `${newId().slice(-12)}.example`
    const change = (email: string) =>
      scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'userName', value: email }))
    expect(await change(`anna@${domain}`)).toMatchObject({
      status: 403,
      body: { detail: expect.stringMatching(/verified/) },
    })
    await database.query(
      `insert into email_domains (account_id, id, domain, challenge, verified_at, verified_by)
       values ($1, $2, $3, 'x', now(), 'dns')`,
      [accountId, newId(), domain],
    )
    expect((await change(`anna@${domain}`)).status).toBe(200)
    const { body } = await call('GET', `/api/v1/audit?target=${id}&action=user.email_changed`, { token: admin.token })
    expect(body.items).toMatchObject([{ after: { email: `anna@${domain}` } }])
  })

  it('of the address are the directory’s alone', async () => {
    const { id } = await add()
    await database.query(`update users set status = 'active', activated_at = now() where id = $1`, [id])
    const asked = await call('POST', `/api/v1/users/${id}/email`, { token: admin.token, body: { email: address() } })
    expect(asked).toMatchObject({ status: 409, body: { reason: 'email_of_directory' } })
  })
})

describe('who is suspended', () => {
  it('loses sign-ins and tokens at once, and comes back by `active`', async () => {
    const { id } = await add()
    await database.query(`update users set status = 'active', activated_at = now() where id = $1`, [id])
    const { text, hash } = newToken('user')
    await database.query(
      `insert into tokens (account_id, id, kind, name, token_hash, user_id) values ($1, $2, 'user', 'x', $3, $4)`,
      [accountId, newId(), hash, id],
    )
    expect((await call('GET', '/api/v1/me', { token: text })).status).toBe(200)
    await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', value: { active: false } }))
    expect((await call('GET', '/api/v1/me', { token: text })).status).toBe(401)
    expect(await asAdmin(id)).toMatchObject({ status: 'suspended' })
    await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', value: { active: true } }))
    expect(await asAdmin(id)).toMatchObject({ status: 'active' })
  })
})

describe('who is removed', () => {
  it('is not there any more, and comes back with the same id when sent again', async () => {
    const { id, userName } = await add({ externalId: newId(), name: { familyName: 'Berger' } })
    expect(await scim('DELETE', `/Users/${id}`)).toMatchObject({ status: 204, body: '' })
    for (const method of ['GET', 'DELETE'] as const) expect((await scim(method, `/Users/${id}`)).status).toBe(404)
    expect((await scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', value: { active: true } }))).status).toBe(404)
    expect(await found(`userName eq "${userName}"`)).toEqual([])
    const again = await add({ userName: userName.toUpperCase(), name: { familyName: 'Sommer' } })
    expect(again).toMatchObject({ id, name: { familyName: 'Sommer' }, active: true })
  })

  it('by an administrator is not there either, and is brought back by both', async () => {
    const { id, userName } = await add()
    await call('DELETE', `/api/v1/users/${id}`, { token: admin.token })
    expect((await scim('GET', `/Users/${id}`)).status).toBe(404)
    await call('POST', `/api/v1/removals/${id}/restore`, { token: admin.token })
    expect(await found(`userName eq "${userName}"`)).toEqual([id])
  })

  it('whose name the directory has given to somebody else does not come back to it', async () => {
    const { id, userName } = await add({ emails: [{ value: address() }] })
    await call('DELETE', `/api/v1/users/${id}`, { token: admin.token })
    await database.query('update users set email = $2 where id = $1', [id, address()])
    await database.query(`update deleted_users set reason = 'transferred' where user_id = $1`, [id])
    const other = await add({ userName })
    expect(other.id).not.toBe(id)
    await database.query(`update deleted_users set reason = 'deleted' where user_id = $1`, [id])
    const restored = await call('POST', `/api/v1/removals/${id}/restore`, { token: admin.token })
    expect(restored.status).toBe(200)
    expect(await found(`userName eq "${userName}"`)).toEqual([other.id])
  })

  it('is erased with all that the directory knew', async () => {
    const { id } = await add({ title: 'Technician' })
    await scim('DELETE', `/Users/${id}`)
    await call('DELETE', `/api/v1/removals/${id}`, { token: admin.token })
    const { rows } = await database.query('select from directory_users where user_id = $1', [id])
    expect(rows).toEqual([])
  })
})

describe('who is there already', () => {
  const sent = (email: string, more: object = {}) => scim('POST', '/Users', { userName: email, ...more })

  it('is not there for the directory', async () => {
    const { id, email } = await insertTestUser(database, accountId)
    expect((await scim('GET', `/Users/${id}`)).status).toBe(404)
    expect(await found(`userName eq "${email}"`)).toEqual([])
  })

  it('is taken over only where that was chosen, and only as a member', async () => {
    const { id, email } = await insertTestUser(database, accountId, 'member')
    expect(await sent(email)).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness', detail: expect.stringMatching(/People who are already here/) },
    })
    await settings('email')
    const { status, body } = await sent(email.toUpperCase(), { name: { givenName: 'Anna' }, externalId: newId() })
    expect([status, body.id]).toEqual([201, id])
    expect(await asAdmin(id)).toMatchObject({ givenName: 'Anna', status: 'active' })
    const log = await call('GET', `/api/v1/audit?target=${id}&action=user.taken_over`, { token: admin.token })
    expect(log.body.total).toBe(1)
    for (const role of ['superadmin', 'admin', 'manager'] as const) {
      const person = await insertTestUser(database, accountId, role)
      expect(await sent(person.email)).toMatchObject({
        status: 409,
        body: { detail: expect.stringMatching(/higher role/) },
      })
    }
    await settings('none')
  })

  it('as an administrator, meanwhile, is neither changed nor suspended nor removed', async () => {
    const { id, userName } = await add({ title: 'Technician' })
    await call('PATCH', `/api/v1/users/${id}`, { token: admin.token, body: { role: 'admin' } })
    const change = (value: object) => scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', value }))
    expect((await change({ active: false })).status).toBe(403)
    expect((await change({ name: { givenName: 'X' } })).status).toBe(403)
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(403)
    expect(await asAdmin(id)).toMatchObject({ role: 'admin', status: 'invited', givenName: '' })
    // What only the directory knows is nobody's but its own.
    expect((await change({ title: 'Chief' })).status).toBe(200)
    expect((await scim('PUT', `/Users/${id}`, { userName, active: true })).status).toBe(200)
  })
})

describe('a list', async () => {
  const prefix = `l${newId().slice(-8)}`
  const ids: string[] = []
  for (const [name, title] of [
    ['c', 'Chief'],
    ['A', undefined],
    ['b', 'assistant'],
  ])
    ids.push((await add({ userName: `${name}@${prefix}.example`, title, externalId: `${prefix}-${name}` })).id)
  const [c, a, b] = ids
  const mine = `userName ew "@${prefix}.example"`
  const list = async (query: string) =>
    (await scim('GET', `/Users?filter=${encodeURIComponent(mine)}${query}`)).body as {
      totalResults: number
      startIndex?: number
      itemsPerPage: number
      nextCursor?: string
      Resources: { id: string }[]
    }
  const order = async (query: string) => (await list(query)).Resources.map(({ id }) => id)

  it.each<[string, (string | undefined)[]]>([
    ['', [c, a, b]],
    ['&sortBy=userName', [a, b, c]],
    ['&sortBy=userName&sortOrder=descending', [c, b, a]],
    // What has no value is last, and first when it is descending (RFC 7644 §3.4.2.3).
    ['&sortBy=title', [b, c, a]],
    ['&sortBy=title&sortOrder=descending', [a, c, b]],
    ['&sortBy=meta.created', [c, a, b]],
    ['&startIndex=2&count=1', [a]],
    ['&startIndex=0&count=2', [c, a]],
    ['&startIndex=9', []],
    ['&count=0', []],
    ['&count=-1', []],
  ])('in order: %s', async (query, expected) => {
    expect(await order(query)).toEqual(expected)
    expect(await list(query)).toMatchObject({ totalResults: 3, itemsPerPage: expected.length })
  })

  it.each(['', '&sortBy=title', '&sortBy=title&sortOrder=descending', '&sortBy=userName'])(
    'page by page, by cursor%s',
    async (query) => {
      const all: string[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page: Awaited<ReturnType<typeof list>> = await list(`${query}&count=1&cursor=${cursor}`)
        expect(page.startIndex).toBeUndefined()
        all.push(...page.Resources.map(({ id }) => id))
        cursor = page.nextCursor
      }
      expect(all).toEqual(await order(query))
    },
  )

  it('finds by what has a column, what has none, and what is many', async () => {
    const email = `c@${prefix}.example`
    for (const filter of [
      `userName eq "C@${prefix.toUpperCase()}.example"`,
      `externalId eq "${prefix}-c"`,
      `id eq "${c}"`,
      `${mine} and title eq "chief"`,
      `emails.value eq "${email}"`,
      `emails[type eq "work" and value eq "${email}"]`,
      `${mine} and title sw "C" and active eq true and meta.created gt "2020-01-01T00:00:00Z"`,
      `${mine} and not (title ne "Chief")`,
      `${coreUser}:userName eq "${email}"`,
      `${mine} and roles.value eq "member" and title pr and title gt "b"`,
    ])
      expect([filter, await found(filter)]).toEqual([filter, [c]])
    expect(await found(`externalId eq "${prefix}-C"`)).toEqual([])
    expect(await found('id eq "x" or groups.value eq "y"')).toEqual([])
  })

  it('tells the attributes that are asked for, of one and of many', async () => {
    const only = await scim('GET', `/Users/${c}?attributes=userName`)
    expect(Object.keys(only.body).sort()).toEqual(['id', 'schemas', 'userName'])
    const [without] = (await list('&excludedAttributes=emails,meta')).Resources
    expect(without).not.toHaveProperty('emails')
    expect(without).toHaveProperty('userName')
  })

  it('by a search in a body says the same', async () => {
    const body = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: mine,
      sortBy: 'userName',
      count: 2,
    }
    const answer = await scim('POST', '/Users/.search', { ...body, attributes: ['userName'] })
    expect(answer.body.Resources.map(({ id }: { id: string }) => id)).toEqual([a, b])
    const both = await scim('POST', '/.search', { filter: `id eq "${c}" or id eq "${a}"`, startIndex: 2 })
    expect(both.body).toMatchObject({ totalResults: 2, itemsPerPage: 1, Resources: [{ id: a }] })
  })

  it('says how many there are, whoever comes, leaves, comes back, or is forgotten', async () => {
    const accountId = await insertTestAccount(database)
    const scim = scimCalls(call, await insertScimToken(database, accountId))
    const totals = async () =>
      Promise.all(
        // Everybody is known without counting; with a filter they are counted.
        ['/Users', '/Users?count=0', '/Users?filter=userName+pr&count=0', '/Users?count=1'].map(
          async (path) => (await scim('GET', path)).body.totalResults,
        ),
      )
    expect(await totals()).toEqual([0, 0, 0, 0])
    const userNames = Array.from({ length: 6 }, address)
    const [first] = await Promise.all(
      userNames.map(async (userName) => (await scim('POST', '/Users', { userName })).body.id),
    )
    expect(await totals()).toEqual([6, 6, 6, 6])
    await scim('DELETE', `/Users/${first}`)
    expect(await totals()).toEqual([5, 5, 5, 5])
    await scim('POST', '/Users', { userName: userNames[0] })
    expect(await totals()).toEqual([6, 6, 6, 6])
    await database.query('delete from directory_users where account_id = $1 and user_id = $2', [accountId, first])
    expect(await totals()).toEqual([5, 5, 5, 5])
  })

  it('has nobody of another account', async () => {
    expect((await otherScim('GET', '/Users')).body).toMatchObject({ totalResults: 0, Resources: [] })
    expect(await found(`id eq "${c}"`, otherScim)).toEqual([])
    for (const method of ['GET', 'DELETE'] as const) expect((await otherScim(method, `/Users/${c}`)).status).toBe(404)
  })
})
