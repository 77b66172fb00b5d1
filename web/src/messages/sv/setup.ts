// Texter för features/setup.
import type { setup as en } from '../en/setup.ts'
import type { Texts } from '../texts.ts'

export const setup: Texts<typeof en> = {
  title: 'Konfigurera Sitzplan',
  text: 'Här skapas leverantören, vars licenser hanteras i Sitzplan, och dess första operatör: du.',
  vendorName: 'Leverantörens namn',
  vendorNameHint: 'Ditt företag, som kunderna känner det.',
  language: 'Språk',
  givenName: 'Förnamn',
  familyName: 'Efternamn',
  email: 'E-postadress',
  emailHint: 'Du loggar in med den.',
  password: 'Lösenord',
  rule: {
    start: 'Minst 12 tecken. Flera ord är lätta att komma ihåg.',
    missing_one: '{{count}} tecken till, sedan räcker det.',
    missing_other: '{{count}} tecken till, sedan räcker det.',
    met: 'Det räcker.',
  },
  submit: 'Konfigurera och logga in',
  faults: {
    missing: 'Fyll i fältet.',
    email: 'E-postadressen är inte fullständig ännu.',
    passwordShort: 'Välj minst 12 tecken.',
    passwordLong: 'Högst 200 tecken.',
  },
  doneTitle: 'Sitzplan är konfigurerat',
  done: 'Ett steg till, sedan kan du skapa ditt första kundkonto.',
  own: {
    feedText:
      'Det här är er egen installation. Leverantörens flöde anger vad ni har licensierat; här skapas den första administratören: du.',
    fileText:
      'Det här är er egen installation. Filerna från leverantören anger vad ni har licensierat; med dem skapas den första administratören: du.',
    license: 'Licensfil',
    licenseHint: 'Från leverantören; filnamnet slutar på .license.',
    catalog: 'Katalogfil',
    catalogHint: 'Från leverantören; den beskriver produkterna.',
    choose: 'Välj en fil',
    done: 'Nu kan du bjuda in era personer.',
  },
  notYet: {
    title: 'Sitzplan är inte konfigurerat ännu',
    text: 'Länken för det finns i terminalen där servern startades. Öppna den därifrån; sedan kan du logga in här.',
  },
  used: { title: 'Länken har redan använts', text: 'Leverantören och dess första operatör finns redan.' },
  expired: {
    title: 'Länken har gått ut',
    text: 'Den gällde i 48 timmar. Starta Sitzplan igen: då visas en ny länk i terminalen.',
  },
  unknown: {
    title: 'Länken är okänd',
    text: 'Kopiera hela länken från terminalen en gång till. En ny visas vid varje start; bara den senaste fungerar.',
  },
  signIn: 'Logga in',
}
