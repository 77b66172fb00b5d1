import { describe, expect, test } from 'vitest'
import { fieldsOf, refusedFields, type Schema, settingsWith, shownIn, type Typed } from './settings-fields.ts'

const schema: Schema = {
  type: 'object',
  properties: {
    extension: {
      type: 'string',
      titles: { de: 'Nebenstelle' },
      title: 'Extension',
      pattern: '^[0-9]{1,10}$',
      maxLength: 10,
    },
    name: { type: 'string', pattern: '^[a-z]+$', description: 'As it is shown.' },
    rings: { type: 'integer' },
    voicemail: { type: 'boolean' },
    tone: { enum: ['bell', 'bird', 3] },
    keys: { type: 'array' },
    anything: true,
  },
  required: ['extension'],
}
const fields = fieldsOf(schema, {}, 'en')

describe('the fields of a form', () => {
  test.each([
    ['extension', { sort: 'text', title: 'Extension', isDigits: true, maxLength: 10, isRequired: true }],
    ['name', { sort: 'text', title: 'name', isDigits: false, description: 'As it is shown.', isRequired: false }],
    ['rings', { sort: 'number' }],
    ['voicemail', { sort: 'flag' }],
    ['tone', { sort: 'choice', choices: ['bell', 'bird', 3] }],
    ['keys', { sort: 'json' }],
    ['anything', { sort: 'json' }],
  ])('%s is %j', (name, expected) => {
    expect(fields.find((field) => field.name === name)).toMatchObject(expected)
  })

  test('are called as in the language, where the schema has it', () => {
    expect(fieldsOf(schema, {}, 'de').map(({ title }) => title)).toEqual([
      'Nebenstelle',
      'name',
      'rings',
      'voicemail',
      'tone',
      'keys',
      'anything',
    ])
  })

  test('have what is set beyond the schema, as JSON', () => {
    expect(fieldsOf({}, { old: { a: 1 } }, 'en')).toMatchObject([{ name: 'old', sort: 'json', title: 'old' }])
  })
})

test('what stands in a field, read back, is what it was', () => {
  const settings = {
    extension: '017',
    name: '',
    rings: 2.5,
    voicemail: false,
    tone: 3,
    keys: [{ a: [1] }],
    anything: null,
  }
  const typed: Typed = Object.fromEntries(
    fields.map((field) => [field.name, shownIn(field, settings[field.name as 'tone'])]),
  )
  expect(settingsWith(fields, settings, { ...typed, name: 'x' })).toEqual({
    settings: { ...settings, name: 'x' },
    faults: {},
  })
})

test.each([
  [{ extension: '12' }, { extension: '12', rings: 1 }, {}],
  [{ rings: '' }, {}, {}],
  [{ rings: ' ' }, {}, {}],
  [{ rings: '2,5' }, { rings: 2.5 }, {}],
  [{ rings: 'two' }, { rings: 1 }, { rings: 'number' }],
  [{ voicemail: 'false' }, { rings: 1, voicemail: false }, {}],
  [{ keys: '[1, 2]' }, { rings: 1, keys: [1, 2] }, {}],
  [{ keys: '[1, 2' }, { rings: 1 }, { keys: 'json' }],
  [{ anything: 'null' }, { rings: 1, anything: null }, {}],
])('%j typed where one ring was set: %j, refused %j', (typed, settings, faults) => {
  expect(settingsWith(fields, { rings: 1 }, typed as Typed)).toEqual({ settings, faults })
})

test('what the server says of a value within a field stands at the field', () => {
  expect(refusedFields({ 'keys/0/a': 'first', 'keys/1': 'second', 'a~1b': 'slash', '': 'whole' })).toEqual({
    keys: 'first',
    'a/b': 'slash',
    '': 'whole',
  })
})
