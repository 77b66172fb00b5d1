// Group rules over HTTP: saved, previewed, applied whichever way somebody comes into a group, taken back exactly, and held
// when the directory takes too much at once.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemOrigin } from '../audit/audit.ts'
import { addDirectoryMembers, removeDirectoryMembers } from '../groups/groups.ts'
import { newId } from '../platform/ids.ts'
import { insertScimToken, patchOf, scimCalls } from '../testing/directory.ts'
import {
  insertProductKey,
  insertTestAccount,
  insertTestProduct,
  insertTestUser,
  type TestPerson,
  testApp,
} from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { applyRules } from './rule-work.ts'

const { database, connect } = await testDatabase()
const server = await testApp(database)
const second = await testApp(connect())
const { call, services } = server
const crmId = await insertTestProduct(database, 'crm')
await insertTestProduct(database, 'phone')

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const by = (person: Pick<TestPerson, 'token'>, method: Method, path: string, body?: unknown) =>
  call(method, `/api/v1${path}`, { token: person.token, ...(body !== undefined && { body }) })

let accountId: string
let superadmin: TestPerson
let admin: TestPerson
let sales: { id: string; name: string }

beforeEach(async () => {
  accountId = await insertTestAccount(database)
  superadmin = await insertTestUser(database, accountId, 'superadmin')
  admin = await insertTestUser(database, accountId, 'admin')
  sales = await group()
  await setSeats({ named: 10, concurrent: 5 })
})

const setSeats = (totals: { named: number; concurrent: number }) =>
  database.transaction((tx) =>
    services.seats.setLines(
      tx,
      accountId,
      (['named', 'concurrent'] as const).map((kind) => ({ productId: crmId, kind, resource: '', total: totals[kind] })),
      null,
    ),
  )

async function group(): Promise<{ id: string; name: string }> {
  const { id, name } = (await by(admin, 'POST', '/groups', { name: `Group ${randomUUID()}` })).body
  return { id, name }
}

const crm = { key: 'crm', kind: 'named' }
const rule = (more: Record<string, unknown> = {}) => ({
  group: sales.id,
  products: [crm],
  role: null,
  groups: [],
  ...more,
})
const versionNow = async () => (await by(admin, 'GET', '/group-rules')).body.version
const save = async (rules: unknown[], who: TestPerson = superadmin) => {
  const saved = await by(who, 'PUT', '/group-rules', { version: await versionNow(), rules })
  await settled()
  return saved
}
/** Until nobody is due any more, whoever was at it. */
async function settled(): Promise<void> {
  await expect
    .poll(async () => {
      await applyRules(services, accountId)
      return (await by(admin, 'GET', '/group-rules')).body.pending
    })
    .toBe(0)
}

/** In the order of their ids, in which many who come at once ask. */
const members = async (count: number) => {
  const people = await Promise.all(Array.from({ length: count }, () => insertTestUser(database, accountId)))
  return people.sort((one, other) => (one.id < other.id ? -1 : 1))
}
const keptMembers = async (count: number) => {
  const people = await members(count)
  for (const { id, email } of people)
    await database.query('insert into directory_users (account_id, user_id, user_name) values ($1, $2, $3)', [
      accountId,
      id,
      email,
    ])
  return people
}
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id)
// The job may have somebody in hand just then: the answer does not wait for it.
const moved = async (method: 'PUT' | 'DELETE', person: { id: string }, { id } = sales) => {
  const answer = await by(admin, method, `/groups/${id}/members/${person.id}`)
  await settled()
  return answer
}
const join = (person: { id: string }, group = sales) => moved('PUT', person, group)
const leave = (person: { id: string }, group = sales) => moved('DELETE', person, group)
const inTx = (change: typeof addDirectoryMembers, people: readonly { id: string }[], groupId = sales.id) =>
  database.transaction((tx) => change(tx, systemOrigin, accountId, groupId, idsOf(people)))
const provide = async (people: readonly { id: string }[], groupId = sales.id) => {
  await inTx(addDirectoryMembers, people, groupId)
  await settled()
}
const withdraw = async (people: readonly { id: string }[], groupId = sales.id) => {
  await inTx(removeDirectoryMembers, people, groupId)
  await settled()
}
const shown = async (person: { id: string }) => (await by(admin, 'GET', `/users/${person.id}`)).body
const sourcesOf = async (person: { id: string }, who = admin) =>
  (await by(who, 'GET', `/users/${person.id}/sources`)).body
