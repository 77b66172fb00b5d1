// What the form must contain before it is sent. The server checks the same, and has the last word. Pure.

export const shortestPassword = 12
const longestPassword = 200

export interface SetupEntries {
  vendorName: string
  givenName: string
  familyName: string
  email: string
  password: string
}

export type SetupField = keyof SetupEntries
export type SetupFault = 'missing' | 'email' | 'passwordShort' | 'passwordLong'

export const setupFields: SetupField[] = ['vendorName', 'givenName', 'familyName', 'email', 'password']

/** As it is sent: without spaces around what is written, but for the password. */
export const trimmed = ({ vendorName, givenName, familyName, email, password }: SetupEntries): SetupEntries => ({
  vendorName: vendorName.trim(),
  givenName: givenName.trim(),
  familyName: familyName.trim(),
  email: email.trim(),
  password,
})

/** Characters as the server counts them. */
export const passwordLength = (password: string): number => [...password.normalize('NFC')].length

export function faultsOf(entries: SetupEntries): Partial<Record<SetupField, SetupFault>> {
  const faults: Partial<Record<SetupField, SetupFault>> = {}
  for (const field of setupFields) {
    const fault = faultOf(field, entries[field])
    if (fault) faults[field] = fault
  }
  return faults
}

function faultOf(field: SetupField, text: string): SetupFault | null {
  if (field === 'password') {
    if (text === '') return 'missing'
    if (passwordLength(text) < shortestPassword) return 'passwordShort'
    return passwordLength(text) > longestPassword ? 'passwordLong' : null
  }
  if (text.trim() === '') return 'missing'
  if (field === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text.trim())) return 'email'
  return null
}
