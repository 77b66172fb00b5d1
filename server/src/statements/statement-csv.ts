// A statement as a table for spreadsheets: a row for each line, and for each payment, so that the amounts add up to what is
// still due.

import type { Language } from '@sitzplan/contract/common'
import type { Statement } from '@sitzplan/contract/statements'
import { messages } from '../messages/messages.ts'
import { amountCell } from '../platform/money.ts'
import { causeText, currencyOf, paymentText, personText } from './statement-texts.ts'

export const csvHeader = (language: Language): readonly string[] => Object.values(messages[language].statements.columns)

/** In the order of the header's texts. */
export function csvRows(
  statement: Statement,
  language: Language,
): (string | number | ReturnType<typeof amountCell> | null)[][] {
  const texts = messages[language].statements
  const currency = currencyOf(statement)
  const payments = statement.payments.map((payment) => [
    statement.month,
    paymentText(payment, language),
    ...Array<null>(9).fill(null),
    amountCell(-payment.amount, currency),
    currency,
  ])
  const lines = statement.lines.map((line) => [
    statement.month,
    line.name,
    line.product,
    texts.kinds[line.kind],
    line.resourceName ?? null,
    personText(line, language),
    line.user?.email ?? null,
    line.quantity ?? texts.unrestricted,
    line.days,
    line.trial ? texts.yes : null,
    line.causes.map((cause) => causeText(cause, language)).join('; '),
    line.amount === undefined ? null : amountCell(line.amount, currency),
    line.amount === undefined ? null : currency,
  ])
  return [...lines, ...payments]
}
