// My data over HTTP: all that is kept about me, none of anybody else's, and written down once a day.
import type { MyData, MyDataSectionName } from '@sitzplan/contract/my-data'
import { MyData as MyDataSchema } from '@sitzplan/contract/my-data'
import Value from 'typebox/value'
import { beforeAll, describe, expect, test } from 'vitest'
import { forget } from '../retention/retention.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestAccount, insertTestUser, quietApp, type TestPerson } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)
let office: SeatOffice
let me: TestPerson
let other: TestPerson

const dataOf = async (person: TestPerson, query = '', language = 'en'): Promise<MyData> => {
  const { status, body } = await server.call('GET', `/api/v1/me/data${query}`, {
    token: person.token,
    headers: { 'accept-language': language },
  })
  expect(status).toBe(200)
  return body
}

const itemsOf = async (person: TestPerson, section: MyDataSectionName) =>
  (await dataOf(person)).sections[section].items as Record<string, unknown>[]

beforeAll(async () => {
  office = await SeatOffice.open(server, { people: 3, seats: 1 })
  me = office.person(0)
  other = office.person(1)
  const ended = await office.seat(0, { device: { id: 'desk-1', name: 'My desk', platform: 'Linux' } })
  await office.queue(1)
  await office.end([ended.id], 'Please make room')
  await office.acquire(0)
  await office.byProduct('POST', '/help-requests', { user: me.email })
  const { accountId, id } = me
  await office.byAdmin('PUT', `/users/${id}/products/${office.product}/settings`, {})
  await office.by(me, 'POST', '/me/views', { list: 'audit', name: 'Mine', query: 'period=week' })
  await database.query(
    `insert into removals (account_id, id, what, user_id, product_id, kind, restorable_until)
     values ($1, gen_random_uuid(), 'license', $2, $3, 'named', now() + interval '1 day')`,
    [accountId, id, office.productId],
  )
  await database.query(
    `insert into sign_ins (account_id, id, user_id, token_hash, expires_at, address, user_agent)
     values ($1, gen_random_uuid(), $2, '\\x01', now() + interval '1 day', '203.0.113.9', 'A browser')`,
    [accountId, id],
  )
  await database.query(
    `insert into mails (account_id, id, user_id, to_address, template, subject, sent_at)
     values ($1, gen_random_uuid(), $2, $3, 'products', 'Your products', now())`,
    [accountId, id, me.email],
  )
  await database.query(
    `insert into invitations (account_id, user_id, state, sent_at, expires_at, invited_by)
     values ($1, $2, 'accepted', now(), now(), $3)`,
    [accountId, id, office.admin.id],
  )
  await database.query(
    `with asked as (
       insert into product_requests (account_id, id, user_id, product_id, note)
       select $1, gen_random_uuid(), $2, id, 'For the fair' from products limit 1
     )
     insert into orders (account_id, id, status, requested_by, requested_at)
     values ($1, gen_random_uuid(), 'requested', $2, now())`,
    [accountId, id],
  )
  await database.query(
    `insert into second_factors (account_id, user_id, secret, last_step) values ($1, $2, '\\xfa', 1)`,
    [accountId, id],
  )
  await insertWhatIsRare(me)
  const wrong = { email: me.email, password: 'nobody would choose this one' }
  expect((await server.call('POST', '/api/v1/sign-in', { body: wrong })).status).toBe(401)
  await office.byAdmin('PATCH', `/users/${id}`, { familyName: 'Newname' })
})

