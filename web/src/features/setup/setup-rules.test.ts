import { expect, test } from 'vitest'
import { faultsOf, trimmed } from './setup-rules.ts'

const entries = {
  vendorName: 'Nordlicht Software',
  givenName: 'Ada',
  familyName: 'Vendor',
  email: 'ada@vendor.example',
  password: 'correct horse battery',
}

test.each([
  ['what is filled in right', {}, {}],
  ['blanks for a name', { givenName: '  ' }, { givenName: 'missing' }],
  ['an address without a host', { email: 'ada@' }, { email: 'email' }],
  ['no password', { password: '' }, { password: 'missing' }],
  ['a password of eleven', { password: 'a'.repeat(11) }, { password: 'passwordShort' }],
  ['a password of twelve', { password: 'a'.repeat(12) }, {}],
  ['twelve characters of two code units each', { password: '🪑'.repeat(12) }, {}],
  ['eleven umlauts typed as letter and mark', { password: 'u\u0308'.repeat(11) }, { password: 'passwordShort' }],
  ['an endless password', { password: 'a'.repeat(201) }, { password: 'passwordLong' }],
])('%s', (_what, change, faults) => {
  expect(faultsOf({ ...entries, ...change })).toEqual(faults)
})

test('what is sent has no spaces around it, but for the password, which is taken as it is', () => {
  expect(trimmed({ ...entries, vendorName: ' Nordlicht Software ', givenName: 'Ada ', password: ' a b ' })).toEqual({
    ...entries,
    password: ' a b ',
  })
})
