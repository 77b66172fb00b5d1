// Links that work once: made, looked at without being spent (mail scanners open every link), spent by a POST, in the
// transaction of what they open.
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { countUnknownLink, refuseThrottledAddress } from '../sign-in/throttle.ts'
import { newSecret, secretHash } from '../tokens/token-text.ts'
import {
  expireLinks,
  insertLink,
  type LinkRow,
  selectLink,
  selectOpenLinkOf,
  spendLinkWhereOpen,
} from './one-time-token-store.ts'

/** setup: of the first run, nobody's. activate: an invited person's. reset: of a password. change-email: to a new address. */
export type LinkPurpose = 'setup' | 'activate' | 'reset' | 'change-email'

/** Whose access a link opens. */
export interface LinkOwner {
  accountId: string
  userId: string
}

/** A new link's secret. Earlier ones of the purpose run out: only the newest opens. `newEmail`: of change-email. */
export async function newLink(
  tx: Transaction,
  purpose: LinkPurpose,
  owner: LinkOwner | null,
  lastsSeconds: number,
  newEmail: string | null = null,
): Promise<string> {
  const of = { accountId: owner?.accountId ?? null, userId: owner?.userId ?? null }
  await expireLinks(tx, { ...of, purpose })
  const { text, hash } = newSecret()
  await insertLink(tx, { id: newId(), purpose, hash, lastsSeconds, newEmail, ...of })
  return text
}

/** What a link is, without spending it; null: there never was one. */
async function linkOf(queryable: Queryable, purpose: LinkPurpose, secret: string): Promise<LinkRow | null> {
  const hash = secretHash(secret)
  return hash && selectLink(queryable, purpose, hash)
}

/** Spends a link. False when it does not open (any more): of many uses at once one gets its owner. */
export async function spendLink(tx: Transaction, purpose: LinkPurpose, secret: string): Promise<LinkOwner | boolean> {
  const hash = secretHash(secret)
  const row = hash && (await spendLinkWhereOpen(tx, purpose, hash))
  if (!row) return false
  return row.account_id && row.user_id ? { accountId: row.account_id, userId: row.user_id } : true
}

/** Spends a person's link, or refuses as `refuseDeadLink` does. */
export async function spendOwnLink(tx: Transaction, purpose: LinkPurpose, secret: string): Promise<LinkOwner> {
  const owner = await spendLink(tx, purpose, secret)
  if (typeof owner === 'object') return owner
  throw deadLink((await linkOf(tx, purpose, secret))?.state ?? 'used')
}

/**
 * Refuses a link that does not open (any more): `link_used`, `link_expired`, 404 for one that never was. Guesses are
 * counted like failed sign-ins.
 */
export async function refuseDeadLink(
  database: Database,
  purpose: LinkPurpose,
  secret: string,
  address: string,
): Promise<LinkRow> {
  await refuseThrottledAddress(database, address)
  const link = await linkOf(database, purpose, secret)
  if (link?.state === 'open') return link
  if (link) throw deadLink(link.state)
  await countUnknownLink(database, address)
  throw notFound()
}

const deadLink = (state: LinkRow['state']) => new Refusal(state === 'expired' ? 'link_expired' : 'link_used')

/** None of somebody's links opens any more. */
export const endLinksOf = (tx: Transaction, { accountId, userId }: LinkOwner): Promise<void> =>
  expireLinks(tx, { accountId, userId, purpose: null })

/** The address that somebody has been asked to confirm, and until when they may. */
export async function pendingEmailOf(
  queryable: Queryable,
  owner: LinkOwner,
): Promise<{ email: string; expiresAt: Date } | null> {
  const link = await selectOpenLinkOf(queryable, 'change-email', owner)
  return link?.new_email ? { email: link.new_email, expiresAt: link.expires_at } : null
}

/** None of somebody's links of the purpose opens any more. */
export const endLinksFor = (tx: Transaction, purpose: LinkPurpose, { accountId, userId }: LinkOwner): Promise<void> =>
  expireLinks(tx, { accountId, userId, purpose })
