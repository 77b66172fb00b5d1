// Lines of an order in the words of a mail.
import type { Language } from '@sitzplan/contract/common'
import type { LineKind } from '@sitzplan/contract/licenses'
import type { OrderLine } from '@sitzplan/contract/orders'
import { type Product, textIn } from '../catalog/catalog.ts'
import { fillText } from '../platform/http/language.ts'

type Counted = Exclude<LineKind, 'included'>

/** Of one, and of several. In the words of the screens. */
const units: Record<Language, Record<Counted, [one: string, several: string]>> = {
  de: {
    named: ['Lizenz {name} (benannt)', 'Lizenzen {name} (benannt)'],
    concurrent: ['Platz {name} (gemeinsam genutzt)', 'Plätze {name} (gemeinsam genutzt)'],
    device: ['Gerät {name} ({resource})', 'Geräte {name} ({resource})'],
  },
  en: {
    named: ['license of {name} (named)', 'licenses of {name} (named)'],
    concurrent: ['seat of {name} (shared)', 'seats of {name} (shared)'],
    device: ['device of {name} ({resource})', 'devices of {name} ({resource})'],
  },
}

const words: Record<Language, Record<'more' | 'fewer' | 'added' | 'dropped', string>> = {
  de: {
    more: '{quantity} {unit}',
    fewer: '{quantity} {unit} weniger',
    added: '{name} für alle Benutzer',
    dropped: '{name} für alle Benutzer entfällt',
  },
  en: {
    more: '{quantity} {unit}',
    fewer: '{quantity} fewer {unit}',
    added: '{name} for every user',
    dropped: 'no more {name} for every user',
  },
}

/** `3 licenses of Meeting (named)`; `10 devices of Remote Support (Computers with unattended access)`. */
export function lineText(line: OrderLine, product: Product | undefined, language: Language): string {
  const { kind, quantity, fewer = false } = line
  const name = (product && textIn(product.name, language)) ?? line.product
  if (kind === 'included') return fillText(words[language][fewer ? 'dropped' : 'added'], { name })
  const known = product?.resources.find(({ key }) => key === line.resource)
  const resource = (known && textIn(known.name, language)) ?? line.resource
  const unit = fillText(units[language][kind][quantity === 1 ? 0 : 1], { name, resource })
  return fillText(words[language][fewer ? 'fewer' : 'more'], { unit, quantity: quantity.toLocaleString(language) })
}

/** What an order is that turns a trial into a subscription. */
export const subscriptionText: Record<Language, string> = {
  de: 'Abonnement statt Testlizenz',
  en: 'a subscription instead of the trial',
}
