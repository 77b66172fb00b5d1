// Users over HTTP: added, found, changed, suspended, deleted; and who may do it to whom.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recordAudit, systemOrigin } from '../audit/audit.ts'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestProduct, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const { call, services } = await testApp(database)
const second = await testApp(connect())
const accountId = await insertTestAccount(database)
const foreignId = await insertTestAccount(database)
const superadmin = await insertTestUser(database, accountId, 'superadmin')
const admin = await insertTestUser(database, accountId, 'admin')
const manager = await insertTestUser(database, accountId, 'manager', {
  permissions: ['users.view', 'users.manage', 'sessions.view'],
})
const foreigner = await insertTestUser(database, foreignId, 'member')

const newEmail = () => `new-${randomUUID()}@test.example`
const draft = (more: object = {}) => ({ email: newEmail(), givenName: 'Ada', familyName: 'Lind', ...more })
const add = (by: TestPerson, more: object = {}, headers: Record<string, string> = {}) =>
  call('POST', '/api/v1/users', { token: by.token, body: draft(more), headers })
const patch = (by: TestPerson, id: string, body: object) =>
  call('PATCH', `/api/v1/users/${id}`, { token: by.token, body })
const member = () => insertTestUser(database, accountId)
const auditOf = async (target: string) =>
  (await call('GET', `/api/v1/audit?target=${target}`, { token: superadmin.token })).body.items

describe('adding', () => {
  it('the new user is invited, with the shape callers rely on', async () => {
    const email = newEmail()
    const answer = await add(admin, { email: email.toUpperCase(), type: 'other', language: 'de', sendInvitation: true })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{14}7/),
      email,
      givenName: 'Ada',
      familyName: 'Lind',
      name: 'Ada Lind',
      type: 'other',
      language: 'de',
      role: 'member',
      status: 'invited',
      groups: [],
      products: [],
      lastSignInAt: null,
      invitedTimes: 1,
      manager: null,
    })
    expect((await call('GET', `/api/v1/users/${answer.body.id}`, { token: admin.token })).body).toEqual(answer.body)
    expect(await auditOf(answer.body.id)).toMatchObject([
      { action: 'invitation.sent' },
      {
        action: 'user.created',
        actor: { kind: 'user', id: admin.id },
        target: { kind: 'user', name: 'Ada Lind' },
        before: null,
        after: { email },
      },
    ])
  })

  it('twins with an Idempotency-Key make one user', async () => {
    const body = draft()
    const headers = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(
      [call, second.call, call].map((by) => by('POST', '/api/v1/users', { token: admin.token, body, headers })),
    )
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
  })

  it('an address is taken once per account, in any case, also by two at once; elsewhere it may be invited too', async () => {
    const email = newEmail()
    const answers = await Promise.all([add(admin, { email }), add(admin, { email: email.toUpperCase() })])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('email_taken')
    const elsewhere = await insertTestUser(database, foreignId, 'admin')
    expect((await add(elsewhere, { email })).status).toBe(201)
  })

  it('which addresses are taken can be asked before anybody is added', async () => {
    const [known, unknown] = [newEmail(), newEmail()]
    await add(admin, { email: known })
    const body = { emails: [known.toUpperCase(), unknown, foreigner.email] }
    const answer = await call('POST', '/api/v1/users/taken-addresses', { token: admin.token, body })
    expect(answer.body).toEqual({ taken: [known] })
  })

  it.each([
    ['no address', { email: 'nobody' }, '/email'],
    ['an address with a space', { email: 'a b@test.example' }, '/email'],
    ['an address that is no ASCII', { email: 'ä@test.example' }, '/email'],
    ['an address that is too long', { email: `${'a'.repeat(64)}@${'b'.repeat(200)}.example` }, '/email'],
    ['an address with an empty part', { email: 'a@test..example' }, '/email'],
    ['an address whose part ends in a hyphen', { email: 'a@test-.example' }, '/email'],
    ['no name', { familyName: '' }, '/familyName'],
    ['a name of spaces', { familyName: ' \u00a0 ' }, '/familyName'],
    ['a name with a line break', { givenName: 'A\nB' }, '/givenName'],
    ['a role that is none', { role: 'king' }, '/role'],
    ['an operator in a customer account', { role: 'operator' }, '/role'],
    ['a group, while there are none', { groups: [newId()] }, '/groups/0'],
    ['an unknown product', { products: [{ key: 'nothing', kind: 'named' }] }, '/products/0/key'],
    ['a kind that is not assigned', { products: [{ key: 'nothing', kind: 'device' }] }, '/products/0/kind'],
    ['a password', { password: 'correct horse battery' }, '/password'],
    ['a status', { status: 'active' }, '/status'],
  ])('%s: 422 with its path', async (_name, more, path) => {
    const answer = await add(superadmin, more)
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  it.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'a name with %j, which turns the sentence around it: 422 with its path',
    async (turn) => {
      const answer = await add(superadmin, { familyName: `שרעבי ${turn}gnp.exe` })
      expect(answer.body).toMatchObject({ status: 422, errors: [{ path: '/familyName' }] })
    },
  )

  it('a name from right to left is a name', async () => {
    expect((await add(admin, { givenName: 'יעל', familyName: 'שרעבי' })).body.name).toBe('יעל שרעבי')
  })

  it('a NUL in a name: 422', async () => {
    expect((await add(admin, { givenName: 'A\u0000' })).status).toBe(422)
  })
})

