// Texte von features/removals.
import type { removals as en } from '../en/removals.ts'
import type { Texts } from '../texts.ts'

export const removals: Texts<typeof en> = {
  title: 'Kürzlich entfernt',
  text: 'Gelöschte Benutzer lassen sich 30 Tage lang wiederherstellen. Danach werden Name und E-Mail-Adresse überall gelöscht.',
  removed: 'Gelöscht am {{day}}',
  until: 'wiederherstellbar bis {{day}}',
  restore: 'Wiederherstellen',
  restoreName: 'Wiederherstellen: {{name}}',
  restored: '{{name}} ist wiederhergestellt.',
  restoredText:
    'Status und Gruppen sind wie zuvor. Produkte kommen zurück, soweit Lizenzen frei sind; auf die übrigen wird gewartet.',
  erase: 'Jetzt endgültig löschen',
  eraseName: 'Jetzt endgültig löschen: {{name}}',
  eraseDialog: {
    title: '{{name}} jetzt endgültig löschen?',
    text: 'Name und E-Mail-Adresse werden überall gelöscht, auch aus dem Protokoll und aus vergangenen Sitzungen. Das lässt sich nicht rückgängig machen.',
    done: '{{name}} ist endgültig gelöscht.',
  },
  empty: {
    title: 'In den letzten 30 Tagen wurde niemand gelöscht',
    text: 'Wen Sie löschen, finden Sie 30 Tage lang hier.',
  },
}
