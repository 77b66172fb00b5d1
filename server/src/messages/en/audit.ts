// The audit log as a table.
export const audit = {
  columns: {
    at: 'Time (UTC)',
    actorKind: 'By (kind)',
    actor: 'By',
    actorEmail: 'E-mail',
    action: 'Action',
    targetKind: 'Target (kind)',
    target: 'Target',
    targetId: 'Target (ID)',
    before: 'Before',
    after: 'After',
    note: 'Reason',
    from: 'IP address',
  },
}
