// Texter för features/roles.
import type { roles as en } from '../en/roles.ts'
import type { Texts } from '../texts.ts'

export const roles: Texts<typeof en> = {
  title: 'Roller',
  text: 'Vad varje roll ger tillgång till. Systemets roller är likadana överallt; därutöver kan du skapa egna.',
  add: 'Lägg till roll',
  addTitle: 'Ny roll',
  table: 'Roller och vad de ger tillgång till',
  permission: 'Behörighet',
  perPerson: 'per person',
  yes: 'Ja',
  no: 'Nej',
  users_one: '{{count, number}} användare',
  users_other: '{{count, number}} användare',
  change: 'Ändra',
  changeTitle: 'Ändra rollen',
  name: 'Namn',
  signsOut_one: '{{count, number}} användare har rollen och får logga in igen när den ändras.',
  signsOut_other: '{{count, number}} användare har rollen och får logga in igen när den ändras.',
  delete: 'Radera',
  deleteTitle: 'Radera rollen {{name}}?',
  deleteText: 'Bara en roll som ingen har kan raderas.',
}
