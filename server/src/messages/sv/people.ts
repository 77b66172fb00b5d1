// Användarlistan som tabell.
import type { people as en } from '../en/people.ts'

export const people: typeof en = {
  columns: {
    familyName: 'Efternamn',
    givenName: 'Förnamn',
    email: 'E-post',
    type: 'Typ',
    language: 'Språk',
    role: 'Roll',
    status: 'Status',
    groups: 'Grupper',
    products: 'Produkter',
    lastSignInAt: 'Senaste inloggning (UTC)',
    invitedTimes: 'Inbjudningar',
    id: 'ID',
  },
  roles: { superadmin: 'Superadmin', admin: 'Admin', manager: 'Ansvarig', member: 'Medlem', operator: 'Operatör' },
}
