// Texts of features/setup.
export const setup = {
  title: 'Set up Sitzplan',
  text: 'This creates the vendor whose licenses are managed here, and its first operator: you.',
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
  done: 'One more step, and you can create your first customer account.',
  own: {
    feedText:
      'This installation is your own. Your vendor’s feed says what you have licensed; here you create the first administrator: you.',
    fileText:
      'This installation is your own. The files from your vendor say what you have licensed; with them you create the first administrator: you.',
    license: 'License file',
    licenseHint: 'From your vendor; its name ends with .license.',
    catalog: 'Catalog file',
    catalogHint: 'From your vendor; it describes the products.',
    choose: 'Choose a file',
    done: 'Now you can invite your people.',
  },
  notYet: {
    title: 'Sitzplan is not set up yet',
    text: 'The link for it is in the terminal in which the server was started. Open it from there; after that you can sign in here.',
  },
  used: { title: 'This link has been used', text: 'The vendor and its first operator exist already.' },
  expired: {
    title: 'This link has expired',
    text: 'It worked for 48 hours. Start Sitzplan again: a new link then appears in the terminal.',
  },
  unknown: {
    title: 'This link is not known',
    text: 'Copy it from the terminal once more, in full. A new one appears with every start; only the latest works.',
  },
  signIn: 'Sign in',
}
