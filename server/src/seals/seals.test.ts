// The sealed log: what is sealed, by whom and when; and that nothing in the file can be changed without being named.

import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { SealKey } from '@sitzplan/contract/seals'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type AuditEvent, type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { eraseFromAudit } from '../audit/audit-erasure.ts'
import { lookUpByIndex } from '../platform/database/by-index.ts'
import { newId } from '../platform/ids.ts'
import { forget } from '../retention/retention.ts'
import { rowsReadBy } from '../testing/rows-read.ts'
import { insertTestAccount, insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { publicSealKey } from './seal-keys.ts'
import { selectAccountsToSeal, selectHorizon } from './seal-store.ts'
import { seal, sealedLog, sealKey } from './seals.ts'
import { type Finding, type LogSummary, LogVerifier } from './verify-log.ts'

/** Transactions of other tests on the same server hold the horizon back for as long as they run. */
const patience = { timeout: 45_000 }

const { database, connect } = await testDatabase()
const { call, services } = await quietApp(database)
const keptKey = await sealKey(services)
const key = keptKey.publicKey

/** Seals until nothing is left to be: transactions of other tests on the same server hold the horizon back. */
async function sealAll(accountId: string): Promise<void> {
  await vi.waitFor(async () => {
    await seal(services)
    expect(await unsealed(accountId)).toBe(0)
  }, patience)
}

async function unsealed(accountId: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(
    `select (select count(*) from audit_events e
              where account_id = $1
                and not exists (select from sealed_events where account_id = $1 and event_id = e.id))
          + (select count(*) from seat_journal
              where account_id = $1
                and (xact, number) > (coalesce((select max(last_xact) from seal_blocks where account_id = $1 and kind = 'seats'), '0'),
                                      coalesce((select max(last_number) from seal_blocks where account_id = $1 and kind = 'seats'), 0))) as n`,
    [accountId],
  )
  return rows[0]?.n ?? -1
}

type Recorded = Partial<AuditEvent> & { origin?: Origin }

const record = (accountId: string, event: Recorded = {}) => recordAll(accountId, [event])

/** In one transaction: the horizon passes all of them at once, and one block covers them. */
const recordAll = (accountId: string, events: readonly Recorded[]) =>
  database.transaction(async (tx) => {
    for (const event of events)
      await recordAudit(tx, event.origin ?? systemOrigin, {
        accountId,
        action: 'thing.changed',
        target: { kind: 'thing', id: newId(), name: 'A thing' },
        ...event,
      })
  })

/** Resolves when no transaction of another test holds the horizon back from what was recorded. */
const untilPassed = (accountId: string) =>
  vi.waitFor(async () => {
    const { rows } = await database.query<{ passed: boolean }>(
      'select bool_and(xact < pg_snapshot_xmin(pg_current_snapshot())) as passed from audit_events where account_id = $1',
      [accountId],
    )
    expect(rows[0]?.passed).toBe(true)
  }, patience)

async function exported(accountId: string, options: { withSeats?: boolean; from?: string; to?: string } = {}) {
  const { withSeats = false, ...range } = options
  let text = ''
  for await (const piece of sealedLog(database, { accountId, range, isComplete: true, withSeats })) text += piece
  return text
}

function verified(text: string | Buffer, by: SealKey = key, head?: { block: number; hash: string }) {
  const findings: Finding[] = []
  const { kty, crv, x, kid } = by
  const verifier = new LogVerifier({
    keys: [{ kid, key: createPublicKey({ key: { kty, crv, x }, format: 'jwk' }) }],
    head,
    onFinding: (finding) => findings.push(finding),
  })
  const lines = linesOf(Buffer.from(text))
  if (!verifier.header(lines[0] ?? Buffer.alloc(0))) return { findings, summary: null }
  for (const line of lines.slice(1)) verifier.add(line)
  return { findings, summary: verifier.finish() as LogSummary | null }
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  if (start < bytes.length) lines.push(bytes.subarray(start))
  return lines
}

const problems = ({ findings }: { findings: Finding[] }) => findings.map(({ problem }) => problem)
const parsed = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const joined = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/** Three blocks of four events each, with texts of every kind; and some seat traffic. */
async function filledAccount(): Promise<string> {
  const accountId = await insertTestAccount(database)
  for (let block = 0; block < 3; block++) {
    await recordAll(
      accountId,
      [0, 1, 2, 3].map((i) => ({
        origin: { actor: { kind: 'user', id: newId(), name: 'Ada "Ä" Lovelace 🙂' }, address: '203.0.113.5' },
        before: { email: `a${i}@test.example`, 'a/b~c': 1, more: { empty: {}, list: [1, { x: null }] }, none: null },
        after: { email: `b${i}@test.example`, 'a/b~c': 2.5 },
        note: 'line one\nline two\u2028\u0001',
      })),
    )
    await insertSeatRows(accountId, 5)
    await sealAll(accountId)
  }
  return accountId
}

async function insertSeatRows(accountId: string, count: number): Promise<void> {
  await database.query(
    `insert into seat_journal (account_id, at, kind, product_id, seat, fence, session_id, reason, actor)
     select $1, date_trunc('milliseconds', clock_timestamp()), 'ended', gen_random_uuid(), i, i, gen_random_uuid(), 'released', gen_random_uuid()
       from generate_series(1, $2::integer) as i`,
    [accountId, count],
  )
}

describe('a file', () => {
  let accountId = ''
  let text = ''
  let lines: ReturnType<typeof parsed> = []
  const eventLines = () => lines.flatMap((line, index) => (line.type === 'event' ? [index] : []))

  beforeAll(async () => {
    accountId = await filledAccount()
    text = await exported(accountId, { withSeats: true })
    lines = parsed(text)
  })

  test('is verified with the public key alone', () => {
    const { findings, summary } = verified(text)
    expect(findings).toEqual([])
    expect(summary).toMatchObject({ events: 12, erasedTexts: 0, unsealed: 0, seatRows: 15, problems: 0 })
    expect(summary?.blocks).toMatchObject({ first: 1, last: summary?.blocks.count })
  })

  test('the key of another installation proves nothing', () => {
    const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
    const found = new Set(problems(verified(text, publicSealKey(x))))
    expect([...found]).toEqual(['signature_foreign'])
  })

  test('whatever byte is changed, it is found, but for what is no part of the log', () => {
    const bytes = Buffer.from(text)
    const header = bytes.indexOf(10)
    // The header is not signed: it only says what the file is about.
    fc.assert(
      fc.property(
        fc.integer({ min: header + 1, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ by
          return verified(changed).findings.length > 0 || isSameLog(changed, bytes)
        },
      ),
      { numRuns: 1_500 },
    )
  })

  /** A space for a tab is still the same JSON. */
  const isSameLog = (one: Buffer, other: Buffer) => {
    try {
      return joined(parsed(one.toString())) === joined(parsed(other.toString()))
    } catch {
      return false
    }
  }

  test('whatever fact or text of an event is changed, that event is named', () => {
    const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, field]) => paths(field, [...path, name]))
        : [path]
    for (const index of eventLines().slice(3, 6)) {
      const sealed = lines[index]
      for (const path of [...paths(sealed.event, ['event']), ...paths(sealed.texts, ['texts'])]) {
        const changed = structuredClone(lines)
        const name = path.at(-1) ?? ''
        const at = path.slice(0, -1).reduce((value, part) => value[part], changed[index])
        at[name] = typeof at[name] === 'number' ? at[name] + 1 : `${String(at[name]).slice(0, -1)}0`
        if (JSON.stringify(at[name]) === JSON.stringify(path.reduce((value, part) => value[part], sealed)))
          at[name] += '1'
        const { findings } = verified(joined(changed))
        expect(findings.length, path.join('.')).toBeGreaterThan(0)
        const named = findings.map(({ event, line }) => event?.id === sealed.event.id || line === index + 1)
        expect(named.every(Boolean), path.join('.')).toBe(true)
      }
    }
  })

  test.each([
    ['removed', (all: unknown[], at: number) => all.splice(at, 1), 'event_missing'],
    ['there twice', (all: unknown[], at: number) => all.splice(at, 0, all[at]), 'event_doubled'],
    [
      'swapped with the next',
      (all: unknown[], at: number) => all.splice(at, 2, all[at + 1], all[at]),
      'event_misplaced',
    ],
    [
      'moved into another block',
      (all: unknown[], at: number) => all.splice(all.length - 2, 0, ...all.splice(at, 1)),
      'event_misplaced',
    ],
  ])('an event that is %s is named, and no other', (_what, change, problem) => {
    const at = eventLines()[5] ?? 0
    const changed = [...lines]
    change(changed, at)
    const { findings } = verified(joined(changed))
    const told = findings.filter(({ problem }) => problem !== 'counts_differ')
    expect(told).toMatchObject([{ problem, event: expect.objectContaining({ number: expect.any(Number) }) }])
    const { id, number } = lines[at].event
    const next = lines[at + 1].event
    expect([id, next?.id]).toContain(told[0]?.event?.id)
    expect([number, next?.number]).toContain(told[0]?.event?.number)
  })

  test('an event that was invented is named', () => {
    const at = eventLines()[2] ?? 0
    const invented = structuredClone(lines[at])
    Object.assign(invented.event, { id: newId(), number: 1_000_000 })
    for (const block of [invented.block, null]) {
      const { findings } = verified(joined([...lines.slice(0, at), { ...invented, block }, ...lines.slice(at)]))
      expect(findings).toContainEqual(
        expect.objectContaining({
          problem: 'event_unknown',
          event: expect.objectContaining({ id: invented.event.id }),
        }),
      )
    }
    const late = { ...invented, block: null, event: { ...invented.event, at: '2020-01-01T00:00:00.000Z' } }
    const { findings } = verified(joined([...lines.slice(0, -1), late, lines.at(-1)]))
    expect(findings).toContainEqual(expect.objectContaining({ problem: 'event_unsealed' }))
  })

  test('a text that was added, or passed off as withheld, is named', () => {
    const at = eventLines()[1] ?? 0
    for (const [place, text] of [
      ['/after/role', { value: 'admin' }],
      ['/after/email', { ...lines[at].texts['/after/email'], isWithheld: true }],
      ['/after/email', { ...lines[at].texts['/after/email'], salt: undefined }],
    ] as const) {
      const changed = structuredClone(lines)
      changed[at].texts[place] = text
      expect(verified(joined(changed)).findings).toMatchObject([{ problem: 'text_changed', place }])
    }
  })

  test('a block that is missing, doubled or in another place is named', () => {
    const starts = lines.flatMap((line, index) => (line.type === 'block' ? [index] : []))
    const [from = 0, to = 0, after = 0] = starts.slice(2)
    const number = lines[from].block.number
    const piece = lines.slice(from, to)
    const without = [...lines.slice(0, from), ...lines.slice(to)]
    expect(problems(verified(joined(without)))).toEqual(['block_missing', 'counts_differ'])
    expect(verified(joined(without)).findings).toContainEqual(
      expect.objectContaining({ block: number, toBlock: number }),
    )
    const moved = [...lines.slice(0, from), ...lines.slice(to, after), ...piece, ...lines.slice(after)]
    expect(verified(joined(moved)).findings).toMatchObject([{ problem: 'block_misplaced', block: number }])
    const doubled = [...lines.slice(0, to), ...piece, ...lines.slice(to)]
    expect(problems(verified(joined(doubled)))).toEqual(['block_doubled', 'counts_differ'])
  })

  test('only the list of a block was changed: its events are as they were sealed', () => {
    const at = lines.findIndex((line) => line.type === 'block' && line.events)
    const changed = structuredClone(lines)
    changed[at].events[1][3] = changed[at].events[0][3]
    const { findings, summary } = verified(joined(changed))
    expect(findings).toMatchObject([{ problem: 'list_changed' }])
    expect(summary?.events).toBe(12)
  })

  test('a file that ends early is told, and a head that was noted shows what was cut off', () => {
    expect(problems(verified(joined(lines.slice(0, -1))))).toEqual(['log_truncated'])
    const starts = lines.flatMap((line, index) => (line.type === 'block' ? [index] : []))
    const cut = lines.slice(0, starts.at(-1))
    const events = cut.filter(({ type }) => type === 'event').length
    const head = verified(text).summary?.head ?? { block: 0, hash: '' }
    const forged = joined([
      { ...lines[0], head: null },
      ...cut.slice(1),
      { type: 'end', blocks: starts.length - 1, events },
    ])
    expect(verified(forged).findings).toEqual([])
    expect(problems(verified(forged, key, head))).toEqual(['head_differs'])
    expect(verified(text, key, head).findings).toEqual([])
    expect(problems(verified(text, key, { ...head, hash: 'A'.repeat(43) }))).toEqual(['head_differs'])
  })

  test('a file of another account is told', async () => {
    const other = await insertTestAccount(database)
    await record(other)
    await sealAll(other)
    const foreign = parsed(await exported(other))
    expect(problems(verified(joined([lines[0], ...foreign.slice(1)])))).toContain('account_foreign')
  })

  test('of a period it has whole blocks, and says where it begins', async () => {
    const second = lines[eventLines()[4] ?? 0].event.at
    const third = lines[eventLines()[8] ?? 0].event.at
    const { findings, summary } = verified(await exported(accountId, { from: second, to: third }))
    expect(findings).toEqual([])
    expect(summary?.events).toBe(4)
    expect(summary?.blocks.first).toBeGreaterThan(1)
    const none = verified(await exported(accountId, { from: '2001-01-01T00:00:00Z', to: '2001-01-02T00:00:00Z' }))
    expect(none).toMatchObject({ findings: [], summary: { events: 0, blocks: { count: 0 } } })
  })
})

