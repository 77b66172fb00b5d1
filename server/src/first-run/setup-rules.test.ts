import { expect, test } from 'vitest'
import { readSetupForm } from './setup-rules.ts'

const form = {
  company: 'Nordlicht Software',
  givenName: 'Ada',
  familyName: 'Vendor',
  email: 'Ada@Vendor.example',
  password: 'correct horse battery',
}

test.each([
  ['an eleven letter password', { password: 'a'.repeat(11) }, { password: 'passwordShort' }],
  ['a password of twelve', { password: 'ä'.repeat(12) }, {}],
  ['an endless password', { password: 'a'.repeat(201) }, { password: 'tooLong' }],
  ['an address without a host', { email: 'ada@' }, { email: 'email' }],
  ['an address with a space', { email: 'a da@vendor.example' }, { email: 'email' }],
  ['blanks for a name', { givenName: '  ' }, { givenName: 'missing' }],
  ['an endless name', { familyName: 'a'.repeat(101) }, { familyName: 'tooLong' }],
])('%s', (_what, change, faults) => {
  expect(readSetupForm({ ...form, ...change }).faults).toEqual(faults)
})
