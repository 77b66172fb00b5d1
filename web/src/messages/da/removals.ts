// Tekster til features/removals.
import type { removals as en } from '../en/removals.ts'
import type { Texts } from '../texts.ts'

export const removals: Texts<typeof en> = {
  title: 'Nyligt fjernet',
  text: 'Det, der er fjernet eller slettet, kan gendannes i en periode.',
  search: 'Søg efter navn',
  filter: 'Hvad der blev fjernet',
  all: 'Alt',
  what: { user: 'Brugere', license: 'Licenser', device: 'Enheder', queue: 'Pladser i køer' },
  withSettings: 'med indstillinger',
  removed: {
    user: 'Slettet {{day}}',
    license: 'Fjernet {{day}}',
    device: 'Taget ud af brug {{day}}',
    queue: 'Taget ud {{day}}',
  },
  removedBy: {
    user: 'Slettet {{day}} af {{name}}',
    license: 'Fjernet {{day}} af {{name}}',
    device: 'Taget ud af brug {{day}} af {{name}}',
    queue: 'Taget ud {{day}} af {{name}}',
  },
  until: 'til {{day}}',
  restore: 'Gendan',
  tooLate: 'For sent: Det kan ikke længere gendannes.',
  restoreName: 'Gendan {{name}}',
  restored: {
    user: '{{name}} er tilbage.',
    license: '{{name}} har {{thing}} igen.',
    device: 'Enheden {{thing}} er tilbage.',
    queue: '{{name}} er i køen {{thing}} igen.',
  },
  restoredText: 'Status og grupper er som før. Produkter kommer tilbage, hvor en licens er ledig. Ellers venter de.',
  erase: 'Slet for altid',
  eraseName: 'Slet for altid: {{name}}',
  eraseDialog: {
    title: 'Slet {{name}} for altid?',
    text: 'Navn og e-mailadresse fjernes overalt, også fra revisionsloggen og tidligere sessioner. Intet kan bringe dem tilbage.',
    done: '{{name}} er slettet for altid.',
  },
  empty: {
    title: 'Intet er fjernet for nylig',
    text: 'Slettede brugere og enheder taget ud af brug vises her i 30 dage, licenser og pladser i køer som regel i 7.',
  },
  noMatch: { title: 'Ingen resultater', text: 'Søg bredere, eller fjern filteret.' },
}
