// The words of a statement as a table and as a document, and how it writes days and amounts.
import type { Language } from '@sitzplan/contract/common'
import { languages } from '@sitzplan/contract/languages'
import type { Statement, StatementCause, StatementLine, StatementPayment } from '@sitzplan/contract/statements'
import { dayText as dayTextOf } from '../platform/days.ts'
import { amountText as amountIn } from '../platform/money.ts'

const en = {
  columns: {
    month: 'Month',
    product: 'Product',
    key: 'Key',
    kind: 'Kind',
    resource: 'Resource',
    name: 'Name',
    email: 'E-mail',
    quantity: 'Quantity',
    days: 'Days',
    trial: 'Trial',
    why: 'Why',
    amount: 'Amount',
    currency: 'Currency',
  },
  title: 'Statement',
  upTo: 'Up to {day}; the month is not over.',
  nothing: 'Nothing was billed in this month.',
  total: 'Total',
  paid: 'Paid by card when ordered',
  due: 'Still due',
  erased: 'Erased person',
  unrestricted: 'unrestricted',
  yes: 'yes',
  trial: 'trial, free of charge',
  page: 'Page {page} of {pages}',
  rounding: 'Amount: price per month × quantity × days ÷ {days}, rounded per line.',
  kinds: { named: 'Named', concurrent: 'Shared', device: 'Devices', included: 'Included' },
  queues: { call: 'Call queue', outbound: 'Outbound queue', inbox: 'Inbox queue' },
  revision: 'License revision',
  byHand: 'License assigned directly',
}

const de: typeof en = {
  columns: {
    month: 'Monat',
    product: 'Produkt',
    key: 'Schlüssel',
    kind: 'Lizenzart',
    resource: 'Ressource',
    name: 'Name',
    email: 'E-Mail',
    quantity: 'Anzahl',
    days: 'Tage',
    trial: 'Testlizenz',
    why: 'Grund',
    amount: 'Betrag',
    currency: 'Währung',
  },
  title: 'Abrechnung',
  upTo: 'Bis {day}; der Monat ist noch nicht zu Ende.',
  nothing: 'In diesem Monat wurde nichts abgerechnet.',
  total: 'Summe',
  paid: 'Bei der Bestellung mit Karte bezahlt',
  due: 'Noch zu zahlen',
  erased: 'Gelöschte Person',
  unrestricted: 'unbegrenzt',
  yes: 'ja',
  trial: 'Testlizenz, kostenlos',
  page: 'Seite {page} von {pages}',
  rounding: 'Betrag: Preis je Monat × Anzahl × Tage ÷ {days}, je Position gerundet.',
  kinds: { named: 'Benannt', concurrent: 'Gemeinsam genutzt', device: 'Geräte', included: 'Inklusive' },
  queues: {
    call: 'Warteschleife für Anrufe',
    outbound: 'Ausgangswarteschleife',
    inbox: 'Posteingangswarteschleife',
  },
  revision: 'Lizenzrevision',
  byHand: 'Lizenz direkt zugewiesen',
}

export const statementTexts = { de, en }

export const dayText = (day: string, language: Language): string =>
  dayTextOf(new Date(`${day}T00:00:00Z`), 'UTC', language)

export const monthText = (month: string, language: Language): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(languages[language].locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** As people read it: `12,50 €`. */
export const amountText = (amount: number, currency: string, language: Language): string =>
  amountIn(amount, currency, languages[language].locale)

export const causeText = (cause: StatementCause, language: Language): string =>
  `${nameOf(cause, statementTexts[language])} (${cause.from} – ${cause.to})`

function nameOf(cause: StatementCause, texts: typeof en): string {
  switch (cause.kind) {
    case 'queue':
      return `${texts.queues[cause.queue.type]} ${cause.queue.name}`
    case 'assignment':
      return texts.byHand
    case 'revision':
      return `${texts.revision} ${cause.revision}`
  }
}

/** `Paid by card when ordered (visa •••• 4242, 2026-11-22)`. */
export const paymentText = ({ card, day }: StatementPayment, language: Language): string =>
  `${statementTexts[language].paid} (${[card && `${card.brand} •••• ${card.last4}`, day].filter(Boolean).join(', ')})`

/** Whom a line is about; empty where it is not about anybody. */
export const personText = ({ user }: StatementLine, language: Language): string =>
  user ? (user.name ?? `${statementTexts[language].erased} ${user.id}`) : ''

export const currencyOf = ({ currency }: Statement): string => currency ?? 'EUR'
