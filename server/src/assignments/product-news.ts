// Tells people what changed in what they may use: by mail, gathered over a minute, to who is active.

import { textIn } from '@sitzplan/contract/languages'
import { pageAddresses } from '@sitzplan/contract/pages'
import { accountById } from '../accounts/accounts.ts'
import { products } from '../catalog/catalog.ts'
import { type MailServices, type ProductNews, tellOfProducts } from '../mail/mail.ts'
import { recipientOf } from '../mail/recipients.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Right } from './assignment-store.ts'

/** given: it can be used now. waiting: as soon as a license is free. taken: not any more. */
export type Change = keyof ProductNews

/** Queues the news of one product; whoever is not active (yet) is told nothing. */
export async function tellOfProduct(
  tx: Transaction,
  services: MailServices,
  { accountId, userId, productId }: Right,
  change: Change,
): Promise<void> {
  const to = await recipientOf(tx, accountId, userId)
  const product = to && (await products(tx)).find(({ id }) => id === productId)
  if (!to || !product) return
  const news: ProductNews = { given: [], waiting: [], taken: [], [change]: [textIn(product.name, to.language)] }
  const { name: account } = await accountById(tx, accountId)
  const link = `${services.config.publicUrl}${pageAddresses.myProducts}`
  await tellOfProducts(tx, services, { ...to, userId }, news, { account, link })
}
