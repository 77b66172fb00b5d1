// The words of a statement as a table and as a document, and how it writes days and amounts.

import type { Language } from '@sitzplan/contract/common'
import type { Statement, StatementCause, StatementLine, StatementPayment } from '@sitzplan/contract/statements'
import { type Messages, messages } from '../messages/messages.ts'
import { dayText as dayTextOf } from '../platform/days.ts'

export const dayText = (day: string, language: Language): string =>
  dayTextOf(new Date(`${day}T00:00:00Z`), 'UTC', language)

export const monthText = (month: string, language: Language): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

export const causeText = (cause: StatementCause, language: Language): string =>
  `${nameOf(cause, messages[language].statements)} (${cause.from} – ${cause.to})`

function nameOf(cause: StatementCause, texts: Messages['statements']): string {
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
  `${messages[language].statements.paid} (${[card && `${card.brand} •••• ${card.last4}`, day].filter(Boolean).join(', ')})`

/** Whom a line is about; empty where it is not about anybody. */
export const personText = ({ user }: StatementLine, language: Language): string =>
  user ? (user.name ?? `${messages[language].statements.erased} ${user.id}`) : ''

export const currencyOf = ({ currency }: Statement): string => currency ?? 'EUR'
