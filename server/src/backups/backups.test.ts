// A backup is taken while calls run, and put back into an empty database: everything is there, and what is recorded goes
// on above it. The same with the data folder of a whole server: packages.test.ts.
import { createPublicKey } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isResumable, selectEvents } from '../events/event-store.ts'
import type { Database } from '../platform/database/database.ts'
import { appliedMigrations, isMigrated } from '../platform/database/migrations.ts'
import { schemaText } from '../platform/database/schema-text.ts'
import { checkSecret, Secrets } from '../platform/secrets.ts'
import { seal, sealedLog, sealKey } from '../seals/seals.ts'
import { LogVerifier } from '../seals/verify-log.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestAccount, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { bytesOf, type Part, partsOf } from './backup-file.ts'
import { readHeader, restoreBackup, writeBackup } from './backups.ts'

const secret = 'a secret for tests only'
/** Transactions of other tests on the same server hold the horizon back. */
const patience = { timeout: 20_000 }
const source = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'sitzplan-backup-'))
afterAll(() => rm(folder, { recursive: true }))
const file = join(folder, 'all.backup')
const first = fileURLToPath(new URL('first-schema.backup', import.meta.url))

/** Numbers of a cluster that has done more than this one. */
await source.database.query('select count_transactions_from(5000000000)')
await checkSecret(source.database, new Secrets(secret))
const server = await testApp(source.database)
const office = await SeatOffice.open(server, { people: 3, seats: 3 })

async function restore(target: { address: typeof source.address }, path = file, replace = false, given = secret) {
  const { header } = await readHeader(path)
  return restoreBackup(target.address, path, header, { replace, secret: given, keepSecret: async () => undefined })
}

/** The rows of each table of a backup. */
async function rowsIn(path: string): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  let table = ''
  for await (const part of partsOf(path)) {
    if ('table' in part) {
      table = part.table.table
      rows[table] = 0
    } else if ('rows' in part) rows[table] = (rows[table] ?? 0) + part.rows.toString().split('\n').length - 1
  }
  return rows
}

async function rowsOf(database: Database, tables: string[]): Promise<Record<string, number>> {
  const counts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await database.query<{ n: number }>(`select count(*) as n from ${table}`)
      return [table, rows[0]?.n ?? -1] as const
    }),
  )
  return Object.fromEntries(counts)
}

async function sealAll(services: typeof server.services): Promise<void> {
  await vi.waitFor(async () => {
    await seal(services)
    const { rows } = await services.database.query(
      `select from audit_events e where not exists (select from sealed_events where event_id = e.id)`,
    )
    expect(rows).toEqual([])
  }, patience)
}

async function problemsOfLog(services: typeof server.services): Promise<{ problems: number; blocks: number }> {
  const { kty, crv, x, kid } = (await sealKey(services)).publicKey
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' })
  const verifier = new LogVerifier({ keys: [{ kid, key }], head: undefined, onFinding: () => undefined })
  let text = ''
  const what = { accountId: office.accountId, range: {}, isComplete: true, withSeats: true }
  for await (const piece of sealedLog(services.database, what)) text += piece
  const [head = '', ...lines] = text.trimEnd().split('\n')
  verifier.header(Buffer.from(head))
  for (const line of lines) verifier.add(Buffer.from(line))
  const { problems, blocks } = verifier.finish()
  return { problems, blocks: blocks.count }
}

const awkward = 'Tab\tand \\. \\N and\nline\n\\.\n'

beforeAll(async () => {
  // Of a month that nobody makes a partition for any more.
  await source.database.query(
    `create table audit_events_2025_02 partition of audit_events
     for values from ('2025-02-01T00:00Z') to ('2025-03-01T00:00Z')`,
  )
  await source.database.query(
    `insert into audit_events (account_id, id, at, action, actor_kind, target_kind, target_id)
     values ($1::uuid, gen_random_uuid(), '2025-02-03T10:00Z', 'account.changed', 'system', 'account', $1::uuid)`,
    [office.accountId],
  )
  await office.seat(0)
  await source.database.query('update users set family_name = $1 where id = $2', [awkward, office.person(1).id])
  await sealAll(server.services)

  let isDone = false
  const calls = (async () => {
    while (!isDone) await office.release((await office.seat(1)).id)
  })()
  await writeBackup(source.address, file, secret)
  isDone = true
  await calls
})

test("a backup is its owner's alone, leaves nothing beside it, and never takes the place of a file", async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await expect(writeBackup(source.address, file, null)).rejects.toThrow(/a file is in the way/)
  await expect(writeBackup(source.address, join(folder, 'none/x'), null)).rejects.toThrow(/cannot be written/)
  expect((await readdir(folder)).filter((name) => name.endsWith('.half'))).toEqual([])
})

