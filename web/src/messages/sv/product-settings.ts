// Texter för features/product-settings.
import type { productSettings as en } from '../en/product-settings.ts'
import type { Texts } from '../texts.ts'

export const productSettings: Texts<typeof en> = {
  open: 'Inställningar',
  openOf: 'Inställningar i {{product}} för {{name}}',
  title: '{{product}}: inställningar för {{name}}',
  save: 'Spara',
  saved: 'Inställningarna i {{product}} för {{name}} är sparade.',
  none: 'Produkten har inga inställningar.',
  unset: 'inte angivet',
  clear: 'Ange inte {{field}}',
  yes: 'Ja',
  no: 'Nej',
  fault: {
    json: 'Det är inte giltig JSON.',
    number: 'Det är inget tal.',
  },
  kept_one:
    'Inställningarna sparas i {{count}} dag. Om {{product}} tilldelas igen innan dess är de tillbaka oförändrade.',
  kept_other:
    'Inställningarna sparas i {{count}} dagar. Om {{product}} tilldelas igen innan dess är de tillbaka oförändrade.',
  notKept: 'Inställningarna raderas direkt.',
  removed: 'Borttagen {{day}}.',
  removedTooLate: 'Borttagen {{day}}. Det är för sent att återställa den.',
  removedWithSettings: 'Borttagen {{day}}. Inställningarna är sparade och kommer tillbaka med produkten:',
  restore: 'Återställ',
  restoreName: 'Återställ {{product}}',
  restored: '{{name}} har {{product}} igen.',
}
