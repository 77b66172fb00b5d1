// Texter för features/sign-in.
import type { signIn as en } from '../en/sign-in.ts'
import type { Texts } from '../texts.ts'

export const signIn: Texts<typeof en> = {
  title: 'Logga in',
  text: 'Med e-postadressen för ditt konto.',
  ended: 'Du har loggats ut. Logga in igen för att fortsätta.',
  email: 'E-postadress',
  emailMissing: 'Ange din e-postadress.',
  emailWrong: 'E-postadressen är inte fullständig ännu.',
  next: 'Fortsätt',
  titleCompany: 'Företagsinloggning',
  textCompany: 'Företaget loggar in dig och skickar dig tillbaka hit.',
  company: {
    submit: 'Logga in via företaget',
    password: 'Använd ett lösenord i stället',
    emergency: 'Jag är nödadministratör',
  },
  titleRefused: 'Inte inloggad',
  again: 'Börja om',
  refused: {
    not_begun_here: {
      title: 'Inloggningen påbörjades inte här',
      text: 'Den påbörjades i en annan webbläsare, för mer än tio minuter sedan, eller har redan använts. Börja om.',
    },
    too_many: {
      title: 'För många loggar in samtidigt',
      text: 'Försök igen om en liten stund.',
    },
    settings_changed: {
      title: 'Företagets inloggning har ändrats under tiden',
      text: 'En administratör har ändrat inställningarna. Börja om.',
    },
    switched_off: {
      title: 'Företagets inloggning är avstängd',
      text: 'En administratör har stängt av den under tiden. Logga in med ditt lösenord.',
    },
    unreachable: {
      title: 'Företagets inloggning svarar inte',
      text: 'Försök igen om en stund. Om felet kvarstår, kontakta en administratör för ditt konto.',
    },
    refused_there: {
      title: 'Ditt företag loggade inte in dig',
      text: 'Du avbröt där, eller så får du inte använda Sitzplan. Försök igen eller fråga den som ansvarar för företagets inloggning.',
    },
    not_accepted: {
      title: 'Svaret från ditt företag är inte tillförlitligt',
      text: 'Det klarade inte våra kontroller, så ingen loggades in. Kontakta en administratör för ditt konto: testet på sidan Företagsinloggning visar vad som är fel.',
    },
    no_email: {
      title: 'Ditt företag uppgav inte din e-postadress',
      text: 'Utan den kan vi inte hitta dig. Kontakta en administratör för ditt konto.',
    },
    email_not_verified: {
      title: 'Ditt företag har inte verifierat din e-postadress',
      text: 'Låt verifiera den där och logga sedan in igen.',
    },
    domain_not_verified: {
      title: 'Din adress tillhör en annan domän',
      text: 'Kontot har inte verifierat domänen, så den räknas inte. Kontakta en administratör för ditt konto.',
    },
    suspended: {
      title: 'Du är spärrad',
      text: 'En administratör för ditt konto kan häva spärren.',
    },
    deleted: {
      title: 'Ditt användarkonto har raderats',
      text: 'En administratör kan återställa det.',
    },
    identity_changed: {
      title: 'Ditt företag känner dig nu under en annan identitet',
      text: 'Din adress är redan kopplad till en annan identitet. En administratör för ditt konto kan koppla bort den gamla.',
    },
    administrators_excluded: {
      title: 'Administratörer kan inte logga in så här ännu',
      text: 'En superadmin måste spara inställningarna för företagsinloggningen en gång. Logga in med ditt lösenord till dess.',
    },
    active_elsewhere: {
      title: 'Din adress är aktiv i ett annat konto',
      text: 'Öppna länken i din inbjudan och logga in där för att byta konto.',
    },
    not_invited: {
      title: 'Du är inte inbjuden ännu',
      text: 'Be en administratör för ditt konto att lägga till dig.',
    },
  },
  product: {
    title: 'Logga in i {{client}}',
    text: 'Med e-postadressen för ditt konto i Sitzplan.',
    goesOn: 'Vidare till {{client}} …',
    confirm: {
      title: 'Fortsätta till {{client}}?',
      text: 'Du är inloggad. {{client}} på den här datorn får veta ditt namn, din e-postadress och vad du får använda av produkten.',
      submit: 'Fortsätt till {{client}}',
      other: 'Logga in som någon annan',
      note: 'Var det inte du som startade {{client}} alldeles nyss? Stäng då den här sidan.',
    },
    over: {
      title: 'Inloggningen gäller inte längre',
      text: 'Den påbörjades i en annan webbläsare eller för minst en timme sedan, eller så har den redan använts. Gå tillbaka till produkten och logga in igen.',
    },
  },
  titlePassword: 'Ditt lösenord',
  textPassword: 'Den som har tvåfaktorsautentisering får ange en kod efteråt.',
  titleCode: 'Din kod',
  textCode: 'Lösenordet stämmer. Nu återstår den andra faktorn.',
  code: {
    missing: 'Ange en kod.',
    wrong: 'Koden stämmer inte',
    app: {
      label: 'Kod från din autentiseringsapp',
      hint: 'Sex siffror. Det kommer en ny var 30:e sekund.',
      wrong: 'Varje kod gäller en gång och bara en kort stund. Vänta på nästa; klockan i telefonen måste gå rätt.',
      other: 'Använd en återställningskod',
    },
    recovery: {
      label: 'Återställningskod',
      hint: 'En av de tio som du sparade när du konfigurerade tvåfaktorsautentiseringen.',
      wrong:
        'Varje kod gäller en gång. Ta en annan. Om du inte har någon kvar kan en administratör återställa din tvåfaktorsautentisering.',
      other: 'Använd autentiseringsappen',
    },
  },
  change: 'Ändra',
  password: 'Lösenord',
  passwordMissing: 'Ange ditt lösenord.',
  submit: 'Logga in',
  newPassword: 'Nytt lösenord',
  newPasswordShort: 'Välj minst 12 tecken.',
  forgotten: {
    link: 'Glömt lösenordet?',
    title: 'Återställ lösenordet',
    text: 'Vi skickar en länk där du kan välja ett nytt.',
    submit: 'Begär länk',
    sent: 'Om det finns ett konto med {{email}} är ett mejl med länken på väg. Den gäller i en timme.',
    sentHere: 'Om det finns ett konto med {{email}} är länken nu klar att lämnas vidare. Den gäller i en timme.',
    back: 'Tillbaka till inloggningen',
  },
  reset: {
    title: 'Välj ett nytt lösenord',
    text: 'För {{email}}. Du loggas sedan ut överallt.',
    submit: 'Spara lösenordet',
    signIn: 'Logga in',
    done: { title: 'Ditt lösenord är ändrat', text: 'Du kan logga in med det nu.' },
    used: {
      title: 'Länken har redan använts',
      text: 'Varje länk gäller en gång. Om du fortfarande behöver ett nytt lösenord begär du en ny länk.',
    },
    expired: {
      title: 'Länken har gått ut',
      text: 'Den gällde i en timme, och bara den senaste länken gäller. Begär en ny.',
    },
    unknown: { title: 'Länken är okänd', text: 'Kopiera hela länken från mejlet en gång till.' },
  },
  emailChange: {
    title: 'Bekräfta din e-postadress',
    text: '{{email}} blir din adress hos {{account}}. Från och med då loggar du in med den, och du loggas ut på alla andra ställen.',
    submit: 'Bekräfta adressen',
    toStart: 'Till Sitzplan',
    done: { title: 'Din e-postadress är ändrad', text: 'Från och med nu loggar du in med den nya.' },
    used: { title: 'Länken har redan använts', text: 'Varje länk gäller en gång. Logga in med den nya adressen.' },
    expired: {
      title: 'Länken har gått ut',
      text: 'Den gällde i 48 timmar, och bara den senaste länken gäller. Begär en ny under ”Mitt konto”.',
    },
    unknown: { title: 'Länken är okänd', text: 'Kopiera hela länken från mejlet en gång till.' },
  },
  throttled: 'För att skydda ditt konto. Du kan försöka igen om {{clock}} min.',
  plan: {
    label: 'Om Sitzplan',
    description:
      'Ett hus med två rum. I det ena finns tio platser: nio är upptagna och en är reserverad för den första av tre personer vid dörren. I det andra finns sextio platser i tre rader, några av dem lediga.',
    claim: 'Se vem som sitter, vem som väntar och vad som är ledigt.',
    explained: '10 platser, 9 upptagna, 1 reserverad för nästa i kön. Vid dörren: i turordning, ingen går före.',
  },
}