const stateOf = async (person: { id: string }, key = 'crm') => {
  const found = (await shown(person)).products.find((product: { key: string }) => product.key === key)
  return found && `${found.kind} ${found.state}`
}
const statesOf = async (people: readonly { id: string }[]) => {
  const states = []
  for (const person of people) states.push(await stateOf(person))
  return states
}
const preview = (rules: unknown[]) => by(admin, 'POST', '/group-rules/preview', { rules })
const customRole = async (permissions: string[]) =>
  (await by(superadmin, 'POST', '/roles', { name: `Role ${randomUUID()}`, permissions })).body.id as string

describe('the list of rules', () => {
  it('is saved as a whole and read in order', async () => {
    const east = await group()
    const role = await customRole(['users.view'])
    const saved = await save([
      rule({ groups: [east.id], role }),
      { group: null, products: [], role: 'member', groups: [] },
    ])
    expect(saved.status).toBe(200)
    expect((await by(admin, 'GET', '/group-rules')).body).toMatchObject({
      rules: [
        { group: sales, products: [crm], role, groups: [east] },
        { group: null, products: [], role: 'member', groups: [] },
      ],
      version: 1,
    })
    expect((await by(superadmin, 'GET', '/audit?action=group_rules.changed')).body.items[0].after.rules).toEqual([
      { group: sales.name, products: ['crm:named'], role, groups: [east.name] },
      { group: null, products: [], role: 'member', groups: [] },
    ])
  })

  it('of two editors who began with the same one, one saves', async () => {
    const body = { version: 0, rules: [rule()] }
    const answers = await Promise.all(
      [call, second.call].map((each) => each('PUT', '/api/v1/group-rules', { token: superadmin.token, body })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'rules_changed', version: 1 })
  })

  it.each([
    ['an unknown group', () => [rule({ group: newId() })], '/rules/0/group'],
    ['the same group twice', () => [rule(), rule({ group: sales.id.toUpperCase() })], '/rules/1/group'],
    ['two fallbacks', () => [rule({ group: null }), rule({ group: null })], '/rules/1/group'],
    ['an unknown product', () => [rule({ products: [{ key: 'nothing', kind: 'named' }] })], '/rules/0/products/0/key'],
    ['a product twice', () => [rule({ products: [crm, { ...crm, kind: 'concurrent' }] })], '/rules/0/products/1/key'],
    ['an unknown group to give', () => [rule({ groups: [newId()] })], '/rules/0/groups/0'],
    ['an unknown role', () => [rule({ role: newId() })], '/rules/0/role'],
    ['an administrator’s role', () => [rule({ role: 'admin' })], '/rules/0/role'],
    ['a field nobody knows', () => [rule({ everything: true })], '/rules/0/everything'],
    ['too many rules', () => Array.from({ length: 201 }, () => rule()), '/rules'],
  ])('is refused with %s', async (_what, rules, path) => {
    for (const answer of [await save(rules()), await preview(rules())])
      expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path])
  })

  it('names nothing of another account', async () => {
    const foreigner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    const other = (await by(foreigner, 'POST', '/groups', { name: 'Theirs' })).body
    const role = (await by(foreigner, 'POST', '/roles', { name: 'Theirs', permissions: [] })).body.id
    for (const wrong of [rule({ group: other.id }), rule({ groups: [other.id] }), rule({ role })])
      expect((await save([wrong])).status).toBe(422)
    await save([rule()])
    expect((await by(foreigner, 'GET', '/group-rules')).body).toMatchObject({ rules: [], version: 0 })
  })

  it('gives roles by whoever may give these by hand alone; others leave them as they are', async () => {
    const role = await customRole(['users.view'])
    expect((await save([rule({ role })], admin)).body.code).toBe('forbidden')
    await save([rule({ role })])
    expect((await save([rule({ role, products: [] })], admin)).status).toBe(200)
    const other = await group()
    expect((await save([rule({ role, group: other.id })], admin)).body.code).toBe('forbidden')
    expect((await save([], admin)).body.code).toBe('forbidden')
  })

  it('keeps a rule whose group is deleted, for nobody', async () => {
    const [ada] = (await members(1)) as [TestPerson]
    await save([rule(), { group: null, products: [], role: null, groups: [] }])
    await join(ada)
    expect(await stateOf(ada)).toBe('named assigned')
    expect((await by(admin, 'DELETE', `/groups/${sales.id}`)).status).toBe(204)
    await settled()
    expect(await stateOf(ada)).toBeUndefined()
    expect((await by(admin, 'GET', '/group-rules')).body.rules[0].group).toEqual({ id: null, name: sales.name })
  })
})

