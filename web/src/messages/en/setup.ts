// Texts of features/setup.
export const setup = {
  title: 'Set up Sitzplan',
  text: 'This creates the vendor whose licenses are managed here and its first operator: you.',
  vendorName: 'Name of the vendor',
  vendorNameHint: 'Your company, as customers know it.',
  language: 'Language',
  givenName: 'Given name',
  familyName: 'Family name',
  email: 'E-mail address',
  emailHint: 'You will sign in with it.',
  password: 'Password',
  rule: {
    start: 'At least 12 characters. Several words are easy to remember.',
    missing_one: '{{count}} more character needed.',
    missing_other: '{{count}} more characters needed.',
    met: 'Long enough.',
  },
  submit: 'Set up and sign in',
  faults: {
    missing: 'Please fill this in.',
    email: 'This is not a complete e-mail address.',
    passwordShort: 'Please choose at least 12 characters.',
    passwordLong: 'Please choose at most 200 characters.',
  },
  doneTitle: 'Sitzplan is set up',
  done: 'One more step, and you can create your first customer account.',
  own: {
    feedText:
      'This is your own installation. Your vendor’s feed says what you have licensed. Here you create the first administrator: you.',
    fileText:
      'This is your own installation. The files from your vendor say what you have licensed. Load them here and create the first administrator: you.',
    license: 'License file',
    licenseHint: 'From your vendor; the name ends in .license.',
    catalog: 'Catalog file',
    catalogHint: 'From your vendor; it describes the products.',
    choose: 'Choose a file',
    done: 'Now you can invite people.',
  },
  notYet: {
    title: 'Sitzplan is not set up yet',
    text: 'The setup link is in the terminal where the server was started. Open it there; after that, you can sign in here.',
  },
  used: { title: 'This link has been used', text: 'The vendor and its first operator already exist.' },
  expired: {
    title: 'This link has expired',
    text: 'It worked for 48 hours. Restart Sitzplan, and a new link appears in the terminal.',
  },
  unknown: {
    title: 'This link does not work',
    text: 'Copy the whole link from the terminal and try again. A new link appears at every start, and only the latest one works.',
  },
  signIn: 'Sign in',
}
