import { expect, test } from 'vitest'
import { isolated } from './isolated.ts'

test.each([
  ['Anna Krüger', 'Anna Krüger'],
  ['Øystein 杨 😀', 'Øystein 杨 😀'],
  ['יעל שרעבי', '\u2068יעל שרעבי\u2069'],
  ['ليلى (Leila)', '\u2068ليلى (Leila)\u2069'],
  // Recorded before names were looked at: an override, an isolate's end.
  ['שרעבי \u202Egnp.exe', '\u2068שרעבי gnp.exe\u2069'],
  ['gnp\u202E\u2069.exe', 'gnp.exe'],
])('%j in a sentence is %j', (name, part) => {
  expect(isolated(name)).toBe(part)
})
