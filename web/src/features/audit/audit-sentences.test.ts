import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditEvent } from '@sitzplan/contract/audit'
import { expect, test } from 'vitest'
import { groupOf, nameOfAction } from './audit-actions.ts'
import { changesOf, sentenceOf } from './audit-sentences.ts'

const event = (action: string, before: unknown = null, after: unknown = null, more: Partial<AuditEvent> = {}) => ({
  id: '1',
  at: '2026-11-22T02:00:00.000Z',
  actor: { kind: 'user' as const, id: 'a', name: 'Ada', email: 'ada@x.example', isHidden: false },
  action,
  target: { kind: 'user', id: 'b', name: 'Bo', isHidden: false },
  before,
  after,
  note: null,
  from: null,
  ...more,
})

test.each([
  ['user.created', null, { email: 'b' }, 'userCreated'],
  ['user.changed', { givenName: 'B' }, { givenName: 'Bo' }, 'userChanged'],
  ['user.changed', { role: 'member' }, { role: 'admin' }, 'roleChanged'],
  ['assignment.assigned', null, { product: 'p', kind: 'named', state: 'assigned' }, 'assigned'],
  ['assignment.assigned', null, { product: 'p', kind: 'named', state: 'waiting' }, 'waits'],
  ['assignment.assigned', { product: 'p', kind: 'concurrent' }, { product: 'p', kind: 'named' }, 'kindChanged'],
  ['assignment.assigned', { product: 'p', kind: 'named' }, { kind: 'named', nextKind: 'concurrent' }, 'kindWaits'],
  ['assignment.completed', { kind: 'named', state: 'waiting' }, { kind: 'named', state: 'assigned' }, 'completed'],
  ['assignment.removed', { product: 'p', kind: 'named' }, null, 'removed'],
  ['something.new', null, null, 'unknown'],
])('%s, %j → %j: %s', (action, before, after, sentence) => {
  expect(sentenceOf(event(action, before, after)).sentence).toBe(sentence)
})

test('whoever changes their own settings is not told twice', () => {
  const own = { target: { kind: 'user', id: 'a', name: 'Ada', isHidden: false } }
  expect(sentenceOf(event('user.changed', { language: 'de' }, { language: 'en' }, own)).sentence).toBe('ownChanged')
})

test('values of the sentence', () => {
  expect(
    sentenceOf(event('assignment.assigned', { product: 'p', kind: 'concurrent' }, { product: 'p', kind: 'named' }))
      .values,
  ).toMatchObject({ product: 'p', from: 'concurrent', to: 'named', kind: 'named' })
  expect(sentenceOf(event('license.activated', { revision: 1 }, { revision: 2 })).values.number).toBe('2')
})

test('fields of either side are told once, whatever shape they come in', () => {
  expect(changesOf({ before: { a: 1, b: 2 }, after: { b: 3, c: null } })).toEqual([
    { field: 'a', before: 1, after: undefined },
    { field: 'b', before: 2, after: 3 },
    { field: 'c', before: undefined, after: null },
  ])
  expect(changesOf({ before: null, after: 'text' })).toEqual([])
})

test('an action that this version does not know is kept as it is', () => {
  expect(groupOf('session.ended')).toBe('sessions')
  expect(groupOf('something.new')).toBe('other')
  expect(nameOfAction('user.changed')).toBe('userChanged')
  expect(nameOfAction('something.new')).toBeUndefined()
})

test('every action that the server records has a sentence and a group', () => {
  const folder = join(import.meta.dirname, '../../../../server/src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  const actions = sources.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/action: '([a-z_]+\.[a-z_]+)'/g)].map(([, action]) => action),
  )
  expect(actions).toContain('openid_client.created')
  const isMissing = (action = '') => nameOfAction(action) === undefined || groupOf(action) === 'other'
  expect(actions.filter(isMissing)).toEqual([])
})
