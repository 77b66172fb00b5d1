import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'
import { faultOf } from './password-rules.ts'

const owner = {
  email: 'doerte.hansen@aurora.example',
  givenName: 'Dörte',
  familyName: 'Hansen-Øst',
  accountName: 'Aurora Klimatechnik GmbH',
}

test.each([
  ['qazwsxedcrfv', 'commonPassword'],
  ['leavemealone', 'commonPassword'],
  ['LeaveMeAlone', 'commonPassword'],
  ['Password2026!', 'commonPassword'],
  ['!!football123', 'commonPassword'],
  ['aaaaaaaaaaaa', 'keyRowPassword'],
  ['abcabcabcabc', 'keyRowPassword'],
  ['Ab1!Ab1!Ab1!Ab', 'keyRowPassword'],
  ['qwertzuiop123', 'keyRowPassword'],
  ['poiuztrewq98765', 'keyRowPassword'],
  ['asdf-4321-asdf-4321', 'keyRowPassword'],
  ['abcdefghijklmn', 'keyRowPassword'],
  ['--------------', 'keyRowPassword'],
  ['Dörte.Hansen.2026', 'ownNamePassword'],
  ['doertehansen99', 'ownNamePassword'],
  ['dortehansen99!', 'ownNamePassword'],
  ['doerte.hansen@aurora.example', 'ownNamePassword'],
  ['AuroraKlimatechnik1', 'ownNamePassword'],
  ['sitzplan-2026', 'ownNamePassword'],
  ['SitzplanAurora!1', 'ownNamePassword'],
  ['correct horse battery', null],
  ['Hansen mag blaue Ziegel', null],
  ['kein Platz ohne Stuhl', null],
  ['Tr0ub4dor&3-qxz', null],
  ['x7#Kp9!mQ2$w', null],
  ['4729 1830 5566 0917', null],
  ['ääkköset üben früh', null],
  ['🪑🍋🚲🎻🌊🔑🧭🪁🥖🦉🪵🌋', null],
])('%s: %s', (password, fault) => {
  expect(faultOf(password, owner, isCommonPassword)).toBe(fault)
})

test('of somebody who is not known only our own name is refused', () => {
  expect(faultOf('Dörte.Hansen.2026', null, isCommonPassword)).toBeNull()
  expect(faultOf('Sitzplan-2026', null, isCommonPassword)).toBe('ownNamePassword')
})
