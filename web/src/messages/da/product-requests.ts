// Tekster til features/product-requests.
import type { productRequests as en } from '../en/product-requests.ts'
import type { Texts } from '../texts.ts'

export const productRequests: Texts<typeof en> = {
  title_one: 'Én person beder om et produkt',
  title_other: '{{count}} personer beder om et produkt',
  give: 'Tildel',
  decline: 'Afslå',
  for: '{{product}} til {{name}}',
  given: '{{name}} har nu {{product}}.',
  waits: '{{name}} venter på en licens til {{product}}.',
  noneFree: 'Ingen licens til {{product}} er ledig',
  wait: 'Lad personen vente',
  waitText: 'Personen venter på den næste ledige licens og får den automatisk.',
  declineTitle: 'Afslå anmodningen fra {{name}}?',
  answer: 'Svar',
  answerText: 'Personen kan læse det under »Mine produkter«.',
  declined: '{{name}} får dit svar.',
}
