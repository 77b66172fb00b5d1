// Texts of features/second-factor.
export const secondFactor = {
  required: {
    title: 'Set up your second factor',
    text: 'Your account requires one for everyone: a code from your phone in addition to the password. Setup takes two minutes, just once.',
    done: 'Your second factor is set up',
    signOut: 'Sign out instead',
  },
  card: {
    title: 'Second factor',
    off: 'Off. A second factor protects you if someone learns your password: signing in then also takes a code from your phone.',
    setUp: 'Set up',
    on: 'On since {{date}}',
    left_one: '{{count}} recovery code left',
    left_other: '{{count}} recovery codes left',
    required: 'Your account requires it.',
    codes: 'New recovery codes',
    newPhone: 'New phone',
    turnOff: 'Turn off',
  },
  dialog: {
    setUp: 'Set up a second factor',
    newPhone: 'Second factor on a new phone',
    codes: 'New recovery codes',
    turnOff: 'Turn the second factor off?',
  },
  done: {
    setUp: 'Your second factor is on. Your other sign-ins have ended.',
    newPhone: 'The codes now come from the new phone. Your other sign-ins have ended.',
    codes: 'The new recovery codes are now valid.',
    turnOff: 'Your second factor is off. Your other sign-ins have ended.',
  },
  reset: {
    action: 'Reset second factor',
    title: 'Reset the second factor of {{name}}?',
    text: '{{name}} will be signed out everywhere and will sign in with just the password next time. If your account requires a second factor, a new one must be set up then.',
    sure: 'Make sure this person is really the one asking, not someone who only knows their password.',
    confirm: 'Reset',
    done: 'The second factor of {{name}} has been reset.',
  },
  turnOff: {
    text: 'After that, your password alone is enough to sign in. The recovery codes are deleted, and your other sign-ins end.',
  },
  password: {
    label: 'Your password, to confirm',
    plain: 'Your password',
    missing: 'Please enter your password.',
    wrong: 'That is not your password.',
  },
  code: {
    label: 'Code from the app',
    any: 'Code from the app or recovery code',
    missing: 'Please enter a code.',
    wrong: 'This code is not correct. Wait for the next one, and make sure the clock on your phone is right.',
  },
  begin: {
    app: 'You need an authenticator app: the one your company recommends, or the one built into your phone or password manager.',
    submit: 'Set up',
  },
  app: {
    scan: 'Scan the QR code with the app, or type the key. Then enter the six digits that the app shows.',
    picture: 'QR code with the key for the authenticator app',
    secret: 'Key to type',
    submit: 'Turn on',
  },
  codes: {
    once: 'Your second factor is on. Keep these codes where you can find them without your phone: if you lose it, each code gets you in once. They are shown only now.',
    onceRenewed:
      'Your previous codes no longer work. Keep the new ones where you can find them without your phone. They are shown only now.',
    renew: 'You get ten new codes. The previous ones stop working.',
    make: 'Create new codes',
    label: 'Recovery codes',
    fileTitle: 'Recovery codes for Sitzplan ({{host}}). Each works once:',
    fileName: 'sitzplan-recovery-codes.txt',
    save: 'Save as file',
    print: 'Print',
    kept: 'I have saved them',
  },
}
