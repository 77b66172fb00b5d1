// Was die eigenen Seiten des OpenID-Providers sagen.
import type { openidProvider as en } from '../en/openid-provider.ts'

export const openidProvider: typeof en = {
  failed: {
    title: 'Diese Anmeldung kann nicht fortgesetzt werden',
    titleOfSignOut: 'Diese Abmeldung kann nicht fortgesetzt werden',
    text: 'Das Produkt hat sie auf eine Weise angefragt, die Sitzplan nicht annimmt. Teilen Sie dem Anbieter des Produkts Folgendes mit:',
  },
  over: {
    title: 'Diese Anmeldung ist nicht mehr gültig',
    text: 'Sie wurde in einem anderen Browser oder vor mehr als einer Stunde begonnen oder schon verwendet. Gehen Sie zurück zum Produkt und melden Sie sich noch einmal an.',
  },
  away: {
    title: 'Sitzplan kann gerade nicht antworten',
    text: 'Gehen Sie bitte zurück zum Produkt und versuchen Sie es gleich noch einmal.',
  },
  signOut: {
    title: 'Abmelden?',
    text: 'Sie werden in diesem Browser von Sitzplan abgemeldet und von den Produkten, bei denen Sie sich damit angemeldet haben.',
    textNamed: 'Sie werden in diesem Browser von {client} und von Sitzplan abgemeldet.',
    submit: 'Abmelden',
    stay: 'Angemeldet bleiben',
  },
}
