// Tekster for features/roles.
import type { roles as en } from '../en/roles.ts'
import type { Texts } from '../texts.ts'

export const roles: Texts<typeof en> = {
  title: 'Roller',
  text: 'Hva hver rolle gir tilgang til. Systemrollene er like overalt, og du kan lage egne i tillegg.',
  add: 'Opprett rolle',
  addTitle: 'Ny rolle',
  table: 'Roller og hva de gir tilgang til',
  permission: 'Tillatelse',
  perPerson: 'kan velges',
  yes: 'Ja',
  no: 'Nei',
  users_one: '{{count, number}} bruker',
  users_other: '{{count, number}} brukere',
  change: 'Endre',
  changeTitle: 'Endre rollen',
  name: 'Navn',
  signsOut_one: '{{count, number}} bruker har denne rollen og må logge på igjen når den endres.',
  signsOut_other: '{{count, number}} brukere har denne rollen og må logge på igjen når den endres.',
  delete: 'Slett',
  deleteTitle: 'Vil du slette rollen {{name}}?',
  deleteText: 'Bare en rolle som ingen har, kan slettes.',
}
