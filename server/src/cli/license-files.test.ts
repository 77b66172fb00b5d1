// License documents as files: what one command writes the others read, and a changed file is told.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { diff, inspect, issue, newKey, verify } from './license-files.ts'
import { Terminal } from './terminal.ts'

const terminal = new Terminal({ json: true })
const folder = await mkdtemp(join(tmpdir(), 'sitzplan-files-'))
afterAll(() => rm(folder, { recursive: true }))
const file = (name: string) => join(folder, name)

const payload = {
  iss: 'vendor',
  sub: '0199d7f0-0000-7000-8000-000000000002',
  serial: 'SP-1',
  owner: 'Aurora',
  revision: 1,
  iat: 1,
  trial: false,
  lines: [{ product: 'meeting', kind: 'named', quantity: 3 }],
}

/** What the command printed, as JSON. */
async function said(work: () => Promise<void>): Promise<Record<string, unknown>> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await work()
    return JSON.parse(String(write.mock.calls[0]?.[0]))
  } finally {
    write.mockRestore()
  }
}

async function issued(name: string, change: object = {}) {
  await writeFile(file(`${name}.json`), JSON.stringify({ ...payload, ...change }))
  const paths = { key: file('private.jwk'), payload: file(`${name}.json`), out: file(`${name}.license`) }
  return said(() => issue(terminal, paths))
}

beforeAll(async () => {
  const { publicKey, kid } = await said(() => newKey(terminal, file('private.jwk')))
  await writeFile(file('public.jwk'), JSON.stringify(publicKey))
  expect(await issued('first')).toMatchObject({ kid, payload })
})

test('the private key is written for its owner alone, and never over another', async () => {
  expect((await stat(file('private.jwk'))).mode & 0o777).toBe(0o600)
  await expect(newKey(terminal, file('private.jwk'))).rejects.toThrow('a file is in the way')
})

test('a signed document is verified, also with the key set that customers get, and inspected', async () => {
  const ours = { verified: true, payload }
  expect(await said(() => verify(terminal, file('first.license'), file('public.jwk')))).toMatchObject(ours)
  const { publicKey: other } = await said(() => newKey(terminal, file('next.jwk')))
  const keys = [other, JSON.parse(await readFile(file('public.jwk'), 'utf8'))]
  await writeFile(file('vendor.jwks'), JSON.stringify({ keys }))
  expect(await said(() => verify(terminal, file('first.license'), file('vendor.jwks')))).toMatchObject(ours)
  expect(await said(() => inspect(terminal, file('first.license')))).toMatchObject({ verified: false, payload })
})

test('a changed document and a foreign key are told', async () => {
  const [head, , signature] = (await readFile(file('first.license'), 'utf8')).split('.')
  const more = Buffer.from(JSON.stringify({ ...payload, revision: 2 })).toString('base64url')
  await writeFile(file('changed.license'), `${head}.${more}.${signature}`)
  await expect(verify(terminal, file('changed.license'), file('public.jwk'))).rejects.toThrow('was not signed')
  const { publicKey } = await said(() => newKey(terminal, file('other.jwk')))
  await writeFile(file('other-public.jwk'), JSON.stringify(publicKey))
  await expect(verify(terminal, file('first.license'), file('other-public.jwk'))).rejects.toThrow('was not signed')
})

test('the difference of two documents lists the lines that changed', async () => {
  await issued('second', { revision: 2, lines: [{ product: 'meeting', kind: 'named', quantity: 5 }] })
  expect(await said(() => diff(terminal, file('first.license'), file('second.license')))).toEqual({
    revisions: { from: 1, to: 2 },
    changes: [{ product: 'meeting', kind: 'named', from: 3, to: 5 }],
  })
})

test.each([
  ['a file that is not there', () => inspect(terminal, file('nothing.license')), 'There is no file'],
  ['a file that is no document', () => inspect(terminal, file('first.json')), 'is not a license document'],
  [
    'a key that is none',
    () => verify(terminal, file('first.license'), file('first.json')),
    "must be the vendor's public key",
  ],
  ['signing with the public key', () => issue(terminal, with_({ key: file('public.jwk') })), 'needs the private key'],
  [
    'a payload that says too much',
    () => issued('wrong', { discount: 1 }),
    'is not valid content for a license document',
  ],
])('%s is refused in one sentence', async (_, work, sentence) => {
  await expect(work()).rejects.toThrow(sentence)
})

function with_(change: object) {
  return { key: file('private.jwk'), payload: file('first.json'), out: file('never.license'), ...change }
}
