// How a card is called where it is shown: by its brand and its last four digits.

const brands: Record<string, string> = {
  amex: 'American Express',
  diners: 'Diners Club',
  eftpos_au: 'eftpos',
  jcb: 'JCB',
  unionpay: 'UnionPay',
}

/** `Visa •••• 4242`. `brand` as Stripe names it. */
export const cardName = (brand: string, last4: string): string =>
  `${brands[brand] ?? `${brand.charAt(0).toUpperCase()}${brand.slice(1).replaceAll('_', ' ')}`} •••• ${last4}`
