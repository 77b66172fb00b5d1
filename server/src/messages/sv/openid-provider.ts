// Vad OpenID-leverantörens egna sidor säger.
import type { openidProvider as en } from '../en/openid-provider.ts'

export const openidProvider: typeof en = {
  failed: {
    title: 'Inloggningen kan inte fortsätta',
    titleOfSignOut: 'Utloggningen kan inte fortsätta',
    text: 'Produkten har begärt den på ett sätt som Sitzplan inte godtar. Meddela produktens leverantör detta:',
  },
  over: {
    title: 'Inloggningen gäller inte längre',
    text: 'Den påbörjades i en annan webbläsare eller för minst en timme sedan, eller så har den redan använts. Gå tillbaka till produkten och logga in igen.',
  },
  away: {
    title: 'Sitzplan kan inte svara just nu',
    text: 'Gå tillbaka till produkten och försök igen om en stund.',
  },
  signOut: {
    title: 'Logga ut?',
    text: 'Du loggas ut från Sitzplan i den här webbläsaren och från produkterna som du har loggat in i med det.',
    textNamed: 'Du loggas ut från {client} och från Sitzplan i den här webbläsaren.',
    submit: 'Logga ut',
    stay: 'Förbli inloggad',
  },
}
