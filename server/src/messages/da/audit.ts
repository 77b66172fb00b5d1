// Revisionsloggen som tabel.
import type { audit as en } from '../en/audit.ts'

export const audit: typeof en = {
  columns: {
    at: 'Tidspunkt (UTC)',
    actorKind: 'Udført af (type)',
    actor: 'Udført af',
    actorEmail: 'E-mail',
    action: 'Handling',
    targetKind: 'Vedrører (type)',
    target: 'Vedrører',
    targetId: 'Vedrører (id)',
    before: 'Før',
    after: 'Efter',
    note: 'Årsag',
    from: 'IP-adresse',
  },
}
