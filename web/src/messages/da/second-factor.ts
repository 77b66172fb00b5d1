// Tekster til features/second-factor.
import type { secondFactor as en } from '../en/second-factor.ts'
import type { Texts } from '../texts.ts'

export const secondFactor: Texts<typeof en> = {
  required: {
    title: 'Nu tofaktorgodkendelse',
    text: 'Din konto kræver det af alle: ud over adgangskoden en kode fra din telefon. Det tager to minutter, én gang.',
    done: 'Tofaktorgodkendelse er sat op',
    signOut: 'Log ud i stedet',
  },
  card: {
    title: 'Tofaktorgodkendelse',
    off: 'Slået fra. Er den slået til, kan ingen logge ind alene med din adgangskode: Der kræves også en kode fra din telefon.',
    setUp: 'Konfigurér',
    on: 'Slået til siden {{date}}',
    left_one: '{{count}} genoprettelseskode tilbage',
    left_other: '{{count}} genoprettelseskoder tilbage',
    required: 'Din konto kræver den.',
    codes: 'Nye genoprettelseskoder',
    newPhone: 'Ny telefon',
    turnOff: 'Slå fra',
  },
  dialog: {
    setUp: 'Konfigurér tofaktorgodkendelse',
    newPhone: 'Tofaktorgodkendelse på en ny telefon',
    codes: 'Nye genoprettelseskoder',
    turnOff: 'Slå tofaktorgodkendelse fra?',
  },
  done: {
    setUp: 'Tofaktorgodkendelse er slået til. Dine øvrige logins er afsluttet.',
    newPhone: 'Fremover kommer koderne fra den nye telefon. Dine øvrige logins er afsluttet.',
    codes: 'De nye genoprettelseskoder gælder.',
    turnOff: 'Tofaktorgodkendelse er slået fra. Dine øvrige logins er afsluttet.',
  },
  reset: {
    action: 'Nulstil tofaktorgodkendelse',
    title: 'Nulstil tofaktorgodkendelse for {{name}}?',
    text: '{{name}} bliver logget ud overalt og logger næste gang ind med adgangskoden alene. Kræver din konto tofaktorgodkendelse, konfigureres den på ny dér.',
    sure: 'Vær sikker på, at det virkelig er denne person, der beder dig om det, og ikke en anden, der blot kender adgangskoden.',
    confirm: 'Nulstil',
    done: 'Tofaktorgodkendelse for {{name}} er nulstillet.',
  },
  turnOff: {
    text: 'Derefter er din adgangskode nok til at logge ind. Genoprettelseskoderne slettes, og dine øvrige logins afsluttes.',
  },
  password: {
    label: 'Din adgangskode igen',
    plain: 'Din adgangskode',
    missing: 'Angiv din adgangskode.',
    wrong: 'Det er ikke din adgangskode.',
  },
  code: {
    label: 'Kode fra appen',
    any: 'Kode fra appen eller en genoprettelseskode',
    missing: 'Angiv en kode.',
    wrong: 'Koden passer ikke. Vent på den næste. Uret på din telefon skal gå rigtigt.',
  },
  begin: {
    app: 'Du skal bruge en godkendelsesapp: den, din virksomhed anbefaler, eller den, der er indbygget i din telefon eller adgangskodeadministrator.',
    submit: 'Konfigurér',
  },
  app: {
    scan: 'Scan billedet med appen, eller indtast nøglen i den. Angiv derefter de seks cifre, som appen viser.',
    picture: 'QR-kode med nøglen til godkendelsesappen',
    secret: 'Nøgle til indtastning',
    submit: 'Slå til',
  },
  codes: {
    once: 'Tofaktorgodkendelse er slået til. Gem disse koder et sted, hvor du kan finde dem uden din telefon: Hver af dem giver dig adgang én gang, hvis telefonen er væk. De vises kun nu.',
    onceRenewed:
      'De tidligere koder virker ikke længere. Gem de nye et sted, hvor du kan finde dem uden din telefon. De vises kun nu.',
    renew: 'Du får ti nye. De resterende gamle virker så ikke længere.',
    make: 'Opret nye koder',
    label: 'Genoprettelseskoder',
    fileTitle: 'Genoprettelseskoder til Sitzplan ({{host}}), hver virker én gang:',
    fileName: 'sitzplan-genoprettelseskoder.txt',
    save: 'Gem som fil',
    print: 'Udskriv',
    kept: 'Jeg har gemt dem',
  },
}
