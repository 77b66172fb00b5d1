import { describe, expect, test } from 'vitest'
import type { Attributes } from './attribute-value.ts'
import { applyPatch } from './patch.ts'
import { readPatch } from './patch-operations.ts'
import { ScimError } from './scim-error.ts'
import { userResource } from './user-schema.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const work = { value: 'ada@work.example', type: 'work', primary: true }
const home = { value: 'ada@home.example', type: 'home' }
const ada: Attributes = {
  id: '7',
  userName: 'ada',
  active: true,
  name: { givenName: 'Ada', familyName: 'Byron' },
  emails: [work, home],
  [enterprise]: { department: 'IT', manager: { value: '8' } },
}

const patched = (Operations: unknown[], present = ada) => applyPatch(present, readPatch({ Operations }), userResource)

const refusal = (Operations: unknown) => {
  try {
    return applyPatch(ada, readPatch({ Operations }), userResource)
  } catch (error) {
    if (error instanceof ScimError) return [error.code, error.scimType]
    throw error
  }
}

describe('one operation changes', () => {
  test.each<[promise: string, operation: unknown, changes: Attributes]>([
    ['a single value', { op: 'replace', path: 'userName', value: 'lovelace' }, { userName: 'lovelace' }],
    ['a value there was not', { op: 'add', path: 'title', value: 'Countess' }, { title: 'Countess' }],
    [
      'a part',
      { op: 'replace', path: 'name.familyName', value: 'King' },
      { name: { givenName: 'Ada', familyName: 'King' } },
    ],
    [
      'parts, and leaves the others',
      { op: 'replace', path: 'name', value: { familyName: 'King', middleName: 'Augusta' } },
      { name: { givenName: 'Ada', familyName: 'King', middleName: 'Augusta' } },
    ],
    [
      'a part to nothing by null',
      { op: 'replace', path: 'name', value: { familyName: null } },
      { name: { givenName: 'Ada' } },
    ],
    ['nothing left of parts to nothing', { op: 'remove', path: 'name' }, { name: undefined }],
    ['a value to nothing by null', { op: 'replace', path: 'emails', value: null }, { emails: undefined }],
    ['a list to nothing by an empty one', { op: 'replace', path: 'emails', value: [] }, { emails: undefined }],
    ['a list', { op: 'replace', path: 'emails', value: [home] }, { emails: [home] }],
    [
      'a list by one more',
      { op: 'add', path: 'emails', value: [{ value: 'c@d.example', type: 'other' }] },
      { emails: [work, home, { value: 'c@d.example', type: 'other' }] },
    ],
    [
      'a list by one alone',
      { op: 'add', path: 'emails', value: { value: 'c@d.example' } },
      { emails: [work, home, { value: 'c@d.example' }] },
    ],
    [
      'who is primary',
      { op: 'add', path: 'emails', value: [{ ...home, primary: true }] },
      {
        emails: [
          { ...work, primary: false },
          { ...home, primary: true },
        ],
      },
    ],
    [
      'who is primary, by a path',
      { op: 'replace', path: 'emails[type eq "home"].primary', value: true },
      {
        emails: [
          { ...work, primary: false },
          { ...home, primary: true },
        ],
      },
    ],
    [
      'a part of those that are chosen',
      { op: 'replace', path: 'emails[type eq "home" or value co "nobody"].value', value: 'c@d.example' },
      { emails: [work, { value: 'c@d.example', type: 'home' }] },
    ],
    [
      'all of those that are chosen',
      { op: 'replace', path: 'emails[type eq "work"]', value: { value: 'c@d.example' } },
      { emails: [{ value: 'c@d.example', type: 'work' }, home] },
    ],
    [
      'a part of all',
      { op: 'replace', path: 'emails.type', value: 'other' },
      {
        emails: [
          { ...work, type: 'other' },
          { ...home, type: 'other' },
        ],
      },
    ],
    ['those that are chosen to nothing', { op: 'remove', path: 'emails[type eq "work"]' }, { emails: [home] }],
    ['the last to nothing', { op: 'remove', path: 'emails[value pr]' }, { emails: undefined }],
    [
      'a part of one to nothing',
      { op: 'remove', path: 'emails[type eq "work"].primary' },
      { emails: [{ value: work.value, type: 'work' }, home] },
    ],
    ['one without a value to nothing', { op: 'remove', path: 'emails[type eq "work"].value' }, { emails: [home] }],
    [
      'those that are named in the value to nothing',
      { op: 'remove', path: 'emails', value: [{ value: 'ADA@home.example' }] },
      { emails: [work] },
    ],
    [
      'an extension',
      { op: 'replace', path: `${enterprise}:department`, value: 'HR' },
      { [enterprise]: { department: 'HR', manager: { value: '8' } } },
    ],
    [
      'an extension to nothing by null',
      { op: 'replace', value: { [enterprise.toLowerCase()]: null } },
      { [enterprise]: undefined },
    ],
    [
      'what a URN and a value name',
      { op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User', value: { active: false } },
      { active: false },
    ],
    ['an extension to nothing', { op: 'remove', path: enterprise }, { [enterprise]: undefined }],
    [
      'several without a path',
      { op: 'replace', value: { active: false, title: 'Countess' } },
      { active: false, title: 'Countess' },
    ],
    [
      'an extension without a path',
      { op: 'add', value: { schemas: [enterprise], [enterprise]: { division: 'X', department: null } } },
      { [enterprise]: { division: 'X', manager: { value: '8' } } },
    ],
    [
      'what is written in any case',
      { op: 'RePlAcE', path: 'NAME.GIVENNAME', value: 'A' },
      { name: { givenName: 'A', familyName: 'Byron' } },
    ],
  ])('%s', (_, operation, changes) => {
    const resource = patched([operation])
    const expected = Object.fromEntries(
      Object.entries({ ...ada, ...changes }).filter(([, value]) => value !== undefined),
    )
    expect(resource).toEqual(expected)
  })
})

describe('Entra ID', () => {
  test.each<[promise: string, operation: unknown, changes: Attributes]>([
    ['writes booleans as texts', { op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    [
      'replaces a value that there is not',
      { op: 'Replace', path: 'phoneNumbers[type eq "work"].value', value: '1' },
      { phoneNumbers: [{ type: 'work', value: '1' }] },
    ],
    [
      'adds with what the path asks for',
      { op: 'Add', path: 'addresses[type eq "work" and primary eq "True"].formatted', value: 'London' },
      { addresses: [{ type: 'work', primary: true, formatted: 'London' }] },
    ],
    [
      'sends paths as keys of a value without a path',
      {
        op: 'Add',
        value: {
          'name.givenName': 'A',
          'emails[type eq "home"].value': 'c@d.example',
          [`${enterprise}:department`]: 'HR',
        },
      },
      {
        name: { givenName: 'A', familyName: 'Byron' },
        emails: [work, { value: 'c@d.example', type: 'home' }],
        [enterprise]: { department: 'HR', manager: { value: '8' } },
      },
    ],
    [
      'sends the manager as an id',
      { op: 'Add', path: `${enterprise}:manager`, value: '9' },
      { [enterprise]: { department: 'IT', manager: { value: '9' } } },
    ],
    [
      'sends a plain value as a list of one',
      { op: 'Replace', path: 'displayName', value: [{ $ref: null, value: 'Anna B.' }] },
      { displayName: 'Anna B.' },
    ],
    [
      'sends plain parts as lists of one, under their paths and without one',
      {
        op: 'Replace',
        value: {
          'name.givenName': [{ $ref: null, value: 'Augusta' }],
          'emails[type eq "work"].value': [{ $ref: null, value: 'augusta@work.example' }],
          'phoneNumbers[type eq "work"].value': [{ $ref: null, value: '1' }],
          'addresses[type eq "work"].country': [{ $ref: null, value: 'DE' }],
        },
      },
      {
        name: { givenName: 'Augusta', familyName: 'Byron' },
        emails: [{ ...work, value: 'augusta@work.example' }, home],
        phoneNumbers: [{ type: 'work', value: '1' }],
        addresses: [{ type: 'work', country: 'DE' }],
      },
    ],
    [
      'sends the part of a name as a list of one',
      { op: 'Replace', path: 'name.familyName', value: [{ $ref: null, value: 'Byron King' }] },
      { name: { givenName: 'Ada', familyName: 'Byron King' } },
    ],
    [
      'sends the manager as a list of one',
      { op: 'Add', path: 'manager', value: [{ $ref: null, value: '9' }] },
      { [enterprise]: { department: 'IT', manager: { value: '9' } } },
    ],
    [
      'removes the manager by its id',
      { op: 'Remove', path: 'manager[value eq "8"]' },
      { [enterprise]: { department: 'IT' } },
    ],
    ['removes another manager, who is none', { op: 'Remove', path: 'manager[value eq "9"]' }, {}],
    ['removes what there is not', { op: 'Remove', path: 'phoneNumbers[type eq "fax"].value' }, {}],
  ])('%s', (_, operation, changes) => {
    expect(patched([operation])).toEqual({ ...ada, ...changes })
  })
})

describe('Okta', () => {
  test('sends the id along, which changes nothing', () => {
    const resource = patched([{ op: 'replace', value: { id: '7', active: false } }])
    expect(resource).toEqual({ ...ada, active: false })
  })
})

describe('what has changed', () => {
  test('is what was named, and only that', () => {
    const resource = patched([
      { op: 'replace', path: 'active', value: true },
      { op: 'add', path: 'emails', value: [home] },
      { op: 'replace', path: 'name.givenName', value: 'A' },
      { op: 'replace', path: `${enterprise}:costCenter`, value: '1' },
    ])
    expect(resource).toEqual({
      ...ada,
      name: { givenName: 'A', familyName: 'Byron' },
      [enterprise]: { department: 'IT', manager: { value: '8' }, costCenter: '1' },
    })
  })

  test('is nothing when a later operation takes it back', () => {
    const resource = patched([
      { op: 'add', path: 'title', value: 'x' },
      { op: 'remove', path: 'title' },
    ])
    expect(resource).toEqual(ada)
  })

  test('is never what was there before', () => {
    const before = structuredClone(ada)
    patched([
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'x' },
      { op: 'remove', path: `${enterprise}:manager` },
    ])
    expect(() =>
      patched([
        { op: 'remove', path: 'title' },
        { op: 'remove', path: 'nothing' },
      ]),
    ).toThrow(ScimError)
    expect(ada).toEqual(before)
  })
})

test('a request may make many changes, but not so many that others wait for it', () => {
  const changes = (count: number) => [
    {
      op: 'add',
      value: Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`emails[type eq "work" or type eq "${n}"].display`, 'x']),
      ),
    },
  ]
  expect(patched(changes(1_000))).toMatchObject({ userName: ada.userName })
  expect(refusal(changes(1_001))).toEqual(['too_many_changes', undefined])
  expect(refusal(Array(1_001).fill({ op: 'remove', path: 'title' }))).toEqual(['too_many_changes', undefined])
})

