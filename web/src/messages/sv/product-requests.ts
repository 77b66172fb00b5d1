// Texter för features/product-requests.
import type { productRequests as en } from '../en/product-requests.ts'
import type { Texts } from '../texts.ts'

export const productRequests: Texts<typeof en> = {
  title_one: 'En person ber om en produkt',
  title_other: '{{count}} personer ber om en produkt',
  give: 'Tilldela',
  decline: 'Avslå',
  for: '{{product}} för {{name}}',
  given: '{{name}} har nu {{product}}.',
  waits: '{{name}} väntar på en licens för {{product}}.',
  noneFree: 'Ingen licens för {{product}} är ledig',
  wait: 'Låt personen vänta',
  waitText: 'Personen väntar på nästa lediga licens och får den automatiskt.',
  declineTitle: 'Avslå förfrågan från {{name}}?',
  answer: 'Svar',
  answerText: 'Personen läser det under ”Mina produkter”.',
  declined: '{{name}} får ditt svar.',
}
