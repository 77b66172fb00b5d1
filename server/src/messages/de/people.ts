// Die Liste der Benutzer als Tabelle.
import type { people as en } from '../en/people.ts'

export const people: typeof en = {
  columns: {
    familyName: 'Nachname',
    givenName: 'Vorname',
    email: 'E-Mail',
    type: 'Typ',
    language: 'Sprache',
    role: 'Rolle',
    status: 'Status',
    groups: 'Gruppen',
    products: 'Produkte',
    lastSignInAt: 'Letzte Anmeldung (UTC)',
    invitedTimes: 'Einladungen',
    id: 'ID',
  },
  roles: { superadmin: 'Superadmin', admin: 'Admin', manager: 'Manager', member: 'Mitglied', operator: 'Operator' },
}
