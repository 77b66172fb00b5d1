// Texte von features/product-requests.
import type { productRequests as en } from '../en/product-requests.ts'
import type { Texts } from '../texts.ts'

export const productRequests: Texts<typeof en> = {
  title_one: 'Eine Person bittet um ein Produkt',
  title_other: '{{count}} Personen bitten um ein Produkt',
  give: 'Zuweisen',
  decline: 'Ablehnen',
  for: '{{product}} für {{name}}',
  given: '{{name}} hat jetzt {{product}}.',
  waits: '{{name}} wartet auf eine Lizenz für {{product}}.',
  noneFree: 'Für {{product}} ist keine Lizenz frei',
  wait: 'Warten lassen',
  waitText: 'Die Person wartet auf die nächste freie Lizenz und bekommt sie automatisch.',
  declineTitle: 'Die Anfrage von {{name}} ablehnen?',
  answer: 'Antwort',
  answerText: 'Die Person kann sie unter „Meine Produkte“ lesen.',
  declined: '{{name}} erhält Ihre Antwort.',
}
