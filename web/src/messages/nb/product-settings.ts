// Tekster for features/product-settings.
import type { productSettings as en } from '../en/product-settings.ts'
import type { Texts } from '../texts.ts'

export const productSettings: Texts<typeof en> = {
  open: 'Innstillinger',
  openOf: 'Innstillinger i {{product}} for {{name}}',
  title: '{{product}}: innstillinger for {{name}}',
  save: 'Lagre',
  saved: 'Innstillingene i {{product}} for {{name}} er lagret.',
  none: 'Dette produktet har ingen innstillinger.',
  unset: 'ikke angitt',
  clear: 'Ikke angi {{field}}',
  yes: 'Ja',
  no: 'Nei',
  fault: { json: 'Dette er ikke gyldig JSON.', number: 'Dette er ikke et tall.' },
  kept_one:
    'Innstillingene lagres i {{count}} dag. Hvis {{product}} tildeles igjen innen den tid, er de tilbake som før.',
  kept_other:
    'Innstillingene lagres i {{count}} dager. Hvis {{product}} tildeles igjen innen den tid, er de tilbake som før.',
  notKept: 'Innstillingene slettes med en gang.',
  removed: 'Fjernet {{day}}.',
  removedTooLate: 'Fjernet {{day}}. Det er for sent å gjenopprette det.',
  removedWithSettings: 'Fjernet {{day}}. Innstillingene er tatt vare på og kommer tilbake med produktet:',
  restore: 'Gjenopprett',
  restoreName: 'Gjenopprett {{product}}',
  restored: '{{name}} har {{product}} igjen.',
}
