// The same change to several users over HTTP: a result for each, nothing half done, and what takes it back.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)
const office = await SeatOffice.open(server, { people: 4, seats: 2, namedSeats: 2, assigned: false })
const { accountId } = office

interface Result {
  user: { id: string; email: string | null; name: string | null }
  done: boolean
  changed?: boolean
  undo?: object | null
  code?: string
  title?: string
  detail?: string
}

const bulk = (person: TestPerson, users: object, action: object, headers: Record<string, string> = {}) =>
  server.call('POST', '/api/v1/users/bulk', { token: person.token, body: { users, action }, headers })
const change = async (people: readonly TestPerson[], action: object) => {
  const answer = await bulk(office.admin, { ids: people.map(({ id }) => id) }, action)
  expect(answer.status).toBe(200)
  return answer.body.items as Result[]
}
const told = (results: Result[]) => results.map(({ done, changed, code }) => (done ? changed : code))
const person = (more: { givenName?: string } = {}) => insertTestUser(database, accountId, 'member', more)
const people = (count: number) => Promise.all(Array.from({ length: count }, () => person()))
const userOf = async ({ id }: TestPerson) => (await office.byAdmin('GET', `/users/${id}`)).body

describe('each user', () => {
  it('gets a result of their own: what worked is kept, what did not says why', async () => {
    const [one, two, three] = await people(3)
    const nobody = { ...(one as TestPerson), id: newId() }
    const action = { do: 'assign', product: office.product, kind: 'named' }
    const results = await change([one, nobody, two, three] as TestPerson[], action)
    expect(told(results)).toEqual([true, 'not_found', true, 'no_seat_available'])
    expect(results[0]).toEqual({
      user: { id: one?.id, email: one?.email, name: 'Given Family' },
      done: true,
      changed: true,
      undo: { do: 'remove', product: office.product },
    })
    expect(results[1]?.user).toEqual({ id: nobody.id, email: null, name: null })
    expect(results[3]).toMatchObject({ title: 'No license is free', detail: expect.stringContaining('All licenses') })
    expect((await userOf(two as TestPerson)).products).toMatchObject([{ kind: 'named', state: 'assigned' }])
    await change([one, two] as TestPerson[], { do: 'remove', product: office.product })
  })

  it('is told in the language of the reader', async () => {
    const headers = { 'accept-language': 'de' }
    const { body } = await bulk(office.admin, { ids: [newId()] }, { do: 'suspend' }, headers)
    expect(body.items[0]).toMatchObject({ done: false, code: 'not_found', title: 'Nicht gefunden' })
  })
})

describe('taking it back, for exactly those who were changed', () => {
  const undone = async (results: Result[]) => {
    for (const { user, undo } of results.filter((result) => result.undo))
      expect((await bulk(office.admin, { ids: [user.id] }, undo as object)).body.items).toMatchObject([{ done: true }])
  }

  it('a product that was given, and one whose kind was changed', async () => {
    const [fresh, shared] = (await people(2)) as [TestPerson, TestPerson]
    await office.assign(shared, 'concurrent')
    const results = await change([fresh, shared], { do: 'assign', product: office.product, kind: 'named' })
    await undone(results)
    expect((await userOf(fresh)).products).toEqual([])
    expect((await userOf(shared)).products).toMatchObject([{ kind: 'concurrent', state: 'assigned' }])
    const removed = await change([fresh, shared], { do: 'remove', product: office.product })
    expect(told(removed)).toEqual([false, true])
    await undone(removed)
    expect((await userOf(shared)).products).toMatchObject([{ kind: 'concurrent', state: 'assigned' }])
  })

  it('a suspension, also of who never activated: they are invited again', async () => {
    const [active, invited, suspended] = (await people(3)) as [TestPerson, TestPerson, TestPerson]
    await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [invited.id])
    await office.byAdmin('PATCH', `/users/${suspended.id}`, { status: 'suspended' })
    const results = await change([active, invited, suspended], { do: 'suspend' })
    expect(told(results)).toEqual([true, true, false])
    expect(results.map(({ undo }) => undo)).toEqual([{ do: 'reactivate' }, { do: 'reactivate' }, null])
    await undone(results)
    const all = await Promise.all([active, invited, suspended].map(userOf))
    expect(all.map(({ status }) => status)).toEqual(['active', 'invited', 'suspended'])
    expect(told(await change([active, invited, suspended], { do: 'reactivate' }))).toEqual([false, 'wrong_state', true])
  })

  it('a group', async () => {
    const group = (await office.byAdmin('POST', '/groups', { name: 'Many' })).body.id
    const [one, two] = (await people(2)) as [TestPerson, TestPerson]
    await office.byAdmin('PUT', `/groups/${group}/members/${two.id}`)
    const results = await change([one, two], { do: 'addToGroup', group })
    expect(told(results)).toEqual([true, false])
    await undone(results)
    expect((await office.byAdmin('GET', `/groups/${group}/members`)).body.items).toMatchObject([
      { user: { id: two.id } },
    ])
  })

  it('a deletion: they come back with what they had', async () => {
    const [one, other] = (await people(2)) as [TestPerson, TestPerson]
    await office.assign(one, 'concurrent')
    const results = await change([one, other], { do: 'delete' })
    expect(results.map(({ undo }) => undo)).toEqual([{ do: 'restore' }, { do: 'restore' }])
    expect(told(await change([one, office.admin], { do: 'delete' }))).toEqual(['not_found', 'last_superadmin'])
    expect((await office.byAdmin('DELETE', `/removals/${other.id}`)).status).toBe(204)
    const back = await change([one, other], { do: 'restore' })
    expect(told(back)).toEqual([true, 'not_found'])
    expect(back[0]).toMatchObject({ user: { email: one.email }, undo: { do: 'delete' } })
    expect(await userOf(one)).toMatchObject({ status: 'active', products: [{ kind: 'concurrent', state: 'assigned' }] })
    expect(told(await change([one], { do: 'restore' }))).toEqual(['wrong_state'])
  })

  it('says of somebody who cannot come back who it is, and why', async () => {
    const [gone, taker] = (await people(2)) as [TestPerson, TestPerson]
    await change([gone], { do: 'delete' })
    await database.query('update users set email = $2 where id = $1', [taker.id, gone.email])
    const [result] = await change([gone], { do: 'restore' })
    expect(result).toMatchObject({ user: { email: gone.email, name: 'Given Family' }, code: 'email_taken' })
  })
})

