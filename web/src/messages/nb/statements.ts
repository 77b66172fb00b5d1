// Tekster for features/statements.
import type { statements as en } from '../en/statements.ts'
import type { Texts } from '../texts.ts'

export const statements: Texts<typeof en> = {
  title: 'Fakturagrunnlag',
  text: 'Hva som faktureres, for hvor mange dager og hvorfor.',
  month: 'Måned',
  running: '{{month}} (løpende)',
  upTo: 'Beregnet frem til i dag, {{day}}. Måneden er ikke over.',
  csv: 'CSV',
  pdf: 'PDF',
  download: 'Last ned som {{format}}',
  empty: {
    title: 'Ingenting ble fakturert denne måneden',
    text: 'Verken lisenser eller køer kostet noe i den.',
  },
  quantity: 'Antall',
  days: 'Dager',
  total: 'Sum',
  paid: 'Betalt med kort ved bestilling, {{day}}',
  due: 'Gjenstår å betale',
  paidHow:
    'Et kort betaler den første måneden av det en bestilling legger til, fra den dagen det kom. Dager av den som faller i neste måned, trekkes fra der.',
  daysOf: '{{days, number}} av {{of, number}}',
  unrestricted: 'ubegrenset',
  trial: 'Prøvelisens',
  erased: 'Slettet person',
  causes: 'Årsaker',
  causesOf: 'Årsaker: {{name}}',
  revision: 'Lisensrevisjon {{number}}',
  byHand: 'Lisens tildelt direkte',
  day: '{{from}}',
  span: '{{from}} til {{to}}',
  causeDays_one: '{{count, number}} dag',
  causeDays_other: '{{count, number}} dager',
  rounding:
    'Beløp: pris per måned × antall × dager ÷ {{days, number}}, avrundet for hver linje. Prøvelisenser koster ingenting.',
  noPrices: 'Leverandøren har ikke lagt inn priser: Bare antall vises.',
}