/** Written directly: what takes an identity provider, a mail server or a signed document to come about. */
async function insertWhatIsRare({ accountId, id }: TestPerson): Promise<void> {
  await database.query(
    `with provider as (
       insert into identity_providers (account_id, id, kind, name, break_glass_user_id)
       values ($1, gen_random_uuid(), 'oidc', 'Our company', $2)
       returning id
     ), flow as (
       insert into sign_in_flows (account_id, id, provider_id, purpose, browser_hash, state_hash, request, next_path,
                                  started_by, expires_at)
       select $1, gen_random_uuid(), id, 'test', '\\x01', '\\x01', '\\xfa', '/', $2, now() from provider
     ), identity as (
       insert into external_identities (account_id, provider_id, subject, user_id) select $1, id, 'me-there', $2 from provider
     ), link as (
       insert into one_time_tokens (account_id, id, purpose, token_hash, expires_at, user_id)
       values ($1, gen_random_uuid(), 'reset', '\\xfa', now(), $2)
     ), mail as (
       insert into mails (account_id, id, user_id, about_user_id, to_address, template, subject)
       values ($1, gen_random_uuid(), null, $2, 'somebody@else.example', 'help_request', 'Number 0 needs a seat')
     ), queue as (
       insert into queues (account_id, id, product_id, type, name)
       select $1, gen_random_uuid(), id, 'call', 'Support' from products limit 1
       returning id, product_id
     ), place as (
       insert into queue_members (account_id, queue_id, user_id) select $1, id, $2 from queue
     ), billed as (
       insert into billed_memberships (account_id, product_id, user_id, queue_id, queue_type, queue_name, from_at)
       select $1, product_id, $2, id, 'call', 'Support', now() from queue
     ), import as (
       insert into imports (account_id, id, state, created_by, create_groups, ignored_columns)
       values ($1, gen_random_uuid(), 'done', $2, false, '{}')
       returning id
     ), line as (
       insert into import_lines (account_id, import_id, line, wanted, misread, outcome, result, user_id)
       select $1, id, 2, '{"email": "me@test.example", "groups": ["Sales"], "products": [{"product": "p", "kind": null}]}', '[]',
              'change', 'changed', $2
         from import
     ), directory as (
       insert into directory_users (account_id, user_id, user_name, external_id, attributes)
       values ($1, $2, 'me@company.example', 'S-1', '{"title": "Technician"}')
     ), calls as (
       insert into provisioning_calls (account_id, id, at, token_id, token_name, method, path, status, refused, resource,
                                       milliseconds, body, detail)
       select $1, gen_random_uuid(), now(), gen_random_uuid(), 'Okta', method, path, status, status >= 400, resource, 5,
              body, detail
         from (values ('POST', '/Users', 201, '/Users/' || $2, '{"title": "Technician"}', null),
                      ('PATCH', '/users/' || upper($2::text), 400, null, null, 'It has no path.'),
                      ('GET', '/Users', 200, null, null, null),
                      ('GET', '/Users/' || $5, 200, null, null, null)) as c(method, path, status, resource, body, detail)
     ), own_group as (
       insert into groups (account_id, id, name) values ($1, gen_random_uuid(), 'Sales') returning id
     ), memberships as (
       insert into group_members (account_id, group_id, user_id, source, since)
       select $1, id, $2, source, now() - age::interval
         from own_group, (values ('directory', '1 hour'), ('direct', '2 hours')) as m(source, age)
     ), held as (
       insert into held_changes (account_id, id, user_id, what) values ($1, gen_random_uuid(), $2, 'suspend')
     ), former as (
       insert into former_names (account_id, user_id, name) values ($1, $2, 'me@before.example')
     ), proposal as (
       insert into proposed_second_factors (account_id, user_id, secret, expires_at) values ($1, $2, '\\xfa', now())
     )
     insert into license_revisions (account_id, revision, serial, owner, status, issued_at, document, received_by,
                                    activated_at, activated_by)
     values ($1, 900, 'S', 'O', 'superseded', now(), 'x', $3, now(), $4)`,
    [
      accountId,
      id,
      JSON.stringify({ kind: 'user', id, name: 'Number 0' }),
      JSON.stringify({ kind: 'user', id: office.admin.id, name: 'Ada Admin' }),
      other.id,
    ],
  )
}

