// Tekster for features/devices.
import type { devices as en } from '../en/devices.ts'
import type { Texts } from '../texts.ts'

export const devices: Texts<typeof en> = {
  title: 'Plasser og enheter',
  text: 'Hvem som arbeider med hvilken modul, og hvilke enheter som er registrert på lisensen.',
  modules: 'Moduler',
  devices: 'Enheter',
  named: 'Navngitte plasser',
  concurrent: 'Delte plasser',
  assigned: 'tildelt',
  taken: 'opptatt',
  registered: 'registrert',
  of: 'av {{total}}',
  unrestricted: 'ubegrenset',
  left_one: '{{count, number}} igjen',
  left_other: '{{count, number}} igjen',
  technicians_one: '{{count, number}} tekniker',
  technicians_other: '{{count, number}} teknikere',
  waiting_one: '{{count, number}} person venter på lisens',
  waiting_other: '{{count, number}} personer venter på lisens',
  everyone: 'Alle brukere.',
  everyoneText: 'Alle i kontoen har denne modulen, og plasser telles ikke.',
  noModules: {
    title: 'Ingen moduler ennå',
    text: 'Når lisensen inneholder en modul, ser du her hvem som arbeider med den, og hvilke enheter som er registrert.',
  },
  about: {
    title: 'Om plasser og enheter',
    technicians: {
      title: 'Teknikere',
      text: 'En tekniker er en bruker med en plass i en modul. Du kan ha så mange brukere du vil, men bare så mange teknikere som det er plasser.',
    },
    seats: {
      title: 'Navngitte og delte plasser',
      text: 'En navngitt plass tilhører én tekniker. Delte plasser kan tildeles så mange teknikere du vil, men bare så mange kan arbeide samtidig som det er plasser.',
    },
    everyone: {
      title: 'Moduler for alle',
      text: 'En modul som er inkludert i lisensen, trenger ingen plasser: Alle brukere har den.',
    },
    devices: {
      title: 'Enheter',
      text: 'Et produkt registrerer en enhet så snart det er satt opp der, for eksempel en datamaskin med ubetjent tilgang. Når grensen er nådd, registrerer det ikke flere og sier fra om det.',
    },
    retired: {
      title: 'Ta ut av bruk',
      text: 'En enhet som er tatt ut av bruk, telles ikke. Hvis den melder seg igjen, blir den avvist til du tar den i bruk igjen.',
    },
    more: {
      title: 'Flere plasser eller enheter',
      text: 'Antallene følger av lisensen. Under «Produkter» ser du hvordan du får flere.',
    },
  },
  search: 'Søk etter navn eller ID',
  resource: 'Enhetstype',
  state: { label: 'Enhetsstatus', registered: 'Registrert', retired: 'Tatt ut av bruk' },
  column: { name: 'Enhet', lastSeenAt: 'Sist sett' },
  since: 'Siden',
  registeredAt: 'Registrert',
  retiredAt: 'Tatt ut av bruk',
  actions: 'Handlinger',
  choose: 'Velg {{name}}',
  chooseShown: 'Velg alle som vises',
  reportsAs: 'melder seg som {{name}} · {{id}}',
  noMatch: { title: 'Ingen enheter samsvarer', text: 'Søk etter noe annet, eller fjern filtrene.' },
  empty: {
    registered: {
      title: 'Ingen enheter er registrert',
      text: 'Produktene registrerer dem automatisk så snart de er satt opp på en enhet.',
    },
    retired: {
      title: 'Ingen enheter er tatt ut av bruk',
      text: 'Enheter du tar ut av bruk, vises her, så du kan ta dem i bruk igjen.',
    },
  },
  bar: {
    label: 'Valgte enheter',
    chosen_one: '{{count, number}} enhet valgt',
    chosen_other: '{{count, number}} enheter valgt',
    clear: 'Opphev valget',
  },
  retire: {
    open: 'Ta ut av bruk',
    titleOfOne: 'Vil du ta {{name}} ut av bruk?',
    title_one: 'Vil du ta denne enheten ut av bruk?',
    title_other: 'Vil du ta {{count, number}} enheter ut av bruk?',
    text_one:
      'Den teller ikke lenger mot grensen. Hvis den melder seg igjen, blir den avvist til du tar den i bruk igjen.',
    text_other:
      'De teller ikke lenger mot grensen. Hvis de melder seg igjen, blir de avvist til du tar dem i bruk igjen.',
    done_one: 'Enheten er tatt ut av bruk.',
    done_other: '{{count, number}} enheter er tatt ut av bruk.',
  },
  bringBack: {
    open: 'Ta i bruk igjen',
    titleOfOne: 'Vil du ta {{name}} i bruk igjen?',
    title_one: 'Vil du ta denne enheten i bruk igjen?',
    title_other: 'Vil du ta {{count, number}} enheter i bruk igjen?',
    text_one: 'Den teller igjen mot grensen.',
    text_other: 'De teller igjen mot grensen: alle, eller ingen hvis det ikke er plass til alle.',
    done_one: 'Enheten er i bruk igjen.',
    done_other: '{{count, number}} enheter er i bruk igjen.',
  },
  rename: {
    open: 'Gi nytt navn',
    title: 'Gi {{name}} nytt navn',
    label: 'Navn',
    text: 'Enheten kaller seg {{name}}. Navnet du skriver, vises i stedet. Lar du feltet stå tomt, vises enhetens eget navn.',
    done: 'Enheten har fått nytt navn.',
  },
}
