// Texts of features/outbox.
export const outbox = {
  title: 'E-mails',
  text: 'What Sitzplan has sent to people in this account in the last 30 days.',
  search: 'Recipient’s address',
  state: {
    outbox: 'Not sent',
    waiting: 'Waiting to be sent',
    sent: 'Sent',
    failed: 'Not delivered',
  },
  noServer: {
    title: 'No mail server is set up',
    text: 'Nothing is being sent. Read the e-mails here and pass on what is needed. The people who run Sitzplan can set up a mail server with SMTP_URL.',
  },
  to: 'to {{address}}',
  handOn: 'Link to pass on',
  withheld: 'Only the recipient may see the link in this e-mail, so it is not shown here.',
  error: 'The mail server said: {{error}}',
  empty: { title: 'No e-mails yet', text: 'Invitations and other e-mails to people appear here.' },
  notFound: { title: 'No e-mails to {{address}}', text: 'Enter the whole address.' },
}
