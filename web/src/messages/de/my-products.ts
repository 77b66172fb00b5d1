// Texte von features/my-products.
import type { myProducts as en } from '../en/my-products.ts'
import type { Texts } from '../texts.ts'

export const myProducts: Texts<typeof en> = {
  title: 'my-products',
}