describe('the list', async () => {
  const listAccount = await insertTestAccount(database)
  const reader = await insertTestUser(database, listAccount, 'admin', { givenName: 'Zoe', familyName: 'Zorn' })
  const names = [
    ['Jörg', 'Müller'],
    ['anna', 'Adler'],
    ['Bo', 'adler'],
    ['Öme', 'Öztürk'],
    ['Ole', 'Olsen'],
    ['Per_cent', '100%'],
  ]
  for (const [givenName, familyName] of names)
    await insertTestUser(database, listAccount, 'member', { givenName, familyName })
  const list = async (query: string) => (await call('GET', `/api/v1/users?${query}`, { token: reader.token })).body
  const familyNames = async (query: string) =>
    (await list(query)).items.map((user: { familyName: string }) => user.familyName)

  it('is in order of family name and given name, as people sort', async () => {
    expect(await familyNames('')).toEqual(['100%', 'Adler', 'adler', 'Müller', 'Olsen', 'Öztürk', 'Zorn'])
    expect((await list('')).total).toBe(7)
  })

  it('pages follow each other without gap or double', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await list(`limit=2${cursor}`)
      expect(page.total).toBe(7)
      seen.push(...page.items.map((user: { familyName: string }) => user.familyName))
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor)
    expect(seen).toEqual(['100%', 'Adler', 'adler', 'Müller', 'Olsen', 'Öztürk', 'Zorn'])
  })

  it.each([
    ['MULLER', ['Müller']],
    ['jorg', ['Müller']],
    ['Jörg Müll', ['Müller']],
    ['müll jö', ['Müller']],
    ['adler', ['Adler', 'adler']],
    ['%', ['100%']],
    ['r_c', ['100%']],
    ['admin-', ['Zorn']],
    ['nobody', []],
    ["'; drop", []],
    ['\\', []],
  ])('searching for "%s" finds %j', async (search, found) => {
    const query = `search=${encodeURIComponent(search)}`
    expect(await familyNames(query)).toEqual(found)
    expect((await list(query)).total).toBe(found.length)
  })

  it('filters by role, status and type together', async () => {
    await database.query(
      `update users set type = 'other', status = 'suspended' where account_id = $1 and given_name = 'Ole'`,
      [listAccount],
    )
    expect(await familyNames('role=admin')).toEqual(['Zorn'])
    expect(await familyNames('status=suspended')).toEqual(['Olsen'])
    expect(await familyNames('type=other&role=member&status=suspended')).toEqual(['Olsen'])
    expect(await familyNames('type=other&role=admin')).toEqual([])
    expect(await familyNames(`group=${newId()}`)).toEqual([])
    expect(await familyNames('product=nothing')).toEqual([])
  })

  it('the total follows adding and deleting', async () => {
    const before = (await list('limit=1')).total
    const added = await Promise.all(
      [1, 2, 3, 4].map(() => call('POST', '/api/v1/users', { token: reader.token, body: draft() })),
    )
    expect((await list('limit=1')).total).toBe(before + 4)
    for (const { body } of added) await call('DELETE', `/api/v1/users/${body.id}`, { token: reader.token })
    expect((await list('limit=1')).total).toBe(before)
  })
})

