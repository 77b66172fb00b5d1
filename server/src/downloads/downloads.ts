// The front door of downloads: the technicians of a product, and nobody else, get links to its desktop application that
// expire. A link is asked again who it is for when it is opened: who has lost the product, or is suspended, gets nothing.
import type { DownloadLink } from '@sitzplan/contract/downloads'
import type { Services } from '../app.ts'
import { entitlementTo } from '../assignments/entitlements.ts'
import { productByKey } from '../catalog/catalog.ts'
import type { Queryable } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { selectAsking } from './desktop-application-store.ts'
import { applicationUrl } from './desktop-applications.ts'
import { type Linked, linkMinutes, openLink, sealLink } from './download-rules.ts'

type Needed = Pick<Services, 'secrets' | 'config'> & { database: Queryable }

/** Throws `not_found` where there is no application, else why the person may not have it. */
export async function downloadLink(
  { database, secrets, config }: Needed,
  { accountId, userId }: { accountId: string; userId: string },
  key: string,
): Promise<DownloadLink> {
  const product = await productByKey(database, key)
  if (!product || (await applicationUrl(database, product.id)) === null) throw notFound()
  const asked = { accountId, userId, productId: product.id }
  const now = await mayDownload({ database }, asked)
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000)
  const link = sealLink({ ...asked, expiresAt }, secrets)
  return { url: `${config.publicUrl}/api/v1/downloads/${link}`, expiresAt: expiresAt.toISOString() }
}

/** Where the file is. Throws `not_found` for what is no link, `link_expired`, and why the person may not have it any more. */
export async function openDownload({ database, secrets }: Needed, link: string): Promise<string> {
  const linked = openLink(link, secrets)
  if (!linked) throw notFound()
  const now = await mayDownload({ database }, linked)
  if (linked.expiresAt <= now) throw new Refusal('link_expired')
  const url = await applicationUrl(database, linked.productId)
  if (url === null) throw notFound()
  return url
}

/** The database's time. Throws the first reason that holds. */
async function mayDownload({ database }: Pick<Needed, 'database'>, asked: Omit<Linked, 'expiresAt'>): Promise<Date> {
  const asking = await selectAsking(database, asked.accountId, asked.userId)
  if (!asking) throw notFound()
  if (asking.isAccountSuspended) throw new Refusal('account_suspended')
  if (asking.isOver) throw new Refusal('license_expired')
  if (asking.status === 'suspended') throw new Refusal('user_suspended')
  if (asking.status === 'invited') throw new Refusal('not_activated')
  if ((await entitlementTo(database, asked))?.state !== 'assigned') throw new Refusal('not_entitled')
  return asking.now
}
