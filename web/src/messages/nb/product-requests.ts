// Tekster for features/product-requests.
import type { productRequests as en } from '../en/product-requests.ts'
import type { Texts } from '../texts.ts'

export const productRequests: Texts<typeof en> = {
  title_one: 'Én person ber om et produkt',
  title_other: '{{count}} personer ber om et produkt',
  give: 'Tildel',
  decline: 'Avslå',
  for: '{{product}} til {{name}}',
  given: '{{name}} har nå {{product}}.',
  waits: '{{name}} venter på en lisens for {{product}}.',
  noneFree: 'Ingen lisens for {{product}} er ledig',
  wait: 'La personen vente',
  waitText: 'Personen venter på den neste lisensen som blir ledig, og får den automatisk.',
  declineTitle: 'Vil du avslå forespørselen fra {{name}}?',
  answer: 'Svar',
  answerText: 'Personen kan lese det under «Mine produkter».',
  declined: '{{name}} får svaret ditt.',
}
