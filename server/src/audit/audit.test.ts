// The audit log over HTTP: what it tells, in which order, and what it never tells.

import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { rowsReadBy } from '../testing/rows-read.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { differences, recordAudit, systemOrigin } from './audit.ts'
import { countAuditEvents } from './audit-list-store.ts'

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
    body: { email: 'shape@test.example', givenName: 'Sha', familyName: 'Pe', sendInvitation: false },
    address: '203.0.113.5',
  })
  const { items } = await list(`target=${user.id}`)
  expect((await list(`target=${user.id.toUpperCase()}`)).items).toEqual(items)
  expect(items).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      actor: { kind: 'user', id: admin.id, name: 'Given Family', email: admin.email, isHidden: false },
      action: 'user.created',
      target: { kind: 'user', id: user.id, name: 'Sha Pe', isHidden: false },
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

  it.each(['actor=', 'from=yesterday', 'to=2026-13-45T00:00:00Z', 'limit=0', 'cursor=x', 'colour=red', 'target='])(
    '%s: 422',
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 422, code: 'invalid_request' })
    },
  )

  it('the note is told', () => {
    expect(newest.note).toBe('because')
  })
})

it('a person whom the event does not name is called as they are now, until they are erased', async () => {
  const account = await insertTestAccount(database)
  const boss = await insertTestUser(database, account, 'superadmin')
  const other = await insertTestUser(database, account, 'member', { givenName: 'Bo', familyName: 'Öztürk' })
  await database.transaction((tx) =>
    recordAudit(tx, systemOrigin, {
      accountId: account,
      action: 'assignment.assigned',
      target: { kind: 'user', id: other.id },
    }),
  )
  const called = async () => {
    const { body } = await call('GET', '/api/v1/audit?action=assignment.assigned', { token: boss.token })
    return body.items.map(({ target }: { target: { name: string | null } }) => target.name)
  }
  expect(await called()).toEqual(['Bo Öztürk'])
  for (const path of [`/api/v1/users/${other.id}`, `/api/v1/removals/${other.id}`])
    expect((await call('DELETE', path, { token: boss.token })).status).toBe(204)
  expect(await called()).toEqual([null])
})

