// Texts of features/product-settings.
export const productSettings = {
  open: 'Settings',
  openOf: '{{product}} settings for {{name}}',
  title: '{{product}}: settings for {{name}}',
  save: 'Save',
  saved: 'The {{product}} settings for {{name}} have been saved.',
  none: 'This product has no settings.',
  unset: 'not set',
  clear: 'Clear {{field}}',
  yes: 'Yes',
  no: 'No',
  fault: { json: 'This is not valid JSON.', number: 'This is not a number.' },
  kept_one:
    'The settings are kept for {{count}} day. If {{product}} is assigned again within that time, they come back unchanged.',
  kept_other:
    'The settings are kept for {{count}} days. If {{product}} is assigned again within that time, they come back unchanged.',
  notKept: 'The settings are deleted immediately.',
  removed: 'Removed {{day}}.',
  removedTooLate: 'Removed {{day}}. It is too late to restore it.',
  removedWithSettings: 'Removed {{day}}. The settings are kept and come back with the product:',
  restore: 'Restore',
  restoreName: 'Restore {{product}}',
  restored: '{{name}} has {{product}} again.',
}
