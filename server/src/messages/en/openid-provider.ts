// What the OpenID provider's own pages say.
export const openidProvider = {
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
