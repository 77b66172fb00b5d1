import { inEachLanguage } from '@sitzplan/contract/languages'
import { describe, expect, test } from 'vitest'
import { schemaFaults, settingsFaults } from './settings-schema.ts'

const nested = (depth: number): Record<string, unknown> =>
  depth === 0 ? { type: 'object' } : { type: 'object', properties: { a: nested(depth - 1) } }

describe('a schema', () => {
  test.each([
    ['none', null],
    ['an object', { type: 'object' }],
    [
      'fields with titles in every language',
      { type: 'object', properties: { a: { type: 'string', titles: inEachLanguage(() => 'Ä'), pattern: '^[0-9]+$' } } },
    ],
    [
      'a reference within',
      { type: 'object', $defs: { a: { type: 'string' } }, properties: { a: { $ref: '#/$defs/a' } } },
    ],
    ['fields that may be two things', { type: 'object', properties: { a: { type: ['string', 'null'] } } }],
    ['a field that is called like a keyword of ours', { type: 'object', properties: { pattern: { type: 'string' } } }],
  ])('is taken: %s', (_, schema) => {
    expect(schemaFaults(schema)).toEqual([])
  })

  test.each([
    ['no object', { type: 'string' }, '/settingsSchema/type', 'choice'],
    ['empty', {}, '/settingsSchema/type', 'choice'],
    ['a keyword nobody knows', { type: 'object', minWords: 3 }, '/settingsSchema', 'schema'],
    ['a type nobody knows', { type: 'object', properties: { a: { type: 'text' } } }, '/settingsSchema', 'schema'],
    [
      'a pattern that is none',
      { type: 'object', properties: { a: { type: 'string', pattern: '(' } } },
      '/settingsSchema',
      'schema',
    ],
    [
      'a pattern that hangs',
      { type: 'object', properties: { a: { type: 'string', pattern: '^(a+)+$' } } },
      '/settingsSchema/properties/a/pattern',
      'slowPattern',
    ],
    [
      'a pattern of names that hangs',
      { type: 'object', patternProperties: { '^(a+)+$': { type: 'string' } } },
      '/settingsSchema/patternProperties',
      'slowPattern',
    ],
    [
      'a reference to elsewhere',
      { type: 'object', properties: { a: { $ref: 'https://schema.example/a' } } },
      '/settingsSchema/properties/a/$ref',
      'unknownReference',
    ],
    [
      'a reference to nothing',
      { type: 'object', properties: { a: { $ref: '#/$defs/a' } } },
      '/settingsSchema',
      'schema',
    ],
    ['an id', { type: 'object', $id: 'https://schema.example' }, '/settingsSchema/$id', 'unknown'],
    ['one that is checked later', { type: 'object', $async: true }, '/settingsSchema/$async', 'unknown'],
    ['depth without end', nested(30), '/settingsSchema', 'maxDepth'],
    ['too much of it', { type: 'object', description: 'x'.repeat(33_000) }, '/settingsSchema', 'maxBytes'],
  ])('is refused: %s', (_, schema, path, keyword) => {
    expect(schemaFaults(schema)).toEqual([expect.objectContaining({ path, keyword })])
  })
})

describe('settings', () => {
  const schema = {
    type: 'object',
    properties: {
      extension: { type: 'string', pattern: '^[0-9]{1,10}$' },
      voicemail: { type: 'boolean' },
      ring: { enum: ['loud', 'low'] },
      lines: { type: 'array', items: { type: 'integer', minimum: 1 } },
      seconds: { type: 'number', multipleOf: 5 },
    },
    required: ['extension'],
    additionalProperties: false,
  }

  test('that fit have no fault, and are left as they are', () => {
    const settings = { extension: '204', voicemail: true, ring: 'low', lines: [1, 2], seconds: 15 }
    const before = structuredClone(settings)
    expect(settingsFaults(schema, settings)).toEqual([])
    expect(settings).toEqual(before)
  })

  test.each([
    [{}, '/extension', 'required'],
    [{ extension: 204 }, '/extension', 'type'],
    [{ extension: '204a' }, '/extension', 'pattern'],
    [{ extension: '204', voicemail: 'yes' }, '/voicemail', 'type'],
    [{ extension: '204', ring: 'off' }, '/ring', 'choice'],
    [{ extension: '204', lines: [1, 0] }, '/lines/1', 'minimum'],
    [{ extension: '204', seconds: 7 }, '/seconds', 'multipleOf'],
    [{ extension: '204', mac: '' }, '/mac', 'unknown'],
    [JSON.parse('{ "extension": "204", "__proto__": 1 }'), '/__proto__', 'unknown'],
    [[], '', 'type'],
    ['204', '', 'type'],
    [null, '', 'type'],
  ])('%j: the place and the rule', (settings, path, keyword) => {
    expect(settingsFaults(schema, settings)).toEqual([expect.objectContaining({ path, keyword })])
  })
})
