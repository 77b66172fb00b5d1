// The header of the audit log as a table.

const en = {
  at: 'Time (UTC)',
  actorKind: 'By (kind)',
  actor: 'By',
  actorEmail: 'E-mail',
  action: 'Action',
  targetKind: 'Target (kind)',
  target: 'Target',
  targetId: 'Target (id)',
  before: 'Before',
  after: 'After',
  note: 'Reason',
  from: 'IP address',
}

const de: typeof en = {
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
}

export const auditCsvTexts = { de, en }
