import { scimErrorTexts } from '@sitzplan/contract/messages/scim-errors'
import { describe, expect, test } from 'vitest'
import { quoted, ScimError, scimErrorBody } from './scim-error.ts'

describe('an error (RFC 7644 §3.12)', () => {
  test('is told in the language of the reader', () => {
    const error = new ScimError('filter_attribute', { attribute: 'shoeSize' })
    const body = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '400',
      scimType: 'invalidFilter',
      detail: 'You cannot filter by this attribute here: shoeSize',
    }
    expect(scimErrorBody(error, 'en')).toEqual(body)
    expect(scimErrorBody(error, 'de')).toEqual({ ...body, detail: expect.stringContaining('Attribut') })
    expect(scimErrorBody(new ScimError('not_found'), 'en')).not.toHaveProperty('scimType')
  })

  test('has the same values to fill in, in every language', () => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const [code, text] of Object.entries(scimErrorTexts.en))
      expect([code, placeholders(text)]).toEqual([
        code,
        placeholders(scimErrorTexts.de[code as keyof typeof scimErrorTexts.de]),
      ])
  })

  test('quotes what it is about, but not a page of it', () => {
    expect(quoted('x'.repeat(2_000))).toBe(`${'x'.repeat(80)}…`)
    expect(quoted('\ud800')).toBe('\ufffd')
  })
})
