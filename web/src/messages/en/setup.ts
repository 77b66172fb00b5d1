// Texts of features/setup.
export const setup = {
  title: 'Set Sitzplan up',
  text: 'This makes the vendor whose licenses are shared out here, and its first operator: you.',
  vendorName: 'Name of the vendor',
  vendorNameHint: 'Your company, as customers know it.',
  language: 'Language',
  givenName: 'Given name',
  familyName: 'Family name',
  email: 'E-mail address',
  emailHint: 'You sign in with it.',
  password: 'Password',
  rule: {
    start: 'At least 12 characters. Several words are easy to remember.',
    missing_one: '{{count}} more character and it will do.',
    missing_other: '{{count}} more characters and it will do.',
    met: 'This will do.',
  },
  submit: 'Set up and sign in',
  faults: {
    missing: 'Please fill this in.',
    email: 'That is not a complete e-mail address yet.',
    passwordShort: 'Please choose at least 12 characters.',
    passwordLong: 'At most 200 characters.',
  },
  doneTitle: 'Sitzplan is set up',
  done: 'Next, make your first customer account.',
  used: { title: 'This link has been used', text: 'The vendor and its first operator exist already.' },
  expired: {
    title: 'This link has expired',
    text: 'It worked for 48 hours. Start Sitzplan again: a new link then stands in the terminal.',
  },
  unknown: {
    title: 'This link leads nowhere',
    text: 'Copy it from the terminal once more, whole. After every start the latest one is the one that works.',
  },
  signIn: 'Sign in',
}
