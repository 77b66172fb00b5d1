// Amounts of money: kept in minor units, written as the reader's language writes them.
import { presentLanguage } from './language.ts'

/** How many digits of the currency are minor units (ISO 4217): 2 for EUR, 0 for JPY. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** `amount` in minor units. */
export const moneyText = (amount: number, currency: string): string =>
  new Intl.NumberFormat(presentLanguage(), { style: 'currency', currency }).format(amount / 10 ** minorDigits(currency))

/** Every currency there is, with its name in the reader's language. */
export function currencies(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(presentLanguage(), { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
}
