// Texts of features/activation.
export const activation = {
  loading: 'Your invitation',
  title: 'Welcome to {{account}}',
  transferTitle: 'An invitation to {{account}}',
  text: 'For {{email}}.',
  held: 'Waiting for you',
  waiting: '(as soon as a license is free)',
  company: 'Sign in with your company',
  activate: 'Activate access',
  signInFirst: 'You are a user already. Sign in to go on.',
  accept: 'Accept and change over',
  open: 'Go to {{account}}',
  decline: 'Decline and stay',
  declined: 'Declined. You stay at {{from}}.',
  meaning: {
    leave: 'You leave {{from}}. Your licenses there are free, your sessions there end.',
    come: 'At {{account}} you use what is waiting for you. You sign in as before, with the same password.',
    keep: 'Your old organization is told. What was recorded of your work there stays there.',
    factor: 'A second factor comes with you, but no recovery codes: make new ones afterwards, under “My account”.',
  },
  noWay: {
    title: 'You cannot get in with this address yet',
    text: '{{account}} lets people in through the company alone, and the domain of your address is not among theirs. Ask whoever invited you.',
  },
  doneTitle: 'Your access is active',
  neverShare: 'Please keep your sign-in to yourself: whoever shares it also shares the license.',
  signIn: 'Sign in',
  used: {
    title: 'This invitation has been used',
    text: 'Your access is active, or the invitation was withdrawn. Try signing in.',
  },
  expired: {
    title: 'This invitation has expired',
    text: 'Links work for 48 hours, and only the newest. Ask whoever invited you to send it again.',
  },
  unknown: { title: 'This link is not known', text: 'Copy it from the mail once more, in full.' },
}