it('invitations are sent again to who is still invited', async () => {
  const [active, invited] = (await people(2)) as [TestPerson, TestPerson]
  await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [invited.id])
  const results = await change([active, invited], { do: 'resendInvitation' })
  expect(told(results)).toEqual(['wrong_state', true])
  expect((await userOf(invited)).invitedTimes).toBe(1)
})

describe('products given and taken', () => {
  const invited = async () => {
    const one = await person()
    await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [one.id])
    return one
  }
  const subjectsTo = async ({ email }: TestPerson) => {
    const { body } = await office.byAdmin('GET', `/outbox?to=${email}`)
    return body.items.map(({ subject }: { subject: string }) => subject)
  }
  const give = { do: 'assign', product: office.product, kind: 'concurrent' }
  const changed = 'Your products at Test have changed'

  it('are told to each, once, and who was never invited is', async () => {
    const [fresh, had, guest] = [await person(), await person(), await invited()]
    await office.byAdmin('PUT', `/users/${had.id}/products/${office.product}`, { kind: 'concurrent', notify: false })
    expect(told(await change([fresh, had, guest], give))).toEqual([true, false, true])
    const told1 = await Promise.all([fresh, had, guest].map(subjectsTo))
    expect(told1).toEqual([[changed], [], ['Your access to Test']])
    expect((await userOf(guest)).invitedTimes).toBe(1)
    await change([had], { do: 'remove', product: office.product })
    expect(await subjectsTo(had)).toEqual([changed])
  })

  it('are told to nobody where that is asked for, and taken back as quietly', async () => {
    const [one, guest] = [await person(), await invited()]
    const results = await change([one, guest], { ...give, notify: false })
    const undo = { do: 'remove', product: office.product, notify: false }
    expect(results.map((result) => result.undo)).toEqual([undo, undo])
    await change([one, guest], undo)
    expect(await Promise.all([one, guest].map(subjectsTo))).toEqual([[], []])
  })
})

describe('licenses that become free', () => {
  const named = { product: office.product, kind: 'named' }

  it.each<[string, object]>([
    ['taken', { do: 'remove', product: office.product }],
    ['of who is suspended', { do: 'suspend' }],
  ])('%s pass to nobody of the same call who waits, but to who waits beside it', async (_name, action) => {
    const crowd = (await people(6)) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson]
    const [one, two, three, four, outside, last] = crowd
    expect(told(await change(crowd, { do: 'assign', ...named, wait: true }))).toEqual(crowd.map(() => true))
    const chosen = [one, two, three, four]
    const results = await change(chosen, action)
    expect(results.map(({ user, changed }) => [user.id, changed])).toEqual(chosen.map(({ id }) => [id, true]))
    const completed = async ({ id }: TestPerson) =>
      (await office.byAdmin('GET', `/audit?action=assignment.completed&target=${id}`)).body.total
    expect(await Promise.all(crowd.map(completed))).toEqual([0, 0, 0, 0, 1, 1])
    for (const waited of [outside, last])
      expect((await userOf(waited)).products).toMatchObject([{ kind: 'named', state: 'assigned' }])
    await change(crowd, { do: 'reactivate' })
    await change(crowd, { do: 'remove', product: office.product })
  })
})

