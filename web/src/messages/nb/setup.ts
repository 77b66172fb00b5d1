// Tekster for features/setup.
import type { setup as en } from '../en/setup.ts'
import type { Texts } from '../texts.ts'

export const setup: Texts<typeof en> = {
  title: 'Sett opp Sitzplan',
  text: 'Dette oppretter leverandøren av lisensene som skal administreres her, og den første operatøren: deg.',
  vendorName: 'Leverandørens navn',
  vendorNameHint: 'Bedriften din, slik kundene kjenner den.',
  language: 'Språk',
  givenName: 'Fornavn',
  familyName: 'Etternavn',
  email: 'E-postadresse',
  emailHint: 'Du logger på med den.',
  password: 'Passord',
  rule: {
    start: 'Minst 12 tegn. Flere ord er lette å huske.',
    missing_one: '{{count}} tegn til, så er det nok.',
    missing_other: '{{count}} tegn til, så er det nok.',
    met: 'Dette er nok.',
  },
  submit: 'Sett opp og logg på',
  faults: {
    missing: 'Fyll ut dette feltet.',
    email: 'Dette er ikke en fullstendig e-postadresse ennå.',
    passwordShort: 'Velg minst 12 tegn.',
    passwordLong: 'Høyst 200 tegn.',
  },
  doneTitle: 'Sitzplan er satt opp',
  done: 'Ett trinn til, så kan du opprette den første kundekontoen.',
  own: {
    feedText:
      'Denne installasjonen er deres egen. Leverandørens feed sier hva dere har lisens til. Her oppretter du den første administratoren: deg selv.',
    fileText:
      'Denne installasjonen er deres egen. Filene fra leverandøren sier hva dere har lisens til. Med dem oppretter du den første administratoren: deg selv.',
    license: 'Lisensfil',
    licenseHint: 'Fra leverandøren. Navnet slutter på .license.',
    catalog: 'Katalogfil',
    catalogHint: 'Fra leverandøren. Den beskriver produktene.',
    choose: 'Velg en fil',
    done: 'Nå kan du invitere brukerne.',
  },
  notYet: {
    title: 'Sitzplan er ikke satt opp ennå',
    text: 'Lenken for oppsettet står i terminalen der serveren ble startet. Åpne den derfra. Deretter kan du logge på her.',
  },
  used: { title: 'Denne lenken er allerede brukt', text: 'Leverandøren og den første operatøren finnes allerede.' },
  expired: {
    title: 'Denne lenken er utløpt',
    text: 'Den virket i 48 timer. Start Sitzplan på nytt: Da vises en ny lenke i terminalen.',
  },
  unknown: {
    title: 'Denne lenken virker ikke',
    text: 'Kopier hele lenken fra terminalen, og prøv igjen. En ny vises ved hver oppstart, og bare den nyeste virker.',
  },
  signIn: 'Logg på',
}
