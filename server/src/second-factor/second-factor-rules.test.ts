import { describe, expect, it, test } from 'vitest'
import { newTotpSecret, readCode, recoveryCodeOf, stepOf, totpCode, totpUri } from './second-factor-rules.ts'

// RFC 6238, appendix B: the secret of its table for SHA-1, and the last six of its eight digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('RFC 6238: at %i seconds the code is %s', (seconds, code) => {
  expect(totpCode(secret, new Date(seconds * 1000))).toBe(code)
  expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
})

describe('a code counts in its own step and the ones beside it', () => {
  const at = (seconds: number) => new Date(seconds * 1000)
  const code = totpCode(secret, at(1_000_020))
  const step = Math.floor(1_000_020 / 30)
  it.each([
    [-31, null],
    [-30, step],
    [0, step],
    [29, step],
    [59, step],
    [60, null],
    [90, null],
  ])('%i seconds after its step began', (later, expected) => {
    expect(stepOf(secret, code, at(step * 30 + later))).toBe(expected)
  })
})

test('a secret has 160 bits, and is another one each time', () => {
  const secrets = Array.from({ length: 50 }, newTotpSecret)
  for (const made of secrets) expect(made).toMatch(/^[A-Z2-7]{32}$/)
  expect(new Set(secrets).size).toBe(50)
})

test('the address for the app names us and the person', () => {
  expect(totpUri(secret, 'ada+x@vendor.example')).toBe(
    `otpauth://totp/Sitzplan:ada%2Bx%40vendor.example?issuer=Sitzplan&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  )
})

test('a recovery code is three groups of four without letters that look alike', () => {
  const all = recoveryCodeOf(Uint8Array.from({ length: 12 }, (_, index) => index * 21))
  expect(all).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/)
})

test.each([
  ['287082', { kind: 'app', code: '287082' }],
  [' 287 082 ', { kind: 'app', code: '287082' }],
  ['ab12-cd34-ef56', { kind: 'recovery', code: 'ab12cd34ef56' }],
  ['AB12CD34EF56', { kind: 'recovery', code: 'ab12cd34ef56' }],
  ['oO1l-iIl1-0000', { kind: 'recovery', code: '001111110000' }],
  ['', null],
  ['28708', null],
  ['2870821', null],
  ['28708٣', null],
  ['ab12-cd34-ef5', null],
  ['ab12-cd34-ef5u', null],
  ['a\u0000b12cd34ef56', null],
])('%j is read as %j', (typed, read) => {
  expect(readCode(typed)).toEqual(read)
})