describe('whoever is in the group of a rule', () => {
  it('has its products when the call that put them in is answered, and loses them with the group', async () => {
    const [ada] = (await members(1)) as [TestPerson]
    await save([rule()])
    expect((await join(ada)).status).toBe(204)
    expect(await stateOf(ada)).toBe('named assigned')
    await leave(ada)
    expect(await stateOf(ada)).toBeUndefined()
  })

  it('has them when the rules are saved later, and when a rule is changed or goes', async () => {
    const people = await members(3)
    for (const person of people) await join(person)
    await save([rule()])
    expect(await statesOf(people)).toEqual(Array(3).fill('named assigned'))
    await save([rule({ products: [{ ...crm, kind: 'concurrent' }] })])
    expect(await statesOf(people)).toEqual(Array(3).fill('concurrent assigned'))
    await save([])
    expect(await statesOf(people)).toEqual(Array(3).fill(undefined))
  })

  it('waits where no license is free, in order of asking; who has one keeps it', async () => {
    await setSeats({ named: 5, concurrent: 0 })
    const people = await keptMembers(8)
    await save([rule()])
    await provide(people.slice(0, 4))
    await provide(people.slice(4))
    const states = ['assigned', 'assigned', 'assigned', 'assigned', 'assigned', 'waiting', 'waiting', 'waiting']
    expect(await statesOf(people)).toEqual(states.map((state) => `named ${state}`))
    await withdraw([people[1] as TestPerson])
    expect(await stateOf(people[5] as TestPerson)).toBe('named assigned')
    expect(await stateOf(people[6] as TestPerson)).toBe('named waiting')
  })

  it('loses it without getting a seat in between that somebody before them has left', async () => {
    await setSeats({ named: 2, concurrent: 5 })
    // More than are looked at in one go.
    const people = await members(30)
    await save([rule()])
    await provide(people)
    const [ada] = (await members(1)) as [TestPerson]
    await by(admin, 'PUT', `/users/${ada.id}/products/crm`, { kind: 'named', wait: true })
    expect(await stateOf(ada)).toBe('named waiting')
    await save([])
    expect(new Set(await statesOf(people))).toEqual(new Set([undefined]))
    expect(await stateOf(ada)).toBe('named assigned')
    const { items } = (await by(superadmin, 'GET', '/audit?action=assignment.completed')).body
    expect(items.map(({ target }: { target: { id: string } }) => target.id)).toEqual([ada.id])
    expect((await by(superadmin, 'GET', '/removals')).body.total).toBe(2)
  })

  it('keeps their place in line while it is looked at whether they keep it', async () => {
    await setSeats({ named: 1, concurrent: 5 })
    const [ada, grace] = (await members(2)) as [TestPerson, TestPerson]
    const [holder] = (await members(1)) as [TestPerson]
    await by(admin, 'PUT', `/users/${holder.id}/products/crm`, { kind: 'named' })
    await save([rule()])
    await join(ada)
    await by(admin, 'PUT', `/users/${grace.id}/products/crm`, { kind: 'named', wait: true })
    await database.transaction(async (tx) => {
      // Whoever has ada in hand looks at her rules last.
      await tx.query('select from users where id = $1 for no key update', [ada.id])
      await database.query('insert into group_rule_work (account_id, user_id, by_directory) values ($1, $2, false)', [
        accountId,
        ada.id,
      ])
      await by(admin, 'DELETE', `/users/${holder.id}/products/crm`)
      expect(await statesOf([ada, grace])).toEqual(['named waiting', 'named waiting'])
    })
    await settled()
    expect(await statesOf([ada, grace])).toEqual(['named assigned', 'named waiting'])
  })

  it('keeps what somebody gave by hand, before the rule or after it', async () => {
    const [ada, grace] = (await members(2)) as [TestPerson, TestPerson]
    await by(admin, 'PUT', `/users/${ada.id}/products/crm`, { kind: 'concurrent' })
    await save([rule()])
    for (const person of [ada, grace]) await join(person)
    await by(admin, 'PUT', `/users/${grace.id}/products/crm`, { kind: 'named' })
    for (const person of [ada, grace]) await leave(person)
    expect(await statesOf([ada, grace])).toEqual(['concurrent assigned', 'named assigned'])
  })

  it('is not taken by hand what a rule gives; what both gave is left to the rule', async () => {
    const [ada] = (await members(1)) as [TestPerson]
    await save([rule()])
    await join(ada)
    const remove = () => by(admin, 'DELETE', `/users/${ada.id}/products/crm`)
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'given_by_rule' } })
    const many = { users: { ids: [ada.id] }, action: { do: 'remove', product: 'crm' } }
    expect((await by(admin, 'POST', '/users/bulk', many)).body.items[0]).toMatchObject({
      done: false,
      code: 'given_by_rule',
    })
    expect((await sourcesOf(ada)).products).toEqual([{ key: 'crm', sources: ['rule'] }])
    await by(admin, 'PUT', `/users/${ada.id}/products/crm`, { kind: 'concurrent' })
    expect((await sourcesOf(ada)).products).toEqual([{ key: 'crm', sources: ['direct', 'rule'] }])
    expect((await remove()).status).toBe(204)
    expect(await stateOf(ada)).toBe('named assigned')
    await leave(ada)
    expect(await stateOf(ada)).toBeUndefined()
  })

  it('gets groups, which make no other rule apply and are taken out of by nobody else', async () => {
    const [ada] = (await members(1)) as [TestPerson]
    const east = await group()
    await save([rule({ products: [], groups: [east.id] }), rule({ group: east.id })])
    await join(ada)
    expect((await shown(ada)).groups).toEqual(expect.arrayContaining([sales, east]))
    expect(await stateOf(ada)).toBeUndefined()
    expect((await by(admin, 'GET', `/groups/${east.id}/members`)).body.items[0].sources).toEqual(['rule'])
    expect((await leave(ada, east)).body).toMatchObject({ code: 'membership_kept', reason: 'by_rule' })
    const { groups } = await sourcesOf(ada)
    expect(groups).toHaveLength(2)
    expect(groups).toEqual(
      expect.arrayContaining([
        { id: sales.id, sources: ['direct'] },
        { id: east.id, sources: ['rule'] },
      ]),
    )
    // Who manages one group learns nothing of another.
    const manager = await insertTestUser(database, accountId, 'manager', { permissions: ['users.view'] })
    await by(superadmin, 'PATCH', `/users/${manager.id}`, {
      manager: { permissions: ['users.view'], groups: [east.id] },
    })
    expect((await sourcesOf(ada, manager)).groups).toEqual([{ id: east.id, sources: ['rule'] }])
    await leave(ada)
    expect((await shown(ada)).groups).toEqual([])
  })

  it('gets the role when the directory has put them in, and has to sign in again', async () => {
    const [ada, grace] = (await keptMembers(2)) as [TestPerson, TestPerson]
    const role = await customRole(['users.view'])
    await save([rule({ role })])
    await join(grace)
    await provide([ada])
    expect([(await shown(ada)).role, (await shown(grace)).role]).toEqual([role, 'member'])
    expect(await sourcesOf(ada)).toMatchObject({
      isInDirectory: true,
      role: 'rule',
      groups: [{ id: sales.id, sources: ['directory'] }],
    })
    expect((await sourcesOf(grace)).role).toBe('direct')
    await withdraw([ada])
    expect((await shown(ada)).role).toBe('member')
  })

  it('keeps a role that an administrator gave, whatever rules say', async () => {
    const [ada] = (await keptMembers(1)) as [TestPerson]
    const [mine, theirs] = [await customRole([]), await customRole(['users.view'])]
    await save([rule({ role: theirs })])
    await provide([ada])
    await by(superadmin, 'PATCH', `/users/${ada.id}`, { role: mine })
    await withdraw([ada])
    expect((await shown(ada)).role).toBe(mine)
    await provide([ada, admin, superadmin])
    expect([(await shown(ada)).role, (await shown(admin)).role, (await shown(superadmin)).role]).toEqual([
      mine,
      'admin',
      'superadmin',
    ])
  })

  it('has it again after a suspension and a deletion, as long as they are in the group', async () => {
    const [ada] = (await members(1)) as [TestPerson]
    await save([rule()])
    await join(ada)
    await by(admin, 'PATCH', `/users/${ada.id}`, { status: 'suspended' })
    expect(await stateOf(ada)).toBe('named waiting')
    await by(admin, 'PATCH', `/users/${ada.id}`, { status: 'active' })
    expect(await stateOf(ada)).toBe('named assigned')
    await by(superadmin, 'DELETE', `/users/${ada.id}`)
    const [removed] = (await by(superadmin, 'GET', '/removals')).body.items
    expect((await by(superadmin, 'POST', `/removals/${removed.id}/restore`)).status).toBe(200)
    await settled()
    expect(await stateOf(ada)).toBe('named assigned')
    await leave(ada)
    expect(await stateOf(ada)).toBeUndefined()
  })

  it('has in the end what both of many changes at once leave, on whichever server', async () => {
    const people = await keptMembers(6)
    await save([rule()])
    await Promise.all(
      people.flatMap((person) => [
        second.call('PUT', `/api/v1/groups/${sales.id}/members/${person.id}`, { token: admin.token }),
        inTx(addDirectoryMembers, [person]),
        by(admin, 'PATCH', `/users/${person.id}`, { familyName: 'Changed' }),
        inTx(removeDirectoryMembers, [person]),
        leave(person),
      ]),
    )
    await settled()
    const inGroup = new Set(
      (await by(admin, 'GET', `/groups/${sales.id}/members`)).body.items.map(
        (item: { user: { id: string } }) => item.user.id,
      ),
    )
    for (const person of people)
      expect(await stateOf(person)).toBe(inGroup.has(person.id) ? 'named assigned' : undefined)
  })
})

