// Texte von features/removals.
import type { removals as en } from '../en/removals.ts'
import type { Texts } from '../texts.ts'

export const removals: Texts<typeof en> = {
  title: 'Kürzlich entfernt',
  text: 'Gelöschte Benutzer lassen sich 30 Tage lang wiederherstellen. Danach werden Name und Adresse überall gelöscht.',
  removed: 'Gelöscht am {{day}}',
  until: 'wiederherstellbar bis {{day}}',
  restore: 'Wiederherstellen',
  restoreName: 'Wiederherstellen: {{name}}',
  restored: '{{name}} ist wieder da.',
  restoredText:
    'Status und Gruppen sind wie zuvor. Produkte kommen zurück, wo eine Lizenz frei ist; auf andere wird gewartet.',
  erase: 'Jetzt endgültig löschen',
  eraseName: 'Jetzt endgültig löschen: {{name}}',
  eraseDialog: {
    title: '{{name}} jetzt endgültig löschen?',
    text: 'Name und E-Mail-Adresse verschwinden überall, auch aus dem Protokoll und aus vergangenen Sitzungen. Das lässt sich nicht rückgängig machen.',
    done: '{{name}} ist endgültig gelöscht.',
  },
  empty: { title: 'Zuletzt wurde nichts entfernt', text: 'Wen Sie löschen, der bleibt 30 Tage lang hier.' },
}
