// Amounts of money: kept in minor units of their currency.
import type { Language } from '@sitzplan/contract/languages'

/** How many digits of an amount in minor units stand behind the comma: two of euros, none of yen (ISO 4217). */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** As people read it: `12,50 €`. */
export const amountText = (amount: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount / 10 ** digitsOf(currency))

/** As a cell of a table for spreadsheets. */
export const amountCell = (amount: number, currency: string): { value: number; digits: number } => {
  const digits = digitsOf(currency)
  return { value: amount / 10 ** digits, digits }
}
