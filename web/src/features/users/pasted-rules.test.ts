// Pasted lines become people, or say what is wrong with them.
import { expect, test } from 'vitest'
import { pastedPeople } from './pasted-rules.ts'

test.each([
  ['Ada Lind, ADA@test.example', { givenName: 'Ada', familyName: 'Lind', email: 'ada@test.example' }],
  ['Ada Maria Lind; ada@test.example', { givenName: 'Ada Maria', familyName: 'Lind', email: 'ada@test.example' }],
  ['Ada\tvan Dyk\tada@test.example', { givenName: 'Ada', familyName: 'van Dyk', email: 'ada@test.example' }],
  ['"Ada Lind" <ada@test.example>', { givenName: 'Ada', familyName: 'Lind', email: 'ada@test.example' }],
])('%s', (line, person) => {
  expect(pastedPeople(line)).toEqual({ people: [{ line: 1, ...person }], errors: [] })
})

test.each([
  ['ada@test.example', 'form'],
  ['Ada Lind, ada', 'email'],
  ['Lind, ada@test.example', 'name'],
  ['a, b, c, ada@test.example', 'form'],
])('%s is refused: %s', (line, error) => {
  expect(pastedPeople(line)).toEqual({ people: [], errors: [{ line: 1, text: line, error }] })
})

test('lines are counted as they stand, and nobody comes twice', () => {
  const { people, errors } = pastedPeople(
    'Ada Lind, ada@test.example\n\n  \nBo Lind, bo@test.example\nAda L, Ada@test.example\r\n',
  )
  expect(people.map(({ line }) => line)).toEqual([1, 4])
  expect(errors).toEqual([{ line: 5, text: 'Ada L, Ada@test.example', error: 'twice' }])
})