describe('found by text', async () => {
  const account = await insertTestAccount(database)
  const boss = await insertTestUser(database, account, 'superadmin', { givenName: 'Ada', familyName: 'Müller' })
  const other = await insertTestUser(database, account, 'admin', { givenName: 'Bo', familyName: 'Öztürk' })
  const { body: made } = await call('POST', '/api/v1/users', {
    token: boss.token,
    body: { email: 'zoe@found.example', givenName: 'Zoe', familyName: 'Zorn', sendInvitation: false },
  })
  await call('PATCH', `/api/v1/users/${made.id}`, { token: other.token, body: { familyName: 'Winter' } })
  const session = newId()
  await database.transaction((tx) =>
    recordAudit(tx, systemOrigin, {
      accountId: account,
      action: 'session.ended',
      target: { kind: 'session', id: session },
      before: { user: { id: made.id, email: 'zoe@found.example', name: 'Zoe Winter' } },
    }),
  )
  const actions = async (query: string) => {
    const { body } = await call('GET', `/api/v1/audit?${query}`, { token: boss.token })
    expect(body.total).toBe(body.items.length)
    return body.items.map(({ action }: { action: string }) => action)
  }

  it.each([
    ['actor', 'muller', ['user.created']],
    ['actor', 'Ada MÜLLER', ['user.created']],
    ['actor', boss.email, ['user.created']],
    ['actor', 'ozturk', ['user.changed']],
    ['actor', 'nobody', []],
    ['actor', '%', []],
    ['target', 'zoe@found.example', ['session.ended', 'user.changed', 'user.created']],
    ['target', 'winter', ['session.ended', 'user.changed', 'user.created']],
    // As she was called when it happened.
    ['target', 'zorn', ['user.changed', 'user.created']],
    ['target', session, ['session.ended']],
    ['target', made.id.toUpperCase(), ['user.changed', 'user.created']],
    ['target', ' ', []],
  ])('%s=%s', async (name, text, found) => {
    expect(await actions(`${name}=${encodeURIComponent(text)}`)).toEqual(found)
  })

  it.each(['actor', 'target'])('%s: users are looked through once, however many events there are', async (name) => {
    await database.transaction(async (tx) => {
      for (let i = 0; i < 50; i++)
        await recordAudit(tx, systemOrigin, {
          accountId: account,
          action: 'user.changed',
          target: { kind: 'x', id: null },
        })
    })
    const reader = { accountId: account, userId: boss.id, managedGroups: null }
    const { read, users } = await database.transaction(async (tx) => ({
      read: await rowsReadBy(tx, '^users$', () => countAuditEvents(tx, reader, { [name]: 'nobody' })),
      users: (await tx.query<{ n: number }>('select count(*)::integer as n from users')).rows[0]?.n ?? 0,
    }))
    // Once for who stands in the event itself, and once for who stands beside it.
    expect(read.bySequence + read.byIndex).toBeLessThanOrEqual(2 * users)
  })

  it('both, and with an action', async () => {
    expect(await actions('actor=muller&target=zoe')).toEqual(['user.created'])
    expect(await actions('action=user.changed&target=zoe')).toEqual(['user.changed'])
  })

  it('the actions that occur are listed, of this account only, in pages', async () => {
    const ask = async (query: string) =>
      (await call('GET', `/api/v1/audit/actions?${query}`, { token: boss.token })).body
    const all = [{ action: 'session.ended' }, { action: 'user.changed' }, { action: 'user.created' }]
    expect(await ask('')).toEqual({ items: all, nextCursor: null, total: 3 })
    const first = await ask('limit=2')
    const { items } = await ask(`limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...items]).toEqual(all)
    const empty = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    expect((await call('GET', '/api/v1/audit/actions', { token: empty.token })).body.total).toBe(0)
    expect((await call('GET', '/api/v1/audit/actions?limit=0', { token: boss.token })).status).toBe(422)
  })
})

describe('while the account wants its history without names', async () => {
  const account = await insertTestAccount(database)
  const boss = await insertTestUser(database, account, 'superadmin', { givenName: 'Ada', familyName: 'Boss' })
  const worker = await insertTestUser(database, account, 'member', { givenName: 'Nora', familyName: 'Nacht' })
  const session = newId()
  const user = { id: worker.id, email: worker.email, name: 'Nora Nacht' }
  const byWorker = { actor: { kind: 'user' as const, id: null, name: null }, address: '203.0.113.7' }
  const byBoss = { actor: { kind: 'user' as const, id: boss.id, name: 'Ada Boss' }, address: null }
  await database.transaction(async (tx) => {
    await recordAudit(tx, byBoss, {
      accountId: account,
      action: 'session.ended',
      target: { kind: 'session', id: session, name: 'Nora Nacht' },
      before: { product: 'p', user, device: 'Desk of Nora' },
      note: 'Nora, go home',
    })
    await recordAudit(tx, byWorker, {
      accountId: account,
      action: 'help.requested',
      target: { kind: 'help_request', id: newId(), name: 'Nora Nacht' },
      before: { user },
      after: { product: 'p' },
    })
  })

  it('before that who asked for a seat is told, and found, as who did it', async () => {
    for (const query of ['action=help.requested', 'actor=nora', 'target=nora&action=help.requested']) {
      const { body } = await call('GET', `/api/v1/audit?${query}`, { token: boss.token })
      expect(body.items).toMatchObject([
        {
          action: 'help.requested',
          actor: { kind: 'user', id: worker.id, name: 'Nora Nacht', email: worker.email, isHidden: false },
          target: { kind: 'help_request', name: 'Nora Nacht', isHidden: false },
          from: '203.0.113.7',
        },
      ])
    }
    await database.query('update accounts set history_without_names = true where id = $1', [account])
  })

  const nobody = new RegExp(`nora|203\\.0|${worker.id}`, 'i')

  it('it tells that somebody worked, and when, and not who', async () => {
    const { body } = await call('GET', '/api/v1/audit', { token: boss.token })
    expect(body.items).toMatchObject([
      {
        action: 'help.requested',
        actor: { id: null, name: null, email: null, isHidden: true },
        target: { id: null, name: null, isHidden: true },
      },
      {
        action: 'session.ended',
        actor: { name: 'Ada Boss', isHidden: false },
        target: { id: session, name: null, isHidden: true },
        before: { product: 'p' },
        note: null,
      },
    ])
    expect(JSON.stringify(body.items)).not.toMatch(nobody)
  })

  it('nor in the table', async () => {
    const { body } = await call('GET', '/api/v1/audit', { token: boss.token, headers: { accept: 'text/csv' } })
    expect(body).toContain('session.ended')
    expect(body).not.toMatch(nobody)
  })

  it.each(['actor=nora', `actor=${worker.id}`, 'target=nora', `target=${worker.id}`, 'target=nacht'])(
    'nor does %s find it',
    async (query) => {
      const { body } = await call('GET', `/api/v1/audit?${query}`, { token: boss.token })
      expect(body).toMatchObject({ items: [], total: 0 })
    },
  )
})

describe('as a table', async () => {
  const account = await insertTestAccount(database)
  const boss = await insertTestUser(database, account, 'superadmin')
  const table = (query = '', language = 'en') =>
    call('GET', `/api/v1/audit?${query}`, {
      token: boss.token,
      headers: { accept: 'text/csv', 'accept-language': language },
    })
  /** So many events, each of its own target, many of them in the same millisecond. */
  const many = async (from: number, to: number) =>
    database.query(
      `with event as (
         insert into audit_events (account_id, id, at, action, actor_kind, target_kind, target_id)
         select $1, gen_random_uuid(), date_trunc('milliseconds', now()) - i / 7 * interval '1 millisecond',
                'thing.made', 'system', 'thing', i::text
           from generate_series($2::integer, $3::integer) as i
         returning account_id, id, at
       )
       insert into audit_details (account_id, id, at, salt) select account_id, id, at, '' from event`,
      [account, from, to],
    )
  const rowsOf = (csv: string) => csv.trim().split('\r\n').slice(1)

  it('speaks the language of the reader and is read by spreadsheets', async () => {
    await call('POST', '/api/v1/users', {
      token: boss.token,
      body: {
        email: 'formula@test.example',
        givenName: '=1+1',
        familyName: 'Müller, "Jörg"',
        sendInvitation: false,
      },
    })
    const answer = await table('', 'de')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="sitzplan-audit-\d{4}-\d\d-\d\d\.csv"$/),
    })
    const [header] = answer.body.split('\r\n')
    expect(header).toBe(
      '\ufeffZeit (UTC);Durch (Art);Durch;E-Mail;Vorgang;Ziel (Art);Ziel;Ziel (ID);Vorher;Nachher;Grund;IP-Adresse',
    )
    // Whoever takes it away stands in it, too.
    expect(rowsOf(answer.body)).toHaveLength(2)
    expect(answer.body).toContain(`;audit.exported;audit_log;`)
    expect(answer.body).toContain(`;user;Given Family;${boss.email};user.created;user;"'=1+1 Müller, ""Jörg""";`)
    expect((await table()).body).toContain('Time (UTC),By (kind)')
  })

  it('holds everything that matches, once, whatever happens meanwhile', async () => {
    await many(1, 2_500)
    const [answer] = await Promise.all([table('action=thing.made&limit=3'), many(3_001, 3_050)])
    const targets: number[] = rowsOf(answer.body).map((row) => Number(row.split(',')[7]))
    expect(new Set(targets).size).toBe(targets.length)
    expect(targets.filter((target) => target <= 2_500)).toHaveLength(2_500)
    expect(rowsOf((await table('action=no.such')).body)).toEqual([])
  })

  it('is answered only to who wants it, may have it, and asks rightly', async () => {
    const json = await call('GET', '/api/v1/audit', { token: boss.token, headers: { accept: '*/*' } })
    expect(json.body.items).toHaveLength(50)
    const member = await insertTestUser(database, account, 'member')
    const headers = { accept: 'text/csv' }
    expect((await call('GET', '/api/v1/audit', { token: member.token, headers })).body).toMatchObject({ status: 403 })
    for (const day of ['yesterday', '0000-01-01T00:00:00Z'])
      expect((await table(`from=${day}`)).body).toMatchObject({ status: 422 })
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
