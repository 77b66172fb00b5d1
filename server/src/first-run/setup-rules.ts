// What the setup form must contain. Pure.
import { Email } from '@sitzplan/contract/users'
import { Check } from 'typebox/value'

export const setupFields = ['company', 'givenName', 'familyName', 'email', 'password'] as const
export type SetupField = (typeof setupFields)[number]

export type SetupForm = Record<SetupField, string>
export type SetupFault = 'missing' | 'tooLong' | 'email' | 'passwordShort'

export const shortestPassword = 12
export const longestEntry: Record<SetupField, number> = {
  company: 200,
  givenName: 100,
  familyName: 100,
  email: 254,
  password: 200,
}

/** Reads the form as the browser sent it. Names are trimmed and the address is lower case; a password stays as typed. */
export function readSetupForm(sent: Record<string, string | undefined>): {
  form: SetupForm
  faults: Partial<Record<SetupField, SetupFault>>
} {
  const form: SetupForm = {
    company: readName(sent.company),
    givenName: readName(sent.givenName),
    familyName: readName(sent.familyName),
    email: (sent.email ?? '').trim().toLowerCase(),
    password: sent.password ?? '',
  }
  const faults: Partial<Record<SetupField, SetupFault>> = {}
  for (const field of setupFields) {
    const fault = faultOf(field, form[field])
    if (fault) faults[field] = fault
  }
  return { form, faults }
}

// Control characters, and those that turn directions, have no business in a name (`Line` of the contract).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const readName = (text = '') => text.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ').trim()

function faultOf(field: SetupField, value: string): SetupFault | undefined {
  if (value === '' || value.includes('\u0000')) return 'missing'
  const { length } = [...value.normalize('NFC')]
  if (field === 'password' && length < shortestPassword) return 'passwordShort'
  if (length > longestEntry[field]) return 'tooLong'
  if (field === 'email' && !Check(Email, value)) return 'email'
  return undefined
}