describe('the fallback', () => {
  it('is for whom the directory keeps and no other rule is for', async () => {
    const [ada, grace] = (await keptMembers(2)) as [TestPerson, TestPerson]
    const [own] = (await members(1)) as [TestPerson]
    await provide([grace])
    await save([rule({ products: [] }), { group: null, products: [crm], role: null, groups: [] }])
    expect(await statesOf([ada, grace, own])).toEqual(['named assigned', undefined, undefined])
    await withdraw([grace])
    expect(await stateOf(grace)).toBe('named assigned')
  })
})

describe('the preview', () => {
  it('says who would gain, lose and wait, and what is missing, and changes nothing', async () => {
    await setSeats({ named: 2, concurrent: 5 })
    await database.query(
      `insert into product_prices (account_id, product_id, kind, resource, amount, currency)
       select account_id, id, 'named', '', 1250, 'EUR' from products where id = $1`,
      [crmId],
    )
    const [ada, grace, alan, joan] = (await members(4)) as [TestPerson, TestPerson, TestPerson, TestPerson]
    const [east, west] = [await group(), await group()]
    await save([rule({ group: west.id, products: [{ key: 'phone', kind: 'named' }], groups: [east.id] })])
    await join(joan, west)
    for (const person of [ada, grace, alan]) await join(person)
    const draft = (await preview([rule({ groups: [east.id] })])).body
    expect(draft.lines).toEqual(
      expect.arrayContaining([
        { ...crm, gain: 3, lose: 0, free: 2, wait: 1, price: 1250, cost: 1250, currency: 'EUR' },
        { key: 'phone', kind: 'named', gain: 0, lose: 1, free: 0, wait: 0, price: null, cost: null, currency: null },
      ]),
    )
    expect(draft.groups).toEqual([{ name: east.name, join: 3, leave: 1 }])
    expect(draft.people).toMatchObject({ looked: 4, changed: 4, gain: 3, lose: 1, wait: 1 })
    expect(draft.people.items[0]).toMatchObject({
      user: { id: joan.id },
      loses: [{ key: 'phone' }],
      leaves: [east.name],
    })
    expect(draft.people.items.slice(1).map((item: { gains: { waits: boolean }[] }) => item.gains[0]?.waits)).toEqual([
      false,
      false,
      true,
    ])
    expect(await stateOf(ada)).toBeUndefined()
    expect((await by(admin, 'GET', '/group-rules')).body.version).toBe(1)
  })

  it('counts what others wait for already, and people who are there once', async () => {
    await setSeats({ named: 1, concurrent: 5 })
    const [ada, grace, alan] = (await keptMembers(3)) as [TestPerson, TestPerson, TestPerson]
    for (const person of [ada, grace])
      await by(admin, 'PUT', `/users/${person.id}/products/crm`, { kind: 'named', wait: true })
    await provide([alan])
    await join(alan)
    const [line] = (await preview([rule()])).body.lines
    expect(line).toMatchObject({ gain: 1, free: -1, wait: 1 })
  })

  it('counts a change of kind as saving makes it', async () => {
    await setSeats({ named: 2, concurrent: 5 })
    const people = await members(3)
    const shared = { key: 'crm', kind: 'concurrent' }
    await save([rule({ products: [shared] })])
    for (const person of people) await join(person)
    const { people: counted, lines } = (await preview([rule()])).body
    expect(counted).toMatchObject({ changed: 3, gain: 3, lose: 0, wait: 1 })
    expect(counted.items[2].gains).toEqual([{ ...crm, from: 'concurrent', waits: true }])
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...crm, gain: 3, lose: 0, free: 2, wait: 1 }),
        expect.objectContaining({ ...shared, gain: 0, lose: 2, wait: 0 }),
      ]),
    )
    await save([rule()])
    expect((await statesOf(people)).sort()).toEqual(['concurrent assigned', 'named assigned', 'named assigned'])
  })

  it('counts who works on a named seat and has to finish first, as saving makes it', async () => {
    await setSeats({ named: 3, concurrent: 1 })
    const people = await members(3)
    for (const person of people) await join(person)
    await save([rule()])
    const token = await insertProductKey(database, accountId, crmId)
    for (const { email } of people.slice(0, 2))
      expect((await call('POST', '/api/v1/sessions', { token, body: { user: email } })).status).toBe(201)
    const shared = [rule({ products: [{ key: 'crm', kind: 'concurrent' }] })]
    expect((await preview(shared)).body.people).toMatchObject({ gain: 3, wait: 0, afterSession: 1 })
    await save(shared)
    expect((await statesOf(people)).sort()).toEqual(['concurrent assigned', 'concurrent assigned', 'named assigned'])
  })

  it('counts nobody suspended among those who take or await a license', async () => {
    await setSeats({ named: 2, concurrent: 5 })
    const people = await members(4)
    for (const person of people) await join(person)
    for (const { id } of people.slice(1)) await by(admin, 'PATCH', `/users/${id}`, { status: 'suspended' })
    const counted = async () => {
      const { people, lines } = (await preview([rule()])).body
      return [people.gain, people.wait, people.later, lines[0].free]
    }
    expect(await counted()).toEqual([1, 0, 3, 2])
    for (const { id } of people.slice(2))
      await by(admin, 'PUT', `/users/${id}/products/crm`, { kind: 'named', wait: true })
    expect(await counted()).toEqual([1, 0, 1, 2])
  })

  it('is opened by provisioning.manage alone', async () => {
    const clerk = await insertTestUser(database, accountId, 'manager', {
      permissions: ['users.manage', 'groups.manage'],
    })
    for (const answer of [
      await by(clerk, 'POST', '/group-rules/preview', { rules: [] }),
      await by(clerk, 'PUT', '/group-rules', { version: 0, rules: [] }),
      await by(clerk, 'GET', '/held-changes'),
      await by(clerk, 'POST', '/held-changes/decisions', { do: 'confirm' }),
    ])
      expect(answer.status).toBe(403)
  })
})

