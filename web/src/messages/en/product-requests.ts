// Texts of features/product-requests.
export const productRequests = {
  title_one: 'One person is asking for a product',
  title_other: '{{count}} people are asking for a product',
  give: 'Assign',
  decline: 'Decline',
  for: '{{product}} for {{name}}',
  given: '{{name}} now has {{product}}.',
  waits: '{{name}} is waiting for a {{product}} license.',
  noneFree: 'No {{product}} license is free',
  wait: 'Let them wait',
  waitText: 'They wait for the next free license and get it automatically.',
  declineTitle: 'Decline the request of {{name}}?',
  answer: 'Answer',
  answerText: 'They can read it under “My products”.',
  declined: '{{name}} gets your answer.',
}
