// Texte von features/products.
import type { products as en } from '../en/products.ts'
import type { Texts } from '../texts.ts'

export const products: Texts<typeof en> = {
  title: 'products',
}
