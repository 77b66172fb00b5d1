// Brukerlisten som tabell.
import type { people as en } from '../en/people.ts'

export const people: typeof en = {
  columns: {
    familyName: 'Etternavn',
    givenName: 'Fornavn',
    email: 'E-post',
    type: 'Type',
    language: 'Språk',
    role: 'Rolle',
    status: 'Status',
    groups: 'Grupper',
    products: 'Produkter',
    lastSignInAt: 'Siste pålogging (UTC)',
    invitedTimes: 'Invitasjoner',
    id: 'ID',
  },
  roles: { superadmin: 'Superadmin', admin: 'Admin', manager: 'Forvalter', member: 'Medlem', operator: 'Operatør' },
}