describe('put back', async () => {
  const target = await testDatabase()

  beforeAll(async () => {
    // In the place of another installation.
    const before = target.connect(1)
    await insertTestAccount(before)
    await before.close()
    await restore(target, file, true)
  })

  test('every row of every table is there, under the same schema', async () => {
    const there = await rowsIn(file)
    expect(there).toMatchObject({ users: 4, sessions: expect.any(Number) })
    expect(await rowsOf(target.database, Object.keys(there))).toEqual({ ...there, restores: 1 })
    const withoutNumbers = (text: string) => text.replace(/FUNCTION public.recorded_xact[^;]+;/, '')
    expect(withoutNumbers(await schemaText(target.database))).toBe(withoutNumbers(await schemaText(source.database)))
    expect(await appliedMigrations(target.database)).toEqual(await appliedMigrations(source.database))
    const { rows } = await target.database.query('select family_name from users where id = $1', [office.person(1).id])
    expect(rows).toEqual([{ family_name: awkward }])
  })

  test('whatever is recorded by its transaction goes on above', async () => {
    const { rows } = await target.database.query(
      `select adrelid::regclass as table
       from pg_attrdef
       where pg_get_expr(adbin, adrelid) like '%pg_current_xact_id()%'
         and pg_get_expr(adbin, adrelid) not like 'recorded_xact(%'`,
    )
    expect(rows).toEqual([])
  })

  test('a server goes on with it: tokens open, fences grow, old events are read and new ones follow, seals verify', async () => {
    const again = await testApp(target.database)
    const there = office.on(again)
    expect((await again.call('GET', '/api/v1/me', { token: office.admin.token })).status).toBe(200)
    const { rows: before } = await target.database.query<{ fence: number; xact: string; number: string }>(
      `select (select max(fence) from seat_journal) as fence, xact::text, number::text
       from seat_journal order by xact desc, number desc limit 1`,
    )
    const [last = { fence: 0, xact: '', number: '' }] = before
    const { body } = await there.acquire(2)
    expect(body.fence).toBeGreaterThan(last.fence + 1_000_000)

    await vi.waitFor(async () => {
      const { events } = await selectEvents(target.database, office.accountId, last, 100)
      expect(events.map(({ kind }) => kind)).toContain('granted')
    }, patience)
    const lost = { xact: String(BigInt(last.xact) + 1_000n), number: '9' }
    expect(await isResumable(target.database, office.accountId, last)).toBe(true)
    expect(await isResumable(target.database, office.accountId, lost)).toBe(false)

    await sealAll(again.services)
    const { blocks: sealedBefore } = await problemsOfLog(server.services)
    const { problems, blocks } = await problemsOfLog(again.services)
    expect(problems).toBe(0)
    expect(blocks).toBeGreaterThan(sealedBefore)
  })
})

/**
 * Made by the first Sitzplan that served people (migrations 0001 to 0003), with its demo: ten took the shared seats, one
 * waits, and one was sent home. The credentials are that demo's.
 */
describe('a backup of the first schema', async () => {
  const {
    header: { migrations, secret: itsOwn },
  } = await readHeader(first)
  const old = await testDatabase({ template: 'template0' })
  const superadmin = 'sp_user_FbEdp1ZcElk0QTTXYwC5K5Hy7NV3ZPo9rFRMzjSDX9M'
  const operator = 'sp_user_LWo6vdTKIKBEhoLPHk4ps9JWRgZ2WcqWc8vQpwEcZts'
  const product = 'sp_product_dDitDtsLac90Fja76BKaBFBoLPsC-L38twKWm9HQXuQ'

  test('is brought up to date, and a server works with it', async () => {
    expect(migrations).toEqual(['0001_first_stone', '0002_installation', '0003_people'])
    await restore(old, first, false, itsOwn ?? '')
    expect(await isMigrated(old.database)).toBe(true)
    const { users, seat_journal, audit_events } = await rowsIn(first)
    expect(users).toBeGreaterThan(60)
    const kept = { users, seat_journal, audit_events }
    expect(await rowsOf(old.database, Object.keys(kept))).toEqual(kept)
    const { call } = await testApp(old.database, { SITZPLAN_SECRET: itsOwn ?? '' })

    const password = { email: 'ingrid.solberg@aurora.example', password: 'a2e00-5973f-6e409' }
    expect((await call('POST', '/api/v1/sign-in', { body: password })).status).toBe(200)
    const { body: license } = await call('GET', '/api/v1/license', { token: superadmin })
    expect(license).toMatchObject({ serial: 'SP-NAHP-3CWD-GVF2', status: 'active', revision: 1 })
    const { body: found } = await call('GET', '/api/v1/users?search=lindqvist', { token: superadmin })
    expect(found.items).toMatchObject([{ givenName: 'Freya', products: expect.any(Array), status: 'active' }])
    const issued = await call('POST', '/api/v1/vendor/accounts/aurora/revisions', {
      token: operator,
      body: { lines: [{ product: 'meeting', kind: 'named', quantity: 90 }] },
    })
    expect(issued.body).toMatchObject({ revision: 2 })

    // Their leases were over long ago.
    const person = { user: 'freya.lindqvist@aurora.example' }
    const session = await call('POST', '/api/v1/sessions', { token: product, body: person })
    expect(session.body).toMatchObject({ seat: { kind: 'concurrent' }, fence: expect.any(Number) })
    expect((await call('GET', '/api/v1/sessions', { token: superadmin })).body.total).toBe(1)
  })
})

