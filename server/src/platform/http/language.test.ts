import { expect, test } from 'vitest'
import { waitText } from './language.ts'

test.each([
  [1, '1 second', '1 Sekunde'],
  [90, '90 seconds', '90 Sekunden'],
  [121, '3 minutes', '3 Minuten'],
  [3_600, '60 minutes', '60 Minuten'],
  [5_401, '2 hours', '2 Stunden'],
])('a wait of %i s in words is never too short', (seconds, en, de) => {
  expect([waitText(seconds, 'en'), waitText(seconds, 'de')]).toEqual([en, de])
})
