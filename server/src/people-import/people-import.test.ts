// Imports over HTTP: a file is looked through, and carried out when somebody says so; whatever the file is.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ImportLine, PeopleImport } from '@sitzplan/contract/people-import'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Terminal } from '../cli/terminal.ts'
import { exportUsers, importUsers } from '../cli/user-files.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import { forget } from '../retention/retention.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { type CallAnswer, insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { recordsOf } from './import-file.ts'
import { nextLine } from './import-run.ts'

const { database, connect } = await testDatabase()
const server = await testApp(database)
const second = await testApp(connect())
let office: SeatOffice
let admin: TestPerson
let people = 0

beforeAll(async () => {
  office = await SeatOffice.open(server, { people: 0, seats: 3, namedSeats: 2 })
  admin = await insertTestUser(database, office.accountId, 'admin')
})

const newAddress = () => `person-${++people}@import.example`
const as = (
  person: TestPerson,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers = {},
) => server.call(method, `/api/v1${path}`, { token: person.token, headers, ...(body !== undefined && { body }) })

const upload = (file: string | Buffer, by = admin, query = '', language = 'en'): Promise<CallAnswer> =>
  as(by, 'POST', `/user-imports${query}`, file, { 'content-type': 'text/csv', 'accept-language': language })

async function checked(file: string | Buffer, by = admin, query = ''): Promise<PeopleImport> {
  const { status, body } = await upload(file, by, query)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

const linesOf = async ({ id }: { id: string }, query = '', by = admin): Promise<ImportLine[]> =>
  (await as(by, 'GET', `/user-imports/${id}/lines${query}`)).body.items

const ended = async ({ id }: { id: string }, by = admin): Promise<PeopleImport> => {
  await expect
    .poll(async () => (await as(by, 'GET', `/user-imports/${id}`)).body.state, { interval: 50 })
    .not.toBe('running')
  return (await as(by, 'GET', `/user-imports/${id}`)).body
}

const start = (one: { id: string }, by = admin, body: unknown = { notify: false }) =>
  as(by, 'POST', `/user-imports/${one.id}/start`, body)

async function imported(file: string | Buffer, by = admin, query = ''): Promise<PeopleImport> {
  const one = await checked(file, by, query)
  expect((await start(one, by)).status).toBe(200)
  return ended(one, by)
}

const table = (...lines: string[]) => `${lines.join('\r\n')}\r\n`
const userCalled = async (email: string) => (await as(office.admin, 'GET', `/users?search=${email}`)).body.items[0]
const problemsOf = async (file: string | Buffer, by = admin, query = '') =>
  (await linesOf(await checked(file, by, query), '', by)).map(({ problems }) => problems.map(({ code }) => code))

describe('a file', () => {
  it('whose server died while it was checked is checked by another; half a file goes', async () => {
    const one = await checked(table('email,given name,family name', `${newAddress()},Ina,Roth`, 'nobody,,'))
    const lines = await linesOf(one)
    const other = await insertTestUser(database, office.accountId, 'admin')
    const half = await checked(table('email,given name,family name', `${newAddress()},Ina,Roth`), other)
    await database.query(
      `update import_lines set outcome = null, problems = '[]', changes = '[]' where account_id = $1 and import_id = $2`,
      [office.accountId, one.id],
    )
    await database.query(
      `update imports
          set state = 'checking',
              products = '[]',
              checking_at = case id when $1 then now() - interval '1 minute' end,
              created_at = created_at - interval '10 minutes'
        where id in ($1, $2)`,
      [one.id, half.id],
    )
    await forget(database)
    const states = () =>
      Promise.all([one, half].map(async ({ id }) => (await as(other, 'GET', `/user-imports/${id}`)).body))
    await expect.poll(states, { interval: 50 }).toMatchObject([{ state: 'checked' }, { code: 'not_found' }])
    expect(await linesOf(one)).toEqual(lines)
    expect((await start(one)).status).toBe(200)
    expect((await ended(one)).results).toMatchObject({ added: 1, failed: 1 })
  })

  it('is looked through, and nothing is done before somebody starts it', async () => {
    const [fresh, known] = [
      newAddress(),
      await insertTestUser(database, office.accountId, 'member', { givenName: 'Ana' }),
    ]
    const one = await checked(
      table(
        'E-Mail;Vorname;Nachname;Gruppen;Produkte;Status',
        `${fresh};Zoë;Müller;;${office.product}:named;aktiv`,
        `${known.email.toUpperCase()};Anna;Family;;;`,
        `${known.email};Anna;Family;;;`,
        'nobody;A;B;;;',
      ),
    )
    expect(one).toMatchObject({
      state: 'checked',
      lines: 4,
      counts: { new: 1, change: 1, unchanged: 0, error: 2, warning: 0 },
      ignoredColumns: ['Status'],
      products: [{ key: office.product, kind: 'named', given: 1, waiting: 0, price: null }],
    })
    expect(await linesOf(one)).toMatchObject([
      { line: 2, email: fresh, name: 'Zoë Müller', outcome: 'new', userId: null },
      {
        line: 3,
        email: known.email,
        outcome: 'change',
        userId: known.id,
        changes: [{ column: 'givenName', before: 'Ana', after: 'Anna' }],
      },
      { line: 4, outcome: 'error', problems: [{ column: 'email', code: 'twice' }] },
      { line: 5, outcome: 'error', problems: [{ column: 'email', code: 'pattern' }] },
    ])
    expect(await userCalled(fresh)).toBeUndefined()
    expect(await userCalled(known.email)).toMatchObject({ givenName: 'Ana' })
  })

  it('is carried out once it is started: people with groups, products and roles; the same file again changes nothing', async () => {
    const group = (await office.byAdmin('POST', '/groups', { name: 'Kundendienst, Süd' })).body
    const [one, two] = [newAddress(), newAddress()]
    const file = table(
      `email,first name,last name,type,language,role,groups,${office.product}`,
      `${one},Ada,Lind,external,de,admin,"""kundendienst, sud""; Neu",x`,
      `${two},Bo,Berg,,,,,shared`,
    ).replace(',x\r', ',named\r')
    const result = await imported(file, office.admin, '?createGroups=true')
    expect(result).toMatchObject({ state: 'done', results: { added: 2, changed: 0, unchanged: 0, failed: 0 } })
    expect(result.newGroups).toEqual(['Neu'])
    expect(await userCalled(one)).toMatchObject({
      name: 'Ada Lind',
      type: 'other',
      language: 'de',
      role: 'admin',
      status: 'invited',
      invitedTimes: 0,
      groups: [{ id: group.id }, { name: 'Neu' }],
      products: [{ key: office.product, kind: 'named' }],
    })
    expect(await userCalled(two)).toMatchObject({ role: 'member', products: [{ kind: 'concurrent' }] })
    expect((await checked(file, office.admin)).counts).toMatchObject({ new: 0, change: 0, unchanged: 2, error: 0 })
  })

  it('leaves alone whom somebody has added since it was looked through', async () => {
    const email = newAddress()
    const one = await checked(table('email,given name,family name', `${email},Ana,File`))
    const body = { email, givenName: 'Ana', familyName: 'Hand' }
    expect((await as(office.admin, 'POST', '/users', body)).status).toBe(201)
    await start(one)
    expect((await ended(one)).results).toMatchObject({ failed: 1 })
    expect((await linesOf(one))[0]?.problems).toMatchObject([{ code: 'email_taken' }])
    expect((await userCalled(email)).familyName).toBe('Hand')
  })

  it('invites who is new where that is wished for, and tells others of their products', async () => {
    const [fresh, known] = [newAddress(), await insertTestUser(database, office.accountId)]
    const one = await checked(
      table('email,given name,family name,products', `${fresh},A,B,`, `${known.email},,,${office.product} (shared)`),
    )
    await start(one, admin, {})
    expect(await ended(one)).toMatchObject({ notify: true, results: { added: 1, changed: 1 } })
    expect((await userCalled(fresh)).invitedTimes).toBe(1)
    const mails = await office.byAdmin('GET', `/outbox?to=${known.email}`)
    expect(mails.body.total).toBe(1)
  })

  it('warns of licenses that have to be waited for, in the order of the file', async () => {
    const small = await SeatOffice.open(server, { people: 0, namedSeats: 2, seats: 0 })
    const addresses = [1, 2, 3].map(newAddress)
    const one = await checked(
      table(`email,given name,family name,${small.product}`, ...addresses.map((email) => `${email},A,B,named`)),
      small.admin,
    )
    expect(one.products).toMatchObject([{ kind: 'named', given: 2, waiting: 1 }])
    expect(
      (await linesOf(one, '?warning=true', small.admin)).map(({ line, warnings }) => [line, warnings.length]),
    ).toEqual([[4, 1]])
    await start(one, small.admin)
    await ended(one, small.admin)
    const states = await Promise.all(
      addresses.map(
        async (email) => (await as(small.admin, 'GET', `/users?search=${email}`)).body.items[0].products[0].state,
      ),
    )
    expect(states).toEqual(['assigned', 'assigned', 'waiting'])
  })

  it('is told in the caller’s language, and its result can be taken away as a table', async () => {
    const one = await checked(table('E-Mail;Vorname;Nachname;Gruppen', `${newAddress()};=A;B;Unbekannt`))
    const german = { 'accept-language': 'de' }
    const { body } = await as(admin, 'GET', `/user-imports/${one.id}/lines`, undefined, german)
    expect(body.items[0].problems[0].message).toBe('Gruppen: nennt eine Gruppe, die es nicht gibt: „Unbekannt“')
    const csv = await as(admin, 'GET', `/user-imports/${one.id}/lines?outcome=error`, undefined, {
      ...german,
      accept: 'text/csv',
    })
    expect(csv.body).toMatch(
      /^\ufeffZeile;E-Mail;Vorname;Nachname;Ergebnis;Grund\r\n2;[^;]+;"'=A";B;nicht bearbeitet;"?Gruppen: /,
    )
  })

  it('takes the place of the one that was not started, and can be thrown away', async () => {
    const file = table('email,given name,family name', `${newAddress()},A,B`)
    const first = await checked(file)
    const other = await checked(file)
    expect((await as(admin, 'GET', `/user-imports/${first.id}`)).status).toBe(404)
    expect((await as(admin, 'DELETE', `/user-imports/${other.id}`)).status).toBe(204)
    expect((await as(admin, 'GET', `/user-imports/${other.id}`)).status).toBe(404)
  })

  it('sent again under an Idempotency-Key is one import, also at the same moment, and by itself when it was started', async () => {
    const file = Buffer.from(table('email,given name,family name', `${newAddress()},A,B`))
    const send = (bytes: Buffer, query = '', to = server) =>
      to.call('POST', `/api/v1/user-imports${query}`, {
        token: admin.token,
        body: bytes,
        headers: { 'content-type': 'text/csv', 'idempotency-key': 'one-file' },
      })
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => send(file, '', at % 2 ? second : server)))
    const [one] = answers
    for (const { status, body } of answers) expect([status, body]).toEqual([201, one?.body])
    const mine = async () => {
      const { items } = (await as(admin, 'GET', '/user-imports')).body as { items: PeopleImport[] }
      return items.filter(({ createdAt }) => createdAt >= (one?.body.createdAt ?? ''))
    }
    expect((await mine()).map(({ id }) => id)).toEqual([one?.body.id])
    expect((await start(one?.body)).status).toBe(200)
    await ended(one?.body)
    expect((await send(file)).body).toEqual(one?.body)
    for (const [bytes, query] of [
      [Buffer.concat([file, file]), ''],
      [file, '?fileName=other.csv'],
    ] as const)
      expect((await send(bytes, query)).body).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
    expect((await mine()).map(({ id }) => id)).toEqual([one?.body.id])
  })
})

