// Opgeslagen weergaven van lijsten.
import type { savedViews as en } from '../en/saved-views.ts'
import type { Texts } from '../texts.ts'

export const savedViews: Texts<typeof en> = {
  views: 'Weergaven',
  view: 'Weergave',
  title: 'Uw weergaven',
  plain: 'Alles',
  none: 'Filter of sorteer de lijst; daarna kunt u die hier onder een naam opslaan.',
  noneYet: 'Sla wat u nu ziet onder een naam op en vind het hier terug.',
  name: 'Weergave opslaan als',
  saved: '‘{{name}}’ is opgeslagen.',
  opens: 'De lijst altijd met ‘{{name}}’ openen',
  opensText: 'Het menu opent de lijst met de weergave die de ster heeft.',
  opensNone: 'Geef een weergave de ster, dan opent het menu de lijst daarmee.',
  delete: '‘{{name}}’ verwijderen',
  deleted: '‘{{name}}’ is verwijderd.',
  undo: 'Ongedaan maken',
}
