// `sitzplan audit verify`: what it says of a good file, of a bad one, and of what is no sealed log at all. The file is
// made here after the decision record, as somebody else's program would make one.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { verifyLog } from './audit-files.ts'
import { Terminal } from './terminal.ts'

const folder = await mkdtemp(join(tmpdir(), 'sitzplan-audit-'))
afterAll(() => rm(folder, { recursive: true }))
const file = async (name: string, content: string | Buffer) => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const { x } = publicKey.export({ format: 'jwk' })
const sha256 = (...parts: (string | Buffer)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest()
const kid = sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).toString('base64url')
const account = '0199d7f0-0000-7000-8000-000000000002'

/** One block with one event; what is written here by hand is in canonical order already. */
function sealedFile(): string[] {
  const salt = randomBytes(16)
  const digest = sha256(Buffer.of(2), salt, '"Nora"').toString('base64url')
  const id = '0199d7f0-0000-7000-8000-000000000003'
  const at = '2026-11-21T10:14:00.000Z'
  const facts = `"action":"user.created","actor":{"id":null,"kind":"system"},"at":"${at}","id":"${id}","number":7,"target":{"id":"${id}","kind":"user"}`
  const content = sha256(Buffer.of(4), `{${facts},"texts":{"/target":"${digest}"}}`).toString('base64url')
  const root = sha256(Buffer.of(0), `[7,"${id}","${at}","${content}"]`).toString('base64url')
  const block = `{"account":"${account}","count":1,"first":"800.7","format":"sitzplan-seal/1","kid":"${kid}","kind":"audit","last":"800.7","number":1,"previous":null,"root":"${root}","sealedAt":"2026-11-21T10:14:04.000Z"}`
  const signature = sign(null, Buffer.from(`sitzplan-seal/1\n${block}`), privateKey).toString('base64url')
  return [
    `{"type":"header","format":"sitzplan-audit/1","account":{"id":"${account}","name":"Aurora"},"exportedAt":"2026-11-21T10:15:00.000Z","from":null,"to":null,"seats":false,"head":null}`,
    `{"type":"block","block":${block},"signature":"${signature}","events":[[7,"${id}","${at}","${content}"]]}`,
    `{"type":"event","block":1,"event":{${facts}},"texts":{"/target":{"digest":"${digest}","salt":"${salt.toString('base64url')}","value":"Nora"}}}`,
    '{"type":"end","blocks":1,"events":1}',
  ]
}

const lines = sealedFile()
const good = `${lines.join('\n')}\n`
const key = await file('key.jwk', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x }))
const keySet = await file('keys.jwks', JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x, kid: 'any' }] }))

/** What the command printed, line by line, and why it refused. */
async function verify(
  path: string,
  options: { key?: string; head?: { block: number; hash: string }; json?: boolean } = {},
) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const terminal = new Terminal({ json: options.json ?? false })
    const refusal = await verifyLog(terminal, path, { key, ...options }).then(
      () => null,
      (error: Error) => `${error.name}: ${error.message}`,
    )
    return { said: write.mock.calls.map(([text]) => String(text)).join(''), refusal }
  } finally {
    write.mockRestore()
  }
}

test('a file that somebody made after the decision record is verified, by a JWK and by a JWKS', async () => {
  const path = await file('good.audit', good)
  const { said, refusal } = await verify(path)
  expect(refusal).toBeNull()
  expect(said).toContain('Events as they were sealed: 1')
  expect(said).toContain('The log is as it was sealed.')
  expect((await verify(path, { key: keySet })).refusal).toBeNull()
  const { said: json } = await verify(path, { json: true })
  expect(JSON.parse(json)).toMatchObject({ verified: true, events: 1, problems: 0, blocks: { count: 1 } })
  // The last line break may be missing.
  expect((await verify(await file('unbroken.audit', good.trimEnd()))).refusal).toBeNull()
})

test('a head that was noted must be in it', async () => {
  const path = await file('good.audit', good)
  const { said } = await verify(path, { json: true })
  const { head } = JSON.parse(said)
  expect((await verify(path, { head })).said).toContain('it contains the block you noted')
  const other = await verify(path, { head: { ...head, hash: 'A'.repeat(43) } })
  expect(other.said).toContain('Block 1 is not the one you noted, or it is missing.')
  expect(other.refusal).toMatch(/one thing is wrong/)
})

test('what is wrong is told event by event, and the command refuses', async () => {
  const path = await file('changed.audit', good.replace('Nora', 'Cora'))
  const { said, refusal } = await verify(path)
  expect(said).toContain(
    'Event 0199d7f0-0000-7000-8000-000000000003, number 7, 2026-11-21T10:14:00.000Z, has a text that differs from the sealed one: /target (block 1, line 3).',
  )
  expect(refusal).toBe(`StartRefusal: ${path} is not as it was sealed: one thing is wrong.`)
  const { said: json } = await verify(path, { json: true })
  expect(JSON.parse(json.split('\n')[0] ?? '')).toMatchObject({
    problem: 'text_changed',
    place: '/target',
    block: 1,
    line: 3,
  })
})

describe('what is no sealed log ends with a sentence', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  test.each([
    ['nothing', '', / is empty\.$/],
    ['a line break', '\n', / is not a sealed log\.$/],
    [
      'a picture',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(100_000)]),
      / is not a sealed log\.$/,
    ],
    ['text', 'Dear auditor,\nplease find enclosed\n', / is not a sealed log\.$/],
    ['deep JSON', deep, / is not a sealed log\.$/],
    ['a line without end', 'x'.repeat(9 * 1024 * 1024), / a line of it is longer than 8 MB\.$/],
    ['another format', good.replace('sitzplan-audit/1', 'sitzplan-audit/2'), / is not a sealed log\.$/],
    [
      'garbage behind the header',
      `${lines[0]}\n${'\0\xff garbage\n'.repeat(2_000)}`,
      / is not as it was sealed: 2001 things are wrong\.$/,
    ],
    [
      'a line without end behind the header',
      `${lines[0]}\n${' '.repeat(9 * 1024 * 1024)}`,
      / a line of it is longer than 8 MB\.$/,
    ],
    [
      'deep JSON in a text',
      good.replace('"value":"Nora"', `"value":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      / is not as it was sealed: one thing is wrong\.$/,
    ],
    [
      'a key that means something to JavaScript',
      good.replace('"/target":{"digest"', '"__proto__":{"digest"'),
      / is not as it was sealed: one thing is wrong\.$/,
    ],
  ])('%s', async (name, content, sentence) => {
    const { said, refusal } = await verify(await file(`${name}.audit`, content))
    expect(refusal).toMatch(/^StartRefusal: /)
    expect(refusal).toMatch(sentence)
    expect(said.split('\n').length).toBeLessThan(1_020)
  })

  test.each([
    ['a file that is not there', () => verify(join(folder, 'none.audit')), /There is no file /],
    ['a folder', () => verify(folder), / cannot be read: /],
    ['a key that is not there', () => verify(folder, { key: join(folder, 'none.jwk') }), /none\.jwk/],
    [
      'a key that is none',
      async () => verify(folder, { key: await file('none', '{}') }),
      / is not the public key of a sealed log/,
    ],
  ])('%s', async (_name, run, sentence) => {
    expect((await run()).refusal).toMatch(sentence)
  })
})
