// Texte von features/groups.

import type { groups as en } from '../en/groups.ts'
import type { Texts } from '../texts.ts'

export const groups: Texts<typeof en> = {
  title: 'Gruppen',
  text: 'Um Personen zu finden, mehrere zugleich zu ändern und festzulegen, wen ein Manager verwaltet.',
  add: 'Gruppe anlegen',
  addTitle: 'Neue Gruppe',
  search: 'Gruppen suchen',
  name: 'Name',
  members_one: '{{count, number}} Mitglied',
  members_other: '{{count, number}} Mitglieder',
  sourceFilter: 'Herkunft der Gruppe',
  sourceFilterClear: 'Filter aufheben',
  groupSource: { direct: 'Eigene Gruppen', directory: 'Aus dem Verzeichnis' },
  memberSourceFilter: 'Wie in die Gruppe gekommen',
  memberSource: { direct: 'Direkt', directory: 'Aus dem Verzeichnis', rule: 'Durch eine Regel' },
  rename: 'Umbenennen',
  renameTitle: 'Gruppe umbenennen',
  delete: 'Löschen',
  deleteTitle: 'Gruppe {{name}} löschen?',
  deleteText: 'Die Mitglieder bleiben Benutzer des Kontos und behalten ihre Produkte.',
  deleted: 'Die Gruppe {{name}} ist gelöscht.',
  empty: {
    title: 'Noch keine Gruppen',
    text: 'Ein Team, ein Standort, eine Abteilung: je nachdem, wonach Sie Personen finden wollen.',
  },
  noMatch: 'Nichts gefunden',
  back: 'Alle Gruppen',
  membersTitle: 'Mitglieder',
  searchMembers: 'Mitglieder suchen',
  noMembers: 'In dieser Gruppe ist noch niemand',
  noMembersText: 'Nehmen Sie oben Personen auf, oder wählen Sie auf der Seite „Benutzer“ mehrere zugleich aus.',
  removeMember: 'Entfernen',
  addMembers: 'Personen aufnehmen',
  addMembersConfirm: 'Aufnehmen',
  people: 'Name oder E-Mail-Adresse',
  added_one: '{{count, number}} Person aufgenommen.',
  added_other: '{{count, number}} Personen aufgenommen.',
  notAdded_one: '{{count, number}} Person konnte nicht aufgenommen werden',
  notAdded_other: '{{count, number}} Personen konnten nicht aufgenommen werden',
}