describe('changing', () => {
  it('changes what is given and tells the audit log what differs', async () => {
    const { id } = await member()
    const answer = await patch(admin, id, { givenName: 'Grete', language: 'de' })
    expect(answer.body).toMatchObject({ givenName: 'Grete', familyName: 'Family', language: 'de' })
    expect(await auditOf(id)).toMatchObject([
      {
        action: 'user.changed',
        before: { givenName: 'Given', language: 'en' },
        after: { givenName: 'Grete', language: 'de' },
      },
    ])
    expect((await auditOf(id))[0].after).not.toHaveProperty('familyName')
  })

  it('what changes nothing is no event', async () => {
    const { id } = await member()
    expect((await patch(admin, id, { givenName: 'Given', status: 'active' })).status).toBe(200)
    expect((await patch(admin, id, {})).status).toBe(200)
    expect(await auditOf(id)).toEqual([])
  })

  it('suspending and lifting it', async () => {
    const { id, token } = await member()
    expect((await patch(admin, id, { status: 'suspended' })).body.status).toBe('suspended')
    expect((await patch(admin, id, { status: 'suspended' })).status).toBe(200)
    expect((await patch(admin, id, { status: 'active' })).body.status).toBe('active')
    // What programs acted with in their name stays dead.
    expect((await call('GET', '/api/v1/me', { token })).status).toBe(401)
    expect((await auditOf(id)).map((event: { action: string }) => event.action)).toEqual([
      'user.reactivated',
      'user.suspended',
    ])
  })

  it('who never activated is not made active by it: 409', async () => {
    const { body } = await add(admin)
    const answer = await patch(admin, body.id, { status: 'active' })
    expect(answer.body).toMatchObject({ status: 409, code: 'wrong_state' })
  })

  it('who never activated is invited again when the suspension is lifted, and can be sent the link', async () => {
    const { body } = await add(admin)
    const invite = () => call('POST', `/api/v1/users/${body.id}/invitation`, { token: admin.token })
    expect((await patch(admin, body.id, { status: 'suspended' })).body.status).toBe('suspended')
    expect((await invite()).body.code).toBe('wrong_state')
    expect((await patch(admin, body.id, { status: 'active' })).body.status).toBe('invited')
    expect((await invite()).status).toBe(202)
  })

  it('groups that are not there are refused', async () => {
    const { id } = await member()
    expect((await patch(superadmin, id, { groups: [] })).status).toBe(200)
    expect((await patch(superadmin, id, { groups: [newId()] })).status).toBe(422)
    const scope = { permissions: ['users.view'], groups: [newId()] }
    expect((await patch(superadmin, id, { role: 'manager', manager: scope })).status).toBe(422)
  })

  it('a manager has what was chosen; it goes with the role', async () => {
    const { id, token } = await member()
    const scope = { permissions: ['users.view', 'audit.view'], groups: [] }
    expect((await patch(superadmin, id, { role: 'manager', manager: scope })).body.manager).toEqual(scope)
    expect((await call('GET', '/api/v1/me', { token })).body.permissions).toEqual(scope.permissions)
    expect((await patch(superadmin, id, { role: 'member' })).body.manager).toBeNull()
    expect((await patch(superadmin, id, { role: 'manager' })).body.manager).toEqual({ permissions: [], groups: [] })
    expect((await patch(superadmin, id, { role: 'member', manager: scope })).status).toBe(422)
    expect((await patch(superadmin, id, { manager: { permissions: ['everything'], groups: [] } })).status).toBe(422)
  })
})

