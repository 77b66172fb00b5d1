// Lines of an order in the words of a mail.
import type { Language } from '@sitzplan/contract/common'
import type { LineKind } from '@sitzplan/contract/licenses'
import type { OrderLine } from '@sitzplan/contract/orders'
import { type Product, textIn } from '../catalog/catalog.ts'
import { fillText } from '../platform/http/language.ts'

const kinds: Record<Language, Record<Exclude<LineKind, 'device'>, string>> = {
  de: { named: 'namentlich', concurrent: 'gemeinsam genutzt', included: 'für alle Benutzer' },
  en: { named: 'named', concurrent: 'shared', included: 'for every user' },
}

const words: Record<Language, Record<'more' | 'fewer' | 'added' | 'dropped', string>> = {
  de: {
    more: '{quantity} × {what}',
    fewer: '{quantity} × {what} weniger',
    added: '{what}',
    dropped: '{what} entfällt',
  },
  en: { more: '{quantity} × {what}', fewer: '{quantity} × {what} fewer', added: '{what}', dropped: 'no more {what}' },
}

/** `3 × Meeting (named)`; `10 × Remote Support: Computers with unattended access`. */
export function lineText(line: OrderLine, product: Product | undefined, language: Language): string {
  const { kind, quantity, fewer = false } = line
  const name = (product && textIn(product.name, language)) ?? line.product
  const resource = product?.resources.find(({ key }) => key === line.resource)
  const what =
    kind === 'device'
      ? `${name}: ${(resource && textIn(resource.name, language)) ?? line.resource}`
      : `${name} (${kinds[language][kind]})`
  const word = kind === 'included' ? (fewer ? 'dropped' : 'added') : fewer ? 'fewer' : 'more'
  return fillText(words[language][word], { what, quantity: quantity.toLocaleString(language) })
}

/** What an order is that turns a trial into a subscription. */
export const subscriptionText: Record<Language, string> = {
  de: 'Abonnement statt Testlizenz',
  en: 'a subscription instead of the trial',
}
