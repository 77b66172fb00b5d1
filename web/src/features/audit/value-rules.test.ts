import { expect, test } from 'vitest'
import { nameOf, placesOfWord, textIn } from './value-rules.ts'

test.each([
  ['role', 'admin', ['common:role.admin']],
  ['kind', 'scim', ['common:kind.scim', 'audit:kind.scim']],
  ['status', 'deleted', ['common:status.deleted', 'audit:value.deleted']],
  ['way', 'company', ['audit:value.company']],
  ['managerPermissions', 'users.view', ['users:permission.users.view.title']],
  ['mode', 'enforced', ['enterpriseSignIn:mode.enforced']],
  ['reason', 'suspended', ['enterpriseSignIn:test.outcomes.suspended', 'license:refused.suspended']],
  ['familyName', 'waiting', []],
  ['group', 'admin', []],
])('%s %s may be a word at %j', (field, value, places) => {
  expect(placesOfWord(field, value).map(({ catalog, key }) => `${catalog}:${key}`)).toEqual(places)
})

test.each([
  [{ de: 'Fernwartung', en: 'Remote support' }, 'de', 'Fernwartung'],
  [{ en: 'Remote support' }, 'de', 'Remote support'],
  [{ key: 'p', name: 'x' }, 'de', null],
  [{ de: 1 }, 'de', null],
  [{}, 'de', null],
  ['text', 'de', null],
])('of %j the text in %s is %j', (value, language, text) => {
  expect(textIn(value, language)).toBe(text)
})

test.each([
  [{ name: 'Ada', email: 'a@x.example' }, 'Ada'],
  [{ name: '', email: 'a@x.example' }, 'a@x.example'],
  [{ email: 'a@x.example' }, 'a@x.example'],
  [{ key: 'k', name: { de: 'Aufzeichnung', en: 'Recording' } }, 'Aufzeichnung'],
  [{ user: null }, null],
])('%j is called %j', (value, name) => {
  expect(nameOf(value, 'de')).toBe(name)
})
