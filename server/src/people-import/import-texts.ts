// What is wrong with a line, and what is to be considered, in the reader's words.
import type { Language } from '@sitzplan/contract/common'
import type { ErrorCode } from '@sitzplan/contract/errors'
import { invalidFields } from '@sitzplan/contract/messages/invalid-fields'
import { type Messages, messages } from '../messages/messages.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { fillText } from '../platform/http/language.ts'
import { problemOf } from '../platform/http/problems.ts'
import type { Problem } from './import-rules.ts'

/** Our own words, those of a field's rules, or those of a refusal. */
export function problemText({ column, code, params = {} }: Problem, language: Language): string {
  const { people, peopleImport } = messages[language]
  const rules: Partial<Record<string, string>> = { ...invalidFields[language], ...peopleImport.problems }
  const rule = rules[code]
  if (rule === undefined) {
    const { title, detail } = problemOf(new Refusal(code as ErrorCode, params), language, '')
    return `${title}. ${detail}`
  }
  return column === null ? fillText(rule, params) : `${people.columns[column]}: ${fillText(rule, params)}`
}

export const warningText = ({ code, params }: Problem, language: Language): string =>
  fillText(messages[language].peopleImport.warnings[code as keyof Messages['peopleImport']['warnings']], params)
