// Texte von features/product-settings.
import type { productSettings as en } from '../en/product-settings.ts'
import type { Texts } from '../texts.ts'

export const productSettings: Texts<typeof en> = {
  open: 'Einstellungen',
  openOf: 'Einstellungen von {{product}} für {{name}}',
  title: '{{product}}: Einstellungen für {{name}}',
  save: 'Speichern',
  saved: 'Die Einstellungen von {{product}} für {{name}} sind gespeichert.',
  none: 'Dieses Produkt hat keine Einstellungen.',
  unset: 'nicht gesetzt',
  clear: '{{field}} leeren',
  yes: 'Ja',
  no: 'Nein',
  fault: { json: 'Das ist kein gültiges JSON.', number: 'Das ist keine Zahl.' },
  kept_one:
    'Die Einstellungen werden {{count}} Tag lang aufbewahrt. Wird {{product}} bis dahin wieder zugewiesen, sind sie unverändert zurück.',
  kept_other:
    'Die Einstellungen werden {{count}} Tage lang aufbewahrt. Wird {{product}} bis dahin wieder zugewiesen, sind sie unverändert zurück.',
  notKept: 'Die Einstellungen werden sofort gelöscht.',
  removed: 'Am {{day}} entzogen.',
  removedTooLate: 'Am {{day}} entzogen. Zum Wiederherstellen ist es zu spät.',
  removedWithSettings: 'Am {{day}} entzogen. Die Einstellungen werden aufbewahrt und kommen mit dem Produkt zurück:',
  restore: 'Wiederherstellen',
  restoreName: '{{product}} wiederherstellen',
  restored: '{{name}} hat {{product}} wieder.',
}
