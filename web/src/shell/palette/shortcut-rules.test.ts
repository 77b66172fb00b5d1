import { expect, test } from 'vitest'
import { pageKeys, shortcutOf } from './shortcut-rules.ts'

const calm = { isTyping: false, hasSingleKeys: true, isAfterG: false }
const press = (text: string) => {
  const parts = text.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
  }
}

test.each([
  ['Ctrl+k', calm, { does: 'palette' }],
  ['Meta+K', calm, { does: 'palette' }],
  ['Ctrl+k', { ...calm, isTyping: true, hasSingleKeys: false }, { does: 'palette' }],
  ['Ctrl+Alt+k', calm, null],
  ['k', calm, null],
  ['/', calm, { does: 'search' }],
  ['?', calm, { does: 'help' }],
  ['?', { ...calm, isTyping: true }, null],
  ['?', { ...calm, hasSingleKeys: false }, null],
  ['Ctrl+?', calm, null],
  ['g', calm, { does: 'await-page' }],
  ['g', { ...calm, isTyping: true }, null],
  ['g', { ...calm, hasSingleKeys: false }, null],
  ['u', calm, null],
  ['u', { ...calm, isAfterG: true }, { does: 'go', page: 'users' }],
  ['G', { ...calm, isAfterG: true }, { does: 'go', page: 'groups' }],
  ['?', { ...calm, isAfterG: true }, null],
])('%s, %j: %j', (text, situation, shortcut) => {
  expect(shortcutOf(press(text), situation)).toEqual(shortcut)
})

test('no key leads to two pages', () => {
  expect(new Set(pageKeys.map(({ key }) => key)).size).toBe(pageKeys.length)
})
