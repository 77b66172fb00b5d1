// De lijst met gebruikers als tabel.
import type { people as en } from '../en/people.ts'

export const people: typeof en = {
  columns: {
    familyName: 'Achternaam',
    givenName: 'Voornaam',
    email: 'E-mail',
    type: 'Type',
    language: 'Taal',
    role: 'Rol',
    status: 'Status',
    groups: 'Groepen',
    products: 'Producten',
    lastSignInAt: 'Laatste aanmelding (UTC)',
    invitedTimes: 'Uitnodigingen',
    id: 'ID',
  },
  roles: { superadmin: 'Superbeheerder', admin: 'Beheerder', manager: 'Manager', member: 'Lid', operator: 'Operator' },
}
