import { expect, test } from 'vitest'
import { inOrder, readFile } from './license-file-rules.ts'

const headed = (header: object) => `${btoa(JSON.stringify(header)).replace(/=+$/, '')}.eyJz.c2ln`
const license = headed({ alg: 'EdDSA', typ: 'license+jwt', kid: 'k' })
const catalog = headed({ alg: 'EdDSA', typ: 'catalog+jwt', kid: 'k' })

test.each([
  ['a license', license, { kind: 'license', text: license }],
  ['a license with a line end', `${license}\r\n`, { kind: 'license', text: license }],
  ['an unsigned one, for the server to refuse', 'eyJh.eyJz.', { kind: 'license', text: 'eyJh.eyJz.' }],
  ['a catalogue', catalog, { kind: 'catalog', text: catalog }],
  ['an empty file', '', 'empty'],
  ['spaces', ' \n', 'empty'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'noLicense'],
  ['a PNG', '\u0089PNG\r\n\u001a\n\u0000', 'noLicense'],
  ['a mail around it', 'Dear customer,\n\neyJh.eyJz.c2ln', 'noLicense'],
])('%s', (_, text, read) => {
  expect(readFile(text.length, text)).toEqual(read)
})

test('a file above 5 MB is not read', () => {
  expect(readFile(5_000_001, '')).toBe('tooLarge')
})

test('a catalogue is loaded before the license, where there is one to load; one bad file stops all', () => {
  const [one, other] = [readFile(1, license), readFile(1, catalog)]
  expect(inOrder([one, other], true)).toEqual([other, one])
  expect(inOrder([one, other], false)).toBe('catalog')
  expect(inOrder([one, 'empty'], true)).toBe('empty')
})
