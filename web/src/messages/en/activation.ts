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
  signInFirst: 'You already have access to Sitzplan. Sign in to continue.',
  accept: 'Accept and move',
  open: 'Go to {{account}}',
  decline: 'Decline and stay',
  declined: 'Declined. You stay at {{from}}.',
  meaning: {
    leave: 'You leave {{from}}. Your licenses there become free, and your sessions there end.',
    come: 'At {{account}} you use what is waiting for you. You sign in as before, with the same password.',
    keep: 'Your previous organization is notified. Its records of your work stay there.',
    factor:
      'Your second factor comes with you, but your recovery codes do not. Create new ones under “My account” afterwards.',
  },
  noWay: {
    title: 'This address does not let you in yet',
    text: '{{account}} accepts only company sign-ins, and the domain of your address is not one of theirs. Ask the person who invited you.',
  },
  doneTitle: 'Your access is active',
  neverShare: 'Please keep your sign-in to yourself. Sharing it means sharing your license.',
  signIn: 'Sign in',
  used: {
    title: 'This invitation has been used',
    text: 'Either your access is already active, or the invitation was withdrawn. Try signing in.',
  },
  expired: {
    title: 'This invitation has expired',
    text: 'Links work for 48 hours, and only the newest one works. Ask the person who invited you to send it again.',
  },
  unknown: { title: 'This link does not work', text: 'Copy the whole link from the e-mail and try again.' },
}
