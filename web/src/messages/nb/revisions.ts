// Tekster for å sette opp en revisjon, features/accounts.
import type { revisions as en } from '../en/revisions.ts'
import type { Texts } from '../texts.ts'

export const revisions: Texts<typeof en> = {
  title: 'Ny revisjon',
  text: 'For {{name}}. Det du ikke endrer, forblir som det er.',
  cancel: 'Tilbake uten å utstede',
  sign: 'Signer og utsted',
  done: {
    active: 'Revisjon {{revision}} gjelder nå hos {{name}}.',
    pending: 'Revisjon {{revision}} er utstedt og venter hos {{name}}.',
  },
  lines: {
    title: 'Lisenslinjer',
    none: 'Ingen lisenslinjer ennå. Legg til den første fra katalogen.',
    noProducts: 'Katalogen er fortsatt tom: Legg til det du selger, der.',
    toCatalog: 'Til katalogen',
    was: 'nå {{total}}',
    wasUnrestricted: 'nå ubegrenset',
    waits: '{{total}} i revisjonen som venter',
    waitsUnrestricted: 'ubegrenset i revisjonen som venter',
    new: 'ny',
    used: '{{used}} i bruk',
    gone: 'fjernes',
    quantity: 'Antall: {{name}}',
    unrestricted: 'Ubegrenset',
    unrestrictedOf: 'Ubegrenset: {{name}}',
    remove: 'Fjern: {{name}}',
    back: 'Behold: {{name}}',
    brought: '{{quantity}} følger med {{plans}}.',
    broughtUnrestricted: 'Ubegrenset med {{plans}}.',
    becomes: 'Revisjonen har {{total}}.',
    becomesUnrestricted: 'I revisjonen er den ubegrenset.',
    more: 'Legg til flere',
    add: 'Legg til lisenslinje',
    choose: 'Produkt og type',
    allThere: 'Alle lisenslinjer i katalogen er med',
  },
  terms: {
    title: 'Datoer og type',
    text: 'Hele dager i kontoens tidssone. Et tomt felt betyr: ingen.',
    from: { label: 'Gyldig fra', text: 'Den første dagen.' },
    warn: { label: 'Påminnelse fra', text: 'Administratorene blir minnet på å fornye.' },
    expires: { label: 'Siste dag', text: 'Løpetiden slutter med denne dagen.' },
    graceUntil: { label: 'Respittperiode til', text: 'Frem til da fungerer alt fortsatt.' },
    trial: { label: 'Prøvelisens', text: 'Kunden ser at det er en prøvelisens.' },
    withdraws: {
      label: 'Trekker tilbake en feilaktig revisjon',
      text: 'Kunden kan ikke lenger gå tilbake til den.',
      none: 'ingen',
      revision: 'Revisjon {{revision}}',
    },
  },
  effect: {
    title: 'Virkning',
    changes: 'Lisenslinjer som endres',
    nothing: 'Ingenting er endret ennå.',
    active: 'Revisjon {{revision}} trer i kraft med en gang.',
    pending: 'Revisjon {{revision}} vil vente.',
    why: {
      fits: 'Alle totaler dekker det som er i bruk.',
      surplus: 'Flere lisenser er i bruk enn den inneholder: Kunden fjerner de overskytende og aktiverer den deretter.',
      drain:
        'Den inneholder færre delte plasser enn det som er opptatt nå: En administrator hos kunden bestemmer når den skal tre i kraft.',
      day: 'Den første dagen er ikke kommet ennå.',
    },
  },
}
