// Tekster for features/removals.
import type { removals as en } from '../en/removals.ts'
import type { Texts } from '../texts.ts'

export const removals: Texts<typeof en> = {
  title: 'Nylig fjernet',
  text: 'Det som er fjernet eller slettet, kan gjenopprettes en stund.',
  search: 'Søk etter navn',
  filter: 'Hva som er fjernet',
  all: 'Alt',
  what: { user: 'Brukere', license: 'Lisenser', device: 'Enheter', queue: 'Plasser i køer' },
  withSettings: 'med innstillinger',
  removed: {
    user: 'Slettet {{day}}',
    license: 'Fjernet {{day}}',
    device: 'Tatt ut av bruk {{day}}',
    queue: 'Fjernet {{day}}',
  },
  removedBy: {
    user: 'Slettet {{day}} av {{name}}',
    license: 'Fjernet {{day}} av {{name}}',
    device: 'Tatt ut av bruk {{day}} av {{name}}',
    queue: 'Fjernet {{day}} av {{name}}',
  },
  until: 'til {{day}}',
  restore: 'Gjenopprett',
  tooLate: 'For sent: Det kan ikke gjenopprettes lenger.',
  restoreName: 'Gjenopprett {{name}}',
  restored: {
    user: '{{name}} er gjenopprettet.',
    license: '{{name}} har {{thing}} igjen.',
    device: 'Enheten {{thing}} er i bruk igjen.',
    queue: '{{name}} er med i køen {{thing}} igjen.',
  },
  restoredText:
    'Status og grupper er som før. Produkter kommer tilbake der en lisens er ledig. Ellers ventes det på en.',
  erase: 'Slett for godt nå',
  eraseName: 'Slett for godt nå: {{name}}',
  eraseDialog: {
    title: 'Vil du slette {{name}} for godt nå?',
    text: 'Navn og e-postadresse slettes overalt, også fra hendelsesloggen og fra tidligere økter. Det kan ikke angres.',
    done: '{{name}} er slettet for godt.',
  },
  empty: {
    title: 'Ingenting er fjernet i det siste',
    text: 'Slettede brukere og enheter som er tatt ut av bruk, ligger her i 30 dager, lisenser og plasser i køer som regel i 7.',
  },
  noMatch: { title: 'Ingen treff', text: 'Bruk færre søkeord, eller fjern filteret.' },
}
