import { createHmac } from 'node:crypto'
import type { LicensePayload } from '@sitzplan/contract/licenses'
import { CompactSign, importJWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { isSignedBy, type PublicKey, readDocument, readParts, signDocument } from './license-document.ts'
import { newKeyPair } from './vendor-keys.ts'

const payload: LicensePayload = {
  iss: '0199d7f0-0000-7000-8000-000000000001',
  sub: '0199d7f0-0000-7000-8000-000000000002',
  serial: 'SP-7K2M-Q0XD-93TB',
  owner: 'Aurora Klimatechnik GmbH',
  revision: 3,
  iat: 1_790_000_000,
  trial: false,
  lines: [
    { product: 'remote-support', kind: 'concurrent', quantity: 10 },
    { product: 'monitoring', kind: 'included', unrestricted: true },
  ],
}

const pair = await newKeyPair()
const stranger = await newKeyPair()
const trusted: PublicKey[] = [{ kid: pair.kid, jwk: pair.publicKey }]
let document = ''
beforeAll(async () => {
  document = await signDocument(payload, { kid: pair.kid, key: await importJWK(pair.privateKey, 'EdDSA') })
})

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const header = { alg: 'EdDSA', typ: 'license+jwt', kid: pair.kid }

async function verdict(text: string): Promise<'format' | 'signature' | 'trusted'> {
  const read = readDocument(text)
  if (!read) return 'format'
  return (await isSignedBy(trusted, read)) ? 'trusted' : 'signature'
}

/** Signed by the vendor's real key, whatever the header says. */
async function signedWith(head: object, content: string = JSON.stringify(payload), key = pair.privateKey) {
  const signed = await new CompactSign(Buffer.from(content))
    .setProtectedHeader(head as { alg: string })
    .sign(await importJWK(key, 'EdDSA'))
  return signed
}

test('a document the vendor signed is trusted and says what was signed', async () => {
  expect(await verdict(document)).toBe('trusted')
  expect(readDocument(document)?.payload).toEqual(payload)
  expect(await verdict(`${document}\n`)).toBe('trusted')
})

test('the private key is in no part of a document', () => {
  expect(document).not.toContain(pair.privateKey.d)
})

describe('whatever was changed after signing is refused', () => {
  const parts = () => document.split('.') as [string, string, string]
  const flip = (part: string, at: number) => {
    const bytes = Buffer.from(part, 'base64url')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes.toString('base64url')
  }

  test.each<[string, 'format' | 'signature', () => string]>([
    ['more seats', 'signature', () => withPayload({ lines: [{ ...payload.lines[0], quantity: 9999 }] })],
    ['another account', 'signature', () => withPayload({ sub: payload.iss })],
    ['a later revision', 'signature', () => withPayload({ revision: 4 })],
    ['a bit of the signature', 'signature', () => [parts()[0], parts()[1], flip(parts()[2], 20)].join('.')],
    ['the last character of the signature', 'signature', lastCharacter],
    ['the spare bits of the signature', 'signature', spareBits],
    ['a signature that is cut off', 'signature', () => document.slice(0, -4)],
    ['no signature', 'signature', () => `${parts()[0]}.${parts()[1]}.`],
    ['two parts', 'format', () => `${parts()[0]}.${parts()[1]}`],
    ['four parts', 'format', () => `${document}.${parts()[2]}`],
    ['padding behind the signature', 'format', () => `${document}==`],
    ['padding behind the payload', 'format', () => [parts()[0], `${parts()[1]}=`, parts()[2]].join('.')],
    ['base64 instead of base64url', 'format', () => [parts()[0], `${parts()[1]}+/`, parts()[2]].join('.')],
    ['a line break inside', 'format', () => document.replace('.', '.\n')],
    ['no document at all', 'format', () => 'license'],
    ['an empty text', 'format', () => ''],
    ['three dots', 'format', () => '...'],
  ])('%s: %s', async (_, reason, changed) => {
    expect(await verdict(changed())).toBe(reason)
  })

  function withPayload(change: object) {
    return [parts()[0], encode({ ...payload, ...change }), parts()[2]].join('.')
  }
  function lastCharacter() {
    return document.slice(0, -1) + (document.endsWith('A') ? 'Q' : 'A')
  }
  // The last of 86 characters carries two bits that count: the next letter of the alphabet decodes to the same bytes.
  function spareBits() {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const twin = document.slice(0, -1) + alphabet[alphabet.indexOf(document.at(-1) ?? '') + 1]
    expect(Buffer.from(twin.split('.')[2] ?? '', 'base64url')).toEqual(Buffer.from(parts()[2], 'base64url'))
    return twin
  }
})

describe('nothing that is not exactly what was signed is trusted', () => {
  test('one flipped bit, wherever', async () => {
    const trustedAt: string[] = []
    for (let at = 0; at < document.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = String.fromCharCode(document.charCodeAt(at) ^ (1 << bit))
        if ((await verdict(document.slice(0, at) + flipped + document.slice(at + 1))) === 'trusted')
          trustedAt.push(`${at}:${bit}`)
      }
    expect(document.length * 8).toBeGreaterThan(3_000)
    expect(trustedAt).toEqual([])
  })

  test('one flipped bit of what the parts say', async () => {
    const parts = document.split('.')
    const trustedAt: string[] = []
    for (const [part, text] of parts.entries()) {
      const bytes = Buffer.from(text, 'base64url')
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const changed = Buffer.from(bytes)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const forged = parts.with(part, changed.toString('base64url')).join('.')
        if ((await verdict(forged)) === 'trusted') trustedAt.push(`${part}:${bit}`)
      }
    }
    expect(trustedAt).toEqual([])
  })

  test('cut off, wherever', async () => {
    for (let length = 0; length < document.length; length++)
      expect([length, await verdict(document.slice(0, length))]).not.toContain('trusted')
  })

  test.each<[string, (text: string) => string]>([
    ['twice in a row', (text) => text + text],
    ['twice, on two lines', (text) => `${text}\n${text}`],
    ['with a space in each part', (text) => text.replaceAll('.', ' . ')],
    ['with a byte order mark inside', (text) => text.replace('.', '.\uFEFF')],
    ['in JSON serialization', (text) => JSON.stringify({ payload: text.split('.')[1] })],
  ])('%s', async (_, change) => {
    expect(await verdict(change(document))).toBe('format')
  })
})

