import { expect, test } from 'vitest'
import { common as germanCommon } from '../../messages/de/common.ts'
import { palette as german } from '../../messages/de/palette.ts'
import { common as englishCommon } from '../../messages/en/common.ts'
import { palette as english } from '../../messages/en/palette.ts'
import { type Findable, isFitting, listed } from './finding-rules.ts'

const entry = (group: Findable['group'], id: string, name: string, also?: string): Findable =>
  also === undefined ? { group, id, name } : { group, id, name, also }
const pagesIn = (nav: typeof englishCommon.nav, also: typeof english.also.page) =>
  Object.entries(also).map(([id, words]) => entry('pages', id, nav[id as keyof typeof also], words))
const pages = { en: pagesIn(englishCommon.nav, english.also.page), de: pagesIn(germanCommon.nav, german.also.page) }

test.each([
  ['en', 'users', 'users'],
  ['en', 'AUD', 'audit'],
  ['en', 'log aud', 'audit'],
  ['en', 'sso', 'enterpriseSignIn'],
  ['en', 'seating', 'sessions'],
  ['en', 'trash', 'removals'],
  ['de', 'Benutzer', 'users'],
  ['de', 'mitarbeiter', 'users'],
  ['de', 'gerate', 'devices'],
  ['de', 'geraete', 'devices'],
  ['de', 'GERÄTE', 'devices'],
  ['de', 'platze', 'devices'],
  ['de', 'bereit', 'provisioning'],
  ['de', 'schleife', 'queues'],
  ['de', 'dsgvo', 'myData'],
] as const)('in %s, %j finds %s first', (language, typed, page) => {
  expect(listed(pages[language], [], typed, [])[0]?.entries[0]?.id).toBe(page)
})

const known = [
  entry('actions', 'a', 'Add a user'),
  entry('actions', 'b', 'Load a license', 'add upload'),
  entry('pages', 'c', 'Shadow'),
  entry('pages', 'd', 'Straße'),
  entry('pages', 'e', 'User roles'),
]
const ids = (typed: string, recent: string[] = [], found: Findable[] = []) =>
  listed(known, found, typed, recent).map(({ group, entries }) => [group, ...entries.map(({ id }) => id)])

test.each([
  ['add', [['actions', 'a', 'b']]],
  [
    'user',
    [
      ['actions', 'a'],
      ['pages', 'e'],
    ],
  ],
  ['user add', [['actions', 'a']]],
  ['had', [['pages', 'c']]],
  ['ha', []],
  ['strasse', [['pages', 'd']]],
  ['add license', [['actions', 'b']]],
  ['add nothing', []],
])('%j finds %j', (typed, found) => {
  expect(ids(typed)).toEqual(found)
})

test('before anything is typed what was used last stands on top, once', () => {
  expect(ids(' ', ['e', 'gone', 'a'])).toEqual([
    ['recent', 'e', 'a'],
    ['actions', 'b'],
    ['pages', 'c', 'd'],
  ])
})

test('of equally good ones those used last come first', () => {
  const twins = [entry('pages', '1', 'Role one'), entry('pages', '2', 'Role two'), entry('pages', '3', 'My role')]
  expect(listed(twins, [], 'role', ['2', '3'])).toMatchObject([{ entries: [{ id: '2' }, { id: '1' }, { id: '3' }] }])
})

test('people one opened lately show when they are typed, and once', () => {
  const [ada, adam] = [entry('people', 'p1', 'Ada Berg'), entry('people', 'p2', 'Adam Holm')]
  expect(listed([...known, ada], [], '', [])).toEqual(listed(known, [], '', []))
  expect(listed([...known, ada], [adam, ada], 'ada', [])).toEqual([{ group: 'people', entries: [ada, adam] }])
})

test.each([
  ['anna k', true],
  ['KRUEGER', true],
  ['anna.k@', true],
  ['annal', false],
])('whoever was found before is still meant by %j: %s', (typed, isMeant) => {
  expect(isFitting(entry('people', 'p', 'Anna Krüger', 'anna.krueger@aurora.example'), typed)).toBe(isMeant)
})
