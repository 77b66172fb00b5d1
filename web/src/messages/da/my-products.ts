// Tekster til features/my-products.
import type { myProducts as en } from '../en/my-products.ts'
import type { Texts } from '../texts.ts'

export const myProducts: Texts<typeof en> = {
  title: 'Mine produkter',
  text: 'Hvad du må bruge hos {{account}}, og hvad der er i gang.',
  products_one: '{{count}} produkt til dig',
  products_other: '{{count}} produkter til dig',
  kind: {
    named: 'Din egen plads: Du kan altid starte.',
    concurrent: 'Pladser, du deler med kolleger: Når alle er i brug, venter du på den næste ledige.',
    included: 'Til alle hos {{account}}: Du kan altid starte.',
  },
  waiting: {
    title: 'Venter på en licens.',
    text: 'Ingen er ledig endnu. De næste tildeles efter tur, og du behøver ikke gøre noget.',
    asked: 'Anmodet',
  },
  download: {
    button: 'Hent skrivebordsprogrammet',
    hint: 'Linket til det virker i fem minutter.',
  },
  ask: {
    title: 'Flere produkter',
    text: 'Din konto har også disse. Bed dine administratorer om det, du har brug for.',
    open: 'Anmod',
    asked: 'Anmodet',
    declined: 'Afslået: {{answer}}',
    dialog: 'Anmod om {{product}}?',
    explained: 'Dine administratorer får besked og svarer dig.',
    note: 'Hvad du skal bruge det til (valgfrit)',
    send: 'Send',
    done: 'Din anmodning om {{product}} er på vej.',
  },
  nothing: {
    title: 'Intet produkt endnu',
    text: 'Bed en administrator hos {{account}} om det, du har brug for. Det, du får tildelt, vises her automatisk.',
  },
  suspended: 'Din konto er spærret: Ingen sessioner kan startes. En administrator kan spørge leverandøren hvorfor.',
  sessions: {
    title: 'I gang nu',
    none: 'Du har ingen session i gang. Start en i produktet, så vises den her.',
    noDevice: 'Ingen enhed',
    seat: 'Plads {{number}}',
    since: 'I gang i',
    end: 'Afslut session',
    endTitle: 'Afslut din session i {{product}}?',
    endText: 'Den stopper på »{{device}}«. Det, der ikke er gemt dér, kan gå tabt.',
    endTextNoDevice: 'Det, der ikke er gemt i den, kan gå tabt.',
    endShared: 'Din delte plads går til den næste på ventelisten, når din sidste session slutter.',
    ended: 'Session afsluttet',
    endedText: 'Produktet får besked inden for {{duration}}.',
  },
  line: {
    title: 'Ved døren',
    text: 'Efter tur, ingen springer over. Du beholder din plads på ventelisten, så længe du har produktet åbent.',
    first: 'Du er den næste',
    ahead_one: '{{count}} foran dig',
    ahead_other: '{{count}} foran dig',
    waiting: 'har ventet i',
    estimate: 'ca. {{duration}}',
    noEstimate: 'intet skøn endnu',
    kept: 'Plads {{seat}} er reserveret til dig.',
    keptLeft: '{{product}} tager den automatisk, mens det er åbent. {{duration}} tilbage.',
    leave: 'Forlad ventelisten',
    left: 'Du venter ikke længere på {{product}}.',
  },
}