describe('products of users', async () => {
  const owner = await insertTestAccount(database)
  const boss = await insertTestUser(database, owner, 'superadmin')
  const productId = await insertTestProduct(database, 'remote-support')
  const lines = [
    { productId, kind: 'named' as const, resource: '', total: 1 },
    { productId, kind: 'concurrent' as const, resource: '', total: 1 },
  ]
  await database.transaction((tx) => services.seats.setLines(tx, owner, lines, null))
  const named = { products: [{ key: 'remote-support', kind: 'named' }] }
  const shared = { products: [{ key: 'remote-support', kind: 'concurrent' }] }
  const find = async (query: string) =>
    (await call('GET', `/api/v1/users?${query}`, { token: boss.token })).body.items.map(
      (user: { id: string }) => user.id,
    )
  const [first, next, third] = [await add(boss, named), await add(boss, named), await add(boss, shared)]

  it('the first gets the seat with the invitation, the next waits for one', () => {
    expect(first.body.products).toEqual([
      { key: 'remote-support', kind: 'named', state: 'assigned', since: expect.stringMatching(/Z$/) },
    ])
    expect(next.status).toBe(201)
    expect(next.body.products).toMatchObject([{ key: 'remote-support', kind: 'named', state: 'waiting' }])
    expect(third.body.products).toMatchObject([{ key: 'remote-support', kind: 'concurrent', state: 'assigned' }])
  })

  it('the list is filtered by product and kind', async () => {
    expect((await find('product=remote-support')).sort()).toEqual([first.body.id, next.body.id, third.body.id].sort())
    expect((await find('product=remote-support&kind=named')).sort()).toEqual([first.body.id, next.body.id].sort())
    expect(await find('kind=concurrent')).toEqual([third.body.id])
    expect(await find('product=other')).toEqual([])
  })

  it('a product twice is refused, and nobody is added', async () => {
    const email = newEmail()
    const twice = await add(boss, { email, products: [...named.products, ...shared.products] })
    expect(twice.body).toMatchObject({ status: 422, errors: [{ path: '/products/1/key' }] })
    expect(await find(`search=${email}`)).toEqual([])
  })

  it('deleting or suspending the holder frees the seat for who waits', async () => {
    const stateOf = async (id: string) =>
      (await call('GET', `/api/v1/users/${id}`, { token: boss.token })).body.products[0].state
    await patch(boss, first.body.id, { status: 'suspended' })
    expect(await stateOf(next.body.id)).toBe('assigned')
    const last = await add(boss, named)
    expect(last.body.products[0].state).toBe('waiting')
    await call('DELETE', `/api/v1/users/${first.body.id}`, { token: boss.token })
    await call('DELETE', `/api/v1/users/${next.body.id}`, { token: boss.token })
    expect(await stateOf(last.body.id)).toBe('assigned')
  })
})

/**
 * What an ended session, a lost place in line, a request for a seat, invitations, links, own tokens, a list of users and a
 * received license remember of somebody.
 */
