// Granskningsloggen som tabell.
import type { audit as en } from '../en/audit.ts'

export const audit: typeof en = {
  columns: {
    at: 'Tid (UTC)',
    actorKind: 'Utförd av (typ)',
    actor: 'Utförd av',
    actorEmail: 'E-post',
    action: 'Åtgärd',
    targetKind: 'Gäller (typ)',
    target: 'Gäller',
    targetId: 'Gäller (ID)',
    before: 'Före',
    after: 'Efter',
    note: 'Orsak',
    from: 'IP-adress',
  },
}
