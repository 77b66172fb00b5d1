// Lines of an order in the words of a mail.

import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { OrderLine } from '@sitzplan/contract/orders'
import type { Product } from '../catalog/catalog.ts'
import { messages } from '../messages/messages.ts'
import { fillText } from '../platform/http/language.ts'

/** `3 licenses of Meeting (named)`; `10 devices of Remote Support (Computers with unattended access)`. */
export function lineText(line: OrderLine, product: Product | undefined, language: Language): string {
  const { kind, quantity, fewer = false } = line
  const name = (product && textIn(product.name, language)) ?? line.product
  const words = messages[language].orders
  if (kind === 'included') return fillText(fewer ? words.dropped : words.added, { name })
  const known = product?.resources.find(({ key }) => key === line.resource)
  const resource = (known && textIn(known.name, language)) ?? line.resource
  const unit = fillText(words.units[kind][quantity === 1 ? 0 : 1], { name, resource })
  return fillText(fewer ? words.fewer : words.more, { unit, quantity: quantity.toLocaleString(language) })
}