describe('what is erased', () => {
  test('a person who is deleted: the log is verified, the texts are counted, what is left is still checked', async () => {
    const accountId = await insertTestAccount(database)
    const boss = await insertTestUser(database, accountId, 'superadmin')
    const asBoss = { token: boss.token }
    const { body: user } = await call('POST', '/api/v1/users', {
      ...asBoss,
      body: { email: 'erased@test.example', givenName: 'Era', familyName: 'Sed', role: 'admin', sendInvitation: false },
    })
    await record(accountId, {
      origin: { actor: { kind: 'user', id: user.id, name: 'Era Sed' }, address: '203.0.113.77' },
      before: { colour: 'red' },
      after: { colour: 'blue' },
    })
    await sealAll(accountId)
    await call('DELETE', `/api/v1/users/${user.id}`, asBoss)
    const { body: removals } = await call('GET', '/api/v1/removals', asBoss)
    expect((await call('DELETE', `/api/v1/removals/${removals.items[0].id}`, asBoss)).status).toBe(204)
    await sealAll(accountId)

    const text = await exported(accountId)
    expect(text).not.toContain('Era')
    expect(text).not.toContain('erased@')
    expect(text).not.toContain('203.0.113.77')
    const { findings, summary } = verified(text)
    expect(findings).toEqual([])
    expect(summary?.erasedTexts).toBeGreaterThan(4)
    // What nobody erased is there, with the salt that proves it; of what was erased nobody can try what it was.
    const changed = parsed(text).find(({ event }) => event?.action === 'thing.changed')
    expect(changed.texts['/after/colour']).toMatchObject({ value: 'blue', salt: expect.any(String) })
    expect(Object.keys(changed.texts['/actor'])).toEqual(['digest'])
    const { rows } = await database.query(
      `select length(salt) as salt, salts ? '/actor' as told from audit_details where id = $1`,
      [changed.event.id],
    )
    expect(rows).toEqual([{ salt: 0, told: false }])
  })

  test('before it was sealed: only what was left is sealed', async () => {
    const accountId = await insertTestAccount(database)
    const userId = newId()
    await record(accountId, {
      target: { kind: 'user', id: userId, name: 'Nora' },
      before: { email: 'n@test.example', type: 'employee' },
      after: { email: 'm@test.example', type: 'guest' },
    })
    await database.transaction((tx) => eraseFromAudit(tx, accountId, userId))
    await sealAll(accountId)
    const { findings, summary } = verified(await exported(accountId))
    expect({ findings, erased: summary?.erasedTexts, events: summary?.events }).toEqual({
      findings: [],
      erased: 0,
      events: 1,
    })
  })

  test('in time: addresses, names and notes go, and the log is verified', async () => {
    const accountId = await insertTestAccount(database)
    await database.query('update accounts set names_kept_days = 10, addresses_kept_days = 5 where id = $1', [accountId])
    await database.query(
      `do $$ declare parent text; begin
         foreach parent in array array['audit_events', 'audit_details'] loop
           execute format('create table %I partition of %I for values from (minvalue) to (%L)', parent || '_of_old', parent,
                          date_trunc('month', now() at time zone 'UTC') at time zone 'UTC');
         end loop;
       end $$`,
    )
    const user = { id: newId(), name: 'Nora', email: 'nora@test.example' }
    await database.query(
      `with event as (
         insert into audit_events (account_id, id, at, action, actor_kind, target_kind, target_id)
         values ($1, $2, date_trunc('milliseconds', now()) - interval '40 days', 'session.ended', 'user', 'session', $3)
         returning *
       )
       insert into audit_details (account_id, id, at, salt, actor_name, target_name, before, after, note, address)
       select account_id, id, at, uuid_send(gen_random_uuid()), 'Ada', 'Nora', $4::jsonb, '{"billingContact": {"user": null, "name": "O", "email": "o@test.example"}}'::jsonb, 'because', '203.0.113.5'::inet
         from event`,
      [accountId, newId(), newId(), JSON.stringify({ product: 'p', device: 'Desk', user })],
    )
    await insertSeatRows(accountId, 2)
    await database.query(
      `insert into seat_journal_details (account_id, number, at, salt, note)
       select account_id, number, at, uuid_send(gen_random_uuid()), 'a "note"' from seat_journal where account_id = $1`,
      [accountId],
    )
    await sealAll(accountId)
    expect(verified(await exported(accountId, { withSeats: true }))).toMatchObject({
      findings: [],
      summary: { erasedTexts: 0, seatRows: 2 },
    })

    await database.query(
      `update seat_journal_details set note = null, salt = '' where (account_id, number) in
         (select account_id, min(number) from seat_journal where account_id = $1 group by 1)`,
      [accountId],
    )
    await forget(database)
    const text = await exported(accountId, { withSeats: true })
    expect(text).not.toMatch(/Nora|nora@|203\.0\.113|Desk|because|o@test/)
    const { findings, summary } = verified(text)
    expect(findings).toEqual([])
    // Target, device, the user's three fields, note, address, the contact's two; and a note of the journal.
    expect(summary).toMatchObject({ erasedTexts: 10, seatRows: 2, sealedLate: 1 })

    await database.query(
      `update seat_journal_details set note = 'another' where account_id = $1 and note is not null`,
      [accountId],
    )
    expect(problems(verified(await exported(accountId, { withSeats: true })))).toEqual(['note_changed'])
  })

  test('rows of the seat journal that are no longer kept leave a gap that is told, not an error', async () => {
    const accountId = await insertTestAccount(database)
    await insertSeatRows(accountId, 3)
    await record(accountId)
    await sealAll(accountId)
    await database.query('delete from seat_journal where account_id = $1', [accountId])
    const { findings, summary } = verified(await exported(accountId, { withSeats: true }))
    expect(findings).toEqual([])
    expect(summary).toMatchObject({ events: 1, seatRows: 0, seatBlocksWithoutRows: 1 })
  })
})

