// Visninger av lister som noen har lagret.
import type { savedViews as source } from '../en/saved-views.ts'
import type { Texts } from '../texts.ts'

export const savedViews: Texts<typeof source> = {
  views: 'Visninger',
  view: 'Visning',
  title: 'Visningene dine',
  plain: 'Alt',
  none: 'Filtrer eller sorter listen. Deretter kan du lagre den her under et navn.',
  noneYet: 'Lagre det du ser nå, under et navn, så finner du det igjen her.',
  name: 'Lagre visningen som',
  saved: '«{{name}}» er lagret.',
  opens: 'Åpne alltid listen med «{{name}}»',
  opensText: 'Menyen åpner listen med visningen som har stjernen.',
  opensNone: 'Gi en visning stjernen, så åpner menyen listen med den.',
  delete: 'Slett «{{name}}»',
  deleted: '«{{name}}» er slettet.',
  undo: 'Angre',
}
