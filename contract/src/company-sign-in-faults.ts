// Why signing in with the company came to nothing, by name; the web app has the words. No schemas: browsers load this.

/** What may be wrong with an answer of a provider. */
export const answerChecks = [
  'unreachable',
  'refused_there',
  'malformed',
  'algorithm',
  'signature',
  'issuer',
  'audience',
  'recipient',
  'destination',
  'in_response_to',
  'nonce',
  'state',
  'time',
  'replay',
  'client',
  'encrypted',
  'subject',
] as const
export type AnswerCheck = (typeof answerChecks)[number]

/** Why somebody who has proved who they are is not let in. */
export const admissionFaults = [
  'no_email',
  'email_not_verified',
  'domain_not_verified',
  'suspended',
  'deleted',
  'identity_changed',
  'administrators_excluded',
  'active_elsewhere',
  'not_invited',
] as const
export type AdmissionFault = (typeof admissionFaults)[number]

/** What the page says where a sign-in ends without one. */
export const companySignInFaults = [
  'not_begun_here',
  'switched_off',
  'settings_changed',
  'too_many',
  'unreachable',
  'refused_there',
  'not_accepted',
  ...admissionFaults,
] as const
export type CompanySignInFault = (typeof companySignInFaults)[number]