async function leaveTraces({ id, email, token }: TestPerson): Promise<void> {
  for (const by of [token, superadmin.token]) {
    const body = { name: 'Ermintrudes script', kind: 'user' }
    const made = await call('POST', '/api/v1/tokens', { token, body })
    expect((await call('DELETE', `/api/v1/tokens/${made.body.id}`, { token: by })).status).toBe(204)
  }
  await database.query(
    `with pool as (
       insert into pools (account_id, product_id, kind, resource, total) values ($1, $2, 'concurrent', '', 0) returning id
     ), pause as (
       insert into cooldowns (pool_id, user_id, until) select id, $4, now() + interval '1 hour' from pool
     ), link as (
       insert into one_time_tokens (account_id, id, purpose, token_hash, expires_at, user_id)
       values ($1, gen_random_uuid(), 'reset', decode(md5('ermintrude'), 'hex'), now(), $4)
     ), invitation as (
       insert into invitations (account_id, user_id, state, sent_at, expires_at, invited_by)
       values ($1, $4, 'accepted', now(), now(), null), ($1, $5, 'accepted', now(), now(), $4)
     ), contact as (
       update accounts set billing_user_id = $4, contact_name = 'Ermintrude Vanish', contact_email = (select email from users where id = $4) where id = $1
     )
     insert into tickets (id, pool_id, user_id, holder, number, state, reason, session_id, device_id, device_name, activity,
                          poll_seconds, since, lives_until, ended_at)
     select $3, id, $4, $4, 1, 'lost', 'left', $3, 'ermintrudes-laptop', 'Laptop of Ermintrude', 'idle', 10, now(), now(), now()
       from pool`,
    [accountId, await insertTestProduct(database, 'traces'), newId(), id, superadmin.id],
  )
  const session = newId()
  const name = 'Ermintrude Vanish'
  await database.transaction((tx) =>
    recordAudit(tx, systemOrigin, {
      accountId,
      action: 'session.ended',
      target: { kind: 'session', id: session, name },
      before: { user: { id, email, name }, device: 'Ermintrudes laptop', activity: 'idle' },
      note: 'Ermintrude, please stop',
    }),
  )
  await database.transaction((tx) =>
    recordAudit(
      tx,
      { actor: { kind: 'user', id: null, name: null }, address: '203.0.113.99' },
      {
        accountId,
        action: 'help.requested',
        target: { kind: 'help_request', id: newId(), name },
        before: { user: { id, email, name } },
        after: { product: 'traces' },
      },
    ),
  )
  const list = await call('GET', '/api/v1/users?search=Ermintrude', {
    token: superadmin.token,
    headers: { accept: 'text/csv' },
  })
  expect(list.status).toBe(200)
  await database.query(
    `with journal as (
       insert into seat_journal (account_id, at, kind, product_id, session_id)
       values ($1, now(), 'ended', $2, $2)
       returning account_id, number, at
     )
     insert into seat_journal_details (account_id, number, at, salt, note)
     select account_id, number, at, '\\x00', 'Ermintrude, please stop' from journal`,
    [accountId, session],
  )
  await database.query(
    `insert into license_revisions (account_id, revision, serial, owner, status, issued_at, document, received_by)
     values ($1, 1, 'S', 'O', 'superseded', now(), 'x', $2)`,
    [accountId, JSON.stringify({ kind: 'user', id, name })],
  )
}

async function deleteForGood(by: TestPerson, id: string) {
  for (const path of [`/api/v1/users/${id}`, `/api/v1/removals/${id}`])
    expect((await call('DELETE', path, { token: by.token })).status).toBe(204)
}

