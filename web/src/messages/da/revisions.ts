// Tekster til udarbejdelse af en version, features/accounts.
import type { revisions as en } from '../en/revisions.ts'
import type { Texts } from '../texts.ts'

export const revisions: Texts<typeof en> = {
  title: 'Ny version',
  text: 'Til {{name}}. Det, du ikke ændrer, er uændret.',
  cancel: 'Tilbage uden at udstede',
  sign: 'Signér og udsted',
  done: {
    active: 'Version {{revision}} er i kraft hos {{name}}.',
    pending: 'Version {{revision}} er udstedt og venter hos {{name}}.',
  },
  lines: {
    title: 'Linjer',
    none: 'Ingen linje endnu. Tilføj den første fra dit produktkatalog.',
    noProducts: 'Dit produktkatalog er stadig tomt: Tilføj det, du sælger, dér.',
    toCatalog: 'Til produktkataloget',
    was: 'nu {{total}}',
    wasUnrestricted: 'nu ubegrænset',
    waits: '{{total}} i den ventende version',
    waitsUnrestricted: 'ubegrænset i den ventende version',
    new: 'ny',
    used: '{{used}} i brug',
    gone: 'bliver fjernet',
    quantity: 'Antal: {{name}}',
    unrestricted: 'Ubegrænset',
    unrestrictedOf: 'Ubegrænset: {{name}}',
    remove: 'Fjern: {{name}}',
    back: 'Behold: {{name}}',
    brought: '{{quantity}} følger med {{plans}}.',
    broughtUnrestricted: 'Ubegrænset med {{plans}}.',
    becomes: 'Versionen har {{total}}.',
    becomesUnrestricted: 'I versionen er den ubegrænset.',
    more: 'Tilføj flere',
    add: 'Tilføj en linje',
    choose: 'Produkt og type',
    allThere: 'Alle linjer i produktkataloget er med',
  },
  terms: {
    title: 'Dage og type',
    text: 'Hele dage i kontoens tidszone. Et tomt felt betyder: ingen.',
    from: { label: 'Gyldig fra', text: 'Den første dag.' },
    warn: { label: 'Påmindelse fra', text: 'Administratorer mindes om fornyelse.' },
    expires: { label: 'Sidste dag', text: 'Løbetiden slutter med denne dag.' },
    graceUntil: { label: 'Respitperiode til', text: 'Indtil da virker alt stadig.' },
    trial: { label: 'Prøvelicens', text: 'Kunden kan se, at det er en.' },
    withdraws: {
      label: 'Trækker en fejlbehæftet version tilbage',
      text: 'Kunden kan ikke længere gå tilbage til den.',
      none: 'ingen',
      revision: 'Version {{revision}}',
    },
  },
  effect: {
    title: 'Virkning',
    changes: 'Linjer, der ændres',
    nothing: 'Intet er ændret endnu.',
    active: 'Version {{revision}} træder i kraft med det samme.',
    pending: 'Version {{revision}} kommer til at vente.',
    why: {
      fits: 'Alle antal dækker det, der er i brug.',
      surplus: 'Mere er i brug, end den indeholder: Kunden fjerner det overskydende og aktiverer den derefter.',
      drain:
        'Den indeholder færre delte pladser, end der er optaget lige nu: En administrator hos kunden bestemmer hvornår.',
      day: 'Dens første dag er ikke kommet endnu.',
    },
  },
}