describe('what the directory takes from many at once', () => {
  const held = async () => (await by(admin, 'GET', '/held-changes')).body
  const decide = async (body: Record<string, unknown>) => {
    const answer = await by(admin, 'POST', '/held-changes/decisions', body)
    await settled()
    return answer
  }
  let people: TestPerson[]
  beforeEach(async () => {
    await setSeats({ named: 20, concurrent: 0 })
    people = await keptMembers(12)
    await save([rule()])
    await provide(people)
  })
  const having = async () => (await statesOf(people)).filter(Boolean).length

  it('is held beyond the limit until somebody confirms it, and administrators are told once', async () => {
    await withdraw(people)
    expect(await having()).toBe(7)
    const waiting = await held()
    expect(waiting).toMatchObject({
      total: 7,
      items: Array(7).fill({ what: 'rules', loses: [crm], losesRole: false, leaves: [] }),
    })
    expect((await by(admin, 'GET', `/groups/${sales.id}`)).body.members).toBe(0)
    const { rows } = await database.query(`select from mails where account_id = $1 and template = 'changes_held'`, [
      accountId,
    ])
    expect(rows).toHaveLength(2)
    expect((await decide({ do: 'confirm', ids: [waiting.items[0].id] })).body).toEqual({ decided: 1 })
    expect(await having()).toBe(6)
    expect((await decide({ do: 'confirm' })).body).toEqual({ decided: 6 })
    expect([await having(), (await held()).total]).toEqual([0, 0])
  })

  it('is kept when it is discarded, as if an administrator had given it', async () => {
    await withdraw(people)
    expect((await decide({ do: 'discard' })).body).toEqual({ decided: 7 })
    expect([await having(), (await held()).total]).toEqual([7, 0])
    await save([])
    expect(await having()).toBe(7)
  })

  it('is decided once, by one of two at once', async () => {
    await withdraw(people)
    const answers = await Promise.all(
      [call, second.call].map((each, index) =>
        each('POST', '/api/v1/held-changes/decisions', {
          token: admin.token,
          body: { do: index === 0 ? 'confirm' : 'discard' },
        }),
      ),
    )
    await settled()
    expect(answers.map(({ body }) => body.decided).sort()).toEqual([0, 7])
    expect([0, 7]).toContain(await having())
  })

  it('is nothing any more when the directory puts them back', async () => {
    await withdraw(people)
    await provide(people)
    expect([await having(), (await held()).total]).toEqual([12, 0])
  })

  it('never holds what it gives meanwhile, nor what administrators do', async () => {
    const other = await group()
    await save([rule(), rule({ group: other.id, products: [{ key: 'phone', kind: 'named' }] })])
    await withdraw(people)
    await provide(people, other.id)
    expect(await Promise.all(people.map((person) => stateOf(person, 'phone')))).toEqual(Array(12).fill('named waiting'))
    expect(await having()).toBe(7)
    const { people: counted, lines } = (await preview([])).body
    expect([counted.lose, lines.map(({ key }: { key: string }) => key)]).toEqual([5, ['phone']])
    await save([])
    expect([await having(), (await held()).total]).toEqual([7, 7])
    await by(superadmin, 'DELETE', `/users/${people[11]?.id}`)
    expect((await held()).total).toBe(6)
  })

  it('is not held below the limit that the account has chosen', async () => {
    await database.query('insert into provisioning_settings (account_id, hold_percent) values ($1, 100)', [accountId])
    await withdraw(people)
    expect([await having(), (await held()).total]).toEqual([0, 0])
  })

  it.each([[{}], [{ do: 'perhaps' }], [{ do: 'confirm', ids: [] }], [{ do: 'confirm', ids: ['x'] }]])(
    'is decided by nothing else: %j',
    async (body) => expect((await decide(body)).status).toBe(422),
  )
})