describe('the export', () => {
  it('is imported again without a change, whatever people and groups are called', async () => {
    const own = await SeatOffice.open(server, { people: 2, namedSeats: 1, seats: 3 })
    const names = [
      '=1+1',
      "'=1",
      '+49',
      '-',
      '@x',
      'Müller; "Bo"',
      'a,b',
      "'t Hooft",
      ' spaced ',
      '日本 太郎',
      'x'.repeat(100),
    ]
    for (const familyName of names)
      await insertTestUser(database, own.accountId, 'member', { givenName: '=G', familyName })
    await own.byAdmin('PUT', `/users/${own.person(0).id}/products/${own.product}`, { kind: 'named' })
    await own.byAdmin('PUT', `/users/${own.person(1).id}/products/${own.product}`, { kind: 'named', wait: true })
    for (const name of ['=Sum', 'A, B', 'A', 'B', 'x;y|"z"']) {
      const { id } = (await own.byAdmin('POST', '/groups', { name })).body
      await own.byAdmin('PUT', `/groups/${id}/members/${own.person(0).id}`)
      if (name !== 'A') await own.byAdmin('PUT', `/groups/${id}/members/${own.person(1).id}`)
    }
    for (const language of ['en', 'de']) {
      const headers = { accept: 'text/csv', 'accept-language': language }
      const { body: file } = await as(own.admin, 'GET', '/users', undefined, headers)
      const one = await checked(file, own.admin)
      const others = (await linesOf(one, '?limit=200', own.admin)).filter(({ outcome }) => outcome !== 'unchanged')
      expect(others).toEqual([])
      expect(one.counts.unchanged).toBe(names.length + 3)
    }
  })
})

