// Hvad OpenID-udbyderens egne sider siger.
import type { openidProvider as en } from '../en/openid-provider.ts'

export const openidProvider: typeof en = {
  failed: {
    title: 'Dette login kan ikke fortsætte',
    titleOfSignOut: 'Denne udlogning kan ikke fortsætte',
    text: 'Produktet har anmodet om det på en måde, som Sitzplan ikke godtager. Giv produktets leverandør denne besked:',
  },
  over: {
    title: 'Dette login er ikke længere gyldigt',
    text: 'Det blev startet i en anden browser, for mindst en time siden, eller er allerede brugt. Gå tilbage til produktet, og log ind igen.',
  },
  away: {
    title: 'Sitzplan kan ikke svare lige nu',
    text: 'Gå tilbage til produktet, og prøv igen om et øjeblik.',
  },
  signOut: {
    title: 'Log ud?',
    text: 'Du bliver logget ud af Sitzplan i denne browser og af de produkter, du har logget ind på med Sitzplan.',
    textNamed: 'Du bliver logget ud af {client} og af Sitzplan i denne browser.',
    submit: 'Log ud',
    stay: 'Forbliv logget ind',
  },
}
