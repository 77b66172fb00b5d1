import { expect, test } from 'vitest'
import { clockText, looksLikeEmail } from './sign-in-rules.ts'

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

test.each([
  [1, '0:01'],
  [59, '0:59'],
  [60, '1:00'],
  [545, '9:05'],
])('%i seconds read %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text)
})
