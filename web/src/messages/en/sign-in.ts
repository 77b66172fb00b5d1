// Texts of features/sign-in.
export const signIn = {
  title: 'Sign in',
  text: 'With your account’s e-mail address.',
  ended: 'You have been signed out. Sign in again to continue.',
  email: 'E-mail address',
  emailMissing: 'Please enter your e-mail address.',
  emailWrong: 'This is not a complete e-mail address.',
  next: 'Continue',
  titleCompany: 'Company sign-in',
  textCompany: 'Your company signs you in and brings you back here.',
  company: {
    submit: 'Sign in with your company',
    password: 'Use a password instead',
    emergency: 'I am the emergency administrator',
  },
  titleRefused: 'Not signed in',
  again: 'Start again',
  refused: {
    not_begun_here: {
      title: 'This sign-in was not started here',
      text: 'It was started in another browser or more than ten minutes ago, or it has already been used. Please start again.',
    },
    too_many: {
      title: 'Too many people are signing in at the moment',
      text: 'Please try again shortly.',
    },
    settings_changed: {
      title: 'Your company sign-in has just been changed',
      text: 'An administrator has changed its settings. Please start again.',
    },
    switched_off: {
      title: 'Your company sign-in is turned off',
      text: 'An administrator has just turned it off. Sign in with your password.',
    },
    unreachable: {
      title: 'Your company sign-in is not responding',
      text: 'Please try again shortly. If the problem continues, tell an administrator of your account.',
    },
    refused_there: {
      title: 'Your company did not sign you in',
      text: 'Either you canceled there, or you may not use Sitzplan. Try again, or ask the people who run your company’s sign-in.',
    },
    not_accepted: {
      title: 'We could not verify your company’s answer',
      text: 'It did not pass our checks, so nobody was signed in. Tell an administrator of your account: the test on the Enterprise Sign-In page shows what is wrong.',
    },
    no_email: {
      title: 'Your company did not send your e-mail address',
      text: 'Without it, we cannot find you. Tell an administrator of your account.',
    },
    email_not_verified: {
      title: 'Your company has not verified your e-mail address',
      text: 'Have it verified there, then sign in again.',
    },
    domain_not_verified: {
      title: 'Your address belongs to another domain',
      text: 'Your account has not verified this domain, so it cannot be used to sign in. Tell an administrator of your account.',
    },
    suspended: {
      title: 'You have been suspended',
      text: 'An administrator of your account can lift the suspension.',
    },
    deleted: {
      title: 'Your access has been deleted',
      text: 'An administrator of your account can restore it.',
    },
    identity_changed: {
      title: 'Your company now identifies you differently',
      text: 'Your address is already linked to another identity. An administrator of your account can unlink it.',
    },
    administrators_excluded: {
      title: 'Administrators cannot sign in this way yet',
      text: 'First, a superadmin has to save the company sign-in settings once. Until then, sign in with your password.',
    },
    active_elsewhere: {
      title: 'Your address is active in another account',
      text: 'Open the link in your invitation and sign in there to move to this account.',
    },
    not_invited: {
      title: 'You are not invited yet',
      text: 'Ask an administrator of your account to add you.',
    },
  },
  product: {
    title: 'Sign in to {{client}}',
    text: 'With the e-mail address of your Sitzplan account.',
    goesOn: 'Continuing to {{client}}…',
    confirm: {
      title: 'Continue to {{client}}?',
      text: 'You are signed in. {{client}} on this computer will learn your name, your e-mail address and what you may use of it.',
      submit: 'Continue to {{client}}',
      other: 'Sign in as someone else',
      note: 'If you did not start {{client}} just now, close this page.',
    },
    over: {
      title: 'This sign-in is no longer valid',
      text: 'It was started in another browser or more than an hour ago, or it has already been used. Go back to the product and sign in again.',
    },
  },
  titlePassword: 'Your password',
  textPassword: 'If you have a second factor, you will be asked for a code next.',
  titleCode: 'Your code',
  textCode: 'Your password is correct. Now enter your second factor.',
  code: {
    missing: 'Please enter a code.',
    wrong: 'This code is not correct',
    app: {
      label: 'Code from your authenticator app',
      hint: 'Six digits. A new code appears every 30 seconds.',
      wrong:
        'Each code works once and only briefly. Wait for the next one, and make sure the clock on your phone is right.',
      other: 'Use a recovery code',
    },
    recovery: {
      label: 'Recovery code',
      hint: 'One of the ten codes you saved when you set up the second factor.',
      wrong:
        'Each code works once. Try another one. If you have none left, an administrator can reset your second factor.',
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
    link: 'Forgot your password?',
    title: 'Reset your password',
    text: 'We will send you a link to choose a new one.',
    submit: 'Request link',
    sent: 'If there is an account with {{email}}, an e-mail with the link is on its way. The link works for one hour.',
    sentHere: 'If there is an account with {{email}}, the link is now ready to be passed on. It works for one hour.',
    back: 'Back to sign-in',
  },
  reset: {
    title: 'Choose a new password',
    text: 'For {{email}}. You will be signed out everywhere.',
    submit: 'Save password',
    signIn: 'Sign in',
    done: { title: 'Your password has been changed', text: 'You can now sign in with it.' },
    used: {
      title: 'This link has already been used',
      text: 'Each link works once. If you still need a new password, request another link.',
    },
    expired: {
      title: 'This link has expired',
      text: 'Links work for one hour, and only the newest one works. Request another link.',
    },
    unknown: { title: 'This link does not work', text: 'Copy the whole link from the e-mail and try again.' },
  },
  emailChange: {
    title: 'Confirm your e-mail address',
    text: '{{email}} becomes your address at {{account}}. From then on, you sign in with it, and you are signed out everywhere else.',
    submit: 'Confirm address',
    toStart: 'Go to Sitzplan',
    done: { title: 'Your e-mail address has been changed', text: 'Use the new address to sign in from now on.' },
    used: { title: 'This link has already been used', text: 'Each link works once. Sign in with the new address.' },
    expired: {
      title: 'This link has expired',
      text: 'Links work for 48 hours, and only the newest one works. Request another one under “My account”.',
    },
    unknown: { title: 'This link does not work', text: 'Copy the whole link from the e-mail and try again.' },
  },
  throttled: 'To protect your account, you can try again in {{clock}} min.',
  plan: {
    label: 'About Sitzplan',
    description:
      'A house with two rooms. One has ten seats: nine are taken, and one is reserved for the first of three people at the door. The other has sixty seats in three rows, some of them free.',
    claim: 'Who is sitting, who is waiting, what is free.',
    explained: '10 seats, 9 taken, 1 reserved. At the door: first come, first served; nobody overtakes.',
  },
}
