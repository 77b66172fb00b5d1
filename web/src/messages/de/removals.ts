// Texte von features/removals.
import type { removals as en } from '../en/removals.ts'
import type { Texts } from '../texts.ts'

export const removals: Texts<typeof en> = {
  title: 'Kürzlich entfernt',
  text: 'Was entzogen oder gelöscht wurde, können Sie eine Zeit lang wiederherstellen.',
  search: 'Nach Namen suchen',
  filter: 'Was entfernt wurde',
  all: 'Alles',
  what: { user: 'Benutzer', license: 'Lizenzen', device: 'Geräte', queue: 'Warteschleifen' },
  withSettings: 'mit Einstellungen',
  removed: {
    user: 'Gelöscht am {{day}}',
    license: 'Entzogen am {{day}}',
    device: 'Ausgemustert am {{day}}',
    queue: 'Herausgenommen am {{day}}',
  },
  removedBy: {
    user: 'Gelöscht am {{day}} durch {{name}}',
    license: 'Entzogen am {{day}} durch {{name}}',
    device: 'Ausgemustert am {{day}} durch {{name}}',
    queue: 'Herausgenommen am {{day}} durch {{name}}',
  },
  until: 'bis {{day}}',
  restore: 'Wiederherstellen',
  tooLate: 'Das lässt sich nicht mehr wiederherstellen.',
  restoreName: 'Wiederherstellen: {{name}}',
  restored: {
    user: '{{name}} ist wiederhergestellt.',
    license: '{{name}} hat {{thing}} wieder.',
    device: 'Das Gerät {{thing}} ist wiederhergestellt.',
    queue: '{{name}} ist wieder in der Warteschleife {{thing}}.',
  },
  restoredText:
    'Status und Gruppen sind wie zuvor. Produkte kommen zurück, soweit Lizenzen frei sind; auf die übrigen wird gewartet.',
  erase: 'Endgültig löschen',
  eraseName: 'Endgültig löschen: {{name}}',
  eraseDialog: {
    title: '{{name}} endgültig löschen?',
    text: 'Name und E-Mail-Adresse werden überall gelöscht, auch aus dem Protokoll und aus vergangenen Sitzungen. Das lässt sich nicht rückgängig machen.',
    done: '{{name}} ist endgültig gelöscht.',
  },
  empty: {
    title: 'In letzter Zeit wurde nichts entfernt',
    text: 'Gelöschte Benutzer und ausgemusterte Geräte finden Sie hier 30 Tage lang, entzogene Lizenzen und Plätze in Warteschleifen meist 7 Tage.',
  },
  noMatch: { title: 'Nichts gefunden', text: 'Suchen Sie mit weniger Zeichen oder entfernen Sie den Filter.' },
}
