// Tekster for features/second-factor.
import type { secondFactor as en } from '../en/second-factor.ts'
import type { Texts } from '../texts.ts'

export const secondFactor: Texts<typeof en> = {
  required: {
    title: 'Konfigurer tofaktor nå',
    text: 'Kontoen krever det av alle: en kode fra telefonen i tillegg til passordet. Det tar to minutter, én gang.',
    done: 'Tofaktor er konfigurert',
    signOut: 'Logg av i stedet',
  },
  card: {
    title: 'Tofaktor',
    off: 'Av. Når tofaktor er slått på, kreves også en kode fra telefonen. Da kan ikke den som får tak i passordet ditt, logge på.',
    setUp: 'Konfigurer',
    on: 'På siden {{date}}',
    left_one: '{{count}} gjenopprettingskode igjen',
    left_other: '{{count}} gjenopprettingskoder igjen',
    required: 'Kontoen krever det.',
    codes: 'Nye gjenopprettingskoder',
    newPhone: 'Ny telefon',
    turnOff: 'Slå av',
  },
  dialog: {
    setUp: 'Konfigurer tofaktor',
    newPhone: 'Tofaktor på en ny telefon',
    codes: 'Nye gjenopprettingskoder',
    turnOff: 'Vil du slå av tofaktor?',
  },
  done: {
    setUp: 'Tofaktor er slått på. De andre påloggingene dine er avsluttet.',
    newPhone: 'Fra nå av kommer kodene fra den nye telefonen. De andre påloggingene dine er avsluttet.',
    codes: 'De nye gjenopprettingskodene gjelder.',
    turnOff: 'Tofaktor er slått av. De andre påloggingene dine er avsluttet.',
  },
  reset: {
    action: 'Tilbakestill tofaktor',
    title: 'Vil du tilbakestille tofaktor for {{name}}?',
    text: '{{name}} logges av overalt og logger på bare med passordet neste gang. Krever kontoen tofaktor, konfigureres det da på nytt.',
    sure: 'Forsikre deg om at det virkelig er denne personen som ber deg om det, og ikke noen som bare kjenner passordet.',
    confirm: 'Tilbakestill',
    done: 'Tofaktor for {{name}} er tilbakestilt.',
  },
  turnOff: {
    text: 'Fra da av er passordet ditt nok til å logge på. Gjenopprettingskodene slettes, og de andre påloggingene dine avsluttes.',
  },
  password: {
    label: 'Passordet ditt én gang til',
    plain: 'Passordet ditt',
    missing: 'Skriv inn passordet ditt.',
    wrong: 'Dette er ikke passordet ditt.',
  },
  code: {
    label: 'Kode fra appen',
    any: 'Kode fra appen, eller en gjenopprettingskode',
    missing: 'Skriv inn en kode.',
    wrong: 'Koden stemmer ikke. Vent på den neste. Klokken på telefonen må gå riktig.',
  },
  begin: {
    app: 'Du trenger en autentiseringsapp: den bedriften anbefaler, eller den som er innebygd i telefonen eller passordbehandleren din.',
    submit: 'Konfigurer',
  },
  app: {
    scan: 'Skann bildet med appen, eller skriv nøkkelen inn i den. Skriv deretter inn de seks sifrene appen viser.',
    picture: 'QR-kode med nøkkelen til autentiseringsappen',
    secret: 'Nøkkel å skrive inn',
    submit: 'Slå på',
  },
  codes: {
    once: 'Tofaktor er slått på. Oppbevar disse kodene der du finner dem uten telefonen: Er den borte, slipper hver kode deg inn én gang. De vises bare nå.',
    onceRenewed:
      'De tidligere kodene virker ikke lenger. Oppbevar de nye der du finner dem uten telefonen. De vises bare nå.',
    renew: 'Du får ti nye. De som er igjen, virker da ikke lenger.',
    make: 'Lag nye koder',
    label: 'Gjenopprettingskoder',
    fileTitle: 'Gjenopprettingskoder for Sitzplan ({{host}}), hver virker én gang:',
    fileName: 'sitzplan-gjenopprettingskoder.txt',
    save: 'Lagre som fil',
    print: 'Skriv ut',
    kept: 'Jeg har tatt vare på dem',
  },
}