describe('whoever changes the database', () => {
  const change = async (statement: string) => {
    const accountId = await insertTestAccount(database)
    await recordAll(accountId, Array(3).fill({ before: { colour: 'red' }, after: { colour: 'blue' } }))
    await insertSeatRows(accountId, 3)
    await sealAll(accountId)
    const { rows } = await database.query<{ id: string }>(
      'select id from audit_events where account_id = $1 order by number offset 1 limit 1',
      [accountId],
    )
    const id = rows[0]?.id ?? ''
    await database.query(statement.replaceAll('$account', `'${accountId}'`).replaceAll('$event', `'${id}'`))
    const { findings } = verified(await exported(accountId, { withSeats: true }))
    return findings.map(({ problem, event }) => (event ? `${problem} ${event.id === id ? 'this' : 'other'}` : problem))
  }

  test.each([
    ['an event', `update audit_events set action = 'thing.other' where id = $event`, ['event_changed this']],
    ['who did it', `update audit_events set actor_id = gen_random_uuid() where id = $event`, ['event_changed this']],
    ['a value', `update audit_details set after = '{"colour": "green"}' where id = $event`, ['text_changed this']],
    ['a name', `update audit_details set target_name = 'Other' where id = $event`, ['text_changed this']],
    ['a value that was not there', `update audit_details set note = 'new' where id = $event`, ['text_changed this']],
    [
      'a salt',
      `update audit_details set salts = '{}' where id = $event`,
      ['text_changed this', 'text_changed this', 'text_changed this'],
    ],
    ['that it is there', `delete from audit_events where id = $event`, ['event_missing this']],
    [
      'what was sealed of it',
      `update sealed_events set content = sha256('') where event_id = $event`,
      ['list_changed'],
    ],
    [
      'what was sealed of it, and the event',
      `delete from audit_events where id = $event; delete from sealed_events where event_id = $event`,
      ['list_changed'],
    ],
    [
      'a block',
      `update seal_blocks set text = replace(text, '"count":3', '"count":2') where account_id = $account and number = 1`,
      ['block_changed', 'list_changed'],
    ],
    ['seat traffic', `update seat_journal set seat = 9 where account_id = $account and seat = 2`, ['seats_changed']],
    [
      'that seat traffic is there',
      `delete from seat_journal where account_id = $account and seat = 2`,
      ['seats_changed'],
    ],
    [
      'the past, by an event that was never recorded',
      `insert into audit_events (account_id, xact, id, at, action, actor_kind, target_kind)
       select account_id, '1', gen_random_uuid(), at - interval '1 day', action, actor_kind, target_kind from audit_events where id = $event`,
      ['event_unsealed other'],
    ],
  ])('and changes %s is told', async (_what, statement, expected) => {
    expect(await change(statement)).toEqual(expected)
  })
})

