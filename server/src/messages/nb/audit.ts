// Hendelsesloggen som tabell.
import type { audit as en } from '../en/audit.ts'

export const audit: typeof en = {
  columns: {
    at: 'Tid (UTC)',
    actorKind: 'Utført av (type)',
    actor: 'Utført av',
    actorEmail: 'E-post',
    action: 'Handling',
    targetKind: 'Mål (type)',
    target: 'Mål',
    targetId: 'Mål (ID)',
    before: 'Før',
    after: 'Etter',
    note: 'Årsak',
    from: 'IP-adresse',
  },
}