describe('whatever bytes come', () => {
  const header = 'E-Mail;Vorname;Nachname'
  const text = () => table(header, `${newAddress()};Jürgen;Größe`)
  it.each([
    ['UTF-8', (one: string) => Buffer.from(one)],
    ['UTF-8 with a mark', (one: string) => Buffer.from(`\ufeff${one}`)],
    ['UTF-16 as Excel writes it', (one: string) => Buffer.from(`\ufeff${one.replaceAll(';', '\t')}`, 'utf16le')],
    ['UTF-16 the other way round', (one: string) => Buffer.from(`\ufeff${one}`, 'utf16le').swap16()],
    ['Windows-1252 as German Excel writes it', (one: string) => Buffer.from(one, 'latin1')],
    ['with commas', (one: string) => Buffer.from(one.replaceAll(';', ','))],
    ['with the hint of Excel', (one: string) => Buffer.from(`sep=;\r\n${one}`)],
    ['with lines of a Mac', (one: string) => Buffer.from(one.replaceAll('\r\n', '\r'))],
    ['with empty lines', (one: string) => Buffer.from(`\r\n${one.replaceAll('\r\n', '\r\n\r\n;;\r\n')}`)],
  ])('%s is read', async (_name, encode) => {
    expect(await linesOf(await checked(encode(text())))).toMatchObject([{ outcome: 'new', name: 'Jürgen Größe' }])
  })

  it('lines are told as an editor counts them, also behind cells of several lines', async () => {
    const lines = await linesOf(
      await checked(table('note;email', '"a\r\nb";x@import.example', '', `c;${newAddress()}`), admin),
    )
    expect(lines.map(({ line }) => line)).toEqual([2, 5])
  })

  it.each([
    ['nothing', '', 'import_empty'],
    ['spaces', ' \r\n \r\n', 'import_empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'import_workbook'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'import_binary'],
    ['a NUL', table(header, 'a@b.example;A\u0000;B'), 'import_binary'],
    ['UTF-16 without a mark', Buffer.from(table(header, 'a@b.example;A;B'), 'utf16le'), 'import_binary'],
    ['a header alone', table(header), 'import_no_lines'],
    ['no column of addresses', table('Vorname;Nachname', 'A;B'), 'import_no_email'],
    ['prose', 'Dear Sir or Madam,\n\nplease import all of us.\n', 'import_no_email'],
    ['JSON', '{"email": "a@b.example"}', 'import_no_email'],
    ['a column twice', table('E-Mail;Mail', 'a@b.example;b@b.example'), 'import_column_twice'],
    ['a quotation mark without end', table(header, 'a@b.example;"A;B', 'c@d.example;C;D'), 'import_open_quote'],
    ['a line without end', table(header, `a@b.example;${'x'.repeat(200_000)};B`), 'import_long_line'],
    ['a million columns', `email${','.repeat(1_000_000)}\r\na@b.example\r\n`, 'import_long_line'],
    ['a million commas behind a line', `email\r\na@b.example${','.repeat(1_000_000)}\r\n`, 'import_long_line'],
    ['more columns than anybody needs', `email${','.repeat(1_000)}\r\na@b.example\r\n`, 'import_many_columns'],
    ['a line too many', `email\r\n${'a@b.example\r\n'.repeat(50_001)}`, 'import_many_lines'],
  ])('%s is refused, and why is told', async (_name, file, reason) => {
    const { status, body } = await upload(file, admin, '', 'de')
    expect([status, body.code, body.reason]).toEqual([422, 'import_unreadable', reason])
    expect(body.detail).not.toContain('{')
  })

  const cellsOf = async (file: string) => {
    const cells: string[][] = []
    for await (const record of recordsOf(Buffer.from(file), (header) => header.length)) cells.push(record.cells)
    return cells
  }

  it('others have their turn every few hundred lines, however short they are', async () => {
    let [most, inThisTurn, isRead] = [0, 0, false]
    const others = (async () => {
      for (; !isRead; await setImmediate()) inThisTurn = 0
    })()
    for await (const _record of recordsOf(Buffer.from('a\n'.repeat(20_000)), () => 1))
      most = Math.max(most, ++inThisTurn)
    isRead = true
    await others
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(1_000)
  })

  it.each([0, 1])('nothing is cut in two where one part that is read ends, and the next begins (%d)', async (more) => {
    const faces = `${'x'.repeat(more)}${'😀'.repeat(20_000)}`
    const ends = `"${'\r'.repeat(more)}${'\r\n'.repeat(2_000)}."`
    expect(await cellsOf(`${faces}\r\n${ends}\r\n`)).toEqual([[faces], [`${'\n'.repeat(2_000 + more)}.`]])
  })

  it.each([
    ['\n', '\t'],
    ['\r', ','],
    [';;;\r\n', ';'],
  ])('any number of lines may be empty before the header (%j, %j)', async (empty, separator) => {
    const lines = [
      ['email', 'name'],
      ['a', 'b'],
    ]
    const file = lines.map((cells) => `${cells.join(separator)}\n`).join('')
    expect(await cellsOf(empty.repeat(210_000 / empty.length) + file)).toEqual(lines)
  })

  it('a cell is read in one go, whatever is in it', async () => {
    const parts = [',', ' ', '(', ')', ',(', ':', 'a ', 'a:', 'a(']
    const cells = parts.flatMap((part) => ['a', 'a:', 'a('].map((start) => start + part.repeat(90_000 / part.length)))
    const lines = cells.map((cell) => `${newAddress()},A,B,"${cell})b"`)
    const { counts } = await checked(['email,givenName,familyName,products', ...lines, ''].join('\n'))
    expect(counts).toMatchObject({ new: 0, error: cells.length })
  })

  it('a file over the limit is refused, and so is what calls itself something else', async () => {
    expect((await upload(Buffer.alloc(10_000_001, 'a'))).body).toMatchObject({ code: 'body_too_large' })
    const details = { en: 'Send text/csv.', de: 'Senden Sie text/csv.' }
    for (const [language, detail] of Object.entries(details))
      expect(
        await as(admin, 'POST', '/user-imports', { email: 'a@b.example' }, { 'accept-language': language }),
      ).toMatchObject({ status: 415, body: { code: 'unsupported_media_type', detail } })
  })
})

describe('lines that cannot be', () => {
  it.each([
    ['nobody', 'A', 'B', '', ['pattern']],
    [`${'x'.repeat(3_000)}@b.example`, 'A', 'B', '', ['maxLength']],
    ['', 'A', 'B', '', ['required']],
    ['new@import.example', '', 'B', '', ['required']],
    ['new@import.example', 'A', 'B'.repeat(101), '', ['maxLength']],
    ['new@import.example', 'A\u202eB', 'C', '', ['pattern']],
    ['new@import.example', 'A', 'B', 'nothing:named', ['unknownProduct']],
    ['new@import.example', 'A', 'B', 'PRODUCT', ['kindNeeded']],
    ['new@import.example', 'A', 'B', '__proto__:named', ['unknownProduct']],
    ['new@import.example', 'A', 'B', ';', []],
  ])('%s, %s, %s, %s: %j', async (email, givenName, familyName, products, codes) => {
    const line = [email, givenName, familyName, products.replace('PRODUCT', office.product)].map((cell) => `"${cell}"`)
    expect(await problemsOf(table('email,given name,family name,products', line.join()))).toEqual([codes])
  })

  it.each([
    ['type', 'alien', 'unknownWord'],
    ['language', 'fr', 'unknownWord'],
    ['role', 'king', 'unknownRole'],
    ['groups', 'Nowhere', 'unknownGroup'],
    ['role', 'constructor', 'unknownRole'],
    ['type', 'constructor', 'unknownWord'],
  ])('a %s called %s: %s', async (column, word, code) => {
    expect(await problemsOf(table(`email,given name,family name,${column}`, `${newAddress()},A,B,${word}`))).toEqual([
      [code],
    ])
  })

  it('a cell too many is told, cells that are missing at the end are empty', async () => {
    const file = table('email,given name,family name,role', `${newAddress()},A,B`, `${newAddress()},A,B,,,x`)
    expect(await problemsOf(file)).toEqual([[], ['tooManyCells']])
  })

  it('one person twice, by case: the first counts', async () => {
    const email = newAddress()
    const file = table('email,given name,family name', `${email},A,B`, `${email.toUpperCase()},C,D`)
    expect(await problemsOf(file)).toEqual([[], ['twice']])
  })

  it('more groups and products than anybody may have', async () => {
    const names = Array.from({ length: 101 }, (_, n) => `g${n}`).join(';')
    const [codes = []] = await problemsOf(
      table('email,given name,family name,groups,products', `${newAddress()},A,B,${names},${names}`),
    )
    expect(codes.filter((code) => code === 'maxItems').length).toBe(2)
  })
})

describe('who may', () => {
  const file = (email: string, more = '') =>
    table(`email,given name,family name${more && ',role'}`, `${email},Other,Name${more}`)

  it('touches nobody who has more, and gives no role that they may not give', async () => {
    const own = await insertTestUser(database, office.accountId, 'member')
    const clerk = await insertTestUser(database, office.accountId, 'manager', {
      permissions: ['users.view', 'users.manage'],
    })
    expect(await problemsOf(file(office.admin.email))).toEqual([['notYours']])
    expect(await problemsOf(file(own.email, ',superadmin'))).toEqual([['roleNotYours']])
    expect(await problemsOf(file(newAddress(), ',admin'), clerk)).toEqual([['roleNotYours']])
    expect(await problemsOf(file(newAddress(), ',member'), clerk)).toEqual([[]])
    const products = table('email,given name,family name,products', `${newAddress()},A,B,${office.product}:named`)
    expect(await problemsOf(products, clerk)).toEqual([['productsNotYours']])
    expect((await upload(products, clerk, '?createGroups=true')).status).toBe(403)
  })

  it('is limited to groups: sees and changes only their people, and imports of nobody else', async () => {
    const [mine, foreign] = await Promise.all(
      ['Mine', 'Foreign'].map(async (name) => (await office.byAdmin('POST', '/groups', { name })).body.id),
    )
    const [own, other] = [
      await insertTestUser(database, office.accountId),
      await insertTestUser(database, office.accountId),
    ]
    await office.byAdmin('PUT', `/groups/${mine}/members/${own.id}`)
    await office.byAdmin('PUT', `/groups/${foreign}/members/${other.id}`)
    const chief = await insertTestUser(database, office.accountId, 'manager')
    const manager = { permissions: ['users.view', 'users.manage'], groups: [mine] }
    await office.byAdmin('PATCH', `/users/${chief.id}`, { manager })
    const lines = [
      `${own.email},X,Y,`,
      `${other.email},X,Y,Mine`,
      `${newAddress()},X,Y,`,
      `${newAddress()},X,Y,Foreign`,
      `${newAddress()},X,Y,mine`,
    ]
    const one = await checked(table('email,given name,family name,groups', ...lines), chief)
    const told = await linesOf(one, '', chief)
    expect(told.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)])).toEqual([
      ['change'],
      // Whom they do not see they are told of when it is done, as with a call for one.
      ['new'],
      ['error', 'ownGroupNeeded'],
      ['error', 'unknownGroup', 'ownGroupNeeded'],
      ['new'],
    ])
    await start(one, chief)
    expect((await ended(one, chief)).results).toEqual({ added: 1, changed: 1, unchanged: 0, failed: 3 })
    expect((await linesOf(one, '', chief))[1]?.problems[0]?.code).toBe('email_taken')
    expect(await userCalled(other.email)).toMatchObject({ givenName: 'Given' })
    const others = await checked(file(newAddress()))
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/lines'],
      ['POST', '/start'],
      ['DELETE', ''],
    ] as const)
      expect(
        (await as(chief, method, `/user-imports/${others.id}${path}`, method === 'POST' ? {} : undefined)).status,
      ).toBe(404)
    expect((await as(chief, 'GET', '/user-imports')).body.items.map(({ id }: PeopleImport) => id)).toEqual([one.id])
  })

  it('is of the account: to others there is no such import, person or group', async () => {
    const stranger = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    const one = await checked(file(newAddress()))
    expect((await as(stranger, 'GET', `/user-imports/${one.id}`)).status).toBe(404)
    expect((await as(stranger, 'POST', `/user-imports/${one.id}/start`, {})).status).toBe(404)
    await office.byAdmin('POST', '/groups', { name: 'Ours alone' })
    const groups = table('email,given name,family name,groups', `${newAddress()},A,B,Ours alone`)
    expect(await problemsOf(groups, stranger)).toEqual([['unknownGroup']])
  })

  it('leaves the account a superadmin, also where two lines would take the last', async () => {
    const own = await SeatOffice.open(server, { people: 0 })
    const demote = (...who: TestPerson[]) => table('email,role', ...who.map(({ email }) => `${email},member`))
    expect(await problemsOf(demote(own.admin), own.admin)).toEqual([['last_superadmin']])
    const twin = await insertTestUser(database, own.accountId, 'superadmin')
    const one = await imported(demote(twin, own.admin), own.admin)
    expect(one).toMatchObject({ counts: { change: 2 }, results: { changed: 1, failed: 1 } })
    expect((await linesOf(one, '?result=failed', own.admin))[0]?.problems[0]?.code).toBe('last_superadmin')
  })

  it('counts at each line: nothing is done any more for somebody who lost the permission on the way', async () => {
    const own = await SeatOffice.open(server, { people: 0 })
    const twin = await insertTestUser(database, own.accountId, 'superadmin')
    const file = table('email,given name,family name,role', `${own.admin.email},,,member`, `${newAddress()},A,B,`)
    const one = await checked(file, own.admin)
    await start(one, own.admin)
    expect(await ended(one, twin)).toMatchObject({ state: 'stopped', results: { changed: 1, added: 0, failed: 0 } })
  })
})

