// Queues over HTTP: made, found, changed, deleted; who is in them; and the license that comes with the first and goes with
// the last.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
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

const { database, connect } = await testDatabase()
const server = await testApp(database)
const second = await testApp(connect())
const { call } = server
const productId = await insertTestProduct(database, 'contact-center')
await database.query(`update products set billed_by = 'queues' where id = $1`, [productId])
const phoneId = await insertTestProduct(database, 'connect')
const vendorId =
  (await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)).rows[0]?.id ?? ''
const vendorKey = await insertProductKey(database, vendorId, productId)

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const by = (person: Pick<TestPerson, 'token'>, method: Method, path: string, body?: unknown) =>
  call(method, `/api/v1${path}`, { token: person.token, ...(body !== undefined && { body }) })

let accountId: string
let superadmin: TestPerson
let admin: TestPerson
let key: string
let agent: TestPerson

/** An account of its own for each test: what is free in one is nobody else's matter. */
async function open(seats: number | null) {
  accountId = await insertTestAccount(database)
  superadmin = await insertTestUser(database, accountId, 'superadmin', { givenName: 'Sam', familyName: 'Super' })
  admin = await insertTestUser(database, accountId, 'admin', { givenName: 'Ada', familyName: 'Admin' })
  key = await insertProductKey(database, accountId, productId)
  agent = await member('Agent')
  await setSeats(seats)
}

const setSeats = (total: number | null) =>
  database.transaction((tx) =>
    server.services.seats.setLines(
      tx,
      accountId,
      [productId, phoneId].map((id) => ({ productId: id, kind: 'named' as const, resource: '', total })),
      null,
    ),
  )

const member = (familyName: string) => insertTestUser(database, accountId, 'member', { familyName })
const make = async (type = 'call', name = `Queue ${randomUUID().slice(0, 8)}`): Promise<{ id: string; name: string }> =>
  (await by(admin, 'POST', '/queues', { name, type })).body
const join = (queue: { id: string }, person: { id: string }, role?: string) =>
  by(admin, 'PUT', `/queues/${queue.id}/members/${person.id}`, role ? { role } : {})
const leave = (queue: { id: string }, person: { id: string }) =>
  by(admin, 'DELETE', `/queues/${queue.id}/members/${person.id}`)
const leaveAll = (person: { id: string }) => by(admin, 'DELETE', `/users/${person.id}/queues`)
const stateOf = async (person: { id: string }, product = 'contact-center') =>
  (await by(admin, 'GET', `/users/${person.id}`)).body.products.find((one: { key: string }) => one.key === product)
    ?.state
const billed = async (person: { id: string }) => (await by(admin, 'GET', `/users/${person.id}/billing`)).body.items
/** What is billed for somebody right now: queues, or (null) a license given by hand. */
const openFacts = async (person: { id: string }) =>
  (
    await database.query<{ name: string | null }>(
      'select queue_name as name from billed_memberships where user_id = $1 and until_at is null order by queue_name',
      [person.id],
    )
  ).rows.map(({ name }) => name)
const free = async () =>
  (await by(superadmin, 'GET', '/products')).body.items.find((one: { key: string }) => one.key === 'contact-center')
    .named.available
const actionsOf = async (target: string) =>
  (await by(superadmin, 'GET', `/audit?target=${target}`)).body.items
    .map((event: { action: string }) => event.action)
    .filter((action: string) => action.startsWith('queue'))

/** A thousand people in a queue, each with a seat. */
const crowd = (queue: { id: string }) =>
  database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `with people as (
         insert into users (account_id, id, email, status, activated_at)
         select $1, gen_random_uuid(), gen_random_uuid() || '@test.example', 'active', now()
           from generate_series(1, 1000)
         returning id
       )
       insert into queue_members (account_id, queue_id, user_id)
       select $1, $2, id from people
       returning user_id as id`,
      [accountId, queue.id],
    )
    const pools = await server.services.seats.lockUsage(tx, accountId)
    const poolId = pools.find((pool) => pool.productId === productId)?.id ?? 0
    await server.services.seats.runIn(
      tx,
      rows.map(({ id: userId }) => ({ kind: 'holdNamed' as const, poolId, userId })),
    )
    await tx.query(
      `insert into assignments (account_id, user_id, product_id, kind, state, pool_id)
       select $1, user_id, $2, 'named', 'assigned', $3 from queue_members where queue_id = $4`,
      [accountId, productId, poolId, queue.id],
    )
    return rows
  })

beforeEach(() => open(5))

