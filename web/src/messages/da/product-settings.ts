// Tekster til features/product-settings.
import type { productSettings as en } from '../en/product-settings.ts'
import type { Texts } from '../texts.ts'

export const productSettings: Texts<typeof en> = {
  open: 'Indstillinger',
  openOf: 'Indstillinger i {{product}} for {{name}}',
  title: '{{product}}: indstillinger for {{name}}',
  save: 'Gem',
  saved: 'Indstillingerne i {{product}} for {{name}} er gemt.',
  none: 'Dette produkt har ingen indstillinger.',
  unset: 'ikke angivet',
  clear: 'Angiv ikke {{field}}',
  yes: 'Ja',
  no: 'Nej',
  fault: { json: 'Dette er ikke gyldig JSON.', number: 'Dette er ikke et tal.' },
  kept_one: 'Indstillingerne opbevares i {{count}} dag. Tildeles {{product}} igen inden da, er de tilbage, som de var.',
  kept_other:
    'Indstillingerne opbevares i {{count}} dage. Tildeles {{product}} igen inden da, er de tilbage, som de var.',
  notKept: 'Indstillingerne slettes med det samme.',
  removed: 'Fjernet {{day}}.',
  removedTooLate: 'Fjernet {{day}}. Det er for sent at gendanne det.',
  removedWithSettings: 'Fjernet {{day}}. Indstillingerne opbevares og kommer tilbage med produktet:',
  restore: 'Gendan',
  restoreName: 'Gendan {{product}}',
  restored: '{{name}} har {{product}} igen.',
}
