// Texte von features/roles.
import type { roles as en } from '../en/roles.ts'
import type { Texts } from '../texts.ts'

export const roles: Texts<typeof en> = {
  title: 'Rollen',
  text: 'Was jede Rolle erlaubt. Die vorgegebenen Rollen sind überall gleich; Sie können eigene hinzufügen.',
  add: 'Rolle anlegen',
  addTitle: 'Rolle anlegen',
  table: 'Rollen und was sie erlauben',
  permission: 'Berechtigung',
  perPerson: 'je nach Person',
  yes: 'Ja',
  no: 'Nein',
  users_one: '{{count, number}} Benutzer',
  users_other: '{{count, number}} Benutzer',
  change: 'Bearbeiten',
  changeTitle: 'Rolle bearbeiten',
  name: 'Name',
  signsOut_one: '{{count, number}} Benutzer hat diese Rolle und muss sich nach der Änderung neu anmelden.',
  signsOut_other: '{{count, number}} Benutzer haben diese Rolle und müssen sich nach der Änderung neu anmelden.',
  delete: 'Löschen',
  deleteTitle: 'Rolle {{name}} löschen?',
  deleteText: 'Löschen können Sie eine Rolle nur, wenn niemand sie hat.',
}