describe('is refused:', () => {
  test.each<[operations: unknown, code: string, scimType: string]>([
    [undefined, 'no_operations', 'invalidSyntax'],
    [[], 'no_operations', 'invalidSyntax'],
    [{ op: 'add' }, 'no_operations', 'invalidSyntax'],
    [[null], 'bad_operation', 'invalidSyntax'],
    [[{ path: 'title', value: 'x' }], 'bad_operation', 'invalidSyntax'],
    [[{ op: 'move', path: 'title', value: 'x' }], 'bad_operation', 'invalidSyntax'],
    [[{ op: 'add', path: 7, value: 'x' }], 'bad_operation', 'invalidSyntax'],
    [[{ op: 'add', path: 'title' }], 'operation_without_value', 'invalidValue'],
    [[{ op: 'add', value: 'x' }], 'operation_without_value', 'invalidValue'],
    [[{ op: 'replace', value: [{ active: false }] }], 'operation_without_value', 'invalidValue'],
    [[{ op: 'remove' }], 'remove_without_path', 'noTarget'],
    [[{ op: 'replace', path: 'nothing', value: 'x' }], 'path_attribute', 'invalidPath'],
    [[{ op: 'replace', value: { nothing: 'x' } }], 'path_attribute', 'invalidPath'],
    [[{ op: 'replace', value: JSON.parse('{ "__proto__": { "active": false } }') }], 'path_unreadable', 'invalidPath'],
    [[{ op: 'replace', value: { constructor: { prototype: 1 } } }], 'path_attribute', 'invalidPath'],
    [[{ op: 'replace', path: '__proto__.active', value: 'x' }], 'path_unreadable', 'invalidPath'],
    [[{ op: 'replace', path: 'emails[nothing eq "x"]', value: 'x' }], 'filter_attribute', 'invalidFilter'],
    [[{ op: 'replace', path: 'emails[type co "x"].value', value: 'x' }], 'no_target', 'noTarget'],
    [[{ op: 'replace', path: 'id', value: '8' }], 'read_only', 'mutability'],
    [[{ op: 'remove', path: 'id' }], 'read_only', 'mutability'],
    [[{ op: 'add', path: 'groups', value: [{ value: '1' }] }], 'read_only', 'mutability'],
    [[{ op: 'add', path: 'roles', value: [{ value: 'superadmin' }] }], 'read_only', 'mutability'],
    [[{ op: 'replace', path: 'meta.version', value: 'x' }], 'read_only', 'mutability'],
    [[{ op: 'replace', path: 'manager.displayName', value: 'x' }], 'read_only', 'mutability'],
    [[{ op: 'remove', path: 'userName' }], 'required', 'invalidValue'],
    [[{ op: 'replace', path: 'userName', value: null }], 'required', 'invalidValue'],
    [[{ op: 'replace', path: 'userName', value: ' ' }], 'required', 'invalidValue'],
    [[{ op: 'replace', path: 'userName', value: 7 }], 'wrong_type', 'invalidValue'],
    [[{ op: 'replace', path: 'active', value: 'no' }], 'wrong_type', 'invalidValue'],
    [[{ op: 'replace', path: 'name', value: 'Ada' }], 'wrong_type', 'invalidValue'],
    [[{ op: 'replace', path: 'emails', value: 7 }], 'wrong_type', 'invalidValue'],
    [[{ op: 'replace', path: 'emails', value: [{ value: { a: 1 } }] }], 'wrong_type', 'invalidValue'],
    [[{ op: 'replace', path: 'title', value: 'a\0b' }], 'bad_characters', 'invalidValue'],
    [[{ op: 'replace', path: 'title', value: '\ud800' }], 'bad_characters', 'invalidValue'],
    [[{ op: 'replace', path: 'title', value: 'x'.repeat(1_001) }], 'too_long', 'invalidValue'],
    [
      [{ op: 'add', path: 'emails', value: Array.from({ length: 99 }, (_, n) => ({ value: `${n}` })) }],
      'too_many_values',
      'invalidValue',
    ],
    [
      [
        {
          op: 'add',
          path: 'emails',
          value: [
            { value: '1', primary: true },
            { value: '2', primary: true },
          ],
        },
      ],
      'two_primaries',
      'invalidValue',
    ],
    [[{ op: 'replace', path: 'emails.primary', value: true }], 'two_primaries', 'invalidValue'],
    [
      [{ op: 'replace', value: { [enterprise]: { [enterprise]: { department: 'x' } } } }],
      'path_attribute',
      'invalidPath',
    ],
    [[{ op: 'replace', path: enterprise, value: 'x' }], 'operation_without_value', 'invalidValue'],
    [[{ op: 'remove', path: 'urn:ietf:params:scim:schemas:core:2.0:User' }], 'no_target', 'noTarget'],
  ])('%j', (operations, code, scimType) => {
    expect(refusal(operations)).toEqual([code, scimType])
  })
})
