// Texter för features/activation.
import type { activation as en } from '../en/activation.ts'
import type { Texts } from '../texts.ts'

export const activation: Texts<typeof en> = {
  loading: 'Din inbjudan',
  title: 'Välkommen till {{account}}',
  transferTitle: 'En inbjudan till {{account}}',
  text: 'För {{email}}.',
  held: 'Det här väntar på dig',
  waiting: '(så snart en licens är ledig)',
  company: 'Logga in via företaget',
  activate: 'Aktivera kontot',
  signInFirst: 'Du är redan användare. Logga in för att fortsätta.',
  accept: 'Acceptera och byt konto',
  open: 'Gå till {{account}}',
  decline: 'Avböj och stanna kvar',
  declined: 'Avböjd. Du är kvar hos {{from}}.',
  meaning: {
    leave: 'Du lämnar {{from}}. Dina licenser där blir lediga och dina sessioner där avslutas.',
    come: 'Hos {{account}} använder du det som väntar på dig. Du loggar in som förut, med samma lösenord.',
    keep: 'Din tidigare organisation får besked. Det som har registrerats om ditt arbete där finns kvar där.',
    factor:
      'Tvåfaktorsautentiseringen följer med, men inte återställningskoderna: skapa nya efteråt under ”Mitt konto”.',
  },
  noWay: {
    title: 'Du kommer inte in med den här adressen ännu',
    text: 'Hos {{account}} loggar man bara in via företaget, och din adress har en domän som inte hör dit. Fråga den som bjöd in dig.',
  },
  doneTitle: 'Ditt konto är aktivt',
  neverShare: 'Behåll dina inloggningsuppgifter för dig själv: den som delar dem delar också licensen.',
  signIn: 'Logga in',
  used: {
    title: 'Inbjudan har redan använts',
    text: 'Ditt konto är aktivt, eller så har inbjudan dragits tillbaka. Försök att logga in.',
  },
  expired: {
    title: 'Inbjudan har gått ut',
    text: 'Länkar gäller i 48 timmar, och bara den senaste. Be den som bjöd in dig att skicka inbjudan igen.',
  },
  unknown: { title: 'Länken är okänd', text: 'Kopiera hela länken från mejlet en gång till.' },
}
