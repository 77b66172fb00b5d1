// Texts of features/removals.
export const removals = {
  title: 'Recently removed',
  text: 'Deleted users can be brought back for 30 days. After that their name and e-mail address are erased everywhere.',
  removed: 'Deleted {{day}}',
  until: 'can be brought back until {{day}}',
  restore: 'Restore',
  restoreName: 'Restore {{name}}',
  restored: '{{name}} is back.',
  restoredText: 'Status and groups are as before. Products come back where a license is free; for others they wait.',
  erase: 'Erase now',
  eraseName: 'Erase now: {{name}}',
  eraseDialog: {
    title: 'Erase {{name}} now?',
    text: 'Name and e-mail address go everywhere, also from the audit log and from past sessions. Nothing brings them back.',
    done: '{{name}} is erased.',
  },
  empty: { title: 'Nobody was deleted in the last 30 days', text: 'Whoever you delete stays here for 30 days.' },
}
