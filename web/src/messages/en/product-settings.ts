// Texts of features/product-settings.
export const productSettings = {
  open: 'Settings',
  openOf: 'Settings of {{product}} for {{name}}',
  title: '{{product}}: settings for {{name}}',
  save: 'Save',
  saved: 'The settings of {{product}} for {{name}} are saved.',
  none: 'This product has no settings.',
  unset: 'not set',
  clear: 'Do not set {{field}}',
  yes: 'Yes',
  no: 'No',
  fault: { json: 'This is not valid JSON.', number: 'This is not a number.' },
  kept_one:
    'The settings are kept for {{count}} day. If {{product}} is given again until then, they are back as they were.',
  kept_other:
    'The settings are kept for {{count}} days. If {{product}} is given again until then, they are back as they were.',
  notKept: 'The settings are deleted at once.',
  removed: 'Taken away {{day}}.',
  removedTooLate: 'Taken away {{day}}. It is too late to bring it back.',
  removedWithSettings: 'Taken away {{day}}. The settings are kept, and come back with the product:',
  restore: 'Restore',
  restoreName: 'Restore {{product}}',
  restored: '{{name}} has {{product}} again.',
}