describe('sealing', () => {
  test('what a long transaction wrote is sealed once it ends, and nothing around it is lost', async () => {
    const accountId = await insertTestAccount(database)
    const long = await connect(1).connect()
    try {
      await record(accountId, { action: 'thing.before' })
      await long.query('begin')
      await long.query(
        `with event as (
           insert into audit_events (account_id, id, action, actor_kind, target_kind)
           values ($1, $2, 'thing.long', 'system', 'thing')
           returning *
         )
         insert into audit_details (account_id, id, at, salt) select account_id, id, at, uuid_send(gen_random_uuid()) from event`,
        [accountId, newId()],
      )
      await record(accountId, { action: 'thing.after' })
      await seal(services)
      const { summary } = verified(await exported(accountId))
      expect(summary?.unsealed).toBeGreaterThan(0)
      await long.query('commit')
    } finally {
      long.release()
    }
    await sealAll(accountId)
    const text = await exported(accountId)
    expect(verified(text)).toMatchObject({ findings: [], summary: { events: 3, unsealed: 0 } })
    expect(parsed(text).flatMap(({ event }) => (event ? [event.action] : []))).toEqual([
      'thing.before',
      'thing.long',
      'thing.after',
    ])
  })

  test('many servers at once make one chain', async () => {
    const accountId = await insertTestAccount(database)
    const servers = Array.from({ length: 4 }, () => ({ ...services, database: connect(2) }))
    for (let round = 0; round < 10; round++) {
      await Promise.all([record(accountId), record(accountId), insertSeatRows(accountId, 3)])
      await Promise.all(servers.map((server) => seal(server)))
    }
    await sealAll(accountId)
    const { findings, summary } = verified(await exported(accountId, { withSeats: true }))
    expect(findings).toEqual([])
    expect(summary).toMatchObject({ events: 20, seatRows: 30 })
  })

  test('of servers that need a key at the same time one makes it', async () => {
    await database.query('delete from seal_keys')
    const keys = await Promise.all(Array.from({ length: 5 }, () => sealKey({ ...services, database: connect(1) })))
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1)
    await database.query(`update seal_keys set kid = $1, public_key = $2, private_key = $3`, [
      keptKey.kid,
      JSON.stringify(keptKey.publicKey),
      services.secrets.encryptJson(keptKey.privateKey.export({ format: 'jwk' }), `seal-key ${keptKey.kid}`),
    ])
  })

  test('a server that dies in the middle leaves nothing half done', async () => {
    const accountId = await insertTestAccount(database)
    await recordAll(accountId, [{}, {}, {}])
    await untilPassed(accountId)
    const dying = connect(1)
    const blocking = await connect(1).connect()
    try {
      await blocking.query('begin; lock table sealed_events in share mode')
      const outcome = seal({ ...services, database: dying }).then(
        () => 'sealed',
        () => 'died',
      )
      const isKilled = async () => {
        const { rows } = await database.query<{ killed: boolean }>(
          `select pg_terminate_backend(pid) as killed
             from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into sealed_events%'`,
        )
        return rows.length
      }
      await expect.poll(isKilled).toBe(1)
      expect(await outcome).toBe('died')
      await blocking.query('rollback')
    } finally {
      blocking.release()
    }
    await sealAll(accountId)
    expect(verified(await exported(accountId))).toMatchObject({ findings: [], summary: { events: 3, unsealed: 0 } })
  })

  test('looking for what to seal reads no table from end to end, whatever the statistics say', async () => {
    const accountId = await insertTestAccount(database)
    await insertSeatRows(accountId, 5_000)
    await sealAll(accountId)
    await database.query('analyze')
    for (let i = 0; i < 20; i++) await insertTestAccount(database)
    const read = await database.transaction(async (tx) => {
      await lookUpByIndex(tx)
      const horizon = await selectHorizon(tx)
      return rowsReadBy(tx, '^(audit_events|seat_journal|seal_blocks)', () =>
        selectAccountsToSeal(tx, horizon, { seatsAfterSeconds: 0, recent: false }),
      )
    })
    expect(read.bySequence).toBe(0)
  })

  test('more than fits into a block becomes several, in order', async () => {
    const accountId = await insertTestAccount(database)
    await database.query(
      `with event as (
         insert into audit_events (account_id, id, action, actor_kind, target_kind)
         select $1, gen_random_uuid(), 'thing.many', 'system', 'thing' from generate_series(1, 1100)
         returning *
       )
       insert into audit_details (account_id, id, at, salt, target_name)
       select account_id, id, at, uuid_send(gen_random_uuid()), 'Many' from event`,
      [accountId],
    )
    await insertSeatRows(accountId, 25_000)
    await sealAll(accountId)
    const { findings, summary } = verified(await exported(accountId, { withSeats: true }))
    expect(findings).toEqual([])
    expect(summary).toMatchObject({ events: 1_100, seatRows: 25_000 })
    expect(summary?.blocks.count).toBeGreaterThanOrEqual(5)
  })

  test('seat traffic waits for its time, events do not', async () => {
    const accountId = await insertTestAccount(database)
    await record(accountId)
    await insertSeatRows(accountId, 1)
    await vi.waitFor(async () => {
      await seal(services, { seatsAfterSeconds: 600, recent: true })
      const { rows } = await database.query('select kind from seal_blocks where account_id = $1', [accountId])
      expect(rows).toEqual([{ kind: 'audit' }])
    }, patience)
  })
})

