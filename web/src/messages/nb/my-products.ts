// Tekster for features/my-products.
import type { myProducts as en } from '../en/my-products.ts'
import type { Texts } from '../texts.ts'

export const myProducts: Texts<typeof en> = {
  title: 'Mine produkter',
  text: 'Hva du kan bruke hos {{account}}, og hva som pågår.',
  products_one: '{{count}} produkt til deg',
  products_other: '{{count}} produkter til deg',
  kind: {
    named: 'Din egen plass: Du kan starte når som helst.',
    concurrent: 'Plasser du deler med kolleger: Når alle er i bruk, venter du i kø på den neste.',
    included: 'For alle hos {{account}}: Du kan starte når som helst.',
  },
  waiting: {
    title: 'Venter på lisens.',
    text: 'Ingen er ledig ennå. De neste deles ut etter tur. Du trenger ikke gjøre noe.',
    asked: 'Forespurt',
  },
  download: {
    button: 'Last ned skrivebordsprogrammet',
    hint: 'Lenken virker i fem minutter.',
  },
  ask: {
    title: 'Flere produkter',
    text: 'Kontoen har disse også. Spør administratorene om det du trenger.',
    open: 'Be om tilgang',
    asked: 'Forespurt',
    declined: 'Avslått: {{answer}}',
    dialog: 'Vil du be om {{product}}?',
    explained: 'Administratorene får en melding og svarer deg.',
    note: 'Hva du trenger det til (valgfritt)',
    send: 'Send forespørsel',
    done: 'Forespørselen om {{product}} er på vei.',
  },
  nothing: {
    title: 'Ingen produkter ennå',
    text: 'Spør en administrator hos {{account}} om det du trenger. Det du får, vises her automatisk.',
  },
  suspended: 'Kontoen er sperret: Ingen økter kan startes. En administrator kan spørre leverandøren hvorfor.',
  sessions: {
    title: 'Pågår nå',
    none: 'Du har ingen økter som pågår. Start en i produktet, så vises den her.',
    noDevice: 'Ingen enhet',
    seat: 'Plass {{number}}',
    since: 'Har pågått i',
    end: 'Avslutt økten',
    endTitle: 'Vil du avslutte økten din i {{product}}?',
    endText: 'Den stopper på «{{device}}». Det som ikke er lagret der, kan gå tapt.',
    endTextNoDevice: 'Det som ikke er lagret i den, kan gå tapt.',
    endShared: 'Den delte plassen din går til neste i køen når den siste økten din avsluttes.',
    ended: 'Økten er avsluttet',
    endedText: 'Produktet får vite det innen {{duration}}.',
  },
  line: {
    title: 'Ved døren',
    text: 'Etter tur, ingen sniker i køen. Du beholder plassen så lenge produktet du venter i, er åpent.',
    first: 'Du er neste',
    ahead_one: '{{count}} foran deg',
    ahead_other: '{{count}} foran deg',
    waiting: 'har ventet i',
    estimate: 'omtrent {{duration}}',
    noEstimate: 'ikke noe anslag ennå',
    kept: 'Plass {{seat}} holdes av til deg.',
    keptLeft: '{{product}} tar den automatisk når det er åpent. {{duration}} igjen.',
    leave: 'Gå ut av køen',
    left: 'Du venter ikke lenger på {{product}}.',
  },
}
