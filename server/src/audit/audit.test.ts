// The audit log over HTTP: what it tells, in which order, and what it never tells.

import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { differences, recordAudit, systemOrigin } from './audit.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const accountId = await insertTestAccount(database)
const admin = await insertTestUser(database, accountId, 'admin')

const record = (action: string, target: string, more: { before?: unknown; after?: unknown; note?: string } = {}) =>
  database.transaction((tx) =>
    recordAudit(tx, systemOrigin, { accountId, action, target: { kind: 'thing', id: target, name: 'Thing' }, ...more }),
  )
const list = async (query: string) => (await call('GET', `/api/v1/audit?${query}`, { token: admin.token })).body

it('an event has the shape callers rely on', async () => {
  const { body: user } = await call('POST', '/api/v1/users', {
    token: admin.token,
    body: { email: 'shape@test.example', givenName: 'Sha', familyName: 'Pe' },
    address: '203.0.113.5',
  })
  const { items } = await list(`target=${user.id}`)
  expect((await list(`target=${user.id.toUpperCase()}`)).items).toEqual(items)
  expect(items).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      actor: { kind: 'user', id: admin.id, name: 'Given Family', email: admin.email },
      action: 'user.created',
      target: { kind: 'user', id: user.id, name: 'Sha Pe' },
      before: null,
      after: {
        email: 'shape@test.example',
        givenName: 'Sha',
        familyName: 'Pe',
        type: 'employee',
        role: 'member',
        status: 'invited',
      },
      note: null,
      from: '203.0.113.5',
    },
  ])
})

it('is written with the change or not at all', async () => {
  const target = newId()
  await expect(
    database.transaction(async (tx) => {
      await recordAudit(tx, systemOrigin, { accountId, action: 'thing.changed', target: { kind: 'thing', id: target } })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await list(`target=${target}`)).toMatchObject({ items: [], total: 0 })
})

it('is newest first, and pages follow each other without gap or double', async () => {
  const target = newId()
  for (let i = 0; i < 7; i++) await record(`thing.step${i}`, target)
  const seen: string[] = []
  let cursor = ''
  do {
    const page = await list(`target=${target}&limit=3${cursor}`)
    expect(page.total).toBe(7)
    seen.push(...page.items.map((item: { action: string }) => item.action))
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    // What happens while somebody pages does not shift the pages.
    await record('thing.other', newId())
  } while (cursor)
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `thing.step${i}`))
})

describe('filters', async () => {
  const target = newId()
  await record('thing.made', target)
  await record('thing.changed', target, { note: 'because' })
  const [newest] = (await list(`target=${target}`)).items

  it.each([
    ['action', `target=${target}&action=thing.made`, 1],
    ['from, inclusive', `target=${target}&action=thing.changed&from=${newest.at}`, 1],
    ['to, exclusive', `target=${target}&action=thing.changed&to=${newest.at}`, 0],
    ['actor', `target=${target}&actor=${admin.id}`, 0],
    ['unknown action', 'action=nothing.at.all', 0],
  ])('%s', async (_name, query, total) => {
    const page = await list(query)
    expect(page.total).toBe(total)
    expect(page.items).toHaveLength(total)
  })

  it.each(['actor=me', 'from=yesterday', 'to=2026-13-45T00:00:00Z', 'limit=0', 'cursor=x', 'colour=red', 'target='])(
    '%s: 422',
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 422, code: 'invalid_request' })
    },
  )

  it('the note is told', () => {
    expect(newest.note).toBe('because')
  })
})

it('another account sees nothing of it', async () => {
  const target = newId()
  await record('thing.made', target)
  const foreigner = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
  const { body } = await call('GET', `/api/v1/audit?target=${target}`, { token: foreigner.token })
  expect(body).toEqual({ items: [], nextCursor: null, total: 0 })
  expect((await call('GET', '/api/v1/audit', { token: foreigner.token })).body.total).toBe(0)
})

it('it is announced to live readers after the commit, and not when it is rolled back', async () => {
  const heard: string[] = []
  database.onAnnouncement((ids) => heard.push(...ids))
  await database.transaction((tx) =>
    recordAudit(tx, systemOrigin, { accountId, action: 'a.b', target: { kind: 'x', id: null } }).then(() =>
      expect(heard).toEqual([]),
    ),
  )
  expect(heard).toContain(accountId)
})

describe('before and after', () => {
  it.each([
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, { b: 2 }, { b: 3 }],
    [{ a: [1, 2] }, { a: [1, 2] }, {}, {}],
    [{ a: 1 }, { b: 1 }, { a: 1 }, { b: 1 }],
    [undefined, { a: 1 }, null, { a: 1 }],
    [{ a: 1 }, undefined, { a: 1 }, null],
    [3, 4, 3, 4],
  ])('of %j and %j the differences are %j and %j', (before, after, was, is) => {
    expect(differences(before, after)).toEqual([was, is])
  })
})