describe('deleting', () => {
  it('leaves no name and no address anywhere', async () => {
    const person = await insertTestUser(database, accountId, 'admin', { givenName: 'Ermintrude', familyName: 'Vanish' })
    const { id, email, token } = person
    await patch(superadmin, id, { givenName: 'Ermengarde' })
    const done = await call('POST', '/api/v1/users', { token, body: draft(), address: '203.0.113.99' })
    expect(done.status).toBe(201)
    await database.query(
      'insert into journal_persons (account_id, person, user_id, day) values ($1, $2, $3, current_date)',
      [accountId, newId(), id],
    )
    await leaveTraces(person)
    await deleteForGood(superadmin, id)

    expect((await call('GET', `/api/v1/users/${id}`, { token: superadmin.token })).status).toBe(404)
    expect((await call('GET', '/api/v1/me', { token })).status).toBe(401)
    const dump: string[] = []
    const { rows: tables } = await database.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of tables) {
      const { rows } = await database.query<{ row: string }>(`select t::text as row from ${name} t`)
      dump.push(...rows.map(({ row }) => `${name}: ${row}`))
    }
    expect(
      dump.filter((row) => /Ermintrude|Ermengarde|Vanish|203\.0\.113\.99/i.test(row) || row.includes(email)),
    ).toEqual([])
    // Places in line are kept for a day; the others name who did or was something by an id that leads to nobody.
    const naming = new Set(dump.filter((row) => row.includes(id)).map((row) => row.replace(/(_\d{4}_\d\d)?: .*/s, '')))
    expect([...naming].sort()).toEqual(['audit_events', 'license_revisions', 'tickets', 'users'])
    const events = await auditOf(id)
    expect(events.map((event: { action: string }) => event.action)).toEqual([
      'user.erased',
      'user.deleted',
      'user.changed',
    ])
    expect(events[2]).toMatchObject({ target: { kind: 'user', id, name: null }, before: {}, after: {} })
  })

  it('reaches what the vendor’s people did in the accounts of customers', async () => {
    const { rows } = await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)
    const vendorId = rows[0]?.id ?? (await insertTestAccount(database, 'vendor'))
    const head = await insertTestUser(database, vendorId, 'superadmin')
    const operator = await insertTestUser(database, vendorId, 'operator', { givenName: 'Opal', familyName: 'Moss' })
    // The last operator stays.
    await insertTestUser(database, vendorId, 'operator')
    const path = `/api/v1/vendor/accounts/${await insertTestAccount(database)}`
    expect((await call('PATCH', path, { token: operator.token, body: { language: 'de' } })).status).toBe(200)
    const { body } = await call('GET', '/api/v1/me/data', { token: operator.token })
    expect(body.sections.audit.items).toContainEqual(expect.objectContaining({ action: 'account.changed', by: 'you' }))
    const named = async () =>
      (
        await database.query(
          `select from audit_details where actor_name = 'Opal Moss' or host(address) = '203.0.113.44'`,
        )
      ).rowCount
    await call('PATCH', path, { token: operator.token, body: { language: 'en' }, address: '203.0.113.44' })
    expect(await named()).toBeGreaterThan(1)
    await deleteForGood(head, operator.id)
    expect(await named()).toBe(0)
  })

  it('twice: 404; the address is free again', async () => {
    const { body } = await add(admin)
    expect((await call('DELETE', `/api/v1/users/${body.id}`, { token: admin.token })).status).toBe(204)
    expect((await call('DELETE', `/api/v1/users/${body.id}`, { token: admin.token })).status).toBe(404)
    expect((await patch(admin, body.id, { givenName: 'X' })).status).toBe(404)
    expect((await add(admin, { email: body.email })).status).toBe(201)
  })

  it('nobody suspends or deletes themself', async () => {
    for (const person of [superadmin, admin, manager]) {
      for (const id of [person.id, person.id.toUpperCase()]) {
        expect((await patch(person, id, { status: 'suspended' })).status).toBe(409)
        expect((await call('DELETE', `/api/v1/users/${id}`, { token: person.token })).status).toBe(409)
      }
    }
  })

  it('erases as much when the id is written in capital letters', async () => {
    const { body } = await add(admin, { givenName: 'Forgetme', familyName: 'Entirely' })
    await deleteForGood(admin, body.id.toUpperCase())
    const events = await auditOf(body.id)
    expect(events.map(({ action }: { action: string }) => action)).toEqual([
      'user.erased',
      'user.deleted',
      'invitation.sent',
      'user.created',
    ])
    expect(JSON.stringify(events)).not.toMatch(/Forgetme|new-/)
  })
})

