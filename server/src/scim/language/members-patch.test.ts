import { describe, expect, test } from 'vitest'
import { membersPatch } from './members-patch.ts'
import { readPatch } from './patch-operations.ts'
import { ScimError } from './scim-error.ts'

const patch = (...Operations: unknown[]) => membersPatch(readPatch({ Operations }))

const refusal = (...operations: unknown[]) => {
  try {
    return patch(...operations)
  } catch (error) {
    if (error instanceof ScimError) return error.code
    throw error
  }
}

const list = (...ids: string[]) => ids.map((value) => ({ value }))

describe('members of a group', () => {
  test.each<[promise: string, operations: unknown[], expected: object]>([
    ['are added', [{ op: 'add', path: 'members', value: list('a', 'b', 'a') }], { add: ['a', 'b'], remove: [] }],
    ['are added one alone', [{ op: 'Add', path: 'MEMBERS', value: { Value: 'a' } }], { add: ['a'], remove: [] }],
    ['are added without a path', [{ op: 'add', value: { members: list('a') } }], { add: ['a'], remove: [] }],
    ['are removed by a path', [{ op: 'remove', path: 'members[value eq "a"]' }], { add: [], remove: ['a'] }],
    [
      'are removed by a path of several',
      [{ op: 'remove', path: 'members[value eq "a" or value eq "b"]' }],
      { add: [], remove: ['a', 'b'] },
    ],
    // Entra ID
    [
      'are removed by a value',
      [{ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'a' }] }],
      { add: [], remove: ['a'] },
    ],
    ['are not all removed by an empty list', [{ op: 'Remove', path: 'members', value: [] }], { add: [], remove: [] }],
    ['are all removed', [{ op: 'remove', path: 'members' }], { add: [], remove: [], replaceWith: [] }],
    [
      'are all replaced',
      [{ op: 'replace', path: 'members', value: list('a', 'b') }],
      { add: [], remove: [], replaceWith: ['a', 'b'] },
    ],
    ['are replaced by nobody', [{ op: 'replace', value: { members: null } }], { add: [], remove: [], replaceWith: [] }],
    [
      'are what the last operation says',
      [
        { op: 'add', path: 'members', value: list('a', 'b') },
        { op: 'remove', path: 'members[value eq "a"]' },
        { op: 'remove', path: 'members[value eq "c"]' },
        { op: 'add', path: 'members', value: list('c') },
      ],
      { add: ['b', 'c'], remove: ['a'] },
    ],
    [
      'are changed after all are replaced',
      [
        { op: 'add', path: 'members', value: list('x') },
        { op: 'replace', path: 'members', value: list('a', 'b') },
        { op: 'remove', path: 'members', value: list('a') },
        { op: 'add', path: 'members', value: list('c') },
      ],
      { add: [], remove: [], replaceWith: ['b', 'c'] },
    ],
  ])('%s', (_, operations, expected) => {
    expect(patch(...operations)).toEqual({ ...expected, attributes: [] })
  })

  test('leave the other attributes to others', () => {
    const name = { op: 'replace', path: 'displayName', value: 'x' }
    expect(patch(name, { op: 'replace', value: { id: '7', members: list('a'), externalId: 'y' } })).toEqual({
      add: [],
      remove: [],
      replaceWith: ['a'],
      attributes: [
        { ...name, number: 1 },
        { op: 'replace', value: { id: '7', externalId: 'y' }, number: 2 },
      ],
    })
  })

  test.each<[operation: unknown, code: string]>([
    [{ op: 'remove', path: 'members[display eq "Ada"]' }, 'filter_of_members'],
    [{ op: 'remove', path: 'members[value ne "a"]' }, 'filter_of_members'],
    [{ op: 'remove', path: 'members[not (value eq "a")]' }, 'filter_of_members'],
    [{ op: 'replace', path: 'members[value eq "a"].display', value: 'x' }, 'read_only'],
    [{ op: 'replace', path: 'members.value', value: 'x' }, 'read_only'],
    [{ op: 'add', path: 'members', value: [7] }, 'wrong_type'],
    [{ op: 'add', path: 'members', value: [{}] }, 'wrong_type'],
    [{ op: 'add', path: 'members', value: [''] }, 'wrong_type'],
    [{ op: 'add', path: 'members', value: ['a\0'] }, 'bad_characters'],
    [{ op: 'add', path: 'members', value: ['a'.repeat(1_001)] }, 'too_long'],
    [{ op: 'add', path: 'persons', value: ['a'] }, 'path_attribute'],
  ])('%j is refused: %s', (operation, code) => {
    expect(refusal(operation)).toBe(code)
  })
})
