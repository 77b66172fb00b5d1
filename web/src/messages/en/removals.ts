// Texts of features/removals.
export const removals = {
  title: 'Recently removed',
  text: 'You can restore removed and deleted items for some time.',
  search: 'Search by name',
  filter: 'What was removed',
  all: 'Everything',
  what: { user: 'Users', license: 'Licenses', device: 'Devices', queue: 'Places in queues' },
  withSettings: 'with settings',
  removed: {
    user: 'Deleted {{day}}',
    license: 'Removed {{day}}',
    device: 'Retired {{day}}',
    queue: 'Taken out {{day}}',
  },
  removedBy: {
    user: 'Deleted {{day}} by {{name}}',
    license: 'Removed {{day}} by {{name}}',
    device: 'Retired {{day}} by {{name}}',
    queue: 'Taken out {{day}} by {{name}}',
  },
  until: 'until {{day}}',
  restore: 'Restore',
  tooLate: 'It is too late to restore this.',
  restoreName: 'Restore {{name}}',
  restored: {
    user: '{{name}} has been restored.',
    license: '{{name}} has {{thing}} again.',
    device: 'The device {{thing}} has been restored.',
    queue: '{{name}} is in the queue {{thing}} again.',
  },
  restoredText:
    'Status and groups are as before. Products return if a license is free; otherwise the person waits for one.',
  erase: 'Erase permanently',
  eraseName: 'Erase permanently: {{name}}',
  eraseDialog: {
    title: 'Erase {{name}} permanently?',
    text: 'The name and e-mail address are erased everywhere, including the audit log and past sessions. This cannot be undone.',
    done: '{{name}} has been erased.',
  },
  empty: {
    title: 'Nothing removed recently',
    text: 'Deleted users and retired devices stay here for 30 days; removed licenses and places in queues usually for 7.',
  },
  noMatch: { title: 'No matches', text: 'Try a shorter search or remove the filter.' },
}
