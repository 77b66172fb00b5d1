// Tekster til features/setup.
import type { setup as en } from '../en/setup.ts'
import type { Texts } from '../texts.ts'

export const setup: Texts<typeof en> = {
  title: 'Konfigurér Sitzplan',
  text: 'Her opretter du den leverandør, hvis licenser administreres her, og leverandørens første operatør: dig.',
  vendorName: 'Leverandørens navn',
  vendorNameHint: 'Din virksomhed, som kunderne kender den.',
  language: 'Sprog',
  givenName: 'Fornavn',
  familyName: 'Efternavn',
  email: 'E-mailadresse',
  emailHint: 'Du logger ind med den.',
  password: 'Adgangskode',
  rule: {
    start: 'Mindst 12 tegn. Flere ord er nemme at huske.',
    missing_one: 'Mangler {{count}} tegn.',
    missing_other: 'Mangler {{count}} tegn.',
    met: 'Lang nok.',
  },
  submit: 'Konfigurér og log ind',
  faults: {
    missing: 'Udfyld dette felt.',
    email: 'Det er ikke en fuldstændig e-mailadresse endnu.',
    passwordShort: 'Vælg mindst 12 tegn.',
    passwordLong: 'Højst 200 tegn.',
  },
  doneTitle: 'Sitzplan er konfigureret',
  done: 'Ét trin til, så kan du oprette din første kundekonto.',
  own: {
    feedText:
      'Denne installation er din egen. Leverandørens feed oplyser, hvad du har licens til. Her opretter du den første administrator: dig.',
    fileText:
      'Denne installation er din egen. Filerne fra din leverandør oplyser, hvad du har licens til. Med dem opretter du den første administrator: dig.',
    license: 'Licensfil',
    licenseHint: 'Fra din leverandør. Navnet ender på .license.',
    catalog: 'Produktkatalogfil',
    catalogHint: 'Fra din leverandør. Den beskriver produkterne.',
    choose: 'Vælg en fil',
    done: 'Nu kan du invitere dine brugere.',
  },
  notYet: {
    title: 'Sitzplan er ikke konfigureret endnu',
    text: 'Linket til det står i den terminal, hvor serveren blev startet. Åbn det derfra. Derefter kan du logge ind her.',
  },
  used: { title: 'Linket er allerede brugt', text: 'Leverandøren og dens første operatør findes allerede.' },
  expired: {
    title: 'Linket er udløbet',
    text: 'Det virkede i 48 timer. Start Sitzplan igen, så vises et nyt link i terminalen.',
  },
  unknown: {
    title: 'Linket er ukendt',
    text: 'Kopiér det fra terminalen igen i sin helhed. Der kommer et nyt ved hver start, og kun det nyeste virker.',
  },
  signIn: 'Log ind',
}
