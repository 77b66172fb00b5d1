// Texts of features/sign-in.
export const signIn = {
  title: 'Sign in',
  text: 'With the e-mail address of your account.',
  email: 'E-mail address',
  emailMissing: 'Please enter your e-mail address.',
  emailWrong: 'That is not a complete e-mail address yet.',
  next: 'Continue',
  titleCompany: 'With your company',
  textCompany: 'Your company signs you in, and brings you back here.',
  company: {
    submit: 'Sign in with your company',
    password: 'Use a password instead',
    emergency: 'I am the emergency administrator',
  },
  titleRefused: 'Not signed in',
  again: 'Begin again',
  refused: {
    not_begun_here: {
      title: 'This sign-in was not begun here',
      text: 'It was begun in another browser, more than ten minutes ago, or has been used already. Please begin again.',
    },
    too_many: {
      title: 'Too many are signing in at once',
      text: 'Please begin again in a moment.',
    },
    settings_changed: {
      title: "Your company's sign-in has been changed meanwhile",
      text: 'An administrator has changed its settings. Please begin again.',
    },
    switched_off: {
      title: "Your company's sign-in is switched off",
      text: 'An administrator switched it off meanwhile. Sign in with your password.',
    },
    unreachable: {
      title: "Your company's sign-in does not answer",
      text: 'Please try again shortly. If it keeps happening, tell an administrator of your account.',
    },
    refused_there: {
      title: 'Your company did not sign you in',
      text: 'You cancelled there, or may not use Sitzplan. Try again, or ask whoever runs the sign-in of your company.',
    },
    not_accepted: {
      title: "Your company's answer cannot be trusted",
      text: 'It did not pass our checks, so nobody was signed in. Tell an administrator of your account: the test on the page Enterprise Sign-In shows what is wrong.',
    },
    no_email: {
      title: 'Your company did not tell your e-mail address',
      text: 'Without it nobody can be found. Tell an administrator of your account.',
    },
    email_not_verified: {
      title: 'Your company has not verified your e-mail address',
      text: 'Have it verified there, then sign in again.',
    },
    domain_not_verified: {
      title: 'Your address belongs to another domain',
      text: 'The account has not verified its domain, so it does not count. Tell an administrator of your account.',
    },
    suspended: {
      title: 'You are suspended',
      text: 'An administrator of your account can lift the suspension.',
    },
    deleted: {
      title: 'Your access was deleted',
      text: 'An administrator of your account can restore it.',
    },
    identity_changed: {
      title: 'Your company knows you under another identity now',
      text: 'Somebody with your address has signed in before as somebody else. An administrator of your account can disconnect the old identity.',
    },
    administrators_excluded: {
      title: 'Administrators cannot sign in this way yet',
      text: 'A superadmin has to save the settings of the company sign-in once. Sign in with your password until then.',
    },
    active_elsewhere: {
      title: 'Your address is active in another account',
      text: 'Open the link in your invitation and sign in there to come over.',
    },
    not_invited: {
      title: 'You are not invited yet',
      text: 'Ask an administrator of your account to add you.',
    },
  },
  product: {
    title: 'Sign in to {{client}}',
    text: 'With the e-mail address of your account at Sitzplan.',
    goesOn: 'On to {{client}} …',
    confirm: {
      title: 'Go on to {{client}}?',
      text: 'You are signed in. {{client}} on this computer is told your name, your e-mail address and what you may use of it.',
      submit: 'Go on to {{client}}',
      other: 'Sign in as somebody else',
      note: 'You did not start {{client}} just now? Then close this page.',
    },
    over: {
      title: 'This sign-in is over',
      text: 'It was begun in another browser, an hour ago or longer, or it has been used. Go back to the product and sign in again.',
    },
  },
  titlePassword: 'Your password',
  textPassword: 'Whoever has a second factor is asked for a code afterwards.',
  titleCode: 'Your code',
  textCode: 'Your password is right. Now the second factor.',
  code: {
    missing: 'Please enter a code.',
    wrong: 'This code does not fit',
    app: {
      label: 'Code from your authenticator app',
      hint: 'Six digits. There is a new one every 30 seconds.',
      wrong: 'Each works once, and for a short time. Wait for the next one; the clock of your phone must be right.',
      other: 'Use a recovery code',
    },
    recovery: {
      label: 'Recovery code',
      hint: 'One of the ten that you kept when you set up the second factor.',
      wrong: 'Each works once. Take another one. If you have none left, an administrator can reset your second factor.',
      other: 'Use the authenticator app',
    },
  },
  change: 'Change',
  password: 'Password',
  passwordMissing: 'Please enter your password.',
  submit: 'Sign in',
  newPassword: 'New password',
  newPasswordShort: 'Please choose at least 12 characters.',
  forgotten: {
    link: 'Forgotten your password?',
    title: 'A new password',
    text: 'We send you a link with which you choose one.',
    submit: 'Send the link',
    sent: 'If there is an account with {{email}}, a mail with the link is on its way. It works for an hour.',
    back: 'Back to signing in',
  },
  reset: {
    title: 'Choose a new password',
    text: 'For {{email}}. You are then signed out everywhere.',
    submit: 'Save the password',
    signIn: 'Sign in',
    done: { title: 'Your password is changed', text: 'You can sign in with it now.' },
    used: { title: 'This link has been used', text: 'Each works once. If you still need a new password, ask again.' },
    expired: { title: 'This link has expired', text: 'It worked for an hour, and only the newest does. Ask again.' },
    unknown: { title: 'This link is not known', text: 'Copy it from the mail once more, in full.' },
  },
  emailChange: {
    title: 'Confirm your e-mail address',
    text: '{{email}} becomes your address at {{account}}. You sign in with it from then on, and are signed out everywhere else.',
    submit: 'Confirm the address',
    toStart: 'To Sitzplan',
    done: { title: 'Your e-mail address is changed', text: 'You sign in with the new one from now on.' },
    used: { title: 'This link has been used', text: 'Each works once. Sign in with the new address.' },
    expired: {
      title: 'This link has expired',
      text: 'It worked for 48 hours, and only the newest does. Ask again under “My account”.',
    },
    unknown: { title: 'This link is not known', text: 'Copy it from the mail once more, in full.' },
  },
  throttled: 'For the safety of your account. Possible again in {{clock}} min.',
  plan: {
    label: 'About Sitzplan',
    description:
      'A house with two rooms. In one, ten seats: nine are in use, one is kept for the first of three people at the door. In the other, sixty seats in three rows, some of them free.',
    claim: 'Who sits, who waits, what is free.',
    explained: '10 seats, 9 in use, 1 kept for the next. At the door: in turn, nobody overtakes.',
  },
}
