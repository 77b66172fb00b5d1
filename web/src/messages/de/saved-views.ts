// Ansichten von Listen, die jemand gespeichert hat.
import type { savedViews as source } from '../en/saved-views.ts'
import type { Texts } from '../texts.ts'

export const savedViews: Texts<typeof source> = {
  views: 'Ansichten',
  view: 'Ansicht',
  title: 'Ihre Ansichten',
  plain: 'Alles',
  none: 'Filtern oder sortieren Sie die Liste; dann können Sie sie hier unter einem Namen speichern.',
  noneYet: 'Speichern Sie, was Sie gerade sehen, unter einem Namen; hier finden Sie es wieder.',
  name: 'Ansicht speichern als',
  saved: '„{{name}}“ ist gespeichert.',
  opens: 'Liste immer mit „{{name}}“ öffnen',
  opensText: 'Mit der Ansicht, die den Stern hat, öffnet die Navigation die Liste.',
  opensNone: 'Geben Sie einer Ansicht den Stern, dann öffnet die Navigation die Liste damit.',
  delete: '„{{name}}“ löschen',
  deleted: '„{{name}}“ ist gelöscht.',
  undo: 'Rückgängig machen',
}
