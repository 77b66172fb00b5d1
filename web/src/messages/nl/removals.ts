// Teksten van features/removals.
import type { removals as en } from '../en/removals.ts'
import type { Texts } from '../texts.ts'

export const removals: Texts<typeof en> = {
  title: 'Onlangs verwijderd',
  text: 'Wat is ingetrokken of verwijderd, kunt u enige tijd terugzetten.',
  search: 'Zoeken op naam',
  filter: 'Wat is verwijderd',
  all: 'Alles',
  what: { user: 'Gebruikers', license: 'Licenties', device: 'Apparaten', queue: 'Plaatsen in wachtrijen' },
  withSettings: 'met instellingen',
  removed: {
    user: 'Verwijderd op {{day}}',
    license: 'Ingetrokken op {{day}}',
    device: 'Buiten gebruik gesteld op {{day}}',
    queue: 'Eruit gehaald op {{day}}',
  },
  removedBy: {
    user: 'Verwijderd op {{day}} door {{name}}',
    license: 'Ingetrokken op {{day}} door {{name}}',
    device: 'Buiten gebruik gesteld op {{day}} door {{name}}',
    queue: 'Eruit gehaald op {{day}} door {{name}}',
  },
  until: 'tot {{day}}',
  restore: 'Terugzetten',
  tooLate: 'Te laat: dit kan niet meer worden teruggezet.',
  restoreName: '{{name}} terugzetten',
  restored: {
    user: '{{name}} is terug.',
    license: '{{name}} heeft {{thing}} weer.',
    device: 'Het apparaat {{thing}} is weer in gebruik.',
    queue: '{{name}} zit weer in de wachtrij {{thing}}.',
  },
  restoredText:
    'Status en groepen zijn zoals eerst. Producten komen terug waar een licentie vrij is; op de andere wordt gewacht.',
  erase: 'Definitief wissen',
  eraseName: 'Definitief wissen: {{name}}',
  eraseDialog: {
    title: '{{name}} definitief wissen?',
    text: 'Naam en e-mailadres verdwijnen overal, ook uit het auditlogboek en uit eerdere sessies. Ze komen nooit meer terug.',
    done: '{{name}} is definitief gewist.',
  },
  empty: {
    title: 'Er is de laatste tijd niets verwijderd',
    text: 'Verwijderde gebruikers en apparaten die buiten gebruik zijn gesteld, blijven hier 30 dagen, licenties en plaatsen in wachtrijen meestal 7 dagen.',
  },
  noMatch: { title: 'Niets gevonden', text: 'Zoek met minder tekst of verwijder het filter.' },
}
