// Texts of features/product-requests.
export const productRequests = {
  title_one: 'One person asks for a product',
  title_other: '{{count}} people ask for a product',
  give: 'Assign',
  decline: 'Decline',
  for: '{{product}} for {{name}}',
  given: '{{name}} has {{product}} now.',
  waits: '{{name}} waits for a license of {{product}}.',
  noneFree: 'No license of {{product}} is free',
  wait: 'Let them wait',
  waitText: 'They wait for the next license that is free, and get it by themselves.',
  declineTitle: 'Decline the request of {{name}}?',
  answer: 'Answer',
  answerText: 'They read it, by mail, too.',
  declined: '{{name}} gets your answer.',
}