describe('a queue', () => {
  it('is made, found, changed and deleted, and every change is audited', async () => {
    const made = await by(admin, 'POST', '/queues', { name: '  Störung   Nürnberg ', type: 'call' })
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'Störung Nürnberg', type: 'call', members: 0, product: 'contact-center', externalId: null },
    })
    const { id } = made.body
    expect((await by(admin, 'GET', '/queues?search=nurnberg')).body).toMatchObject({ items: [made.body], total: 1 })
    expect((await by(admin, 'GET', '/queues?type=inbox')).body.total).toBe(0)
    const changed = await by(admin, 'PATCH', `/queues/${id}`, { name: 'Post', type: 'inbox' })
    expect(changed).toMatchObject({ status: 200, body: { id, name: 'Post', type: 'inbox' } })
    expect((await by(admin, 'DELETE', `/queues/${id}`)).status).toBe(204)
    expect((await by(admin, 'GET', `/queues/${id}`)).status).toBe(404)
    expect(await actionsOf(id)).toEqual(['queue.deleted', 'queue.changed', 'queue.created'])
  })

  it('has a name of its own among those of its type; also by two at once', async () => {
    const name = 'Zentrale'
    const answers = await Promise.all(
      [name, 'ZENTRALE'].map((each, index) =>
        (index === 0 ? call : second.call)('POST', '/api/v1/queues', {
          token: admin.token,
          body: { name: each, type: 'call' },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('name_taken')
    const inbox = await make('inbox', name)
    expect(inbox.name).toBe(name)
    expect((await by(admin, 'PATCH', `/queues/${inbox.id}`, { type: 'call' })).body.code).toBe('name_taken')
  })

  it('is made once by twins with an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const body = { name: 'Twins', type: 'call' }
    const twins = await Promise.all(
      [call, second.call].map((each) => each('POST', '/api/v1/queues', { token: admin.token, body, headers })),
    )
    expect(twins.map(({ status }) => status)).toEqual([201, 201])
    expect(twins[0]?.body).toEqual(twins[1]?.body)
  })

  it.each([
    ['no name', { type: 'call' }, '/name'],
    ['a name of spaces', { name: '  ', type: 'call' }, '/name'],
    ['a name that is too long', { name: 'x'.repeat(101), type: 'call' }, '/name'],
    ['no type', { name: 'A' }, '/type'],
    ['a type there is not', { name: 'A', type: 'fax' }, '/type'],
    ['a product that is billed by license', { name: 'A', type: 'call', product: 'connect' }, '/product'],
    ['a product there is not', { name: 'A', type: 'call', product: 'nothing' }, '/product'],
    ['members', { name: 'A', type: 'call', members: [] }, '/members'],
  ])('is refused with %s', async (_what, body, path) => {
    const answer = await by(admin, 'POST', '/queues', body)
    expect([answer.status, answer.body.errors?.[0].path]).toEqual([422, path])
  })

  it('of another account is like one that is not there, and so are foreign, deleted and unknown people', async () => {
    const queue = await make()
    const foreigner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    const gone = await member('Gone')
    await by(superadmin, 'DELETE', `/users/${gone.id}`)
    const answers = await Promise.all([
      by(foreigner, 'GET', `/queues/${queue.id}`),
      by(foreigner, 'PATCH', `/queues/${queue.id}`, { name: 'Mine' }),
      by(foreigner, 'DELETE', `/queues/${queue.id}`),
      by(foreigner, 'GET', `/queues/${queue.id}/members`),
      by(foreigner, 'PUT', `/queues/${queue.id}/members/${foreigner.id}`, {}),
      by(foreigner, 'DELETE', `/queues/${queue.id}/members/${agent.id}`),
      by(foreigner, 'DELETE', `/users/${agent.id}/queues`),
      by(foreigner, 'GET', `/users/${agent.id}/billing`),
      join(queue, foreigner),
      join(queue, gone),
      join(queue, { id: newId() }),
      leave(queue, foreigner),
      leaveAll(gone),
      join({ id: newId() }, agent),
      leave({ id: newId() }, agent),
    ])
    expect(answers.map(({ status }) => status)).toEqual(Array(answers.length).fill(404))
    expect((await by(admin, 'GET', `/queues/${queue.id}`)).body.members).toBe(0)
  })

  it('is for all: managers limited to groups change who is in it, of their people, and nothing else of it', async () => {
    const { id: group } = (await by(superadmin, 'POST', '/groups', { name: 'North' })).body
    const limited = await insertTestUser(database, accountId, 'manager', {
      permissions: ['users.view', 'queues.manage'],
    })
    await database.query('update users set manager_groups = $2 where id = $1', [limited.id, [group]])
    await by(superadmin, 'PUT', `/groups/${group}/members/${agent.id}`)
    const other = await member('Elsewhere')
    const queue = await make()
    await join(queue, other)
    expect((await by(limited, 'PUT', `/queues/${queue.id}/members/${agent.id}`, {})).status).toBe(200)
    expect((await by(limited, 'DELETE', `/queues/${queue.id}/members/${other.id}`)).status).toBe(404)
    expect((await by(limited, 'GET', `/users/${other.id}/billing`)).status).toBe(404)
    const seen = (await by(limited, 'GET', `/queues/${queue.id}/members`)).body
    expect([seen.total, seen.items.map((item: { user: { id: string } }) => item.user.id)]).toEqual([1, [agent.id]])
    expect((await by(limited, 'GET', '/queues')).body.items[0].members).toBe(1)
    const refused = await Promise.all([
      by(limited, 'POST', '/queues', { name: 'Own', type: 'call' }),
      by(limited, 'PATCH', `/queues/${queue.id}`, { name: 'Own' }),
      by(limited, 'DELETE', `/queues/${queue.id}`),
    ])
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('is one of a thousand at most', async () => {
    await database.query(
      `insert into queues (account_id, id, product_id, type, name)
       select $1, gen_random_uuid(), $2, 'call', 'Queue ' || n from generate_series(1, 999) n`,
      [accountId, productId],
    )
    const names = ['One', 'Two', 'Three']
    const answers = await Promise.all(names.map((name) => by(admin, 'POST', '/queues', { name, type: 'call' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'limit_reached', limit: 1000 })
  })
})

describe('a queue of a product that the account does not own', () => {
  it('is not made, and nobody joins it: they would wait in vain; who is in it already is told', async () => {
    const queue = await make()
    expect((await by(admin, 'GET', `/queues/${queue.id}`)).body.isOwned).toBe(true)
    const other = await member('Other')
    await join(queue, agent)
    await leave(queue, other)
    const [removed] = [await join(queue, other), await leave(queue, other)]
    expect(removed.status).toBe(200)
    const [place] = (await by(admin, 'GET', '/removals?what=queue')).body.items
    await setSeats(0)
    const german = { 'accept-language': 'de' }
    const made = await call('POST', '/api/v1/queues', {
      token: admin.token,
      body: { name: 'A', type: 'call' },
      headers: german,
    })
    expect(made).toMatchObject({ status: 409, body: { code: 'wrong_state', reason: 'queue_product_not_owned' } })
    expect(made.body.detail).toContain('Bestellen Sie Lizenzen')
    const synced = await call('PUT', '/api/v1/queues/external/x', { token: key, body: { name: 'X', type: 'call' } })
    const refused = [await join(queue, other), await by(admin, 'POST', `/removals/${place.id}/restore`), synced]
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 409, body: { reason: 'queue_product_not_owned' } })
    expect((await by(admin, 'GET', '/queues')).body).toMatchObject({
      total: 1,
      items: [{ isOwned: false, members: 1 }],
    })
    expect((await join(queue, agent, 'supervisor')).body.role).toBe('supervisor')
    expect((await by(admin, 'DELETE', `/queues/${queue.id}`)).status).toBe(204)
  })
})

describe('whoever manages queues and does not see users', () => {
  it('changes them by counts and ids, and is told nobody’s name', async () => {
    const blind = await insertTestUser(database, accountId, 'manager', { permissions: ['queues.manage'] })
    const queue = (await by(blind, 'POST', '/queues', { name: 'Own', type: 'call' })).body
    const put = await by(blind, 'PUT', `/queues/${queue.id}/members/${agent.id}`, {})
    expect(put).toMatchObject({ status: 200, body: { user: { id: agent.id, email: null, name: null }, role: 'agent' } })
    expect((await by(blind, 'GET', '/queues')).body.items).toMatchObject([{ id: queue.id, members: 1 }])
    expect((await by(blind, 'GET', `/queues/${queue.id}`)).body.members).toBe(1)
    const named = [`/queues/${queue.id}/members`, `/users/${agent.id}/billing`]
    for (const path of named) expect((await by(blind, 'GET', path)).body.code).toBe('forbidden')
    const action = { do: 'removeFromQueue', queue: queue.id }
    const bulk = (users: object) => by(blind, 'POST', '/users/bulk', { users, action })
    expect((await bulk({ filter: { search: 'agent' } })).body.code).toBe('forbidden')
    const { items } = (await bulk({ ids: [agent.id] })).body
    expect(items).toMatchObject([{ user: { id: agent.id, email: null, name: null }, done: true, changed: true }])
    expect((await by(blind, 'GET', '/removals')).body).toMatchObject({ items: [], total: 0 })
    expect((await by(blind, 'DELETE', `/queues/${queue.id}`)).status).toBe(204)
  })
})

describe('supervisors and agents', () => {
  it('come, change and go, again is fine, and each is audited once', async () => {
    const queue = await make()
    expect(await join(queue, agent)).toMatchObject({
      status: 200,
      body: { user: { id: agent.id, email: agent.email }, role: 'agent', license: 'assigned' },
    })
    expect((await join(queue, agent)).body.role).toBe('agent')
    expect((await join(queue, agent, 'supervisor')).body.role).toBe('supervisor')
    expect((await join(queue, agent)).body.role).toBe('supervisor')
    expect([(await leave(queue, agent)).status, (await leave(queue, agent)).status]).toEqual([204, 204])
    expect(await actionsOf(agent.id)).toEqual(['queue.member_removed', 'queue.member_changed', 'queue.member_added'])
    expect((await join(queue, agent, 'owner')).body.errors[0].path).toBe('/role')
  })

  it('are listed by name in pages, and found', async () => {
    const queue = await make()
    await setSeats(null)
    for (const name of ['Zander', 'Ährig', 'Möller'])
      await join(queue, await member(name), name === 'Zander' ? 'supervisor' : 'agent')
    const names = async (query: string) => {
      const { items, nextCursor, total } = (await by(admin, 'GET', `/queues/${queue.id}/members${query}`)).body
      return { names: items.map((item: { user: { name: string } }) => item.user.name), nextCursor, total }
    }
    const first = await names('?limit=2')
    expect([first.names, first.total]).toEqual([['Given Ährig', 'Given Möller'], 3])
    expect((await names(`?limit=2&cursor=${first.nextCursor}`)).names).toEqual(['Given Zander'])
    expect((await names('?search=moller')).names).toEqual(['Given Möller'])
    expect(await names('?role=supervisor')).toMatchObject({ names: ['Given Zander'], total: 1 })
  })

  it('may be invited, not suspended; who is suspended later stays in the queue, and costs nothing meanwhile', async () => {
    const queue = await make()
    const invited = (
      await by(admin, 'POST', '/users', {
        email: `${randomUUID()}@test.example`,
        givenName: 'In',
        familyName: 'Vited',
        sendInvitation: false,
      })
    ).body
    expect((await join(queue, invited)).body.license).toBe('assigned')
    await join(queue, agent)
    await by(admin, 'PATCH', `/users/${agent.id}`, { status: 'suspended' })
    expect(await openFacts(agent)).toEqual([])
    expect((await billed(agent))[0]).toMatchObject({ isBilled: false, state: 'waiting', causes: [{ role: 'agent' }] })
    const another = await make()
    const refused = await call('PUT', `/api/v1/queues/${another.id}/members/${agent.id}`, {
      token: admin.token,
      body: {},
      headers: { 'accept-language': 'de' },
    })
    expect(refused).toMatchObject({ status: 409, body: { code: 'wrong_state', reason: 'suspension_first' } })
    expect(refused.body.detail).toBe('Diese Person ist gesperrt. Heben Sie zuerst die Sperre auf.')
    await by(admin, 'PATCH', `/users/${agent.id}`, { status: 'active' })
    expect(await openFacts(agent)).toEqual([queue.name])
  })

  it('whoever may not touch an administrator does not put one into a queue, nor take one out', async () => {
    const queue = await make()
    expect((await join(queue, superadmin)).status).toBe(403)
    await by(superadmin, 'PUT', `/queues/${queue.id}/members/${superadmin.id}`, {})
    expect([(await leave(queue, superadmin)).status, (await leaveAll(superadmin)).status]).toEqual([403, 403])
  })
})

describe('the license', () => {
  it('comes with the first queue and goes with the last', async () => {
    const [calls, outbound, inbox] = [await make('call'), await make('outbound'), await make('inbox')]
    expect(await stateOf(agent)).toBeUndefined()
    await join(calls, agent)
    await join(outbound, agent)
    await join(inbox, agent, 'supervisor')
    expect([await stateOf(agent), await free()]).toEqual(['assigned', 4])
    const [why] = await billed(agent)
    expect(why).toMatchObject({ product: 'contact-center', state: 'assigned', isBilled: true })
    expect(why.causes.map((cause: { queue: { id: string } }) => cause.queue.id).sort()).toEqual(
      [calls, outbound, inbox].map(({ id }) => id).sort(),
    )
    await leave(calls, agent)
    await leave(outbound, agent)
    expect([await stateOf(agent), await openFacts(agent)]).toEqual(['assigned', [inbox.name]])
    await leave(inbox, agent)
    expect([await stateOf(agent), await openFacts(agent), await free()]).toEqual([undefined, [], 5])
    expect(await billed(agent)).toEqual([])
  })

  it('goes with one call, out of every queue', async () => {
    for (const type of ['call', 'outbound', 'inbox']) await join(await make(type), agent)
    expect([(await leaveAll(agent)).status, (await leaveAll(agent)).status]).toEqual([204, 204])
    expect([await stateOf(agent), await openFacts(agent)]).toEqual([undefined, []])
  })

  it('stays whatever else is taken away, and is not taken away itself before the last queue is left', async () => {
    const queue = await make('call', 'Störung')
    await join(queue, agent)
    await by(admin, 'PUT', `/users/${agent.id}/products/connect`, { kind: 'named' })
    await by(admin, 'DELETE', `/users/${agent.id}/products/connect`)
    expect(await openFacts(agent)).toEqual(['Störung'])
    const refused = await by(admin, 'DELETE', `/users/${agent.id}/products/contact-center`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'still_in_queues', queues: 'Störung' } })
    expect([await stateOf(agent), await openFacts(agent)]).toEqual(['assigned', ['Störung']])
  })

  it('is waited for when none is free: the person is in the queue, and costs nothing until it comes', async () => {
    await setSeats(1)
    const queue = await make()
    const late = await member('Late')
    await join(queue, agent)
    expect((await join(queue, late)).body).toMatchObject({ role: 'agent', license: 'waiting' })
    expect(await openFacts(late)).toEqual([])
    await leave(queue, agent)
    expect([await stateOf(late), await openFacts(late)]).toEqual(['assigned', [queue.name]])
  })

  it('given by hand is billed too, by a cause of its own; once in a queue it is that, and one license still', async () => {
    await by(admin, 'PUT', `/users/${agent.id}/products/contact-center`, { kind: 'named' })
    expect(await openFacts(agent)).toEqual([null])
    expect((await billed(agent))[0]).toMatchObject({ isBilled: true, causes: [{ kind: 'assignment' }] })
    const queue = await make()
    await join(queue, agent)
    expect(await openFacts(agent)).toEqual([queue.name])
    expect((await billed(agent))[0]).toMatchObject({ isBilled: true, causes: [{ kind: 'queue', role: 'agent' }] })
    await leave(queue, agent)
    expect([await openFacts(agent), await billed(agent)]).toEqual([[], []])
    await by(admin, 'PUT', `/users/${agent.id}/products/contact-center`, { kind: 'named' })
    await by(admin, 'DELETE', `/users/${agent.id}/products/contact-center`)
    expect([await openFacts(agent), await billed(agent)]).toEqual([[], []])
  })

  it('goes with the person: deleted people are in no queue, and nothing is billed for them', async () => {
    const queue = await make()
    await join(queue, agent)
    await by(superadmin, 'DELETE', `/users/${agent.id}`)
    expect(await openFacts(agent)).toEqual([])
    expect((await by(admin, 'GET', `/queues/${queue.id}`)).body.members).toBe(0)
    expect(await free()).toBe(5)
  })

  it('goes with the queue: of a thousand people none keeps it who is in no other', {
    timeout: 60_000,
  }, async () => {
    await setSeats(null)
    const [queue, other] = [await make(), await make()]
    const members = await crowd(queue)
    const [both] = members
    if (!both) throw new Error('nobody is in the queue')
    await join(other, both)
    expect((await by(admin, 'DELETE', `/queues/${queue.id}`)).status).toBe(204)
    const { rows } = await database.query<{ user_id: string }>(
      'select user_id from assignments where account_id = $1 and product_id = $2',
      [accountId, productId],
    )
    expect(rows).toEqual([{ user_id: both.id }])
    expect(await openFacts(both)).toEqual([other.name])
    const facts = await database.query('select from billed_memberships where account_id = $1 and until_at is null', [
      accountId,
    ])
    expect(facts.rowCount).toBe(1)
  })

  it('is billed by what is owned once the vendor says so, and by queues once that is taken back', async () => {
    const operator = await insertTestUser(database, vendorId, 'operator')
    await database.query(
      `insert into second_factors (account_id, user_id, secret, last_step) values ($1, $2, '\\xfa', 1)`,
      [vendorId, operator.id],
    )
    const billBy = (billedBy: string) => by(operator, 'PATCH', '/vendor/catalog/contact-center', { billedBy })
    const queue = await make()
    await join(queue, agent)
    const byHand = await member('Handed')
    await by(admin, 'PUT', `/users/${byHand.id}/products/contact-center`, { kind: 'named' })
    expect((await billBy('license')).status).toBe(200)
    expect([await openFacts(agent), await billed(agent), await openFacts(byHand)]).toEqual([[], [], []])
    const none = await by(admin, 'POST', '/queues', { name: 'A', type: 'call' })
    expect(none).toMatchObject({ status: 409, body: { code: 'wrong_state', reason: 'no_queue_product' } })
    expect((await billBy('queues')).status).toBe(200)
    expect([await openFacts(agent), await openFacts(byHand)]).toEqual([[queue.name], [null]])
  })

  it('is kept with the queue where a veto keeps one of them: nobody is out of it before all can be', async () => {
    await setSeats(null)
    const queue = await make()
    const people = await Promise.all(Array.from({ length: 5 }, (_, index) => member(`Member ${index}`)))
    for (const person of people) await join(queue, person)
    const last = people.toSorted((one, other) => (one.id < other.id ? -1 : 1)).at(-1) ?? agent
    await call('PUT', `/api/v1/holds/${last.id}`, { token: key, body: { reason: 'a call is running' } })
    const refused = await by(admin, 'DELETE', `/queues/${queue.id}`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'license_vetoed', user: last.id } })
    expect((await by(admin, 'GET', `/queues/${queue.id}`)).body.members).toBe(5)
    for (const person of people) expect(await openFacts(person)).toEqual([queue.name])
    await call('DELETE', `/api/v1/holds/${last.id}`, { token: key })
    expect((await by(admin, 'DELETE', `/queues/${queue.id}`)).status).toBe(204)
    expect([await stateOf(last), await actionsOf(queue.id)]).toEqual([undefined, ['queue.deleted', 'queue.created']])
  })

  it('a veto of the product keeps the last queue as it keeps the license', async () => {
    const queue = await make()
    await join(queue, agent)
    await call('PUT', `/api/v1/holds/${agent.id}`, { token: key, body: { reason: 'a call is running' } })
    const refused = await leave(queue, agent)
    expect(refused).toMatchObject({ status: 409, body: { code: 'license_vetoed', veto: 'a call is running' } })
    expect(await openFacts(agent)).toEqual([queue.name])
  })
})

