// What the compiler does not see of texts: what they are filled with, and that the files can be read side by side.
import { languageCodes } from '@sitzplan/contract/languages'
import { describe, expect, test } from 'vitest'

const files = import.meta.glob<Record<string, object>>('./*/*.ts', { eager: true })
const translations = languageCodes.filter((code) => code !== 'en')
const names = Object.keys(files).flatMap((path) => /^\.\/en\/(.+)\.ts$/.exec(path)?.[1] ?? [])

describe.each(translations)('in %s', (language) => {
  test.each(names)('%s has the texts of English, in its order, filled with the same', (name) => {
    const [source, translation] = ['en', language].map((code) => textsIn(files[`./${code}/${name}.ts`]))
    expect(translation?.map(([key]) => key)).toEqual(source?.map(([key]) => key))
    expect(translation?.map(([key, text]) => [key, filledWith(text)])).toEqual(
      source?.map(([key, text]) => [key, filledWith(text)]),
    )
  })
})

function textsIn(texts: object = {}, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : textsIn(value, `${path}${key}.`),
  )
}

/** Whether the number is told is up to the sentence: of one thing it need not be. */
const filledWith = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}|<\/?(\w+)>/g)].map(([each]) => each))]
    .filter((each) => each !== '{{count}}')
    .sort()
