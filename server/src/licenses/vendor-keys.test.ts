// The vendor's keys: who signs, what is trusted, and that no private part is ever seen.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { adoptKeyInFile, firstVendorKey } from './licenses.ts'
import { newKeyPair } from './vendor-keys.ts'

const folder = await mkdtemp(join(tmpdir(), 'sitzplan-keys-'))
afterAll(() => rm(folder, { recursive: true }))

async function keyFile(name: string, content?: unknown) {
  const pair = await newKeyPair()
  const path = join(folder, name)
  await writeFile(path, JSON.stringify(content ?? { ...pair.privateKey, kid: pair.kid }), { mode: 0o600 })
  return { ...pair, path }
}

async function vendor(environment: Record<string, string> = {}) {
  const { database } = await testDatabase()
  const { call, services } = await testApp(database, environment)
  const vendorId = await insertTestAccount(database, 'vendor')
  const customerId = await insertTestAccount(database)
  const { token } = await insertTestUser(database, vendorId, 'operator')
  const first = await database.transaction((tx) => firstVendorKey(tx, services, vendorId))
  const catalog = { key: 'meeting', name: { en: 'Meeting' }, kinds: ['named'] }
  await call('POST', '/api/v1/vendor/catalog', { token, body: catalog })
  const issue = async (quantity: number) => {
    const body = { lines: [{ product: 'meeting', kind: 'named', quantity }] }
    const answer = await call('POST', `/api/v1/vendor/accounts/${customerId}/revisions`, { token, body })
    const header = String(answer.body.document ?? '').split('.')[0] ?? ''
    return { ...answer, kid: header && JSON.parse(Buffer.from(header, 'base64url').toString()).kid }
  }
  const act = (path: string, body?: unknown) => call('POST', `/api/v1/vendor/keys${path}`, { token, body })
  const list = async () => (await call('GET', '/api/v1/vendor/keys', { token })).body.items
  return { database, call, services, vendorId, customerId, token, first, issue, act, list }
}

describe('in the database', async () => {
  const { call, customerId, database, token, first, issue, act, list } = await vendor()
  const administrator = await insertTestUser(database, customerId, 'superadmin')
  const load = (document: string) =>
    call('POST', '/api/v1/license/revisions', { token: administrator.token, body: { document } })

  test('a prepared key is trusted and signs nothing until it is chosen; a new one signs at once', async () => {
    expect(await list()).toMatchObject([{ kid: first, status: 'signing', keptIn: 'database' }])
    const prepared = await act('', { signs: false })
    expect(prepared).toMatchObject({ status: 201, body: { status: 'ready', signsSince: null } })
    expect((await issue(1)).kid).toBe(first)
    expect(await act(`/${prepared.body.kid}/sign`)).toMatchObject({ status: 200, body: { status: 'signing' } })
    expect((await issue(2)).kid).toBe(prepared.body.kid)
    const rotated = await act('', {})
    expect((await issue(3)).kid).toBe(rotated.body.kid)
    expect((await list()).map(({ status }: { status: string }) => status)).toEqual(['signing', 'ready', 'ready'])
    const { body } = await call('GET', '/api/v1/vendor/keys/jwks', { token })
    expect(body.keys.map(({ kid }: JWK) => kid)).toEqual([first, prepared.body.kid, rotated.body.kid])
  })

  test('a retired key still verifies and never signs; a revoked one does not count any more', async () => {
    const signing = (await list())[0].kid
    const signed = await issue(4)
    expect(await load(signed.body.document)).toMatchObject({ status: 201 })
    for (const verb of ['retire', 'revoke'])
      expect(await act(`/${signing}/${verb}`)).toMatchObject({ status: 409, body: { reason: 'key_signs' } })
    const next = (await act('', {})).body.kid
    expect(await act(`/${signing}/retire`)).toMatchObject({ status: 200, body: { status: 'retired' } })
    expect(await act(`/${signing}/sign`)).toMatchObject({ status: 409, body: { reason: 'key_retired' } })
    expect(await load(signed.body.document)).toMatchObject({ status: 201 })
    expect(await act(`/${signing}/revoke`)).toMatchObject({ status: 200, body: { status: 'revoked' } })
    expect(await load(signed.body.document)).toMatchObject({ status: 422, body: { reason: 'signature' } })
    expect(await act(`/${signing}/retire`)).toMatchObject({ status: 409, body: { reason: 'key_revoked' } })
    expect((await issue(5)).kid).toBe(next)
    const { body } = await call('GET', '/api/v1/vendor/keys/jwks', { token })
    expect(body.keys.map(({ kid }: JWK) => kid)).not.toContain(signing)
  })

  test('of two who end the two last keys at once, one stays to sign', async () => {
    const [present] = await list()
    const other = (await act('', { signs: false })).body
    await Promise.all([
      act(`/${other.kid}/sign`).then(() => act(`/${present.kid}/retire`)),
      act(`/${other.kid}/retire`),
      act(`/${present.kid}/revoke`),
    ])
    expect((await list()).filter(({ status }: { status: string }) => status === 'signing')).toHaveLength(1)
    expect(await issue(6)).toMatchObject({ status: 201 })
  })

  test('unknown keys are not there, and nobody but operators sees any', async () => {
    expect(await act(`/${'x'.repeat(43)}/retire`)).toMatchObject({ status: 404 })
    expect(await call('GET', '/api/v1/vendor/keys', { token: administrator.token })).toMatchObject({ status: 403 })
  })

  test('each change is an event, and no private part is in an answer or an event', async () => {
    const { rows } = await database.query<{ action: string }>(
      `select distinct action from audit_events where action like 'vendor\\_key.%' order by action`,
    )
    expect(rows.map(({ action }) => action)).toEqual(
      ['chosen', 'created', 'retired', 'revoked'].map((verb) => `vendor_key.${verb}`),
    )
    const events = await database.query('select * from audit_events')
    for (const seen of [await list(), events.rows]) expect(JSON.stringify(seen)).not.toMatch(/"d":|private/i)
  })
})

