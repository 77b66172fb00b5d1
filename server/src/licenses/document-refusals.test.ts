// Every bad document over HTTP: refused with its reason, and nothing is left of it but one audit event.
import { createHmac } from 'node:crypto'
import type { License, LicensePayload } from '@sitzplan/contract/licenses'
import { CompactSign, importJWK } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Answer, demoApp } from '../testing/demo-app.ts'
import { signDocument } from './license-document.ts'
import { newKeyPair, signingKey } from './vendor-keys.ts'

const world = await demoApp()
const { app, services } = world
const aurora = world.account('aurora')
const borealis = world.account('borealis')
const { vendorId, kid, key } = await signingKey(services.database, services)
const stranger = await newKeyPair()
const strangersKey = await importJWK(stranger.privateKey, 'EdDSA')

const license = async (who = aurora) => (await who.superadmin.get('/api/v1/license')).body as License
const load = (document: string, who = aurora) => who.superadmin.post('/api/v1/license/revisions', { document })
const present = await license()

type Payload = Omit<LicensePayload, 'lines'> & { lines: unknown[] }
const meeting = { product: 'meeting', kind: 'named', quantity: 100 }
const payload: Payload = {
  iss: vendorId,
  sub: aurora.id,
  serial: present.serial ?? '',
  owner: 'Aurora',
  revision: 50,
  iat: 1_790_000_000,
  trial: false,
  lines: [meeting],
}
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const header = { alg: 'EdDSA', typ: 'license+jwt', kid }

/** Signed with the vendor's real key, however little sense it makes. */
const signed = (change: object = {}, head: object = {}, by = key) =>
  new CompactSign(Buffer.from(JSON.stringify({ ...payload, ...change })))
    .setProtectedHeader({ ...header, ...head })
    .sign(by)
const unsigned = (alg: string, signature: (input: string) => string) => {
  const input = `${encode({ ...header, alg })}.${encode(payload)}`
  return `${input}.${signature(input)}`
}
const lines = (...all: unknown[]) => signed({ lines: all })

const refusals = async (who = aurora) => {
  const { items } = (await who.superadmin.get('/api/v1/audit?action=license.refused&limit=200')).body
  return items as { actor: { id: string }; after: { reason: string; digest: string } }[]
}
const reasonOf = ({ status, body }: Answer) => (status === 422 ? body.reason : status)

beforeEach(async () => {
  // Whoever tries out so many is not to reach the limit of the log in these tests, but in its own.
  await services.database.query(`truncate audit_events, audit_details`)
})

/** The lowest bit of the signature's tenth byte. */
function flipped(document: string): string {
  const [head, content, signature = ''] = document.split('.')
  const bytes = Buffer.from(signature, 'base64url')
  bytes[10] = (bytes[10] ?? 0) ^ 1
  return [head, content, bytes.toString('base64url')].join('.')
}