describe('my data', () => {
  test('has every section, as the reference says, with how long and why in my language', async () => {
    const data = await dataOf(me)
    expect(Value.Errors(MyDataSchema, data)).toEqual([])
    const empty = Object.entries(data.sections).filter(([, { total }]) => total === 0)
    expect(empty.map(([name]) => name)).toEqual(['sessions', 'waiting', 'vetoes', 'productSignIns'])
    expect(data.sections.work).toMatchObject({ keptDays: 90, kept: expect.stringContaining('90 days') })
    expect((await dataOf(me, '', 'de')).sections.work.kept).toMatch(/^90 Tage/)
  })

  // Whose table is new: it gets a row of mine above, a section here, and is emptied by `people/erasure.ts`; or a name below.
  test('is about every table that says whose a row is', async () => {
    const { rows } = await database.query<{ name: string }>(
      `select table_name as name
         from information_schema.columns
        where table_schema = 'public'
          and column_name = 'user_id'
        order by table_name`,
    )
    const without: string[] = []
    for (const { name } of rows)
      if (!(await database.query(`select from ${name} where user_id = $1`, [me.id])).rowCount) without.push(name)
    // What is there for as long as something else goes on.
    expect(without).toEqual([
      'deleted_users',
      'directory_losses',
      'directory_members_away',
      'group_rule_work',
      'holds',
      'license_removals',
      'recovery_codes',
      'sessions',
      'tickets',
      'vetoes',
    ])
  })

  test('tells my work from beginning to end, and who ended it without a name', async () => {
    expect(await itemsOf(me, 'work')).toMatchObject([
      {
        product: office.product,
        seat: 1,
        from: expect.stringMatching(/Z$/),
        to: expect.stringMatching(/Z$/),
        reason: 'ended_by_admin',
        endedBy: 'administrator',
        note: 'Please make room',
      },
    ])
    expect((await itemsOf(me, 'seatEvents')).map(({ what }) => what)).toEqual(['refused'])
  })

  test('tells a session that runs, and that I gave it back myself', async () => {
    const own = await SeatOffice.open(server, { people: 1 })
    const session = await own.seat(0)
    const [person] = own.people
    if (!person) throw new Error('nobody is there')
    expect(await itemsOf(person, 'sessions')).toMatchObject([{ id: session.id, product: own.product }])
    expect(await itemsOf(person, 'work')).toMatchObject([{ session: session.id, to: null, reason: null }])
    await own.release(session.id)
    expect(await itemsOf(person, 'sessions')).toEqual([])
    expect(await itemsOf(person, 'work')).toMatchObject([{ session: session.id, reason: 'released', endedBy: null }])
  })

  test('tells what is rare, without its secrets', async () => {
    const { sections } = await dataOf(me)
    expect(sections).toMatchObject({
      profile: { items: [{ isBreakGlass: true, managedGroups: [] }] },
      products: { items: [{ seat: null, nextKind: null }] },
      heldChanges: { items: [{ what: 'suspend' }] },
      pauses: { items: [{ product: office.product }] },
      companySignIns: { items: [{ provider: 'Our company', subject: 'me-there' }] },
      failedSignIns: { total: 1 },
      savedViews: { items: [{ list: 'audit', name: 'Mine', query: 'period=week', isDefault: false }] },
      signInTests: { items: [{ provider: 'Our company', answeredAt: null }] },
      links: { items: [{ purpose: 'reset', usedAt: null }] },
      imports: {
        items: [{ result: 'changed', email: 'me@test.example', givenName: null, groups: ['Sales'], products: ['p'] }],
      },
      directory: {
        items: [{ userName: 'me@company.example', subject: 'S-1', attributes: { title: 'Technician' } }],
      },
      directoryCalls: {
        total: 2,
        items: expect.arrayContaining([
          expect.objectContaining({ method: 'POST', answer: 201, sent: '{"title": "Technician"}', detail: null }),
          expect.objectContaining({ method: 'PATCH', answer: 400, sent: null, detail: 'It has no path.' }),
        ]),
      },
      groups: {
        items: [
          { name: 'Sales', source: 'directory' },
          { name: 'Sales', source: 'direct' },
        ],
      },
      secondFactor: { items: [{ lastUsedAt: '1970-01-01T00:00:30.000Z', proposedUntil: expect.any(String) }] },
      mails: { items: expect.arrayContaining([expect.objectContaining({ toAddress: me.email })]) },
      mailsAbout: { items: expect.arrayContaining([expect.objectContaining({ subject: 'Number 0 needs a seat' })]) },
      licenseRevisions: { items: [{ revision: 900, loadedAt: expect.any(String), activatedAt: null }] },
    })
  })

  test('tells that I asked for a seat as done by me', async () => {
    const own = await SeatOffice.open(server, { people: 1 })
    const [person] = own.people
    if (!person) throw new Error('nobody is there')
    await own.by(person, 'POST', '/help-requests', { product: own.product })
    expect((await itemsOf(person, 'audit')).find(({ action }) => action === 'help.requested')).toMatchObject({
      by: 'you',
      isAboutYou: true,
      address: '127.0.0.1',
    })
  })

  test('names nobody else, neither what others are called nor where they acted from', async () => {
    const text = JSON.stringify(await dataOf(me, '?download=json'))
    for (const secret of [
      'Ada',
      office.admin.email,
      office.admin.id,
      'somebody@else',
      other.email,
      other.id,
      'Number 1',
      '\\xfa',
    ])
      expect(text).not.toContain(secret)
    // Who changed others reads that they did, and not what.
    const admins = JSON.stringify(await dataOf(office.admin, '?download=json'))
    expect(admins).toContain('user.changed')
    for (const secret of [me.email, me.id, 'Newname', 'My desk', 'Please make room'])
      expect(admins).not.toContain(secret)
  })

  test('tells the changes of me with their values', async () => {
    const events = await itemsOf(me, 'audit')
    expect(events).toContainEqual(
      expect.objectContaining({
        action: 'user.changed',
        by: 'administrator',
        isAboutYou: true,
        before: { familyName: 'Number 0' },
        after: { familyName: 'Newname' },
        address: null,
      }),
    )
    expect(events).toContainEqual(expect.objectContaining({ action: 'session.ended', isAboutYou: true }))
  })

  test('is a file with everything, of which the page has the newest twenty', async () => {
    const { accountId, id } = me
    const { total } = (await dataOf(me)).sections.mails
    await database.query(
      `insert into mails (account_id, id, user_id, to_address, template, subject)
       select $1, gen_random_uuid(), $2, $3, 'products', 'Mail ' || i from generate_series(1, 30) as i`,
      [accountId, id, me.email],
    )
    expect((await dataOf(me)).sections.mails).toMatchObject({ total: total + 30, items: { length: 20 } })
    const { headers, body } = await server.call('GET', '/api/v1/me/data?download=json', { token: me.token })
    expect(headers['content-disposition']).toMatch(/^attachment; filename="sitzplan-my-data-\d{4}-\d\d-\d\d\.json"$/)
    expect(body.sections.mails.items).toHaveLength(total + 30)
  })

  test('names nobody else in the subjects of mails to me', async () => {
    const full = await SeatOffice.open(server, { people: 2 })
    await full.seat(0)
    await full.byProduct('POST', '/help-requests', { user: full.person(1).email })
    const items = await itemsOf(full.admin, 'mails')
    expect(items).toEqual([expect.objectContaining({ subject: null })])
    expect(JSON.stringify(items)).not.toContain('Number 1')
  })

  test('my work is gone from it once the names in the journal are', async () => {
    const own = await SeatOffice.open(server, { people: 1 })
    const [person] = own.people
    if (!person) throw new Error('nobody is there')
    await own.release((await own.seat(0)).id)
    await database.query(`update journal_persons set day = day - 100 where user_id = $1`, [person.id])
    await forget(database)
    expect((await dataOf(person)).sections.work).toMatchObject({ total: 0, items: [] })
  })

  test('many looks at once are one event of the day', async () => {
    const person = await insertTestUser(database, await insertTestAccount(database))
    // An account has no more than ten made at a time.
    await Promise.all([1, 2, 3, 4, 5].map((each) => dataOf(person, each === 1 ? '?download=json' : '')))
    const looks = (await itemsOf(person, 'audit')).filter(({ action }) => action === 'own_data.read')
    expect(looks).toHaveLength(1)
    expect(looks[0]).toMatchObject({ by: 'you', isAboutYou: true, address: '127.0.0.1' })
  })

  test.each(['?download=csv', '?user=somebody', '?section=work'])('%s is refused', async (query) => {
    expect((await server.call('GET', `/api/v1/me/data${query}`, { token: me.token })).status).toBe(422)
  })

  test('is for people: neither a product nor nobody has any', async () => {
    expect((await server.call('GET', '/api/v1/me/data', { token: office.key })).status).toBe(403)
    expect((await server.call('GET', '/api/v1/me/data')).status).toBe(401)
  })

  test('goes with me, but for what leads to nobody', async () => {
    for (const path of [`/users/${me.id}`, `/removals/${me.id}`])
      expect((await office.byAdmin('DELETE', path)).status).toBe(204)
    const { rows: tables } = await database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by table_name`,
    )
    const naming: string[] = []
    for (const { name } of tables)
      if ((await database.query(`select from ${name} as t where t::text like '%' || $1 || '%'`, [me.id])).rowCount)
        naming.push(name.replace(/_\d{4}_\d\d$/, ''))
    // The id alone: who did or bought what, under which nobody stands any more.
    expect([...new Set(naming)]).toEqual([
      'audit_events',
      'billed_memberships',
      'identity_providers',
      'imports',
      'license_revisions',
      'orders',
      'users',
    ])
  })
})
