// Teksten van features/product-settings.
import type { productSettings as en } from '../en/product-settings.ts'
import type { Texts } from '../texts.ts'

export const productSettings: Texts<typeof en> = {
  open: 'Instellingen',
  openOf: 'Instellingen van {{product}} voor {{name}}',
  title: '{{product}}: instellingen voor {{name}}',
  save: 'Opslaan',
  saved: 'De instellingen van {{product}} voor {{name}} zijn opgeslagen.',
  none: 'Dit product heeft geen instellingen.',
  unset: 'niet ingesteld',
  clear: '{{field}} niet instellen',
  yes: 'Ja',
  no: 'Nee',
  fault: { json: 'Dit is geen geldige JSON.', number: 'Dit is geen getal.' },
  kept_one:
    'De instellingen blijven {{count}} dag bewaard. Wordt {{product}} binnen die tijd weer toegewezen, dan zijn ze terug zoals ze waren.',
  kept_other:
    'De instellingen blijven {{count}} dagen bewaard. Wordt {{product}} binnen die tijd weer toegewezen, dan zijn ze terug zoals ze waren.',
  notKept: 'De instellingen worden direct verwijderd.',
  removed: 'Ingetrokken op {{day}}.',
  removedTooLate: 'Ingetrokken op {{day}}. Het is te laat om dit terug te zetten.',
  removedWithSettings: 'Ingetrokken op {{day}}. De instellingen zijn bewaard en komen samen met het product terug:',
  restore: 'Terugzetten',
  restoreName: '{{product}} terugzetten',
  restored: '{{name}} heeft {{product}} weer.',
}
