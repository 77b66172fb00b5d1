// Texte von features/statements.

import type { statements as en } from '../en/statements.ts'
import type { Texts } from '../texts.ts'

export const statements: Texts<typeof en> = {
  title: 'Abrechnung',
  text: 'Was abgerechnet wird, für wie viele Tage und warum.',
  month: 'Monat',
  running: '{{month}} (laufend)',
  upTo: 'Gezählt bis heute, {{day}}. Der Monat ist noch nicht zu Ende.',
  csv: 'CSV',
  pdf: 'PDF',
  download: 'Herunterladen als {{format}}',
  empty: {
    title: 'In diesem Monat wurde nichts abgerechnet',
    text: 'Weder Lizenzen noch Warteschleifen haben etwas gekostet.',
  },
  quantity: 'Anzahl',
  days: 'Tage',
  total: 'Summe',
  paid: 'Bei der Bestellung mit Karte bezahlt, {{day}}',
  due: 'Noch zu zahlen',
  paidHow:
    'Mit der Karte ist der erste Monat dessen bezahlt, was eine Bestellung hinzufügt, ab dem Tag der Lieferung. Tage davon, die in den nächsten Monat fallen, werden dort abgezogen.',
  daysOf: '{{days, number}} von {{of, number}}',
  unrestricted: 'unbegrenzt',
  trial: 'Testlizenz',
  erased: 'Gelöschte Person',
  causes: 'Gründe',
  causesOf: 'Gründe: {{name}}',
  revision: 'Lizenzrevision {{number}}',
  byHand: 'Lizenz direkt zugewiesen',
  day: '{{from}}',
  span: '{{from}} bis {{to}}',
  causeDays_one: '{{count, number}} Tag',
  causeDays_other: '{{count, number}} Tage',
  rounding:
    'Betrag: Preis je Monat × Anzahl × Tage ÷ {{days, number}}, je Position gerundet. Testlizenzen kosten nichts.',
  noPrices: 'Der Anbieter hat keine Preise hinterlegt; deshalb werden nur Anzahlen angezeigt.',
}
