// Texte von features/roles.
import type { roles as en } from '../en/roles.ts'
import type { Texts } from '../texts.ts'

export const roles: Texts<typeof en> = {
  title: 'Rollen',
  text: 'Was jede Rolle erlaubt. Die vorgegebenen Rollen sind überall gleich; daneben können Sie eigene anlegen.',
  add: 'Rolle anlegen',
  addTitle: 'Neue Rolle',
  table: 'Rollen und was sie erlauben',
  permission: 'Berechtigung',
  perPerson: 'je nach Person',
  yes: 'Ja',
  no: 'Nein',
  users_one: '{{count, number}} Benutzer',
  users_other: '{{count, number}} Benutzer',
  change: 'Ändern',
  changeTitle: 'Rolle ändern',
  name: 'Name',
  signsOut_one: '{{count, number}} Benutzer hat diese Rolle und meldet sich nach der Änderung neu an.',
  signsOut_other: '{{count, number}} Benutzer haben diese Rolle und melden sich nach der Änderung neu an.',
  delete: 'Löschen',
  deleteTitle: 'Rolle {{name}} löschen?',
  deleteText: 'Nur eine Rolle, die niemand hat, lässt sich löschen.',
}
