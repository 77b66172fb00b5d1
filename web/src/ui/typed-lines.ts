// A list in a field for text: an entry in each line. Pure.
import type { FieldErrors } from '../platform/problems.ts'

/** Without spaces around, and without empty lines. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The first entry that the server refuses, counted from 1 (null: it refuses the list); undefined: it refuses nothing. */
export function refusedLine(errors: FieldErrors, list: string): { number: number | null; message: string } | undefined {
  for (const [path, message] of Object.entries(errors)) {
    const [field, index] = path.split('/')
    if (field === list && message) return { number: index === undefined ? null : Number(index) + 1, message }
  }
  return undefined
}
