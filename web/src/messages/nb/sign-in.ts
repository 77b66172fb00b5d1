// Tekster for features/sign-in.
import type { signIn as en } from '../en/sign-in.ts'
import type { Texts } from '../texts.ts'

export const signIn: Texts<typeof en> = {
  title: 'Logg på',
  text: 'Med e-postadressen til kontoen din.',
  ended: 'Du er logget av. Logg på igjen for å fortsette.',
  email: 'E-postadresse',
  emailMissing: 'Skriv inn e-postadressen din.',
  emailWrong: 'Dette er ikke en fullstendig e-postadresse ennå.',
  next: 'Fortsett',
  titleCompany: 'Bedriftspålogging',
  textCompany: 'Bedriften logger deg på og sender deg tilbake hit.',
  company: {
    submit: 'Logg på via bedriften',
    password: 'Bruk passord i stedet',
    emergency: 'Jeg er nødadministrator',
  },
  titleRefused: 'Ikke pålogget',
  again: 'Begynn på nytt',
  refused: {
    not_begun_here: {
      title: 'Denne påloggingen ble ikke startet her',
      text: 'Den ble startet i en annen nettleser, for mer enn ti minutter siden, eller er allerede brukt. Begynn på nytt.',
    },
    too_many: {
      title: 'For mange logger på samtidig',
      text: 'Begynn på nytt om et øyeblikk.',
    },
    settings_changed: {
      title: 'Bedriftens pålogging er endret i mellomtiden',
      text: 'En administrator har endret innstillingene. Begynn på nytt.',
    },
    switched_off: {
      title: 'Bedriftens pålogging er slått av',
      text: 'En administrator har slått den av i mellomtiden. Logg på med passordet ditt.',
    },
    unreachable: {
      title: 'Bedriftens pålogging svarer ikke',
      text: 'Prøv igjen om litt. Hvis det fortsetter, kan du si fra til en administrator for kontoen.',
    },
    refused_there: {
      title: 'Bedriften logget deg ikke på',
      text: 'Du avbrøt der, eller du har ikke lov til å bruke Sitzplan. Prøv igjen, eller spør dem som har ansvar for påloggingen i bedriften.',
    },
    not_accepted: {
      title: 'Svaret fra bedriften er ikke til å stole på',
      text: 'Det besto ikke kontrollene våre, så ingen ble logget på. Si fra til en administrator for kontoen: Testen på siden Bedriftspålogging viser hva som er feil.',
    },
    no_email: {
      title: 'Bedriften oppga ikke e-postadressen din',
      text: 'Uten den finner vi deg ikke. Si fra til en administrator for kontoen.',
    },
    email_not_verified: {
      title: 'Bedriften har ikke bekreftet e-postadressen din',
      text: 'Få den bekreftet der, og logg på igjen.',
    },
    domain_not_verified: {
      title: 'Adressen din tilhører et annet domene',
      text: 'Kontoen har ikke bekreftet domenet, så det gjelder ikke. Si fra til en administrator for kontoen.',
    },
    suspended: {
      title: 'Tilgangen din er sperret',
      text: 'En administrator for kontoen kan oppheve sperringen.',
    },
    deleted: {
      title: 'Tilgangen din er slettet',
      text: 'En administrator for kontoen kan gjenopprette den.',
    },
    identity_changed: {
      title: 'Bedriften kjenner deg nå under en annen identitet',
      text: 'En annen identitet er allerede knyttet til adressen din. En administrator for kontoen kan koble fra den gamle identiteten.',
    },
    administrators_excluded: {
      title: 'Administratorer kan ikke logge på slik ennå',
      text: 'En superadmin må lagre innstillingene for bedriftspålogging én gang. Logg på med passordet ditt inntil da.',
    },
    active_elsewhere: {
      title: 'Adressen din er aktiv i en annen konto',
      text: 'Åpne lenken i invitasjonen, og logg på der for å bytte konto.',
    },
    not_invited: {
      title: 'Du er ikke invitert ennå',
      text: 'Be en administrator for kontoen om å legge deg til.',
    },
  },
  product: {
    title: 'Logg på {{client}}',
    text: 'Med e-postadressen til kontoen din i Sitzplan.',
    goesOn: 'Videre til {{client}} …',
    confirm: {
      title: 'Vil du gå videre til {{client}}?',
      text: 'Du er logget på. {{client}} på denne datamaskinen får vite navnet ditt, e-postadressen din og hva du kan bruke der.',
      submit: 'Gå videre til {{client}}',
      other: 'Logg på som en annen',
      note: 'Var det ikke du som nettopp startet {{client}}? Da lukker du denne siden.',
    },
    over: {
      title: 'Denne påloggingen er ikke lenger gyldig',
      text: 'Den ble startet i en annen nettleser, for en time siden eller mer, eller er allerede brukt. Gå tilbake til produktet og logg på igjen.',
    },
  },
  titlePassword: 'Passordet ditt',
  textPassword: 'Bruker du tofaktor, blir du bedt om en kode etterpå.',
  titleCode: 'Koden din',
  textCode: 'Passordet er riktig. Nå trenger vi også en kode.',
  code: {
    missing: 'Skriv inn en kode.',
    wrong: 'Koden stemmer ikke',
    app: {
      label: 'Kode fra autentiseringsappen',
      hint: 'Seks sifre. Det kommer en ny hvert 30. sekund.',
      wrong: 'Hver kode virker én gang og bare en kort stund. Vent på den neste. Klokken på telefonen må gå riktig.',
      other: 'Bruk en gjenopprettingskode',
    },
    recovery: {
      label: 'Gjenopprettingskode',
      hint: 'En av de ti du tok vare på da du konfigurerte tofaktor.',
      wrong:
        'Hver kode virker én gang. Bruk en annen. Har du ingen igjen, kan en administrator tilbakestille tofaktor for deg.',
      other: 'Bruk autentiseringsappen',
    },
  },
  change: 'Endre',
  password: 'Passord',
  passwordMissing: 'Skriv inn passordet ditt.',
  submit: 'Logg på',
  newPassword: 'Nytt passord',
  newPasswordShort: 'Velg minst 12 tegn.',
  forgotten: {
    link: 'Har du glemt passordet?',
    title: 'Tilbakestill passordet',
    text: 'Vi sender deg en lenke der du kan velge et nytt.',
    submit: 'Be om lenke',
    sent: 'Hvis det finnes en konto med {{email}}, er en e-post med lenken på vei. Den virker i én time.',
    sentHere: 'Hvis det finnes en konto med {{email}}, er lenken nå klar til å gis videre. Den virker i én time.',
    back: 'Tilbake til pålogging',
  },
  reset: {
    title: 'Velg et nytt passord',
    text: 'For {{email}}. Etterpå blir du logget av overalt.',
    submit: 'Lagre passordet',
    signIn: 'Logg på',
    done: { title: 'Passordet er endret', text: 'Du kan logge på med det nå.' },
    used: {
      title: 'Denne lenken er allerede brukt',
      text: 'Hver lenke virker én gang. Trenger du fortsatt et nytt passord, ber du om en ny.',
    },
    expired: {
      title: 'Denne lenken er utløpt',
      text: 'Den virket i én time, og bare den nyeste gjelder. Be om en ny.',
    },
    unknown: { title: 'Denne lenken virker ikke', text: 'Kopier hele lenken fra e-posten, og prøv igjen.' },
  },
  emailChange: {
    title: 'Bekreft e-postadressen din',
    text: '{{email}} blir adressen din hos {{account}}. Fra da av logger du på med den, og du logges av alle andre steder.',
    submit: 'Bekreft adressen',
    toStart: 'Til Sitzplan',
    done: { title: 'E-postadressen er endret', text: 'Fra nå av logger du på med den nye.' },
    used: { title: 'Denne lenken er allerede brukt', text: 'Hver lenke virker én gang. Logg på med den nye adressen.' },
    expired: {
      title: 'Denne lenken er utløpt',
      text: 'Den virket i 48 timer, og bare den nyeste gjelder. Be om en ny under «Min konto».',
    },
    unknown: { title: 'Denne lenken virker ikke', text: 'Kopier hele lenken fra e-posten, og prøv igjen.' },
  },
  throttled: 'Av hensyn til sikkerheten for kontoen din. Du kan prøve igjen om {{clock}} min.',
  plan: {
    label: 'Om Sitzplan',
    description:
      'Et hus med to rom. I det ene er det ti plasser: Ni er i bruk, og én er reservert for den første av tre personer ved døren. I det andre er det seksti plasser i tre rader, noen av dem ledige.',
    claim: 'Se hvem som sitter, hvem som venter, og hva som er ledig.',
    explained: '10 plasser, 9 i bruk, 1 reservert for neste i køen. Ved døren: etter tur, ingen sniker i køen.',
  },
}