describe('what a filter finds', () => {
  it('is changed page by page, also when whoever was changed is not found any more', async () => {
    const owner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    for (let n = 0; n < 7; n++) await insertTestUser(database, owner.accountId)
    const filter = { status: 'active', role: 'member' }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const answer = await bulk(owner, { filter, limit: 3, ...(cursor && { cursor }) }, { do: 'suspend' })
      expect(told(answer.body.items)).not.toContain(false)
      seen.push(...answer.body.items.map((result: Result) => result.user.id))
      cursor = answer.body.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(7)
  })

  it('stays the same for a call that is sent again under its key, and nobody is changed twice', async () => {
    const owner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    for (let n = 0; n < 4; n++) await insertTestUser(database, owner.accountId)
    const headers = { 'idempotency-key': randomUUID() }
    const filter = { status: 'active', role: 'member' }
    const post = () => bulk(owner, { filter, limit: 2 }, { do: 'suspend' }, headers)
    const answers = await Promise.all([post(), post()])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect((await post()).body).toEqual(answers[0]?.body)
    const { rows } = await database.query(`select from users where account_id = $1 and status = 'suspended'`, [
      owner.accountId,
    ])
    expect(rows.length).toBe(2)
    const { body } = await bulk(owner, { filter, limit: 2 }, { do: 'reactivate' }, headers)
    expect(body.code).toBe('idempotency_key_reused')
  })
})

it('many accounts at once, with filters: nobody waits for a connection that they hold themselves', async () => {
  // More calls at once than the server has connections, four of them an account's at a time.
  const owners = await Promise.all(
    Array.from({ length: 5 }, async () => insertTestUser(database, await insertTestAccount(database), 'superadmin')),
  )
  const calls = owners.flatMap((owner) => Array.from({ length: 4 }, () => owner))
  const headers = () => ({ 'idempotency-key': randomUUID() })
  const answers = await Promise.all(
    calls.map((owner) => bulk(owner, { filter: { role: 'member' } }, { do: 'suspend' }, headers())),
  )
  expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 200))
})

describe('refused as a whole', () => {
  it.each([
    ['an unknown product', { do: 'assign', product: 'nothing', kind: 'named' }, '/action/product'],
    ['an unknown group', { do: 'addToGroup', group: newId() }, '/action/group'],
    ['an action there is not', { do: 'promote' }, '/action/do'],
    ['a field of another action', { do: 'suspend', role: 'superadmin' }, '/action/role'],
  ])('%s', async (_what, action, path) => {
    const answer = await bulk(office.admin, { ids: [office.person(0).id] }, action)
    const paths = answer.body.errors.map((error: { path: string }) => error.path)
    expect([answer.status, paths]).toEqual([422, expect.arrayContaining([path])])
  })

  it('more than 200 users, and none', async () => {
    for (const count of [0, 201])
      expect((await bulk(office.admin, { ids: Array.from({ length: count }, newId) }, { do: 'suspend' })).status).toBe(
        422,
      )
  })

  it('what the caller may do to nobody, each action by its own permission', async () => {
    const able = async (permission: string) => {
      const manager = await insertTestUser(database, accountId, 'manager', { permissions: [permission] })
      const actions = [
        { do: 'assign', product: office.product, kind: 'concurrent' },
        { do: 'remove', product: office.product },
        { do: 'suspend' },
        { do: 'reactivate' },
        { do: 'delete' },
        { do: 'resendInvitation' },
        { do: 'restore' },
      ]
      const answers = await Promise.all(actions.map((action) => bulk(manager, { ids: [newId()] }, action)))
      return answers.map(({ status }) => status)
    }
    expect(await able('assignments.manage')).toEqual([200, 200, 403, 403, 403, 403, 403])
    expect(await able('users.manage')).toEqual([403, 403, 200, 200, 200, 403, 200])
    expect(await able('groups.manage')).toEqual([403, 403, 403, 403, 403, 403, 403])
    expect(await able('users.invite')).toEqual([403, 403, 403, 403, 403, 200, 403])
  })
})

it('a manager limited to groups changes their people, and nobody else, whatever the filter', async () => {
  const group = (await office.byAdmin('POST', '/groups', { name: 'Theirs' })).body.id
  const [own, other] = (await people(2)) as [TestPerson, TestPerson]
  await office.byAdmin('PUT', `/groups/${group}/members/${own.id}`)
  const manager = await insertTestUser(database, accountId, 'manager')
  const limits = { permissions: ['users.view', 'users.manage'], groups: [group] }
  await office.byAdmin('PATCH', `/users/${manager.id}`, { manager: limits })
  const byIds = await bulk(manager, { ids: [own.id, other.id] }, { do: 'suspend' })
  expect(told(byIds.body.items)).toEqual([true, 'not_found'])
  expect(JSON.stringify(byIds.body)).not.toContain(other.email)
  const byFilter = await bulk(manager, { filter: {} }, { do: 'reactivate' })
  expect(byFilter.body.items.map((result: Result) => result.user.id)).toEqual([own.id])
  // They bring nobody back, so they are not offered to.
  const deleted = await bulk(manager, { ids: [own.id] }, { do: 'delete' })
  expect(deleted.body.items).toMatchObject([{ done: true, undo: null }])
  expect(told((await bulk(manager, { ids: [own.id] }, { do: 'restore' })).body.items)).toEqual(['not_found'])
})