describe('at the same moment', () => {
  it('the last leave and a first join: whoever is in a queue has the license, whoever is in none has not', async () => {
    const [one, other] = [await make(), await make()]
    for (let round = 0; round < 8; round++) {
      await join(one, agent)
      const answers = await Promise.all([
        leave(one, agent),
        second.call('PUT', `/api/v1/queues/${other.id}/members/${agent.id}`, { token: admin.token, body: {} }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([204, 200])
      expect([await stateOf(agent), await openFacts(agent)]).toEqual(['assigned', [other.name]])
      await Promise.all([leave(other, agent), leaveAll(agent)])
      expect([await stateOf(agent), await openFacts(agent), await free()]).toEqual([undefined, [], 5])
    }
  })

  it('a queue is deleted and joined: nobody is left with a license of a queue that is gone', async () => {
    for (let round = 0; round < 5; round++) {
      const queue = await make()
      await join(queue, agent)
      const others = await Promise.all([member('A'), member('B')])
      const answers = await Promise.all([
        by(admin, 'DELETE', `/queues/${queue.id}`),
        ...others.map((person) =>
          second.call('PUT', `/api/v1/queues/${queue.id}/members/${person.id}`, { token: admin.token, body: {} }),
        ),
      ])
      expect(answers[0]?.status).toBe(204)
      for (const { status } of answers.slice(1)) expect([200, 404]).toContain(status)
      for (const person of [agent, ...others])
        expect([await stateOf(person), await openFacts(person)]).toEqual([undefined, []])
    }
  })

  it('a license comes while its person joins one queue and leaves another: billed is for those they are in', async () => {
    await setSeats(1)
    const [first, old, fresh] = [await make(), await make(), await make()]
    for (let round = 0; round < 6; round++) {
      const late = await member('Late')
      await join(first, agent)
      await join(first, late)
      await join(old, late)
      const answers = await Promise.all([
        leave(first, agent),
        second.call('PUT', `/api/v1/queues/${fresh.id}/members/${late.id}`, { token: admin.token, body: {} }),
        second.call('DELETE', `/api/v1/queues/${old.id}/members/${late.id}`, { token: admin.token }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([204, 200, 204])
      expect([await stateOf(late), await openFacts(late)]).toEqual(['assigned', [first.name, fresh.name].sort()])
      await leaveAll(late)
    }
  })

  it('two administrators take the same person out: once, and once only', async () => {
    const queue = await make()
    await join(queue, agent)
    const answers = await Promise.all([leave(queue, agent), leaveAll(agent), leave(queue, agent)])
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    expect((await actionsOf(agent.id)).filter((action: string) => action === 'queue.member_removed')).toHaveLength(1)
  })
})

describe('a product', () => {
  const sync = (body: unknown, token = key, id = 'support/1') =>
    call('PUT', `/api/v1/queues/external/${encodeURIComponent(id)}`, { token, body })

  it('keeps its queue in step: made, changed, with exactly its people, and again is fine', async () => {
    const other = await member('Other')
    const made = await sync({ name: 'Support', type: 'call', members: [{ user: agent.email, role: 'supervisor' }] })
    expect(made).toMatchObject({ status: 201, body: { name: 'Support', members: 1, refused: [] } })
    const { id } = made.body
    expect((await by(admin, 'GET', `/queues/${id}`)).body.externalId).toBe('support/1')
    const changed = await sync({ name: 'Help', type: 'inbox', members: [{ user: other.id }] })
    expect(changed).toMatchObject({ status: 200, body: { id, name: 'Help', type: 'inbox', members: 1 } })
    expect([await stateOf(agent), await stateOf(other)]).toEqual([undefined, 'assigned'])
    expect((await sync({ name: 'Help', type: 'inbox' })).body.members).toBe(1)
    const drop = () => call('DELETE', '/api/v1/queues/external/support%2F1', { token: key })
    expect([(await drop()).status, (await drop()).status]).toEqual([204, 204])
    expect(await stateOf(other)).toBeUndefined()
  })

  it.each([['x'.repeat(201)], ['a\u0000b'], ['  ']])('is told that an id can be none (%#)', async (id) => {
    expect(await sync({ name: 'A', type: 'call' }, key, id)).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/externalId' }] },
    })
  })

  it('is told whom it could not put in; the others are', async () => {
    const suspended = await member('Suspended')
    await by(admin, 'PATCH', `/users/${suspended.id}`, { status: 'suspended' })
    const foreigner = await insertTestUser(database, await insertTestAccount(database))
    const members = [suspended.email, 'nobody@test.example', foreigner.id, agent.email].map((user) => ({ user }))
    const { body } = await sync({ name: 'Support', type: 'call', members })
    expect(body).toMatchObject({
      members: 1,
      refused: [
        { user: suspended.email, code: 'wrong_state' },
        { user: 'nobody@test.example', code: 'not_found' },
        { user: foreigner.id, code: 'not_found' },
      ],
    })
  })

  it('of the vendor names the account; a product that is billed by license has no queues', async () => {
    expect((await sync({ name: 'A', type: 'call' }, vendorKey)).body.errors[0].path).toBe('/account')
    expect((await sync({ name: 'A', type: 'call', account: newId() }, vendorKey)).status).toBe(404)
    expect((await sync({ name: 'A', type: 'call', account: accountId }, vendorKey)).status).toBe(201)
    expect((await sync({ name: 'A', type: 'call', account: await insertTestAccount(database) })).status).toBe(404)
    const place = '/api/v1/queues/external/support%2F1'
    const drop = (body?: object, query = '') => call('DELETE', `${place}${query}`, { token: vendorKey, body })
    expect((await drop()).body.errors[0].path).toBe('/account')
    expect((await drop({ account: accountId, name: 'A' })).body.errors[0].path).toBe('/name')
    expect((await drop({ account: newId() })).status).toBe(404)
    expect((await drop({ account: accountId })).status).toBe(204)
    expect((await sync({ name: 'A', type: 'call', account: accountId }, vendorKey)).status).toBe(201)
    // Some programs send no body with DELETE.
    expect((await drop(undefined, `?account=${accountId}`)).status).toBe(204)
    expect((await sync({ name: 'A', type: 'call', account: accountId }, vendorKey)).status).toBe(201)
    const phoneKey = await insertProductKey(database, accountId, phoneId)
    expect((await sync({ name: 'B', type: 'call' }, phoneKey)).body).toMatchObject({
      code: 'wrong_state',
      reason: 'not_billed_by_queues',
    })
  })

  it('by two calls at once makes one queue', async () => {
    const answers = await Promise.all(
      ['Left', 'Right'].map((name) => sync({ name, type: 'call', members: [{ user: agent.id }] })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201])
    expect((await by(admin, 'GET', '/queues')).body.total).toBe(1)
    expect(await openFacts(agent)).toHaveLength(1)
  })
})

it('several at once are taken out of one queue or of all, and put back as what they were', async () => {
  const [calls, inbox] = [await make('call'), await make('inbox')]
  const other = await member('Other')
  await join(calls, agent, 'supervisor')
  await join(inbox, agent)
  await join(calls, other)
  const bulk = (ids: string[], action: unknown) => by(admin, 'POST', '/users/bulk', { users: { ids }, action })
  const { items } = (await bulk([agent.id, other.id], { do: 'removeFromAllQueues' })).body
  expect([await stateOf(agent), await stateOf(other)]).toEqual([undefined, undefined])
  for (const { user, undo } of items) expect((await bulk([user.id], undo)).body.items[0]).toMatchObject({ done: true })
  expect([await openFacts(agent), await openFacts(other)]).toEqual([[calls.name, inbox.name].sort(), [calls.name]])
  const [why] = await billed(agent)
  expect(why.causes.find((cause: { queue: { id: string } }) => cause.queue.id === calls.id).role).toBe('supervisor')
  const here = (await bulk([agent.id], { do: 'removeFromQueue', queue: calls.id })).body.items[0]
  expect(here).toMatchObject({
    changed: true,
    undo: { do: 'addToQueues', queues: [{ queue: calls.id, role: 'supervisor' }] },
  })
  expect((await bulk([agent.id], { do: 'removeFromQueue', queue: calls.id })).body.items[0].changed).toBe(false)
  const unknown = await bulk([agent.id], { do: 'removeFromQueue', queue: newId() })
  expect([unknown.status, unknown.body.errors[0].path]).toEqual([422, '/action/queue'])
})

describe('what was removed', () => {
  const removals = async () => (await by(admin, 'GET', '/removals?what=queue')).body.items
  const restore = (id: string) => by(admin, 'POST', `/removals/${id}/restore`)

  it('a place in a queue comes back as it was, once, with the license', async () => {
    const queue = await make('inbox', 'Post')
    await join(queue, agent, 'supervisor')
    await leave(queue, agent)
    const [removal] = await removals()
    expect(removal).toMatchObject({
      what: 'queue',
      user: { id: agent.id },
      product: 'contact-center',
      queue: { id: queue.id, name: 'Post' },
      removedBy: { id: admin.id },
    })
    expect(Date.parse(removal.restorableUntil) - Date.parse(removal.removedAt)).toBe(7 * 86_400_000)
    const answers = await Promise.all([restore(removal.id), restore(removal.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      user: { id: agent.id },
      role: 'supervisor',
      license: 'assigned',
    })
    expect([await removals(), await openFacts(agent)]).toEqual([[], ['Post']])
  })

  it('is off the list once the person is in the queue again, or the queue is gone', async () => {
    const queue = await make()
    await join(queue, agent)
    await leave(queue, agent)
    await join(queue, agent)
    expect(await removals()).toEqual([])
    await leave(queue, agent)
    await by(admin, 'DELETE', `/queues/${queue.id}`)
    expect(await removals()).toEqual([])
  })

  it('is too late after the days of the product, and waits for who is suspended', async () => {
    const queue = await make()
    await join(queue, agent)
    await leave(queue, agent)
    const [{ id }] = await removals()
    await by(admin, 'PATCH', `/users/${agent.id}`, { status: 'suspended' })
    expect((await restore(id)).body.reason).toBe('suspension_first')
    await by(admin, 'PATCH', `/users/${agent.id}`, { status: 'active' })
    await database.query('update removals set restorable_until = now() where id = $1', [id])
    expect(await restore(id)).toMatchObject({ status: 410, body: { code: 'restore_expired' } })
    expect(await stateOf(agent)).toBeUndefined()
  })

  it('a deleted person comes back into the queues that are there still', async () => {
    const [queue, gone] = [await make(), await make()]
    await join(queue, agent, 'supervisor')
    await join(gone, agent)
    await by(superadmin, 'DELETE', `/users/${agent.id}`)
    await by(admin, 'DELETE', `/queues/${gone.id}`)
    expect((await by(superadmin, 'POST', `/removals/${agent.id}/restore`)).status).toBe(200)
    expect([await stateOf(agent), await openFacts(agent)]).toEqual(['assigned', [queue.name]])
    const [why] = await billed(agent)
    expect(why.causes).toMatchObject([{ queue: { id: queue.id }, role: 'supervisor' }])
  })
})