describe('in a file outside the database', async () => {
  const file = await keyFile('first.jwk')
  const { database, services, first, issue, act, list, call, token } = await vendor({ SITZPLAN_SIGNING_KEY: file.path })

  test('its key signs, is listed, and its private part is not in the database', async () => {
    expect(first).toBe(file.kid)
    expect(await list()).toMatchObject([{ kid: file.kid, status: 'signing', keptIn: 'file' }])
    expect(await issue(1)).toMatchObject({ status: 201, kid: file.kid })
    const { rows } = await database.query('select private_key from vendor_keys')
    expect(rows).toEqual([{ private_key: null }])
    expect(await act('', {})).toMatchObject({ status: 409, body: { reason: 'key_in_file' } })
    expect(JSON.stringify([services.config, await list()])).not.toContain(file.privateKey.d)
  })

  test('another file at the next start is another key, which signs then; a retired one stops the start', async () => {
    const second = await keyFile('second.jwk')
    const next = { ...services, config: readConfig({ SITZPLAN_SIGNING_KEY: second.path }) }
    await adoptKeyInFile(next)
    await adoptKeyInFile(next)
    expect(await list()).toMatchObject([
      { kid: second.kid, status: 'ready' },
      { kid: file.kid, status: 'signing' },
    ])
    await call('POST', `/api/v1/vendor/keys/${second.kid}/retire`, { token })
    await expect(adoptKeyInFile(next)).rejects.toThrow(/^The key in the file of SITZPLAN_SIGNING_KEY is retired/)
  })
})

test('without the file and with no other key nothing is signed, and the refusal says why', async () => {
  const { database, services, issue, vendorId } = await vendor()
  await database.query('update vendor_keys set retired_at = now()')
  expect(await issue(1)).toMatchObject({ status: 409, body: { code: 'wrong_state', reason: 'no_signing_key' } })
  await database.transaction((tx) => firstVendorKey(tx, services, vendorId))
  expect(await issue(1)).toMatchObject({ status: 201 })
})

const { path, publicKey, privateKey, kid } = await keyFile('good.jwk')
const other = await newKeyPair()
const badFiles: [string, unknown][] = [
  ['a public key', publicKey],
  ['no key', { hello: 'you' }],
  ['a list', [1, 2]],
  ['an RSA key', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }],
  ['halves of two keys', { ...privateKey, x: other.publicKey.x }],
]

test.each(badFiles)('%s as the file of the signing key stops the start with one sentence', async (name, content) => {
  const bad = await keyFile(`bad ${name}.jwk`, content)
  const start = () => readConfig({ SITZPLAN_SIGNING_KEY: bad.path })
  expect(start).toThrow(StartRefusal)
  expect(start).toThrow(/^SITZPLAN_SIGNING_KEY must be a file with the private key/)
})

test('a file that is not there is named', () => {
  expect(() => readConfig({ SITZPLAN_SIGNING_KEY: join(folder, 'none') })).toThrow(
    /^SITZPLAN_SIGNING_KEY names a file that is not there/,
  )
})

test('a customer is given the public key as text or file, as JWK or JWKS', async () => {
  const set = await keyFile('set.jwks', { keys: [{ ...publicKey, kid: 'whatever' }, other.publicKey] })
  const read = (text: string) => readConfig({ SITZPLAN_VENDOR_KEY: text }).vendorKeys
  const own = { kid, jwk: publicKey }
  expect(read(JSON.stringify(publicKey))).toEqual([own])
  expect(read(set.path)).toEqual([own, { kid: other.kid, jwk: other.publicKey }])
  // Who gives the private one by mistake has its public part read, and nothing else of it.
  expect(read(path)).toEqual([own])
})

test.each(['{"keys":[]}', '{"kty":"OKP"}', '{', '{"keys":[null]}', '{"keys":7}'])('%s is no key', (text) => {
  expect(() => readConfig({ SITZPLAN_VENDOR_KEY: text })).toThrow(
    /^SITZPLAN_VENDOR_KEY must be the vendor's public key/,
  )
})