describe('people whom the directory deactivates or deletes, many at once', () => {
  let scim: ReturnType<typeof scimCalls>
  let ids: string[]
  let names: string[]
  beforeEach(async () => {
    scim = scimCalls(call, await insertScimToken(database, accountId))
    names = Array.from({ length: 12 }, () => `${randomUUID()}@people.example`)
    ids = []
    for (const userName of names) ids.push((await scim('POST', '/Users', { userName })).body.id)
  })
  const setActive = (id: string | undefined, active: boolean) =>
    scim('PATCH', `/Users/${id}`, patchOf({ op: 'replace', path: 'active', value: active }))
  const deactivateAll = async () => {
    for (const id of ids) expect((await setActive(id, false)).body.active).toBe(false)
  }
  const suspended = async () => (await by(admin, 'GET', '/users?status=suspended')).body.total
  const inactive = async () => (await scim('GET', '/Users?filter=active%20eq%20false')).body.totalResults
  const held = async () => (await by(admin, 'GET', '/held-changes')).body
  const decide = async (what: string, some?: string[]) => {
    await by(admin, 'POST', '/held-changes/decisions', { do: what, ...(some && { ids: some }) })
    await settled()
  }

  it('stay active beyond the limit, though not for the directory, until it is confirmed', async () => {
    await deactivateAll()
    expect([await suspended(), await inactive(), (await held()).total]).toEqual([5, 12, 7])
    expect((await held()).items[0]).toMatchObject({ user: { id: ids[5] }, what: 'suspend', loses: [] })
    expect((await scim('GET', `/Users/${ids[11]}`)).body.active).toBe(false)
    await decide('confirm')
    expect([await suspended(), await inactive(), (await held()).total]).toEqual([12, 12, 0])
  })

  it('stay active when it is discarded or the directory takes it back', async () => {
    await deactivateAll()
    expect((await setActive(ids[11], true)).body.active).toBe(true)
    expect((await held()).total).toBe(6)
    await decide('discard')
    expect([await suspended(), await inactive(), (await held()).total]).toEqual([5, 5, 0])
  })

  it('are not there any more for the directory when they are deleted, and go when it is confirmed', async () => {
    for (const id of ids) expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204)
    for (const id of ids) expect((await scim('GET', `/Users/${id}`)).status).toBe(404)
    const { items, total } = await held()
    expect([total, items[0].what, items[0].user.id]).toEqual([7, 'delete', ids[5]])
    expect((await by(admin, 'GET', `/users/${ids[5]}`)).status).toBe(200)
    await decide('confirm', [items[0].id])
    expect((await by(admin, 'GET', `/users/${ids[5]}`)).status).toBe(404)
    await decide('discard')
    expect([(await by(admin, 'GET', `/users/${ids[6]}`)).status, (await held()).total]).toEqual([200, 0])
  })

  it('are who they were when the directory adds them again meanwhile', async () => {
    for (const id of ids) await scim('DELETE', `/Users/${id}`)
    const back = await scim('POST', '/Users', { userName: names[11]?.toUpperCase() })
    expect(back).toMatchObject({ status: 201, body: { id: ids[11], active: true } })
    expect((await held()).total).toBe(6)
  })

  it('are no members for the directory while their deletion is held, and stay in their groups', async () => {
    const displayName = `Group ${randomUUID()}`
    const two = [{ value: ids[10] }, { value: ids[11] }]
    const { id } = (await scim('POST', '/Groups', { displayName, members: two })).body
    for (const userId of ids.slice(0, 6)) await scim('DELETE', `/Users/${userId}`)
    await scim('DELETE', `/Users/${ids[11]}`)
    const { body } = await scim('GET', `/Groups/${id}`)
    expect(body.members).toMatchObject([{ value: ids[10] }])
    const listed = (await scim('GET', `/Groups?filter=members%20eq%20%22${ids[10]}%22`)).body.Resources
    expect(listed).toMatchObject([{ id, members: body.members }])
    expect((await scim('GET', `/Groups?filter=members%20eq%20%22${ids[11]}%22`)).body.totalResults).toBe(0)
    expect(await scim('PUT', `/Groups/${id}`, { displayName, members: body.members })).toMatchObject({ status: 200 })
    await decide('discard')
    expect((await by(admin, 'GET', `/groups/${id}/members`)).body.items).toHaveLength(2)
  })

  it('leave nothing held when an administrator deletes them and brings them back', async () => {
    const displayName = `Group ${randomUUID()}`
    const { id } = (await scim('POST', '/Groups', { displayName, members: [{ value: ids[11] }] })).body
    const version = async () => (await scim('GET', `/Groups/${id}`)).headers.etag
    const before = await version()
    for (const userId of ids) await scim('DELETE', `/Users/${userId}`)
    const without = await version()
    expect(without).not.toBe(before)
    expect((await held()).total).toBe(7)
    expect((await by(admin, 'DELETE', `/users/${ids[10]}`)).status).toBe(204)
    const restored = await by(admin, 'POST', `/removals/${ids[10]}/restore`)
    expect([restored.status, (await held()).total]).toEqual([200, 6])
    // A member who is the directory's again is in the group again.
    await scim('POST', '/Users', { userName: names[11] })
    expect((await scim('GET', `/Groups/${id}`)).body.members).toMatchObject([{ value: ids[11] }])
    expect([before, without]).not.toContain(await version())
  })

  it('come back under the directory when it adds them again after the deletion was discarded', async () => {
    for (const id of ids) await scim('DELETE', `/Users/${id}`)
    await decide('discard')
    expect(await scim('POST', '/Users', { userName: names[11] })).toMatchObject({ status: 201, body: { id: ids[11] } })
    expect((await scim('GET', `/Users/${ids[11]}`)).status).toBe(200)
    expect(await scim('POST', '/Users', { userName: names[11] })).toMatchObject({ status: 409 })
  })

  it('stay when the directory adds them while their confirmed deletion is carried out', async () => {
    for (const id of ids) await scim('DELETE', `/Users/${id}`)
    const [, ...back] = await Promise.all([
      by(admin, 'POST', '/held-changes/decisions', { do: 'confirm' }),
      ...names.slice(5).map((userName) => scim('POST', '/Users', { userName })),
    ])
    expect(back.map(({ status, body }) => [status, body.id])).toEqual(ids.slice(5).map((id) => [201, id]))
    await settled()
    for (const id of ids.slice(5)) expect((await scim('GET', `/Users/${id}`)).status).toBe(200)
    expect((await held()).total).toBe(0)
  })

  it('stay when the directory takes them over under another name', async () => {
    await by(admin, 'PUT', '/provisioning', { match: 'email', holdPercent: 20, sendInvitations: false })
    for (const id of ids) await scim('DELETE', `/Users/${id}`)
    const renamed = { userName: randomUUID(), emails: [{ value: names[11], primary: true }] }
    expect(await scim('POST', '/Users', renamed)).toMatchObject({ status: 201, body: { id: ids[11] } })
    expect((await held()).total).toBe(6)
    await decide('confirm')
    expect((await scim('GET', `/Users/${ids[11]}`)).status).toBe(200)
  })

  it('stay with their groups who have become administrators when it is confirmed', async () => {
    const displayName = `Group ${randomUUID()}`
    const { id } = (await scim('POST', '/Groups', { displayName, members: [{ value: ids[11] }] })).body
    for (const userId of ids) await scim('DELETE', `/Users/${userId}`)
    expect((await by(superadmin, 'PATCH', `/users/${ids[11]}`, { role: 'admin' })).status).toBe(200)
    await decide('confirm')
    const { items } = (await by(admin, 'GET', `/groups/${id}/members`)).body
    expect(items).toMatchObject([{ user: { id: ids[11] }, sources: ['direct'] }])
  })

  it('may be added inactive in any number', async () => {
    for (const _ of names)
      expect((await scim('POST', '/Users', { userName: `${randomUUID()}@people.example`, active: false })).status).toBe(
        201,
      )
    expect([await suspended(), (await held()).total]).toEqual([12, 0])
  })
})