describe('the header decides nothing', () => {
  test('alg none', async () => {
    expect(await verdict(`${encode({ ...header, alg: 'none' })}.${encode(payload)}.`)).toBe('signature')
  })

  test('HS256 with the public key as the secret', async () => {
    const input = `${encode({ ...header, alg: 'HS256' })}.${encode(payload)}`
    const secrets = [JSON.stringify(pair.publicKey), Buffer.from(pair.publicKey.x ?? '', 'base64url')]
    for (const secret of secrets) {
      const signature = createHmac('sha256', secret).update(input).digest('base64url')
      expect(await verdict(`${input}.${signature}`)).toBe('signature')
    }
  })

  test.each<[string, object, 'format' | 'signature']>([
    ['alg Ed25519', { alg: 'Ed25519' }, 'signature'],
    ['another kid', { kid: stranger.kid }, 'signature'],
    ['no kid', { kid: undefined }, 'format'],
    ['another typ', { typ: 'JWT' }, 'format'],
    ['no typ', { typ: undefined }, 'format'],
    ['jwk', { jwk: stranger.publicKey }, 'format'],
    ['jku', { jku: 'https://attacker.example/keys' }, 'format'],
    ['x5u', { x5u: 'https://attacker.example/keys' }, 'format'],
    ['cty', { cty: 'json' }, 'format'],
  ])('%s, signed by the right key', async (_, change, reason) => {
    expect(await verdict(await signedWith({ ...header, ...change }))).toBe(reason)
  })

  test('crit', async () => {
    const [, content, signature] = document.split('.')
    const head = encode({ ...header, crit: ['b64'], b64: true })
    expect(await verdict(`${head}.${content}.${signature}`)).toBe('format')
  })

  test('signed by somebody else under our kid', async () => {
    expect(await verdict(await signedWith(header, JSON.stringify(payload), stranger.privateKey))).toBe('signature')
  })
})

