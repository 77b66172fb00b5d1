// Texts of features/removals.
export const removals = {
  title: 'Recently removed',
  text: 'What was taken away or deleted can be brought back for some time.',
  search: 'Search by name',
  filter: 'What was removed',
  all: 'Everything',
  what: { user: 'Users', license: 'Licenses', device: 'Devices', queue: 'Places in queues' },
  withSettings: 'with settings',
  removed: {
    user: 'Deleted {{day}}',
    license: 'Taken away {{day}}',
    device: 'Retired {{day}}',
    queue: 'Taken out {{day}}',
  },
  removedBy: {
    user: 'Deleted {{day}} by {{name}}',
    license: 'Taken away {{day}} by {{name}}',
    device: 'Retired {{day}} by {{name}}',
    queue: 'Taken out {{day}} by {{name}}',
  },
  until: 'until {{day}}',
  restore: 'Restore',
  restoreName: 'Restore {{name}}',
  restored: {
    user: '{{name}} is back.',
    license: '{{name}} has {{thing}} again.',
    device: 'The device {{thing}} is back.',
    queue: '{{name}} is in the queue {{thing}} again.',
  },
  restoredText: 'Status and groups are as before. Products come back where a license is free; for others they wait.',
  erase: 'Erase now',
  eraseName: 'Erase now: {{name}}',
  eraseDialog: {
    title: 'Erase {{name}} now?',
    text: 'Name and e-mail address go everywhere, also from the audit log and from past sessions. Nothing brings them back.',
    done: '{{name}} is erased.',
  },
  empty: {
    title: 'Nothing was removed lately',
    text: 'Deleted users and retired devices stay here for 30 days, licenses and places in queues mostly for 7.',
  },
  noMatch: { title: 'Nothing matches', text: 'Search for less, or take the filter off.' },
}
