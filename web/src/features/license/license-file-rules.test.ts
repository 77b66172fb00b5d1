import { expect, test } from 'vitest'
import { fileFault } from './license-file-rules.ts'

test.each([
  ['a license', 'eyJh.eyJz.c2ln', null],
  ['a license with a line end', 'eyJh.eyJz.c2ln\r\n', null],
  ['an unsigned one, for the server to refuse', 'eyJh.eyJz.', null],
  ['an empty file', '', 'empty'],
  ['spaces', ' \n', 'empty'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'noLicense'],
  ['a PNG', '\u0089PNG\r\n\u001a\n\u0000', 'noLicense'],
  ['a mail around it', 'Dear customer,\n\neyJh.eyJz.c2ln', 'noLicense'],
])('%s', (_, text, fault) => {
  expect(fileFault(text.length, text)).toBe(fault)
})

test('a file above 5 MB is not read', () => {
  expect(fileFault(5_000_001, '')).toBe('tooLarge')
})
