import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { checkSecret, keptSecret, Secrets } from './secrets.ts'

const { database } = await testDatabase()
const secrets = new Secrets('a secret of this test')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitzplan-secret-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what was sealed opens again, and never looks the same twice', () => {
  const first = secrets.encryptJson({ key: 'value' }, 'vendor-key')
  const second = secrets.encryptJson({ key: 'value' }, 'vendor-key')
  expect(secrets.decryptJson(first, 'vendor-key')).toEqual({ key: 'value' })
  expect(first.equals(second)).toBe(false)
})

test('another secret, another purpose and a changed value do not open', () => {
  const sealed = secrets.encrypt(Buffer.from('text'), 'vendor-key')
  expect(() => new Secrets('another secret').decrypt(sealed, 'vendor-key')).toThrow()
  expect(() => secrets.decrypt(sealed, 'idempotency')).toThrow()
  for (let position = 0; position < sealed.length; position++) {
    const changed = Buffer.from(sealed)
    changed[position] = (changed[position] ?? 0) ^ 1
    expect(() => secrets.decrypt(changed, 'vendor-key')).toThrow()
  }
  expect(() => secrets.decrypt(sealed.subarray(0, 20), 'vendor-key')).toThrow()
})

test('a server with another secret is refused by the database', async () => {
  await Promise.all([checkSecret(database, secrets), checkSecret(database, secrets)])
  await checkSecret(database, secrets)
  await expect(checkSecret(database, new Secrets('another secret'))).rejects.toThrow(/is not the secret this database/)
})

test('servers that share a data folder make one secret, readable by its owner alone', async () => {
  const made = await Promise.all(Array.from({ length: 10 }, () => keptSecret(folder)))
  expect(new Set(made).size).toBe(1)
  expect(await keptSecret(folder)).toBe(made[0])
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
})

test('a damaged secret is told, not replaced', async () => {
  const damaged = await mkdtemp(join(folder, 'damaged-'))
  await writeFile(join(damaged, 'secret'), '\n')
  await expect(keptSecret(damaged)).rejects.toThrow(/is damaged/)
})
