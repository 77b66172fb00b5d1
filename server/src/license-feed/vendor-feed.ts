// The vendor's side of the feed: a token for each account, and what it opens: the newest license and the catalogue.
import { createHash } from 'node:crypto'
import type { FeedAnswer, FeedToken } from '@sitzplan/contract/license-feed'
import { customerByReference } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { catalogDocument, newestDocument } from '../licenses/licenses.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { countUnknownLink, refuseThrottledAddress } from '../sign-in/throttle.ts'
import { newSecret, secretHash } from '../tokens/token-text.ts'
import { deleteFeedToken, selectFeedAccount, updateReadAt, upsertFeedToken } from './feed-token-store.ts'

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

/** What the token opens, and the tag that says whether it has changed. Guesses count like failed sign-ins. */
export async function readFeed(
  services: Services,
  { reference, token, address }: { reference: string; token: string | undefined; address: string },
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
  const answer = {
    document: await newestDocument(database, accountId),
    catalog: await catalogDocument(database, services),
  }
  return { answer, etag: `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url')}"` }
}
