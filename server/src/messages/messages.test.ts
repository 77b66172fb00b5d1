// What the compiler does not see of texts: what they are filled with, and their order, in which tables have their columns.
import { languageCodes } from '@sitzplan/contract/languages'
import { errorTexts } from '@sitzplan/contract/messages/errors'
import { invalidFields } from '@sitzplan/contract/messages/invalid-fields'
import { reasons } from '@sitzplan/contract/messages/reasons'
import { scimErrorTexts } from '@sitzplan/contract/messages/scim-errors'
import { describe, expect, test } from 'vitest'
import { messages } from './messages.ts'

describe.each(languageCodes.filter((code) => code !== 'en'))('in %s', (language) => {
  test.each(Object.entries({ messages, errorTexts, invalidFields, reasons, scimErrorTexts }))(
    '%s are those of English, in their order, filled with the same',
    (_, texts) => {
      const [source, translation] = [textsIn(texts.en), textsIn(texts[language])]
      expect(translation.map(([key]) => key)).toEqual(source.map(([key]) => key))
      expect(translation.map(([key, text]) => [key, filledWith(text)])).toEqual(
        source.map(([key, text]) => [key, filledWith(text)]),
      )
    },
  )
})

/** But for the words that files are understood by: each language has its own. */
function textsIn(texts: object, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (key === 'understood') return []
    return typeof value === 'string' ? [[path + key, value] as [string, string]] : textsIn(value, `${path}${key}.`)
  })
}

const filledWith = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