describe('over HTTP', () => {
  test('the head, the key and the file belong together', async () => {
    const accountId = await insertTestAccount(database)
    const admin = await insertTestUser(database, accountId, 'admin')
    const before = await call('GET', '/api/v1/audit/seal', { token: admin.token })
    expect(before.body).toEqual({ head: null, kid: keptKey.kid, mayDownload: true })
    await record(accountId)
    await sealAll(accountId)
    const { body: told } = await call('GET', '/api/v1/audit/seal', { token: admin.token })
    const { body: publicKey } = await call('GET', '/api/v1/audit/seal-key', { token: admin.token })
    const file = await call('GET', '/api/v1/audit/sealed', { token: admin.token })
    expect(file.headers).toMatchObject({
      'content-type': expect.stringContaining('application/x-ndjson'),
      'content-disposition': expect.stringMatching(/filename="sitzplan-audit-[\d-]+\.audit"/),
    })
    const { findings, summary } = verified(file.body, publicKey, { block: told.head.block, hash: told.head.hash })
    expect(findings).toEqual([])
    expect(summary).toMatchObject({
      head: { block: told.head.block, hash: told.head.hash },
      sealedAt: told.head.sealedAt,
    })
    expect(file.body).not.toContain('"d":')
    expect(publicKey).not.toHaveProperty('d')
  })

  test('a manager limited to groups gets no file, and a period that is none is refused', async () => {
    const accountId = await insertTestAccount(database)
    const admin = await insertTestUser(database, accountId, 'admin')
    const { body: group } = await call('POST', '/api/v1/groups', { token: admin.token, body: { name: 'Field' } })
    const manager = await insertTestUser(database, accountId, 'manager')
    await call('PATCH', `/api/v1/users/${manager.id}`, {
      token: (await insertTestUser(database, accountId, 'superadmin')).token,
      body: { manager: { permissions: ['audit.view'], groups: [group.id] } },
    })
    const seen = await call('GET', '/api/v1/audit/seal', { token: manager.token })
    expect(seen).toMatchObject({ status: 200, body: { mayDownload: false } })
    const refused = await call('GET', '/api/v1/audit/sealed', { token: manager.token })
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    for (const query of ['from=yesterday', 'to=2026-13-45T00:00:00Z', 'from=0000-01-01T00:00:00Z', 'colour=red'])
      expect(await call('GET', `/api/v1/audit/sealed?${query}`, { token: admin.token })).toMatchObject({
        status: 422,
        body: { code: 'invalid_request' },
      })
  })

  test('where the history is kept without names, whose session it was is withheld, and nothing else', async () => {
    const accountId = await insertTestAccount(database)
    const boss = await insertTestUser(database, accountId, 'superadmin')
    await record(accountId, {
      action: 'session.ended',
      target: { kind: 'session', id: newId(), name: 'Nora' },
      before: { product: 'remote', device: 'Desk', user: { id: newId(), name: 'Nora', email: 'nora@test.example' } },
      note: 'Nora went home',
    })
    await record(accountId, { target: { kind: 'thing', id: newId(), name: 'Something' } })
    await sealAll(accountId)
    await database.query('update accounts set history_without_names = true where id = $1', [accountId])
    const { body } = await call('GET', '/api/v1/audit/sealed', { token: boss.token })
    expect(body).not.toMatch(/Nora|nora@|Desk/)
    expect(body).toMatch(/remote/)
    expect(body).toMatch(/Something/)
    expect(verified(body)).toMatchObject({ findings: [], summary: { withheldTexts: 6, erasedTexts: 0 } })
    expect(await exported(accountId)).toMatch(/Nora/)
  })
})
