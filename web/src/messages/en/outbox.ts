// Texts of features/outbox.
export const outbox = {
  title: 'Mail',
  text: 'What Sitzplan has written to people of this account in the last 30 days.',
  search: 'To this address',
  state: {
    outbox: 'Not sent',
    waiting: 'Waiting to be sent',
    sent: 'Sent',
    failed: 'Not delivered',
  },
  noServer: {
    title: 'No mail server is set up',
    text: 'Nothing is sent. Read the mails here and pass on what is needed; whoever runs Sitzplan sets up a mail server with SMTP_URL.',
  },
  to: 'to {{address}}',
  handOn: 'Link to hand on',
  withheld: 'The link in it is for its reader alone and is not shown here.',
  error: 'The mail server said: {{error}}',
  empty: { title: 'No mail yet', text: 'Invitations and what else is written to people appears here.' },
  notFound: { title: 'No mail to {{address}}', text: 'Enter the whole address.' },
}
