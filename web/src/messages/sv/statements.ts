// Texter för features/statements.
import type { statements as en } from '../en/statements.ts'
import type { Texts } from '../texts.ts'

export const statements: Texts<typeof en> = {
  title: 'Fakturaunderlag',
  text: 'Vad som faktureras, för hur många dagar och varför.',
  month: 'Månad',
  running: '{{month}} (pågår)',
  upTo: 'Räknat till och med i dag, {{day}}. Månaden är inte slut.',
  csv: 'CSV',
  pdf: 'PDF',
  download: 'Ladda ned som {{format}}',
  empty: {
    title: 'Inget fakturerades den här månaden',
    text: 'Varken licenser eller köer kostade något under den.',
  },
  quantity: 'Antal',
  days: 'Dagar',
  total: 'Summa',
  paid: 'Betalt med kort vid beställningen, {{day}}',
  due: 'Återstår att betala',
  paidHow:
    'Med kort betalas den första månaden av det som en beställning tillför, från den dag det levererades. De av dess dagar som infaller i nästa månad dras av där.',
  daysOf: '{{days, number}} av {{of, number}}',
  unrestricted: 'obegränsat',
  trial: 'Provlicens',
  erased: 'Raderad person',
  causes: 'Orsaker',
  causesOf: 'Orsaker: {{name}}',
  revision: 'Licensversion {{number}}',
  byHand: 'Licensen tilldelad direkt',
  day: '{{from}}',
  span: '{{from}} till {{to}}',
  causeDays_one: '{{count, number}} dag',
  causeDays_other: '{{count, number}} dagar',
  rounding:
    'Belopp: pris per månad × antal × dagar ÷ {{days, number}}, avrundat för varje rad. Provlicenser kostar inget.',
  noPrices: 'Leverantören har inte angett några priser: bara antal visas.',
}
