// What the OpenID provider's own pages say.
export const openidProvider = {
  failed: {
    title: 'This sign-in cannot continue',
    titleOfSignOut: 'This sign-out cannot continue',
    text: 'The product requested it in a way that Sitzplan does not accept. Send its vendor this message:',
  },
  over: {
    title: 'This sign-in is no longer valid',
    text: 'It was started in another browser or more than an hour ago, or it has already been used. Go back to the product and sign in again.',
  },
  away: {
    title: 'Sitzplan cannot answer right now',
    text: 'Please go back to the product and try again in a moment.',
  },
  signOut: {
    title: 'Sign out?',
    text: 'You will be signed out of Sitzplan in this browser, and of the products you signed in to with it.',
    textNamed: 'You will be signed out of {client} and of Sitzplan in this browser.',
    submit: 'Sign out',
    stay: 'Stay signed in',
  },
}
