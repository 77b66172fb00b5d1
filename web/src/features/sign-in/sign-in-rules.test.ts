import { expect, test } from 'vitest'
import { looksLikeEmail } from './sign-in-rules.ts'

test.each([
  ['ada@vendor.example', true],
  [' ada@vendor.example ', true],
  ['ada@localhost', true],
  ['', false],
  ['ada', false],
  ['ada@', false],
  ['@vendor.example', false],
  ['a da@vendor.example', false],
])('%j is taken for an e-mail address: %s', (text, is) => {
  expect(looksLikeEmail(text)).toBe(is)
})
