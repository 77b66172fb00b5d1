// What the OpenID provider's own pages say.
const en = {
  failed: {
    title: 'This sign-in cannot go on',
    text: 'The product has asked for it in a way that Sitzplan does not accept. Tell its vendor this:',
  },
  over: {
    title: 'This sign-in is over',
    text: 'It was begun in another browser, an hour ago or longer, or it has been used. Go back to the product and sign in again.',
  },
  away: {
    title: 'Sitzplan cannot answer just now',
    text: 'Please go back to the product and try again in a moment.',
  },
  signOut: {
    title: 'Sign out?',
    text: 'You are signed out of Sitzplan in this browser, and of the products that you signed in to with it.',
    textNamed: 'You are signed out of {client} and of Sitzplan in this browser.',
    submit: 'Sign out',
    stay: 'Stay signed in',
  },
}

const de: typeof en = {
  failed: {
    title: 'Diese Anmeldung geht nicht weiter',
    text: 'Das Produkt hat sie auf eine Weise angefragt, die Sitzplan nicht annimmt. Teilen Sie dessen Anbieter dies mit:',
  },
  over: {
    title: 'Diese Anmeldung ist abgelaufen',
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

export const openidTexts = { en, de }
