import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('trace', { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

test.each([
  ['a header', { headers: { authorization: 'Bearer hunter2', cookie: 'sid=hunter2' } }],
  ['a password', { body: { password: 'hunter2', passwordHash: 'hunter2' } }],
  ['a token', { token: 'hunter2', tokenHash: 'hunter2', accessToken: 'hunter2' }],
  ['a secret', { stripe: { secretKey: 'hunter2' }, totpSecret: 'hunter2' }],
  ['a setup link', { url: 'http://127.0.0.1:4500/setup/hunter2?x=1' }],
  ['an activation link deep inside', { a: { b: [{ c: 'see /activation/hunter2' }] } }],
  ['a URL with credentials', { reason: 'cannot reach postgres://user:hunter2@db/x' }],
  ['a token in a query', { url: '/x?token=hunter2&y=1' }],
  ['a key of the payment service', { reason: 'Invalid API Key provided: sk_test_hunter2' }],
  ['a one-time code', { code: '123456', note: 'hunter1' }],
  [
    'a row in a database error',
    { err: Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(hunter2)' }) },
  ],
  ['an error with a link', { err: new Error('failed: /password/reset/hunter2') }],
])('%s does not reach the log', (_what, line) => {
  const text = logged((log) => log.info(line, 'something'))
  expect(text).not.toMatch(/hunter2|123456/)
  expect(JSON.parse(text)).toMatchObject({ level: 'info', msg: 'something' })
})

test('a token in the message does not reach the log', () => {
  expect(logged((log) => log.warn('GET /setup/hunter2 with Bearer hunter2'))).not.toContain('hunter2')
})

test('an error keeps its name, its code and its stack', () => {
  const line = JSON.parse(
    logged((log) => log.error({ err: Object.assign(new Error('broken'), { code: '23505' }) }, 'x')),
  )
  expect(line.err).toMatchObject({ type: 'Error', message: 'broken', code: '23505' })
  expect(line.err.stack).toContain('log.test.ts')
})

test('a child of the log is as careful, and carries its request id', () => {
  const line = logged((log) => log.child({ requestId: 'r-1' }).info({ password: 'hunter2' }, 'x'))
  expect(line).not.toContain('hunter2')
  expect(JSON.parse(line)).toMatchObject({ requestId: 'r-1' })
})
