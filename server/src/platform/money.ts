// Amounts of money: kept in minor units of their currency.

/** How many digits of an amount in minor units stand behind the comma: two of euros, none of yen (ISO 4217). */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** As people read it: `12,50 €`. `locale`: a BCP 47 tag. */
export const amountText = (amount: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** digitsOf(currency))

/** As a cell of a table for spreadsheets. */
export const amountCell = (amount: number, currency: string): { value: number; digits: number } => {
  const digits = digitsOf(currency)
  return { value: amount / 10 ** digits, digits }
}