describe('refused', async () => {
  const used = await testDatabase()
  const empty = await testDatabase({ template: 'template0' })

  /** By a connection that is closed again: a server's would be in the way. */
  async function ask(target: typeof used, text: string): Promise<Record<string, unknown>[]> {
    const database = target.connect(1)
    const { rows } = await database.query(text)
    await database.close()
    return rows
  }

  const put = async (name: string, content: Buffer) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const whole = () => readFile(file)
  /** The same with other content. */
  const changed = async (name: string, from: RegExp | string, to: string) =>
    put(
      name,
      gzipSync(
        Buffer.from(
          gunzipSync(await whole())
            .toString('latin1')
            .replace(from, to),
          'latin1',
        ),
      ),
    )

  /** The same with other content, and a checksum that fits. */
  async function sealedAnew(name: string, change: (part: Part, table: string) => Part, of = file): Promise<string> {
    async function* parts() {
      let table = ''
      for await (const part of partsOf(of)) {
        if ('table' in part) table = part.table.table
        yield change(part, table)
      }
    }
    const pieces: Buffer[] = []
    for await (const piece of bytesOf(parts())) pieces.push(piece)
    return put(name, gzipSync(Buffer.concat(pieces)))
  }

  test.each<[string, () => Promise<string>, RegExp]>([
    ['a file that is not there', async () => join(folder, 'none'), /There is no file/],
    ['a folder', async () => folder, /cannot be read/],
    ['something else', () => put('text', Buffer.from('Dear administrator,\n')), /is not a backup of Sitzplan/],
    ['something else, compressed', () => put('zip', gzipSync('Dear administrator,\n')), /is not a backup of Sitzplan/],
    ['half a file', async () => put('half', (await whole()).subarray(0, 4_000)), /is damaged/],
    ['a changed value', () => changed('value', '\tmember\t', '\tadmin\t'), /checksum is another/],
    ['a row too few', () => changed('row', /(\{"table":\{"table":"users".*\n).*\n/, '$1'), /rows are missing/],
    ['no end', () => changed('end', /\{"end".*\n.*\n$/, ''), /ends early/],
    ['more behind the end', () => changed('more', /$/, '{"table":{}}\n'), /cannot be read/],
    ['a newer format', () => changed('format', 'backup/1', 'backup/2'), /made by a newer Sitzplan/],
    [
      'a newer schema',
      () =>
        sealedAnew('schema', (part) =>
          'header' in part
            ? { header: { ...part.header, migrations: [...part.header.migrations, '9999_from_the_future'] } }
            : part,
        ),
      /9999_from_the_future.*newer one/,
    ],
  ])('%s, before anything is touched', async (_name, path, sentence) => {
    await expect(path().then(readHeader)).rejects.toThrow(sentence)
  })

  test('a database that is in use is left alone, and so is one of somebody else', async () => {
    await expect(restore(source, file, true)).rejects.toThrow(/stop all its servers/)
    await ask(
      used,
      `insert into accounts (id, slug, name, kind) values (gen_random_uuid(), 'kept', 'Kept', 'customer')`,
    )
    await expect(restore(used)).rejects.toThrow(/There is an installation already.*--replace/)
    await ask(empty, 'create table invoices (number integer)')
    await expect(restore(empty, file, true)).rejects.toThrow(/tables that are not of Sitzplan/)
    await ask(empty, 'drop table invoices')
    expect(await ask(used, 'select slug from accounts')).toEqual([{ slug: 'kept' }])
  })

  test('what fails in the middle leaves everything as it was', async () => {
    // Of few migrations, so that it is quick.
    const orphans = await sealedAnew(
      'orphans',
      (part, table) =>
        'rows' in part && table === 'users'
          ? { rows: Buffer.from(part.rows.toString().replaceAll(/^[^\t]+/gm, office.accountId)) }
          : part,
      first,
    )
    const itsOwn = (await readHeader(first)).header.secret ?? ''
    await expect(restore(used, orphans, true, itsOwn)).rejects.toThrow(/violates foreign key/)
    await expect(restore(used, first, true, 'another secret of somebody')).rejects.toThrow(/SITZPLAN_SECRET is not/)
    expect(await ask(used, 'select slug from accounts')).toEqual([{ slug: 'kept' }])
  })
})
