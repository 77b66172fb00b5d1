// Das Protokoll als Tabelle.
import type { audit as en } from '../en/audit.ts'

export const audit: typeof en = {
  columns: {
    at: 'Zeit (UTC)',
    actorKind: 'Durch (Art)',
    actor: 'Durch',
    actorEmail: 'E-Mail',
    action: 'Vorgang',
    targetKind: 'Ziel (Art)',
    target: 'Ziel',
    targetId: 'Ziel (ID)',
    before: 'Vorher',
    after: 'Nachher',
    note: 'Grund',
    from: 'IP-Adresse',
  },
}
