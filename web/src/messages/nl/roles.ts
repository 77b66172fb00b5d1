// Teksten van features/roles.
import type { roles as en } from '../en/roles.ts'
import type { Texts } from '../texts.ts'

export const roles: Texts<typeof en> = {
  title: 'Rollen',
  text: 'Wat elke rol toestaat. De systeemrollen zijn overal gelijk; daarnaast kunt u eigen rollen maken.',
  add: 'Rol toevoegen',
  addTitle: 'Nieuwe rol',
  table: 'Rollen en wat ze toestaan',
  permission: 'Recht',
  perPerson: 'per persoon',
  yes: 'Ja',
  no: 'Nee',
  users_one: '{{count, number}} gebruiker',
  users_other: '{{count, number}} gebruikers',
  change: 'Wijzigen',
  changeTitle: 'Rol wijzigen',
  name: 'Naam',
  signsOut_one: '{{count, number}} gebruiker heeft deze rol en moet zich na een wijziging opnieuw aanmelden.',
  signsOut_other: '{{count, number}} gebruikers hebben deze rol en moeten zich na een wijziging opnieuw aanmelden.',
  delete: 'Verwijderen',
  deleteTitle: 'Rol {{name}} verwijderen?',
  deleteText: 'Alleen een rol die niemand heeft, kan worden verwijderd.',
}
