// Tekster til features/roles.
import type { roles as en } from '../en/roles.ts'
import type { Texts } from '../texts.ts'

export const roles: Texts<typeof en> = {
  title: 'Roller',
  text: 'Hvad hver rolle giver adgang til. Systemets roller er ens overalt, og du kan oprette dine egne ved siden af.',
  add: 'Tilføj rolle',
  addTitle: 'Ny rolle',
  table: 'Roller, og hvad de giver adgang til',
  permission: 'Rettighed',
  perPerson: 'pr. person',
  yes: 'Ja',
  no: 'Nej',
  users_one: '{{count, number}} bruger',
  users_other: '{{count, number}} brugere',
  change: 'Rediger',
  changeTitle: 'Rediger rollen',
  name: 'Navn',
  signsOut_one: '{{count, number}} bruger har denne rolle og skal logge ind igen, når den ændres.',
  signsOut_other: '{{count, number}} brugere har denne rolle og skal logge ind igen, når den ændres.',
  delete: 'Slet',
  deleteTitle: 'Slet rollen {{name}}?',
  deleteText: 'Kun en rolle, som ingen har, kan slettes.',
}