describe('one at a time', () => {
  const many = (count: number) =>
    table('email,given name,family name', ...Array.from({ length: count }, () => `${newAddress()},A,B`))

  it('a second import waits for the first to end or to be stopped; what was done stays', async () => {
    const own = await SeatOffice.open(server, { people: 0 })
    const twin = await insertTestUser(database, own.accountId, 'superadmin')
    const [first, other] = [await checked(many(1_000), own.admin), await checked(many(1), twin)]
    const answers = await Promise.all([start(first, own.admin), start(other, twin)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const [running, waiting] = answers[0]?.status === 200 ? [first, other] : [other, first]
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('import_running')
    if (running === other) {
      await ended(other, twin)
      await start(first, own.admin)
    }
    expect((await as(own.admin, 'DELETE', `/user-imports/${first.id}`)).body.code).toBe('wrong_state')
    const stopped = await as(twin, 'POST', `/user-imports/${first.id}/stop`)
    expect(stopped.body).toMatchObject({ state: 'stopped' })
    const done = stopped.body.results.added
    expect(done).toBeLessThan(1_000)
    if (waiting === other) {
      await start(other, twin)
      await ended(other, twin)
    }
    expect((await as(own.admin, 'GET', `/user-imports/${first.id}`)).body.results.added).toBe(done)
    expect((await as(own.admin, 'POST', `/user-imports/${first.id}/start`, {})).body.code).toBe('wrong_state')
    expect((await as(own.admin, 'POST', `/user-imports/${other.id}/stop`)).body.code).toBe('wrong_state')
    const { body } = await as(own.admin, 'GET', '/audit?action=users.imported')
    expect(body.items.at(-1)).toMatchObject({ after: expect.objectContaining({ added: expect.any(Number) }) })
    expect(JSON.stringify(body)).not.toContain('@import.example')
  })

  it('many clicks and two servers carry each line out once', async () => {
    const own = await SeatOffice.open(server, { people: 0 })
    const one = await checked(many(40), own.admin)
    const post = (on: typeof server) =>
      on.call('POST', `/api/v1/user-imports/${one.id}/start`, { token: own.admin.token, body: { notify: false } })
    const answers = await Promise.all([post(server), post(second), post(server), post(second)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const row = { account_id: own.accountId, id: one.id }
    const atIt = async (services: typeof server.services) => {
      for (let n = 0; n < 40; n++) await nextLine(services, row)
    }
    await Promise.all([atIt(server.services), atIt(second.services), atIt(server.services)])
    expect((await ended(one, own.admin)).results).toEqual({ added: 40, changed: 0, unchanged: 0, failed: 0 })
    const { body } = await as(own.admin, 'GET', '/audit?action=user.created&limit=200')
    expect(body.total ?? body.items.length).toBe(40)
  })

  it('what an import does not know is refused', async () => {
    const one = await checked(many(1))
    expect((await as(admin, 'POST', `/user-imports/${one.id}/start`, { mail: true })).status).toBe(422)
    expect((await as(admin, 'GET', `/user-imports/${one.id}/lines?outcome=odd`)).status).toBe(422)
    expect((await as(admin, 'GET', '/user-imports/17')).status).toBe(404)
    expect((await upload('x', admin, '?shop=1')).status).toBe(422)
  })

  it('groups are made or not, as is wished for after the file was sent', async () => {
    const one = await checked(table('email,given name,family name,groups', `${newAddress()},A,B,Brand new`))
    expect(one).toMatchObject({ counts: { error: 1 }, newGroups: ['Brand new'], createGroups: false })
    const again = (await as(admin, 'PATCH', `/user-imports/${one.id}`, { createGroups: true })).body
    expect(again).toMatchObject({ counts: { new: 1, error: 0, warning: 0 }, createGroups: true, state: 'checked' })
  })

  it('of groups that are not there yet as many are told as an account can have', async () => {
    const names = (line: number) => Array.from({ length: 100 }, (_, at) => `Group ${line * 100 + at}`).join()
    const lines = Array.from({ length: 11 }, (_, line) => `${newAddress()};A;B;${names(line)}`)
    const one = await checked(table('email;given name;family name;groups', ...lines))
    expect(one.newGroups).toEqual(Array.from({ length: 1_000 }, (_, at) => `Group ${at}`))
  })
})

it('lines go with whoever they are about, also under an earlier address or in another cell, and after 30 days', async () => {
  const [kept, gone, before] = [newAddress(), newAddress(), newAddress()]
  const header = 'email,given name,family name,type'
  const one = await imported(
    table(
      header,
      `${kept},A,B,`,
      `${gone},Vanish,Quite,`,
      `${before},Vanish,Quite,nonsense`,
      `Vanish <${before.toUpperCase()}>,Vanish,Quite,`,
      `Vanish,Quite,,${gone}`,
    ),
  )
  const { id } = await userCalled(gone)
  for (const address of [before, gone]) await database.query(`update users set email = $2 where id = $1`, [id, address])
  expect((await linesOf(one)).length).toBe(5)
  for (const path of [`/users/${id}`, `/removals/${id}`]) await office.byAdmin('DELETE', path)
  expect((await linesOf(one)).map(({ email }) => email)).toEqual([kept])
  await database.query(`update imports set created_at = now() - interval '31 days' where id = $1`, [one.id])
  await forget(database, 1)
  const left = await database.query(
    'select from import_lines where import_id = $1 union all select from imports where id = $1',
    [one.id],
  )
  expect(left.rows).toEqual([])
})

describe('by the command line', () => {
  let address: string
  let folder: string
  beforeAll(async () => {
    address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    folder = await mkdtemp(join(tmpdir(), 'sitzplan-users-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** What the command prints, and why it ended with 1. */
  async function said(work: (terminal: Terminal) => Promise<void>, json: boolean, token = admin.token) {
    vi.stubEnv('SITZPLAN_TOKEN', token)
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    try {
      const refused = await work(new Terminal({ json })).then(
        () => null,
        (error) => {
          if (!(error instanceof StartRefusal)) throw error
          return error.message
        },
      )
      return { text: write.mock.calls.map(([chunk]) => String(chunk)).join(''), refused }
    } finally {
      write.mockRestore()
      vi.unstubAllEnvs()
    }
  }
  const wishes = { notify: false }

  it('a file is looked through, and carried out where that was said', async () => {
    const email = newAddress()
    const path = join(folder, 'people.csv')
    await writeFile(path, table('email,given name,family name,groups', `${email},Ada,King,`, 'nobody,A,B,', ',,,'))
    const look = await said((terminal) => importUsers(terminal, path, { ...wishes, server: address }), false)
    expect(look.text).toMatch(
      /1 to add, 0 to change, 0 as they are, 1 with errors\..*nobody.*Nothing has been done yet/s,
    )
    expect(look.refused).toBe('1 of 2 lines was refused.')
    expect(await userCalled(email)).toBeUndefined()

    const run = await said((terminal) => importUsers(terminal, path, { ...wishes, server: address, yes: true }), true)
    expect(
      run.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { event: 'checked', counts: { new: 1, error: 1 } },
      { event: 'done', results: { added: 1, failed: 1 } },
    ])
    expect(run.refused).toBe('1 of 2 lines was refused.')
    expect(await userCalled(email)).toMatchObject({ givenName: 'Ada' })
  })

  it('everybody is written into a file that can be imported again, and never over another', async () => {
    const path = join(folder, 'everybody.csv')
    const write = (terminal: Terminal) => exportUsers(terminal, path, { server: address, language: 'de' })
    expect(await said(write, true)).toEqual({
      text: `${JSON.stringify({ event: 'exported', file: path })}\n`,
      refused: null,
    })
    expect(await readFile(path, 'utf8')).toMatch(/^\ufeffNachname;/)
    expect((await checked(await readFile(path))).counts).toMatchObject({ new: 0, change: 0, error: 0 })
    expect((await said(write, true)).refused).toContain('a file is in the way')

    const printed = await said(
      (terminal) => exportUsers(terminal, undefined, { server: address, language: 'en', json: true }),
      true,
    )
    const emails = printed.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).email)
    expect(emails).toHaveLength((await as(admin, 'GET', '/users')).body.total)
    expect(emails).toContain(admin.email)
  })

  it('what cannot be done is said in a sentence, and leaves no file behind', async () => {
    const member = await insertTestUser(database, office.accountId)
    const path = join(folder, 'nobody.csv')
    const write = (to: string) => (terminal: Terminal) => exportUsers(terminal, path, { server: to, language: 'en' })
    expect((await said(write(address), false, member.token)).refused).toMatch(/not allowed|may not|permission/i)
    expect((await said(write(address), false, 'sp_nonsense')).refused).toMatch(/./)
    expect((await said(write(address), false, '')).refused).toContain('SITZPLAN_TOKEN')
    expect((await said(write('http://127.0.0.1:1'), false)).refused).toBe('http://127.0.0.1:1 is not responding.')
    await expect(readFile(path)).rejects.toThrow('ENOENT')
    const missing = (terminal: Terminal) => importUsers(terminal, path, { ...wishes, server: address })
    expect((await said(missing, false)).refused).toContain('cannot be read')
    const picture = join(folder, 'picture.csv')
    await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
    expect(
      (await said((terminal) => importUsers(terminal, picture, { ...wishes, server: address }), false)).refused,
    ).toMatch(/file/)
  })
})
