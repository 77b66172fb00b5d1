// Visninger af lister, som en person har gemt.
import type { savedViews as en } from '../en/saved-views.ts'
import type { Texts } from '../texts.ts'

export const savedViews: Texts<typeof en> = {
  views: 'Visninger',
  view: 'Visning',
  title: 'Dine visninger',
  plain: 'Alt',
  none: 'Filtrér eller sortér listen. Derefter kan du gemme den her under et navn.',
  noneYet: 'Gem det, du ser nu, under et navn, og find det igen her.',
  name: 'Gem visning som',
  saved: '»{{name}}« er gemt.',
  opens: 'Åbn altid listen med »{{name}}«',
  opensText: 'Menuen åbner listen med den visning, der har stjernen.',
  opensNone: 'Giv en visning stjernen, så åbner menuen listen med den.',
  delete: 'Slet »{{name}}«',
  deleted: '»{{name}}« er slettet.',
  undo: 'Fortryd',
}
