// Texts of features/second-factor.
export const secondFactor = {
  required: {
    title: 'Now your second factor',
    text: 'Your account asks everybody for one: besides the password, a code from your phone. It takes two minutes, once.',
    signOut: 'Sign out instead',
  },
  card: {
    title: 'Second factor',
    off: 'Off. With it, whoever learns your password cannot sign in: a code from your phone is asked for, too.',
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
    newPhone: 'From now on the codes come from the new phone. Your other sign-ins have ended.',
    codes: 'The new recovery codes are valid.',
    turnOff: 'Your second factor is off. Your other sign-ins have ended.',
  },
  reset: {
    action: 'Reset second factor',
    title: 'Reset the second factor of {{name}}?',
    text: '{{name}} is signed out everywhere and signs in with the password alone next time. Where your account requires a second factor, a new one is set up then.',
    sure: 'Make sure that it really is this person who asks you for it, and not somebody who only knows their password.',
    confirm: 'Reset',
    done: 'The second factor of {{name}} is reset.',
  },
  turnOff: {
    text: 'From then on your password alone is enough to sign in. The recovery codes are deleted, and your other sign-ins end.',
  },
  password: {
    label: 'Your password once more',
    plain: 'Your password',
    missing: 'Please enter your password.',
    wrong: 'That is not your password.',
  },
  code: {
    label: 'Code from the app',
    any: 'Code from the app, or a recovery code',
    missing: 'Please enter a code.',
    wrong: 'This code does not fit. Wait for the next one; the clock of your phone must be right.',
  },
  begin: {
    app: 'You need an authenticator app: the one your company recommends, or the one built into your phone or password manager.',
    submit: 'Set up',
  },
  app: {
    scan: 'Scan the picture with the app, or type the key into it. Then enter the six digits that the app shows.',
    picture: 'QR code with the key for the authenticator app',
    secret: 'Key to type',
    submit: 'Turn on',
  },
  codes: {
    once: 'Your second factor is on. Keep these codes where you find them without your phone: each gets you in once if it is gone. They are shown only now.',
    onceRenewed:
      'The codes before these no longer work. Keep the new ones where you find them without your phone. They are shown only now.',
    renew: 'You get ten new ones. Those that are left no longer work then.',
    make: 'Make new codes',
    label: 'Recovery codes',
    fileTitle: 'Recovery codes for Sitzplan ({{host}}), each works once:',
    fileName: 'sitzplan-recovery-codes.txt',
    save: 'Save as a file',
    print: 'Print',
    kept: 'I have kept them',
  },
}
