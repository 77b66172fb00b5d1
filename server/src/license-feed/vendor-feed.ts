// The vendor's side of the feed: a token for each account, and what it opens: the newest license and the catalogue.
import { createHash } from 'node:crypto'
import type { FeedAnswer, FeedToken, Installation } from '@sitzplan/contract/license-feed'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { customerByReference, vendorAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { catalogDocument, newestDocument } from '../licenses/licenses.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { type Page, pageOfAll } from '../platform/http/lists.ts'
import { countUnknownLink, refuseThrottledAddress } from '../sign-in/throttle.ts'
import { newSecret, secretHash } from '../tokens/token-text.ts'
import {
  deleteFeedToken,
  selectFeedAccount,
  selectFeedToken,
  updateReadAt,
  upsertFeedToken,
} from './feed-token-store.ts'
import { lockFeed, selectInstallations, type ToldInstallation, upsertInstallation } from './installation-store.ts'

/** A new token for the account's feed; the one before dies. It is in this answer and nowhere else. */
export async function openFeed(
  tx: Transaction,
  { config }: Services,
  origin: Origin,
  { vendorId, reference }: { vendorId: string; reference: string },
): Promise<FeedToken> {
  const account = await customerByReference(tx, reference)
  const { text, hash } = newSecret()
  await upsertFeedToken(tx, account.id, hash)
  await recordAudit(tx, origin, {
    accountId: vendorId,
    action: 'license_feed.opened',
    target: { kind: 'account', id: account.id, name: account.name },
  })
  return { url: `${config.publicUrl}/api/v1/feed/${account.id}`, token: text }
}

export async function closeFeed(
  tx: Transaction,
  origin: Origin,
  { vendorId, reference }: { vendorId: string; reference: string },
): Promise<void> {
  const account = await customerByReference(tx, reference)
  if (!(await deleteFeedToken(tx, account.id))) throw notFound()
  await recordAudit(tx, origin, {
    accountId: vendorId,
    action: 'license_feed.closed',
    target: { kind: 'account', id: account.id, name: account.name },
  })
}

/** The token that an account's own installation reads with, never itself; null: there is none. */
export async function feedTokenOf(queryable: Queryable, accountId: string): Promise<VendorAccountDetail['feed']> {
  const token = await selectFeedToken(queryable, accountId)
  return token && { openedAt: token.openedAt.toISOString(), readAt: token.readAt?.toISOString() ?? null }
}

/** The installations that read the account's feed: all of them, for there are never many. */
export async function listInstallations(
  queryable: Queryable,
  reference: string,
  query: { limit?: number; cursor?: string },
): Promise<Page<Installation>> {
  const { id } = await customerByReference(queryable, reference)
  return pageOfAll(
    (await selectInstallations(queryable, id)).map((row) => ({
      ...row,
      firstReadAt: row.firstReadAt.toISOString(),
      readAt: row.readAt.toISOString(),
      copiedAt: row.copiedAt?.toISOString() ?? null,
    })),
    query,
  )
}

/** What the token opens, and the tag that says whether it has changed. Guesses count like failed sign-ins. */
export async function readFeed(
  services: Services,
  { reference, token, address, installation }: FeedReader,
): Promise<{ answer: FeedAnswer; etag: string }> {
  const { database } = services
  await refuseThrottledAddress(database, address)
  const hash = secretHash(token)
  const accountId = hash && (await selectFeedAccount(database, reference, hash))
  if (!accountId) {
    await countUnknownLink(database, address)
    throw notFound()
  }
  await updateReadAt(database, accountId)
  if (installation) await noteInstallation(services, accountId, installation)
  const answer = {
    document: await newestDocument(database, accountId),
    catalog: await catalogDocument(database, services),
  }
  return { answer, etag: `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url')}"` }
}

export interface FeedReader {
  reference: string
  token: string | undefined
  address: string
  /** Null: it does not say. */
  installation: ToldInstallation | null
}

const mostInstallations = 50

async function noteInstallation({ database }: Services, accountId: string, installation: ToldInstallation) {
  await database.transaction(async (tx) => {
    await lockFeed(tx, accountId)
    if (!(await upsertInstallation(tx, accountId, installation, mostInstallations))) return
    const [account, vendor] = [await customerByReference(tx, accountId), await vendorAccount(tx)]
    if (!vendor) return
    await recordAudit(tx, systemOrigin, {
      accountId: vendor.id,
      action: 'license_feed.copy_seen',
      target: { kind: 'account', id: account.id, name: account.name },
      after: { installation: installation.id },
    })
  })
}
