// What is wrong with a line, and what is to be considered, in the reader's words; and the head of the table of results.
import type { Language } from '@sitzplan/contract/common'
import type { ErrorCode } from '@sitzplan/contract/errors'
import { invalidFields } from '@sitzplan/contract/messages/invalid-fields'
import type { importColumns } from '@sitzplan/contract/people-import'
import { Refusal } from '../platform/errors/refusal.ts'
import { fillText } from '../platform/http/language.ts'
import { problemOf } from '../platform/http/problems.ts'
import type { Problem } from './import-rules.ts'

type Column = (typeof importColumns)[number]

const en = {
  columns: {
    email: 'E-mail',
    givenName: 'Given name',
    familyName: 'Family name',
    type: 'Type',
    language: 'Language',
    role: 'Role',
    groups: 'Groups',
    products: 'Products',
  } satisfies Record<Column, string>,
  problems: {
    twice: 'stands in line {line} already',
    tooManyCells:
      'The line has {cells} cells, the header {columns}. Probably a separator stands in a cell without quotation marks.',
    unknownWord: 'holds “{text}”, which means nothing here',
    unknownRole: 'names a role that is not there: “{name}”',
    unknownGroup: 'names a group that is not there: “{name}”',
    unknownProduct: 'names a product that is not there: “{name}”',
    kindNeeded: 'does not say in which kind “{name}” is given: write named or shared',
    kindNotSold: 'names “{name}” in a kind in which it is not sold',
    roleNotYours: 'would give a role that you may not give: “{name}”',
    groupsNotYours: 'would make a group, which you may not',
    ownGroupNeeded: 'names none of the groups that you manage',
    productsNotYours: 'would give products, which you may not',
    notYours: 'You may not change this person.',
  },
  warnings: {
    waits: 'No license of {key} is free: the person waits for one.',
  },
  results: { added: 'added', changed: 'changed', unchanged: 'unchanged', failed: 'not imported' },
  none: 'not done',
  head: {
    line: 'Line',
    email: 'E-mail',
    givenName: 'Given name',
    familyName: 'Family name',
    result: 'Result',
    why: 'Why',
  },
}

const de: typeof en = {
  columns: {
    email: 'E-Mail',
    givenName: 'Vorname',
    familyName: 'Nachname',
    type: 'Typ',
    language: 'Sprache',
    role: 'Rolle',
    groups: 'Gruppen',
    products: 'Produkte',
  },
  problems: {
    twice: 'steht schon in Zeile {line}',
    tooManyCells:
      'Die Zeile hat {cells} Zellen, die Kopfzeile {columns}. Vermutlich steht ein Trennzeichen ohne Anführungszeichen in einer Zelle.',
    unknownWord: 'enthält „{text}“, was hier nichts bedeutet',
    unknownRole: 'nennt eine Rolle, die es nicht gibt: „{name}“',
    unknownGroup: 'nennt eine Gruppe, die es nicht gibt: „{name}“',
    unknownProduct: 'nennt ein Produkt, das es nicht gibt: „{name}“',
    kindNeeded: 'sagt nicht, in welcher Lizenzart „{name}“ vergeben wird: Schreiben Sie benannt oder gemeinsam genutzt',
    kindNotSold: 'nennt „{name}“ in einer Lizenzart, in der es nicht verkauft wird',
    roleNotYours: 'würde eine Rolle vergeben, die Sie nicht vergeben dürfen: „{name}“',
    groupsNotYours: 'würde eine Gruppe anlegen, was Sie nicht dürfen',
    ownGroupNeeded: 'nennt keine der Gruppen, die Sie verwalten',
    productsNotYours: 'würde Produkte zuweisen, was Sie nicht dürfen',
    notYours: 'Diese Person dürfen Sie nicht ändern.',
  },
  warnings: {
    waits: 'Keine Lizenz von {key} ist frei: Die Person wartet auf eine.',
  },
  results: { added: 'hinzugefügt', changed: 'geändert', unchanged: 'unverändert', failed: 'nicht importiert' },
  none: 'nicht ausgeführt',
  head: {
    line: 'Zeile',
    email: 'E-Mail',
    givenName: 'Vorname',
    familyName: 'Nachname',
    result: 'Ergebnis',
    why: 'Warum',
  },
}

export const importTexts = { de, en }

/** Our own words, those of a field's rules, or those of a refusal. */
export function problemText({ column, code, params = {} }: Problem, language: Language): string {
  const { columns, problems } = importTexts[language]
  const rules: Partial<Record<string, string>> = { ...invalidFields[language], ...problems }
  const rule = rules[code]
  if (rule === undefined) {
    const { title, detail } = problemOf(new Refusal(code as ErrorCode, params), language, '')
    return `${title}. ${detail}`
  }
  return column === null ? fillText(rule, params) : `${columns[column]}: ${fillText(rule, params)}`
}

export const warningText = ({ code, params }: Problem, language: Language): string =>
  fillText(importTexts[language].warnings[code as keyof typeof en.warnings], params)
