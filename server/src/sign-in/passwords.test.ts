import { describe, expect, it } from 'vitest'
import type { Refusal } from '../platform/errors/refusal.ts'
import { networkOf } from '../platform/http/network.ts'
import { checkNewPassword, hashPassword, verifyPassword } from './passwords.ts'

/** Letters that are neither a word nor a row of keys. */
const nonsense = (length: number, mark = '', letters = 'kqzwvxjmhfpdgtbnylsrc') =>
  Array.from({ length }, (_, at) => [...letters][(at * at * 7 + at * 3) % [...letters].length] + mark).join('')

describe('a new password', () => {
  it.each([
    ['x'.repeat(11), 'minLength'],
    [nonsense(12), null],
    [nonsense(200), null],
    ['x'.repeat(201), 'maxLength'],
    // Counted as people count: twelve letters, whatever they take to write down.
    ['u\u0308'.repeat(11), 'minLength'],
    [nonsense(12, '\u0308'), null],
    [nonsense(12, '', '😀🪑🍋🚲🎻🌊🔑🧭'), null],
    ['😀'.repeat(6), 'minLength'],
  ])('%s: %s', (password, keyword) => {
    let refused: Refusal | undefined
    try {
      checkNewPassword(password)
    } catch (error) {
      refused = error as Refusal
    }
    expect(refused?.fields?.[0]?.keyword ?? null).toBe(keyword)
  })
})

it('a hash is Argon2id with the chosen cost, and another one each time', async () => {
  const hash = await hashPassword('correct horse battery')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await hashPassword('correct horse battery')).not.toBe(hash)
  expect(await verifyPassword(hash, 'correct horse battery')).toBe(true)
  expect(await verifyPassword(hash, 'correct horse batterz')).toBe(false)
  expect(await verifyPassword(null, 'correct horse battery')).toBe(false)
  expect(await verifyPassword(await hashPassword(''), 'x'.repeat(500))).toBe(false)
})

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:DB8:0:0:1::', '2001:db8:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
