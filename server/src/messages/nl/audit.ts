// Het auditlogboek als tabel.
import type { audit as en } from '../en/audit.ts'

export const audit: typeof en = {
  columns: {
    at: 'Tijd (UTC)',
    actorKind: 'Door (soort)',
    actor: 'Door',
    actorEmail: 'E-mail',
    action: 'Actie',
    targetKind: 'Doel (soort)',
    target: 'Doel',
    targetId: 'Doel (ID)',
    before: 'Voor',
    after: 'Na',
    note: 'Reden',
    from: 'IP-adres',
  },
}
