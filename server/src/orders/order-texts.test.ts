import type { OrderLine } from '@sitzplan/contract/orders'
import { expect, test } from 'vitest'
import type { Product } from '../catalog/catalog.ts'
import { lineText } from './order-texts.ts'

const product = {
  name: { de: 'Telefon', en: 'Phone' },
  resources: [{ key: 'rooms', name: { de: 'Räume', en: 'Rooms' } }],
} as unknown as Product

test.each<[Omit<OrderLine, 'product'>, string, string]>([
  [{ kind: 'named', quantity: 2 }, '2 Lizenzen Telefon (benannt)', '2 licenses of Phone (named)'],
  [
    { kind: 'named', quantity: 1, fewer: true },
    '1 Lizenz Telefon (benannt) weniger',
    '1 fewer license of Phone (named)',
  ],
  [{ kind: 'concurrent', quantity: 1 }, '1 Platz Telefon (gemeinsam genutzt)', '1 seat of Phone (shared)'],
  [
    { kind: 'device', resource: 'rooms', quantity: 1_000 },
    '1.000 Geräte Telefon (Räume)',
    '1,000 devices of Phone (Rooms)',
  ],
  [{ kind: 'included', quantity: 1 }, 'Telefon für alle Benutzer', 'Phone for every user'],
  [
    { kind: 'included', quantity: 1, fewer: true },
    'Telefon für alle Benutzer entfällt',
    'no more Phone for every user',
  ],
])('%j says how many of what', (line, de, en) => {
  const texts = (['de', 'en'] as const).map((language) => lineText({ product: 'phone', ...line }, product, language))
  expect(texts).toEqual([de, en])
})
