// Editing the list of rules.
import { describe, expect, it } from 'vitest'
import { added, bodyOf, type DraftRule, draftOf, emptyRule, isComplete, isSameDraft, moved } from './draft-rules.ts'

const rule = (key: string): DraftRule => ({ ...emptyRule(key, false), group: `group of ${key}` })
const fallback = emptyRule('rest', true)
const keys = (rules: readonly DraftRule[]) => rules.map(({ key }) => key).join(' ')
const list = [rule('a'), rule('b'), fallback]

describe('the list of rules', () => {
  it.each([
    ['a', 1, 'b a rest'],
    ['b', -1, 'b a rest'],
    ['a', -1, 'a b rest'],
    ['b', 1, 'a b rest'],
    ['rest', -1, 'a b rest'],
    ['nobody', 1, 'a b rest'],
  ] as const)('with %s moved by %i is %s', (key, by, expected) => expect(keys(moved(list, key, by))).toBe(expected))

  it('keeps the fallback at the end', () => {
    expect(keys(added(list, rule('c')))).toBe('a b c rest')
    expect(keys(added([rule('a')], fallback))).toBe('a rest')
    expect(keys(added([], rule('a')))).toBe('a')
  })

  it('is complete when every rule but the fallback has a group', () => {
    expect(isComplete(list)).toBe(true)
    expect(isComplete([...list, emptyRule('d', false)])).toBe(false)
  })

  it('is read and sent without loss, and a deleted group is to be chosen again', () => {
    const saved = {
      id: '1',
      group: { id: 'g', name: 'Sales' },
      products: [{ key: 'crm', kind: 'named' as const }],
      role: 'member',
      groups: [{ id: 'h', name: 'East' }],
    }
    const [read] = draftOf([saved])
    expect(bodyOf(read ? [read] : [])).toEqual([
      { group: 'g', products: saved.products, role: 'member', groups: ['h'] },
    ])
    const [lost] = draftOf([{ ...saved, group: { id: null, name: 'Gone' } }])
    expect(lost).toMatchObject({ group: null, isFallback: false, lostGroup: 'Gone' })
    expect(isComplete(lost ? [lost] : [])).toBe(false)
  })

  it('tells a fallback from a rule without a group', () => {
    expect(isSameDraft([emptyRule('a', true)], [emptyRule('b', false)])).toBe(false)
    expect(isSameDraft(list, [rule('a'), rule('b'), fallback])).toBe(true)
  })
})
