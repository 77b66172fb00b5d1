// Tekster til features/statements.
import type { statements as en } from '../en/statements.ts'
import type { Texts } from '../texts.ts'

export const statements: Texts<typeof en> = {
  title: 'Opgørelse',
  text: 'Hvad der faktureres, for hvor mange dage, og hvorfor.',
  month: 'Måned',
  running: '{{month}} (løbende)',
  upTo: 'Talt til og med i dag, {{day}}. Måneden er ikke slut.',
  csv: 'CSV',
  pdf: 'PDF',
  download: 'Hent som {{format}}',
  empty: { title: 'Intet blev faktureret i denne måned', text: 'Hverken licenser eller køer kostede noget i den.' },
  quantity: 'Antal',
  days: 'Dage',
  total: 'I alt',
  paid: 'Betalt med kort ved bestilling, {{day}}',
  due: 'Til betaling',
  paidHow:
    'Et kort betaler den første måned af det, en ordre tilføjer, fra den dag, det leveres. De dage, der falder i den følgende måned, trækkes fra dér.',
  daysOf: '{{days, number}} af {{of, number}}',
  unrestricted: 'ubegrænset',
  trial: 'Prøvelicens',
  erased: 'Slettet person',
  causes: 'Årsager',
  causesOf: 'Årsager: {{name}}',
  revision: 'Licensversion {{number}}',
  byHand: 'Licens tildelt direkte',
  day: '{{from}}',
  span: '{{from}} til {{to}}',
  causeDays_one: '{{count, number}} dag',
  causeDays_other: '{{count, number}} dage',
  rounding:
    'Beløb: pris pr. måned × antal × dage ÷ {{days, number}}, afrundet for hver linje. Prøvelicenser koster ikke noget.',
  noPrices: 'Leverandøren har ikke angivet priser: Kun antal vises.',
}
