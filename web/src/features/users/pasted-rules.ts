// Several people out of pasted lines, `name, e-mail` each, with what is wrong with each line. Pure.
import { emailForm } from '@sitzplan/contract/email-form'

export interface PastedPerson {
  /** Counted from 1, as an editor shows it. */
  line: number
  email: string
  givenName: string
  familyName: string
}

export type LineError = 'form' | 'email' | 'name' | 'twice'

export interface Pasted {
  people: PastedPerson[]
  errors: { line: number; text: string; error: LineError }[]
}

const emailPattern = new RegExp(emailForm)
const mostNameLength = 100

/** Empty lines are passed over. Separated by comma, semicolon or tab; or as mail programs write it: `Name <e-mail>`. */
export function pastedPeople(text: string): Pasted {
  const result: Pasted = { people: [], errors: [] }
  const seen = new Set<string>()
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const trimmed = raw.trim()
    if (!trimmed) continue
    const found = partsOf(trimmed)
    const error = found ? wrongWith(found, seen) : 'form'
    if (error || !found) result.errors.push({ line, text: trimmed, error: error ?? 'form' })
    else {
      seen.add(found.email)
      result.people.push({ line, ...found })
    }
  }
  return result
}

type Parts = Omit<PastedPerson, 'line'>

function partsOf(line: string): Parts | null {
  const written = /^"?([^"<>]+?)"?\s*<([^<>\s]+)>$/.exec(line)
  const separated = line.split(/[,;\t]/).map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
  const cells = written ? [written[1] ?? '', written[2] ?? ''] : separated.filter(Boolean)
  const email = cells.at(-1)?.toLowerCase() ?? ''
  if (cells.length === 2) return { email, ...namesOf(cells[0] ?? '') }
  // A column for each name.
  if (cells.length === 3) return { email, givenName: cells[0] ?? '', familyName: cells[1] ?? '' }
  return null
}

/** The last word is the family name. */
function namesOf(name: string): Pick<Parts, 'givenName' | 'familyName'> {
  const words = name.trim().split(/\s+/)
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}

function wrongWith({ email, givenName, familyName }: Parts, seen: ReadonlySet<string>): LineError | null {
  if (email.length > 254 || !emailPattern.test(email)) return 'email'
  if (!givenName || !familyName || givenName.length > mostNameLength || familyName.length > mostNameLength)
    return 'name'
  return seen.has(email) ? 'twice' : null
}
