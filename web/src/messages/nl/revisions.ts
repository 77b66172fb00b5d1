// Teksten voor het opstellen van een revisie (features/accounts).
import type { revisions as en } from '../en/revisions.ts'
import type { Texts } from '../texts.ts'

export const revisions: Texts<typeof en> = {
  title: 'Nieuwe revisie',
  text: 'Voor {{name}}. Wat u niet wijzigt, blijft zoals het is.',
  cancel: 'Terug zonder uit te geven',
  sign: 'Ondertekenen en uitgeven',
  done: {
    active: 'Revisie {{revision}} is van kracht bij {{name}}.',
    pending: 'Revisie {{revision}} is uitgegeven en wacht bij {{name}}.',
  },
  lines: {
    title: 'Regels',
    none: 'Nog geen regel. Voeg de eerste toe uit uw catalogus.',
    noProducts: 'Uw catalogus is nog leeg: voeg daar toe wat u verkoopt.',
    toCatalog: 'Naar de catalogus',
    was: 'nu {{total}}',
    wasUnrestricted: 'nu onbeperkt',
    waits: '{{total}} in de wachtende revisie',
    waitsUnrestricted: 'onbeperkt in de wachtende revisie',
    new: 'nieuw',
    used: '{{used}} in gebruik',
    gone: 'wordt weggehaald',
    quantity: 'Aantal: {{name}}',
    unrestricted: 'Onbeperkt',
    unrestrictedOf: 'Onbeperkt: {{name}}',
    remove: 'Weghalen: {{name}}',
    back: 'Behouden: {{name}}',
    brought: '{{quantity}} inbegrepen bij {{plans}}.',
    broughtUnrestricted: 'Onbeperkt bij {{plans}}.',
    becomes: 'De revisie bevat er {{total}}.',
    becomesUnrestricted: 'De revisie bevat dit onbeperkt.',
    more: 'Meer toevoegen',
    add: 'Regel toevoegen',
    choose: 'Product en licentievorm',
    allThere: 'Elke regel uit de catalogus staat er al',
  },
  terms: {
    title: 'Datums en soort',
    text: 'Hele dagen in de tijdzone van het account. Een leeg veld betekent: geen.',
    from: { label: 'Geldig vanaf', text: 'De eerste dag.' },
    warn: { label: 'Herinnering vanaf', text: 'Beheerders worden aan de verlenging herinnerd.' },
    expires: { label: 'Laatste dag', text: 'Aan het eind van deze dag eindigt de looptijd.' },
    graceUntil: { label: 'Respijt tot en met', text: 'Tot dan werkt alles nog.' },
    trial: { label: 'Proeflicentie', text: 'De klant ziet dat het er een is.' },
    withdraws: {
      label: 'Trekt een onjuiste revisie in',
      text: 'De klant kan er niet meer naar terug.',
      none: 'geen',
      revision: 'Revisie {{revision}}',
    },
  },
  effect: {
    title: 'Gevolg',
    changes: 'Regels die veranderen',
    nothing: 'Er is nog niets gewijzigd.',
    active: 'Revisie {{revision}} wordt direct van kracht.',
    pending: 'Revisie {{revision}} blijft eerst wachten.',
    why: {
      fits: 'Elk totaal dekt wat in gebruik is.',
      surplus:
        'Er is meer in gebruik dan de revisie bevat: de klant trekt in wat te veel is en activeert de revisie daarna.',
      drain:
        'De revisie bevat minder gedeelde plaatsen dan er nu bezet zijn: een beheerder van de klant beslist wanneer.',
      day: 'De eerste dag moet nog komen.',
    },
  },
}
