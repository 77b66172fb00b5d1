// Texter för features/second-factor.
import type { secondFactor as en } from '../en/second-factor.ts'
import type { Texts } from '../texts.ts'

export const secondFactor: Texts<typeof en> = {
  required: {
    title: 'Konfigurera tvåfaktorsautentisering',
    text: 'Ditt konto kräver det av alla: utöver lösenordet en kod från din telefon. Det tar två minuter och behövs bara en gång.',
    done: 'Tvåfaktorsautentiseringen är konfigurerad',
    signOut: 'Logga ut i stället',
  },
  card: {
    title: 'Tvåfaktorsautentisering',
    off: 'Av. När den är på kan den som kommer över ditt lösenord inte logga in: det krävs även en kod från din telefon.',
    setUp: 'Konfigurera',
    on: 'På sedan {{date}}',
    left_one: '{{count}} återställningskod kvar',
    left_other: '{{count}} återställningskoder kvar',
    required: 'Ditt konto kräver det.',
    codes: 'Nya återställningskoder',
    newPhone: 'Ny telefon',
    turnOff: 'Stäng av',
  },
  dialog: {
    setUp: 'Konfigurera tvåfaktorsautentisering',
    newPhone: 'Tvåfaktorsautentisering på en ny telefon',
    codes: 'Nya återställningskoder',
    turnOff: 'Stänga av tvåfaktorsautentiseringen?',
  },
  done: {
    setUp: 'Tvåfaktorsautentiseringen är på. Dina andra inloggningar har avslutats.',
    newPhone: 'Från och med nu kommer koderna från den nya telefonen. Dina andra inloggningar har avslutats.',
    codes: 'De nya återställningskoderna gäller.',
    turnOff: 'Tvåfaktorsautentiseringen är av. Dina andra inloggningar har avslutats.',
  },
  reset: {
    action: 'Återställ tvåfaktorsautentisering',
    title: 'Återställa tvåfaktorsautentiseringen för {{name}}?',
    text: '{{name}} loggas ut överallt och loggar nästa gång in med bara lösenordet. Om ditt konto kräver tvåfaktorsautentisering konfigureras den då på nytt.',
    sure: 'Kontrollera att det verkligen är personen själv som ber dig om det, och inte någon som bara känner till lösenordet.',
    confirm: 'Återställ',
    done: 'Tvåfaktorsautentiseringen för {{name}} är återställd.',
  },
  turnOff: {
    text: 'Därefter räcker det med lösenordet för att logga in. Återställningskoderna raderas och dina andra inloggningar avslutas.',
  },
  password: {
    label: 'Ditt lösenord en gång till',
    plain: 'Ditt lösenord',
    missing: 'Ange ditt lösenord.',
    wrong: 'Det är inte ditt lösenord.',
  },
  code: {
    label: 'Kod från appen',
    any: 'Kod från appen eller en återställningskod',
    missing: 'Ange en kod.',
    wrong: 'Koden stämmer inte. Vänta på nästa; klockan i telefonen måste gå rätt.',
  },
  begin: {
    app: 'Du behöver en autentiseringsapp: den som ditt företag rekommenderar eller den som är inbyggd i telefonen eller lösenordshanteraren.',
    submit: 'Konfigurera',
  },
  app: {
    scan: 'Skanna bilden med appen eller skriv in nyckeln i den. Ange sedan de sex siffrorna som appen visar.',
    picture: 'QR-kod med nyckeln för autentiseringsappen',
    secret: 'Nyckel att skriva in',
    submit: 'Slå på',
  },
  codes: {
    once: 'Tvåfaktorsautentiseringen är på. Spara koderna där du hittar dem utan telefonen: om den är borta kommer du in en gång med varje kod. De visas bara nu.',
    onceRenewed:
      'De tidigare koderna gäller inte längre. Spara de nya där du hittar dem utan telefonen. De visas bara nu.',
    renew: 'Du får tio nya. De som är kvar slutar då att gälla.',
    make: 'Skapa nya koder',
    label: 'Återställningskoder',
    fileTitle: 'Återställningskoder för Sitzplan ({{host}}), varje kod gäller en gång:',
    fileName: 'sitzplan-aterstallningskoder.txt',
    save: 'Spara som fil',
    print: 'Skriv ut',
    kept: 'Jag har sparat dem',
  },
}
