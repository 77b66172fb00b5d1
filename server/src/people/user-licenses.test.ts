// Which users use which licenses: by type of license and of user, page by page, and who may know when each was last used.
import type { UserLicense } from '@sitzplan/contract/users'
import { expect, test } from 'vitest'
import { type Answer, type Calls, demoApp } from '../testing/demo-app.ts'

const { account, operator } = await demoApp()
const aurora = account('aurora')

const path = '/api/v1/user-licenses'
const itemsOf = ({ body }: Answer) => body.items as UserLicense[]
const licenses = async (query = '', who: Calls = aurora.superadmin) =>
  itemsOf(await who.get(`${path}?limit=200&${query}`))

test('every license of every user, found by type of license and of user', async () => {
  const { body } = await aurora.superadmin.get('/api/v1/users?limit=200')
  const users = body.items as { id: string; name: string; type: string; products: { key: string; kind: string }[] }[]
  const held = users.flatMap(({ id, type, products }) =>
    products.map(({ key, kind }) => `${id} ${type} ${key} ${kind}`),
  )
  const shown = (list: UserLicense[]) =>
    list.map((one) => `${one.user.id} ${one.type} ${one.product} ${one.kind}`).sort()
  const all = await licenses()
  expect(shown(all)).toEqual(held.toSorted())
  expect(all.every((license) => !('lastUsedAt' in license))).toBe(true)
  const { id } = users.find(({ products }) => products.length > 0) ?? users[0] ?? { id: '' }
  await aurora.superadmin.patch(`/api/v1/users/${id}`, { type: 'other' })
  const of = (words: RegExp) =>
    held.map((one) => one.replace(`${id} employee`, `${id} other`)).filter((one) => words.test(one))
  expect(shown(await licenses('product=remote-support&kind=concurrent'))).toEqual(
    of(/remote-support concurrent$/).sort(),
  )
  expect(shown(await licenses('kind=named&type=employee'))).toEqual(of(/ employee .* named$/).sort())
  expect(shown(await licenses('type=other'))).toEqual(of(/ other /).sort())
  const [first] = all
  const found = await licenses(`search=${encodeURIComponent(first?.user.email ?? '')}`)
  expect(new Set(found.map(({ user }) => user.id))).toEqual(new Set([first?.user.id]))
})

test('page by page the same, in order of name', async () => {
  const seen: UserLicense[] = []
  let cursor: unknown = null
  do {
    const { body } = await aurora.superadmin.get(`${path}?limit=7${cursor ? `&cursor=${cursor}` : ''}`)
    expect(body.total).toBe((await licenses()).length)
    seen.push(...(body.items as UserLicense[]))
    cursor = body.nextCursor
  } while (cursor)
  expect(seen).toEqual(await licenses())
  const foreign = (await aurora.superadmin.get('/api/v1/users?limit=1')).body.nextCursor
  for (const wrong of [foreign, 'x', Buffer.from('["a","b","c"]').toString('base64url')])
    expect((await aurora.superadmin.get(`${path}?cursor=${wrong}`)).status).toBe(422)
})

test('when each was last used is for whoever may see history, and written down', async () => {
  const [holder] = await licenses('product=remote-support&kind=named')
  const session = { product: 'remote-support', user: holder?.user.email }
  expect((await aurora.product('remote-support').post('/api/v1/sessions', session)).status).toBe(201)
  expect((await aurora.admin.get(`${path}?lastUsed=true`)).status).toBe(403)
  const looks = async () =>
    (await aurora.superadmin.get('/api/v1/audit?action=usage.viewed')).body.items as { after: unknown }[]
  expect(await looks()).toEqual([])
  const used = await licenses(`lastUsed=true&product=remote-support&search=${holder?.user.email}`)
  expect(Date.now() - Date.parse(String(used[0]?.lastUsedAt))).toBeLessThan(60_000)
  expect((await licenses('lastUsed=true&product=connect')).map(({ lastUsedAt }) => lastUsedAt)).toContain(null)
  expect((await looks()).map(({ after }) => after)).toEqual([
    { product: 'connect' },
    { product: 'remote-support', bySearch: true },
  ])
  const withoutNames = (historyWithoutNames: boolean) =>
    aurora.superadmin.patch('/api/v1/account', { privacy: { historyWithoutNames } })
  await withoutNames(true)
  expect(await aurora.superadmin.get(`${path}?lastUsed=true`)).toMatchObject({
    status: 409,
    body: { code: 'wrong_state', reason: 'history_without_names' },
  })
  expect(await looks()).toHaveLength(2)
  await withoutNames(false)
})

test('a manager sees the licenses of their groups; members, operators and other accounts none', async () => {
  const { body: group } = await aurora.superadmin.post('/api/v1/groups', { name: 'Licensed' })
  const [one] = await licenses()
  await aurora.superadmin.put(`/api/v1/groups/${group.id}/members/${one?.user.id}`, {})
  const scope = { permissions: ['users.view'], groups: [group.id] }
  expect((await aurora.superadmin.patch(`/api/v1/users/${aurora.manager.userId}`, { manager: scope })).status).toBe(200)
  const seen = await licenses('', aurora.manager)
  expect(new Set(seen.map(({ user }) => user.id))).toEqual(new Set([one?.user.id]))
  expect((await aurora.manager.get(`${path}?limit=1`)).body.total).toBe(seen.length)
  for (const who of [aurora.member, operator]) expect((await who.get(path)).status).toBe(403)
  const own = new Set((await licenses()).map(({ user }) => user.id))
  expect((await licenses('', account('borealis').superadmin)).some(({ user }) => own.has(user.id))).toBe(false)
})
