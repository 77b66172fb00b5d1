// What people call the system's roles: as the API does, as the pages do in each language, and some words more.
import { type SystemRole, systemRoles } from '@sitzplan/contract/permissions'
import { messages } from '../messages/messages.ts'

/** In lower case. */
const words = new Map<string, SystemRole>([
  ...Object.values(messages).flatMap(({ people }) =>
    systemRoles.map((role) => [people.roles[role].toLowerCase(), role] as const),
  ),
  ...systemRoles.map((role) => [role, role] as const),
  ['super admin', 'superadmin'],
  ['administrator', 'admin'],
])

export const systemRoleCalled = (name: string): SystemRole | undefined => words.get(name.toLowerCase())

/** A role of an account's own with such a name would be taken for the system's, or for what Sitzplan calls people and kinds. */
export const reservedNames: readonly string[] = [...words.keys(), 'benutzer', 'custom']
