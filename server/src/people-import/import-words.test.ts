// Files are understood in every language's words, whoever reads them.
import { languageCodes, languages } from '@sitzplan/contract/languages'
import { importColumns } from '@sitzplan/contract/people-import'
import { describe, expect, test } from 'vitest'
import { messages } from '../messages/messages.ts'
import { systemRoleCalled } from '../roles/role-words.ts'
import { lineOf } from './import-cells.ts'
import { columnsOf } from './import-columns.ts'

describe.each(languageCodes)('in %s', (language) => {
  const { people, peopleImport } = messages[language]
  const { understood } = peopleImport

  test('the columns of the exported list are known', () => {
    const { columns, ignored } = columnsOf(
      importColumns.map((column) => people.columns[column]),
      [],
    )
    expect(columns.map((column) => column?.holds)).toEqual(importColumns)
    expect(ignored).toEqual([])
  })

  test.each(['employee', 'other'] as const)('a person is %s', (type) => {
    for (const word of understood[type]) expect(wanted('type', word)).toMatchObject({ type })
  })

  test.each(['named', 'concurrent'] as const)('a product is given as %s', (kind) => {
    for (const word of understood[kind])
      expect(wanted('products', `meeting:${word}`)).toMatchObject({ products: [{ product: 'meeting', kind }] })
  })

  test('every language is known by its own name, and by what it is called here', () => {
    const called = new Intl.DisplayNames(language, { type: 'language' })
    for (const code of languageCodes)
      for (const word of [code, languages[code], called.of(code) ?? ''])
        expect(wanted('language', word)).toMatchObject({ language: code })
  })

  test('roles are known by what the pages call them', () => {
    for (const [role, word] of Object.entries(people.roles)) expect(systemRoleCalled(word)).toBe(role)
  })
})

function wanted(holds: (typeof importColumns)[number], text: string) {
  const columns = [
    { holds: 'email', product: null },
    { holds, product: null },
  ] as const
  const line = lineOf([...columns], ['ada@example.com', text])
  expect(line.problems).toEqual([])
  return line.wanted
}
