// Teksten van features/statements.
import type { statements as en } from '../en/statements.ts'
import type { Texts } from '../texts.ts'

export const statements: Texts<typeof en> = {
  title: 'Afrekening',
  text: 'Wat wordt gefactureerd, voor hoeveel dagen en waarom.',
  month: 'Maand',
  running: '{{month}} (lopend)',
  upTo: 'Geteld tot en met vandaag, {{day}}. De maand is nog niet voorbij.',
  csv: 'CSV',
  pdf: 'PDF',
  download: 'Downloaden als {{format}}',
  empty: {
    title: 'In deze maand is niets gefactureerd',
    text: 'Licenties noch wachtrijen hebben in deze maand iets gekost.',
  },
  quantity: 'Aantal',
  days: 'Dagen',
  total: 'Totaal',
  paid: 'Bij bestelling met kaart betaald, {{day}}',
  due: 'Nog te betalen',
  paidHow:
    'Met de kaart betaalt u de eerste maand van wat een bestelling toevoegt, vanaf de dag waarop het er was. Dagen daarvan in de volgende maand worden daar in mindering gebracht.',
  daysOf: '{{days, number}} van {{of, number}}',
  unrestricted: 'onbeperkt',
  trial: 'Proeflicentie',
  erased: 'Gewiste persoon',
  causes: 'Redenen',
  causesOf: 'Redenen: {{name}}',
  revision: 'Licentierevisie {{number}}',
  byHand: 'Licentie direct toegewezen',
  day: '{{from}}',
  span: '{{from}} tot en met {{to}}',
  causeDays_one: '{{count, number}} dag',
  causeDays_other: '{{count, number}} dagen',
  rounding:
    'Bedrag: prijs per maand × aantal × dagen ÷ {{days, number}}, per regel afgerond. Proeflicenties kosten niets.',
  noPrices: 'De leverancier heeft geen prijzen ingesteld: alleen aantallen worden getoond.',
}
