// Texts of features/sign-in.
export const signIn = {
  title: 'Sign in',
  text: 'With the e-mail address of your account.',
  email: 'E-mail address',
  emailMissing: 'Please enter your e-mail address.',
  emailWrong: 'That is not a complete e-mail address yet.',
  next: 'Continue',
  titlePassword: 'Your password',
  textPassword: 'After that you are signed in.',
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
