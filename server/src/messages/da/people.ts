// Listen over brugere som tabel.
import type { people as en } from '../en/people.ts'

export const people: typeof en = {
  columns: {
    familyName: 'Efternavn',
    givenName: 'Fornavn',
    email: 'E-mail',
    type: 'Type',
    language: 'Sprog',
    role: 'Rolle',
    status: 'Status',
    groups: 'Grupper',
    products: 'Produkter',
    lastSignInAt: 'Seneste login (UTC)',
    invitedTimes: 'Invitationer',
    id: 'ID',
  },
  roles: { superadmin: 'Superadmin', admin: 'Admin', manager: 'Manager', member: 'Medlem', operator: 'Operatør' },
}
