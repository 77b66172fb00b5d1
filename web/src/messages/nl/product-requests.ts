// Teksten van features/product-requests.
import type { productRequests as en } from '../en/product-requests.ts'
import type { Texts } from '../texts.ts'

export const productRequests: Texts<typeof en> = {
  title_one: 'Eén persoon vraagt om een product',
  title_other: '{{count}} personen vragen om een product',
  give: 'Toewijzen',
  decline: 'Afwijzen',
  for: '{{product}} voor {{name}}',
  given: '{{name}} heeft nu {{product}}.',
  waits: '{{name}} wacht op een licentie voor {{product}}.',
  noneFree: 'Er is geen licentie voor {{product}} vrij',
  wait: 'Laten wachten',
  waitText: 'De persoon wacht op de eerstvolgende vrije licentie en krijgt die vanzelf.',
  declineTitle: 'Aanvraag van {{name}} afwijzen?',
  answer: 'Antwoord',
  answerText: 'De persoon leest dit onder ‘Mijn producten’.',
  declined: '{{name}} krijgt uw antwoord.',
}
