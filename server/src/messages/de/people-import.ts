// Was an einer Zeile eines Imports falsch ist, was zu bedenken ist, und der Kopf der Ergebnistabelle.
import type { peopleImport as en } from '../en/people-import.ts'

export const peopleImport: typeof en = {
  problems: {
    twice: 'steht schon in Zeile {line}',
    tooManyCells:
      'Die Zeile hat {cells} Zellen, die Kopfzeile aber {columns}. Vermutlich enthält eine Zelle ein Trennzeichen ohne Anführungszeichen.',
    unknownWord: 'enthält „{text}“, was hier nichts bedeutet',
    unknownRole: 'nennt eine Rolle, die es nicht gibt: „{name}“',
    unknownGroup: 'nennt eine Gruppe, die es nicht gibt: „{name}“',
    unknownProduct: 'nennt ein Produkt, das es nicht gibt: „{name}“',
    kindNeeded:
      'gibt nicht an, in welcher Lizenzart „{name}“ zugewiesen wird: Schreiben Sie benannt oder gemeinsam genutzt',
    kindNotSold: 'nennt eine Lizenzart, in der „{name}“ nicht verkauft wird',
    roleNotYours: 'würde eine Rolle vergeben, die Sie nicht vergeben dürfen: „{name}“',
    groupsNotYours: 'würde eine Gruppe anlegen, was Sie nicht dürfen',
    ownGroupNeeded: 'nennt keine der Gruppen, die Sie verwalten',
    productsNotYours: 'würde Produkte zuweisen, was Sie nicht dürfen',
    notYours: 'Diese Person dürfen Sie nicht ändern.',
  },
  warnings: {
    waits: 'Für {key} ist keine Lizenz frei: Die Person muss auf eine warten.',
  },
  results: { added: 'hinzugefügt', changed: 'geändert', unchanged: 'unverändert', failed: 'nicht importiert' },
  none: 'nicht bearbeitet',
  head: {
    line: 'Zeile',
    email: 'E-Mail',
    givenName: 'Vorname',
    familyName: 'Nachname',
    result: 'Ergebnis',
    why: 'Grund',
  },
  // Was eine Datei sagen darf, neben den Spalten der Benutzerliste; Groß- und Kleinschreibung, Leerzeichen und Bindestriche zählen nicht.
  understood: {
    columns: {
      email: ['E-Mail-Adresse', 'Mail', 'Mailadresse'],
      givenName: [],
      familyName: ['Familienname'],
      type: ['Benutzertyp'],
      language: [],
      role: [],
      groups: ['Gruppe'],
      products: ['Produkt', 'Lizenzen'],
    },
    employee: ['Mitarbeiter', 'Mitarbeiterin', 'intern'],
    other: ['Sonstige', 'andere', 'extern'],
    named: ['benannt'],
    concurrent: ['gemeinsam genutzt', 'gemeinsam'],
    yes: ['ja', 'j', 'wahr'],
    no: ['nein', 'falsch'],
  },
}