describe('one document has one text, even when the vendor signed another', () => {
  test.each<[string, string]>([
    ['a doubled key', JSON.stringify(payload).replace('"revision":3', '"revision":3,"revision":4')],
    ['spaces', JSON.stringify(payload, null, 1)],
    ['an escape that is not needed', JSON.stringify(payload).replace('Aurora', '\\u0041urora')],
    ['a number written otherwise', JSON.stringify(payload).replace('"revision":3', '"revision":3.0')],
    ['no JSON', 'license'],
    ['JSON that is no object', '[]'],
  ])('%s', async (_, content) => {
    expect(await verdict(await signedWith(header, content))).toBe('format')
  })

  test('bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(JSON.stringify(payload).slice(0, -1)), Buffer.of(0xff, 0x7d)])
    const signed = await new CompactSign(bytes)
      .setProtectedHeader(header)
      .sign(await importJWK(pair.privateKey, 'EdDSA'))
    expect(await verdict(signed)).toBe('format')
  })
})

describe('the payload is closed', () => {
  const line = { product: 'remote-support', kind: 'named' }
  test.each<[string, object]>([
    ['an unknown field', { discount: 1 }],
    ['an unknown kind', { lines: [{ ...line, kind: 'floating', quantity: 1 }] }],
    ['a negative quantity', { lines: [{ ...line, quantity: -1 }] }],
    ['half a seat', { lines: [{ ...line, quantity: 0.5 }] }],
    ['too many seats', { lines: [{ ...line, quantity: 1_000_001 }] }],
    ['a quantity as text', { lines: [{ ...line, quantity: '1' }] }],
    ['neither quantity nor unrestricted', { lines: [line] }],
    ['both quantity and unrestricted', { lines: [{ ...line, quantity: 1, unrestricted: true }] }],
    ['unrestricted false', { lines: [{ ...line, unrestricted: false }] }],
    ['revision 0', { revision: 0 }],
    ['a time as text', { exp: '2026-12-31' }],
    ['a time beyond every calendar', { exp: 1e15 }],
    ['no account', { sub: undefined }],
    ['an account that is no id', { sub: 'aurora' }],
    ['no trial', { trial: undefined }],
  ])('%s', async (_, change) => {
    expect(await verdict(await signedWith(header, JSON.stringify({ ...payload, ...change })))).toBe('format')
  })
})

describe('whatever is in a document, as much of it is read as a license can have', () => {
  const read = (content: string) => readParts(`${encode(header)}.${encode(content)}.AA`)?.content
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const list = (length: number) => JSON.stringify(Array(length).fill({}))
  const fields = (count: number) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1])))
  test.each([
    ['levels', nested(64), nested(65)],
    ['lists and objects', list(99_999), list(100_000)],
    ['fields of one', fields(10_000), fields(10_001)],
  ])('%s', (_, most, tooMuch) => {
    expect(read(most)).toEqual(JSON.parse(most))
    expect(read(tooMuch)).toBeUndefined()
  })

  test('nor is it in more than three parts', () => {
    for (const more of ['.', '.A', '.'.repeat(4_900_000)]) expect(readParts(`${document}${more}`)).toBeNull()
    expect(readParts('.'.repeat(4_900_000))).toBeNull()
  })
})

test('a retired or unknown key is nobody', async () => {
  const read = readDocument(document)
  expect(read && (await isSignedBy([], read))).toBe(false)
  expect(read && (await isSignedBy([{ kid: pair.kid, jwk: stranger.publicKey }], read))).toBe(false)
})
