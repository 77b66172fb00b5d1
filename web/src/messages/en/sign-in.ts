// Texts of features/sign-in.
export const signIn = {
  title: 'Sign in',
  text: 'With the e-mail address of your account.',
  email: 'E-mail address',
  emailMissing: 'Please enter your e-mail address.',
  emailWrong: 'That is not a complete e-mail address yet.',
  next: 'Continue',
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
  throttled: 'For the safety of your account. Possible again in {{clock}} min.',
  plan: {
    label: 'About Sitzplan',
    description:
      'A house with two rooms. In one, ten seats: nine are in use, one is kept for the first of three people at the door. In the other, sixty seats in three rows, some of them free.',
    claim: 'Who sits, who waits, what is free.',
    explained: '10 seats, 9 in use, 1 kept for the next. At the door: in turn, nobody overtakes.',
  },
}