describe('another account', () => {
  it.each([
    ['GET', undefined],
    ['PATCH', { givenName: 'Mine' }],
    ['DELETE', undefined],
  ] as const)('%s on its user is answered like on an unknown one', async (method, body) => {
    const ask = async (id: string) => {
      const answer = await call(method, `/api/v1/users/${id}`, { token: superadmin.token, body })
      return { status: answer.status, body: { ...answer.body, requestId: '' } }
    }
    const unknown = await ask(newId())
    expect(unknown.status).toBe(404)
    expect(await ask(foreigner.id)).toEqual(unknown)
    expect(await ask('not-an-id')).toEqual(unknown)
  })

  it('is in no list and no search', async () => {
    const { body } = await call('GET', `/api/v1/users?search=${foreigner.email}`, { token: superadmin.token })
    expect(body).toMatchObject({ items: [], total: 0 })
    const { body: audit } = await call('GET', `/api/v1/audit?target=${foreigner.id}`, { token: superadmin.token })
    expect(audit).toMatchObject({ items: [], total: 0 })
  })
})

describe('who may do what to whom', async () => {
  const outcome = async (by: TestPerson, target: TestPerson, body: object) => (await patch(by, target.id, body)).status
  const [otherSuperadmin, otherAdmin, otherManager] = [
    await insertTestUser(database, accountId, 'superadmin'),
    await insertTestUser(database, accountId, 'admin'),
    await insertTestUser(database, accountId, 'manager', { permissions: ['users.view'] }),
  ]
  const roleKeeper = await insertTestUser(database, accountId, 'manager', {
    permissions: ['users.view', 'users.manage', 'roles.manage'],
  })

  it.each([
    ['a superadmin changes a superadmin', superadmin, otherSuperadmin, { givenName: 'A' }, 200],
    ['a superadmin changes an admin', superadmin, otherAdmin, { givenName: 'A' }, 200],
    ['an admin does not touch a superadmin', admin, otherSuperadmin, { givenName: 'B' }, 403],
    ['an admin does not suspend a superadmin', admin, otherSuperadmin, { status: 'suspended' }, 403],
    ['an admin does not touch another admin', admin, otherAdmin, { givenName: 'B' }, 403],
    ['an admin changes their own name', admin, admin, { givenName: 'B' }, 200],
    ['an admin changes a manager', admin, otherManager, { givenName: 'B' }, 200],
    ['an admin does not change a role', admin, otherManager, { role: 'member' }, 403],
    [
      'an admin does not change what a manager may',
      admin,
      otherManager,
      { manager: { permissions: [], groups: [] } },
      403,
    ],
    ['an admin does not raise themself', admin, admin, { role: 'superadmin' }, 403],
    ['a manager does not touch an admin', manager, otherAdmin, { givenName: 'C' }, 403],
    ['a manager does not touch a superadmin', manager, otherSuperadmin, { status: 'suspended' }, 403],
    ['a manager changes a manager', manager, otherManager, { givenName: 'C' }, 200],
    [
      'a manager does not raise themself',
      manager,
      manager,
      { manager: { permissions: ['audit.view'], groups: [] } },
      403,
    ],
    [
      'a keeper of roles gives what they hold',
      roleKeeper,
      otherManager,
      { manager: { permissions: ['users.manage'], groups: [] } },
      200,
    ],
    [
      'a keeper of roles gives no more than they hold',
      roleKeeper,
      otherManager,
      { manager: { permissions: ['audit.view'], groups: [] } },
      403,
    ],
    ['a keeper of roles makes no admin', roleKeeper, otherManager, { role: 'admin' }, 403],
    ['a keeper of roles makes no superadmin', roleKeeper, otherManager, { role: 'superadmin' }, 403],
    ['a keeper of roles does not raise themself', roleKeeper, roleKeeper, { role: 'superadmin' }, 403],
    [
      'a keeper of roles does not change themself',
      roleKeeper,
      roleKeeper,
      { manager: { permissions: ['users.view'], groups: [] } },
      403,
    ],
    ['nobody makes an operator here', superadmin, otherManager, { role: 'operator' }, 422],
  ])('%s: %s', async (_name, by, target, body, status) => {
    expect(await outcome(by, target, body)).toBe(status)
  })

  it.each([
    ['a superadmin adds an admin', superadmin, 'admin', 201],
    ['a superadmin adds a superadmin', superadmin, 'superadmin', 201],
    ['an admin adds a member', admin, 'member', 201],
    ['an admin adds no manager', admin, 'manager', 403],
    ['an admin adds no admin', admin, 'admin', 403],
    ['a manager adds a member', manager, 'member', 201],
    ['a manager adds no superadmin', manager, 'superadmin', 403],
    ['a keeper of roles adds a manager', roleKeeper, 'manager', 201],
    ['a keeper of roles adds no admin', roleKeeper, 'admin', 403],
  ])('%s', async (_name, by, role, status) => {
    expect((await add(by, { role })).status).toBe(status)
  })

  it('giving products takes the permission for it', async () => {
    const answer = await add(manager, { products: [{ key: 'nothing', kind: 'named' }] })
    expect(answer.body).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('an admin deletes neither admin nor superadmin', async () => {
    for (const { id } of [otherAdmin, otherSuperadmin])
      expect((await call('DELETE', `/api/v1/users/${id}`, { token: admin.token })).status).toBe(403)
  })
})

describe('the last superadmin', () => {
  const remove = {
    demoting: (by: TestPerson, id: string, app: typeof call) =>
      app('PATCH', `/api/v1/users/${id}`, { token: by.token, body: { role: 'admin' } }),
    suspending: (by: TestPerson, id: string, app: typeof call) =>
      app('PATCH', `/api/v1/users/${id}`, { token: by.token, body: { status: 'suspended' } }),
    deleting: (by: TestPerson, id: string, app: typeof call) =>
      app('DELETE', `/api/v1/users/${id}`, { token: by.token }),
  }
  const left = async (id: string) =>
    (
      await database.query<{ n: number }>(
        `select count(*) as n from users where account_id = $1 and role = 'superadmin' and status = 'active'`,
        [id],
      )
    ).rows[0]?.n

  it('cannot demote themself', async () => {
    const id = await insertTestAccount(database)
    const only = await insertTestUser(database, id, 'superadmin')
    const invited = await call('POST', '/api/v1/users', { token: only.token, body: draft({ role: 'superadmin' }) })
    expect(invited.status).toBe(201)
    // Somebody who has not activated cannot keep the account.
    expect((await remove.demoting(only, only.id, call)).body).toMatchObject({ status: 409, code: 'last_superadmin' })
    expect((await remove.deleting(only, invited.body.id, call)).status).toBe(204)
  })

  it.each(Object.keys(remove) as (keyof typeof remove)[])(
    'stays, however the id is written: %s in capital letters',
    async (how) => {
      const id = await insertTestAccount(database)
      const only = await insertTestUser(database, id, 'superadmin')
      expect((await remove[how](only, only.id.toUpperCase(), call)).status).toBe(409)
      expect(await left(id)).toBe(1)
    },
  )

  it.each(Object.keys(remove) as (keyof typeof remove)[])(
    'stays when all of them are %s each other at once',
    async (how) => {
      for (let round = 0; round < 5; round++) {
        const id = await insertTestAccount(database)
        const people = await Promise.all([1, 2, 3, 4].map(() => insertTestUser(database, id, 'superadmin')))
        const answers = await Promise.all(
          people.map((person, i) => remove[how](person, people[(i + 1) % 4]?.id ?? '', i % 2 ? call : second.call)),
        )
        expect(await left(id)).toBeGreaterThanOrEqual(1)
        expect(answers.every((answer) => [200, 204, 401, 403, 409].includes(answer.status))).toBe(true)
        expect(answers.some((answer) => answer.status < 300)).toBe(true)
      }
    },
  )
})