const matrix: [string, string, () => string | Promise<string>][] = [
  ['one flipped bit', 'signature', async () => flipped(await signed())],
  ['cut off', 'format', async () => (await signed()).slice(0, 300)],
  ['doubled', 'format', async () => (await signed()).repeat(2)],
  ['padded', 'format', async () => (await signed()).replaceAll('.', '=.')],
  ['with spaces', 'format', async () => (await signed()).replace('.', ' .')],
  ['of another account', 'account', () => signed({ sub: borealis.id })],
  ['with another serial', 'serial', () => signed({ serial: 'SP-0000-0000-0000' })],
  ['older than the newest', 'superseded', () => signed({ revision: 1 })],
  ['whose grace is over', 'expired', () => signed({ exp: 1_700_000_000, graceUntil: 1_700_000_001 })],
  ['by a foreign key under its own id', 'signature', () => signed({}, { kid: stranger.kid }, strangersKey)],
  [
    "of another vendor, for that vendor's product",
    'signature',
    () => signed({ lines: [{ ...meeting, product: 'abacus' }] }, { kid: stranger.kid }, strangersKey),
  ],
  [
    'of another vendor, with the same line twice',
    'format',
    () => signed({ lines: [meeting, meeting] }, {}, strangersKey),
  ],
  ['by a foreign key under ours', 'signature', () => signed({}, {}, strangersKey)],
  ['with alg none', 'signature', () => unsigned('none', () => '')],
  [
    'with an HMAC of the public key',
    'signature',
    () => unsigned('HS256', (input) => createHmac('sha256', kid).update(input).digest('base64url')),
  ],
  ['with a key in the header', 'format', () => signed({}, { jwk: stranger.publicKey }, strangersKey)],
  ['with a negative quantity', 'format', () => lines({ ...meeting, quantity: -1 })],
  ['with half a license', 'format', () => lines({ ...meeting, quantity: 0.5 })],
  ['with more than anybody counts', 'format', () => lines({ ...meeting, quantity: 2 ** 53 })],
  ['with an unknown product', 'format', () => lines({ ...meeting, product: 'abacus' })],
  ['with an unknown kind', 'format', () => lines({ ...meeting, kind: 'floating' })],
  ['with a kind that is not sold', 'format', () => lines({ ...meeting, kind: 'concurrent' })],
  ['with the same line twice', 'format', () => lines(meeting, { ...meeting, quantity: 1 })],
  ['that is a PDF', 'format', () => '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
  ['that is a PNG', 'format', () => '\u0089PNG\r\n\u001a\n'],
  ['of spaces', 'format', () => '   \n'],
]

describe('a document', () => {
  test.each(matrix)('%s: %s', async (_, reason, made) => {
    expect(reasonOf(await load(await made()))).toBe(reason)
    expect(await license()).toEqual(present)
    expect((await aurora.superadmin.get('/api/v1/license/revisions')).body.total).toBe(1)
    expect((await refusals()).map(({ after }) => after.reason)).toEqual([reason])
  })

  test('that is signed and fits is taken, so that all of the above fail for what they are', async () => {
    const { serial, lines: owned } = await license(borealis)
    const kept = owned.map(({ used, quantity, unrestricted, ...line }) => ({
      ...line,
      ...(unrestricted ? { unrestricted } : { quantity: quantity ?? 0 }),
    }))
    expect(await load(await signed({ sub: borealis.id, serial, lines: kept }), borealis)).toMatchObject({ status: 201 })
    expect(await refusals(borealis)).toEqual([])
  })
})

test('a file of 50 MB is not even read', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/license/revisions',
    headers: { authorization: aurora.superadmin.authorization, 'content-type': 'application/json' },
    payload: `{"document":"${'x'.repeat(50_000_000)}"}`,
  })
  expect([answer.statusCode, answer.json().code]).toEqual([413, 'body_too_large'])
  expect(await license()).toEqual(present)
})

test('a text that no text can be is refused before anybody looks at it', async () => {
  expect((await load('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR')).status).toBe(422)
  expect(await license()).toEqual(present)
})

test('10,000 lines are a license like any other', async () => {
  const resources = Array.from({ length: 10_000 }, (_, index) => ({ key: `r-${index}`, name: { en: `${index}` } }))
  await services.database.query(`update products set resources = $1 where key = 'monitoring'`, [
    JSON.stringify(resources),
  ])
  const { serial, revision, lines: owned } = await license(borealis)
  const document = await signDocument(
    {
      ...payload,
      sub: borealis.id,
      serial: serial ?? '',
      revision: (revision ?? 0) + 1,
      lines: [
        ...owned.flatMap(({ product, kind, quantity }) =>
          kind === 'device' || quantity === null ? [] : [{ product, kind, quantity }],
        ),
        ...resources.map(({ key: resource }) => ({
          product: 'monitoring',
          kind: 'device' as const,
          resource,
          quantity: 7,
        })),
      ],
    },
    { kid, key },
  )
  expect(await load(document, borealis)).toMatchObject({ status: 201, body: { status: 'active' } })
  expect((await license(borealis)).lines.filter(({ kind }) => kind === 'device')).toHaveLength(10_000)
})

describe('the event of a refusal', () => {
  test('says who offered it and why, and of the document a digest only', async () => {
    const document = await signed({ serial: 'SP-0000-0000-0000' })
    await load(document)
    const [event] = await refusals()
    expect(event).toMatchObject({ actor: { id: aurora.superadmin.userId }, after: { reason: 'serial' } })
    expect(JSON.stringify(event)).not.toContain('SP-0000-0000-0000')
  })

  test('of the same document there is one a day, also when it is offered at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => load('the same')))
    expect(await refusals()).toHaveLength(1)
  })

  test('cannot fill the log', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => load(`document ${index}`)))
    expect(await refusals()).toHaveLength(30)
  })
})
