// The desktop applications of products: what the vendor registers. Who may have them is in downloads.ts.
import type { DesktopApplication } from '@sitzplan/contract/downloads'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Product } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField } from '../platform/errors/refusal.ts'
import { type Outside, OutsideError } from '../platform/outside/guarded-fetch.ts'
import {
  deleteApplication,
  selectApplication,
  selectProductsWithApplication,
  upsertApplication,
} from './desktop-application-store.ts'
import { downloadAddress, withoutSignature } from './download-rules.ts'

/** Keys of the products that have one. */
export const productsWithApplication = async (queryable: Queryable): Promise<ReadonlySet<string>> =>
  new Set(await selectProductsWithApplication(queryable))

/** Where the vendor keeps it; null: the product has none. */
export const applicationUrl = async (queryable: Queryable, productId: string): Promise<string | null> =>
  (await selectApplication(queryable, productId))?.url ?? null

export async function applicationOf(queryable: Queryable, productId: string): Promise<DesktopApplication> {
  const row = await selectApplication(queryable, productId)
  return { url: row?.url ?? null, changedAt: row?.changedAt.toISOString() ?? null }
}

/** Null takes it away. Refuses what is no address that browsers may be led to. */
export async function setApplication(
  tx: Transaction,
  { outside }: Pick<Services, 'outside'>,
  origin: Origin,
  product: Product,
  text: string | null,
): Promise<DesktopApplication> {
  const url = text === null ? null : addressOf(text, outside)
  const before = (await selectApplication(tx, product.id))?.url ?? null
  if (url === null) await deleteApplication(tx, product.id)
  else await upsertApplication(tx, product.id, url)
  if (before !== url) {
    const [from, to] = [before, url].map((one) => one && withoutSignature(one))
    await recordAudit(tx, origin, {
      accountId: product.accountId,
      action: 'catalog.application_changed',
      target: { kind: 'product', id: product.id, name: product.key },
      before: { url: from },
      after: { url: to },
      // Signed anew: the same address otherwise.
      of: from === to ? { url: to } : undefined,
    })
  }
  return applicationOf(tx, product.id)
}

function addressOf(text: string, outside: Outside): string {
  const url = downloadAddress(text)
  if (!url) throw invalidField('/url', 'downloadAddress')
  try {
    outside.refuseForbiddenHost(url)
  } catch (error) {
    if (error instanceof OutsideError) throw invalidField('/url', 'downloadAddress')
    throw error
  }
  return url.href
}
