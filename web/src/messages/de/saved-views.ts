// Ansichten von Listen, die jemand gespeichert hat.
import type { savedViews as source } from '../en/saved-views.ts'
import type { Texts } from '../texts.ts'

export const savedViews: Texts<typeof source> = {
  views: 'Ansichten',
  view: 'Ansicht',
  title: 'Ihre Ansichten',
  plain: 'Alles',
  none: 'Filtern oder sortieren Sie die Liste, dann können Sie die Ansicht hier unter einem Namen speichern.',
  noneYet: 'Speichern Sie die aktuelle Ansicht unter einem Namen, um sie hier wiederzufinden.',
  name: 'Ansicht speichern als',
  saved: '„{{name}}“ ist gespeichert.',
  opens: 'Liste immer mit „{{name}}“ öffnen',
  opensText: 'Die Ansicht mit dem Stern öffnet sich, wenn Sie diese Seite in der Navigation wählen.',
  opensNone: 'Geben Sie einer Ansicht den Stern, damit sie sich aus der Navigation öffnet.',
  delete: '„{{name}}“ löschen',
  deleted: '„{{name}}“ ist gelöscht.',
  undo: 'Rückgängig machen',
}
