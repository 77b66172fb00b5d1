import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvLine, listCell, listIn, prefersCsv, rearmed } from './csv.ts'

test.each([
  [['a', 1, null, ''], 'a,1,,'],
  [[1.5, { value: -12.5, digits: 2 }, { value: 3, digits: 0 }], '1.5,-12.50,3'],
  [['Müller, Jörg', 'say "hi"', 'two\nlines'], '"Müller, Jörg","say ""hi""","two\nlines"'],
  [['=1+1', '+49 30', '-1', '@x', '\tx', '\rx'], `"'=1+1","'+49 30","'-1","'@x","'\tx","'\rx"`],
  [['a=b', -1], 'a=b,-1'],
  [["'=1", "it's", "'t Hooft"], `"''=1",it's,"'t Hooft"`],
])('%j is the line %j', (cells, line) => {
  expect(csvLine(cells, 'en')).toBe(`${line}\r\n`)
})

test('a German spreadsheet parts cells by semicolons, and reads decimals with a comma', () => {
  expect(csvLine(['Müller, Jörg', 'a;b', 1.5, { value: -12.5, digits: 2 }, '-1', null], 'de')).toBe(
    `"Müller, Jörg";"a;b";1,5;-12,50;"'-1";\r\n`,
  )
})

test.each(['=1', "'=1", "''@", "'t Hooft", '\t', ' =1', '"', 'a;b', 'a\rb', '\ufeff', '-', ''])(
  '%j comes back',
  (text) => {
    for (const [language, delimiter] of [
      ['de', ';'],
      ['en', ','],
    ] as const) {
      const [cells] = parse(csvLine(['first', text], language), { delimiter }) as string[][]
      expect(cells?.map(rearmed)).toEqual(['first', text])
    }
  },
)

test.each([
  [undefined, false],
  ['*/*', false],
  ['text/csv', true],
  ['text/csv, application/json;q=0.5', true],
  ['application/json, text/csv;q=0.5', false],
  ['application/json, text/csv', false],
  ['text/csv;q=0', false],
  ['Text/CSV ; charset=utf-8', true],
])('Accept: %s wants CSV: %s', (accept, wants) => {
  expect(prefersCsv(accept)).toBe(wants)
})

test.each([
  [['Sales', 'Service'], 'Sales, Service'],
  [['Sales, EMEA', 'a "b" c', 'x;y|z'], '"Sales, EMEA", "a ""b"" c", "x;y|z"'],
  [['=1', "it's", '-'], "=1, it's, -"],
  [[], ''],
])('the names %j are the cell %s, and come back', (names, cell) => {
  expect(listCell(names)).toBe(cell)
  expect(listIn(cell)).toEqual(names)
})

test.each([
  ['a;b | c\nd,, e', ['a', 'b', 'c', 'd', 'e']],
  ['"a, b', ['"a', 'b']],
  [' , ;', []],
])('people write %j, and mean %j', (cell, names) => {
  expect(listIn(cell)).toEqual(names)
})
