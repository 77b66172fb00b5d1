// The front door of e-mail domains: added, proved by DNS or by a file, removed. A domain belongs to the account that
// proved it first.
import { randomBytes } from 'node:crypto'
import type { DomainProof, EmailDomain } from '@sitzplan/contract/enterprise-sign-in'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { newId } from '../platform/ids.ts'
import { OutsideError } from '../platform/outside/guarded-fetch.ts'
import { normalDomain, proofOf } from './domain-rules.ts'
import {
  countDomains,
  countVerifiedDomains,
  type DomainRow,
  deleteDomain,
  insertDomain,
  lockDomains,
  selectDomain,
  selectDomains,
  updateVerifiedWhereFree,
} from './domain-store.ts'
import { isInUse, lockProviders } from './provider-store.ts'

export { domainOf, normalEmail } from './domain-rules.ts'
export { isDomainVerified } from './domain-store.ts'

const mostDomains = 100

export async function listDomains(
  database: Database,
  accountId: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<EmailDomain>> {
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const [rows, total] = await Promise.all([
    selectDomains(database, accountId, after === null ? null : String(after), limit + 1),
    countDomains(database, accountId),
  ])
  return pageOf(rows, limit, total, shown, (row) => [row.domain])
}

/** Adds a domain that counts for nothing yet. Refuses what is no domain, one that is there, and one too many. */
export async function addDomain(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  text: string,
): Promise<EmailDomain> {
  const domain = normalDomain(text)
  if (!domain) throw invalidField('/domain', 'pattern')
  await lockDomains(tx, accountId)
  if ((await countDomains(tx, accountId)) >= mostDomains) throw new Refusal('limit_reached', { limit: mostDomains })
  const row = await insertDomain(tx, accountId, {
    id: newId(),
    domain,
    challenge: randomBytes(18).toString('base64url'),
  })
  if (!row) throw new Refusal('key_taken')
  await audit(tx, origin, accountId, 'domain.added', row)
  return shown(row)
}

/** Looks for the proof now. Refuses `domain_not_proved` (with what was found instead) and `domain_taken`. */
export async function verifyDomain(
  { database, outside }: Services,
  origin: Origin,
  accountId: string,
  id: string,
  by: DomainProof,
): Promise<EmailDomain> {
  const row = await selectDomain(database, accountId, id)
  if (!row) throw notFound()
  const proof = proofOf(row.domain, row.challenge)
  // Outside of any transaction: others answer when they like.
  const found = by === 'dns' ? await textsOf(outside, proof.dns.name) : [await fileAt(outside, proof.file.url)]
  if (!found.includes(proof.dns.value)) throw new Refusal('domain_not_proved', { reason: nothingOrOther(by, found) })
  return database.transaction(async (tx) => {
    const verified = await updateVerifiedWhereFree(tx, accountId, row, by)
    // Only who controls the domain gets here, and may know.
    if (!verified) throw (await selectDomain(tx, accountId, id)) ? new Refusal('domain_taken') : notFound()
    if (!row.verified_at) await audit(tx, origin, accountId, 'domain.verified', verified)
    return shown(verified)
  })
}

type Outside = Services['outside']

const textsOf = async (outside: Outside, name: string): Promise<string[]> => {
  try {
    return (await outside.names.texts(name)).map((text) => text.trim())
  } catch (error) {
    throw new Refusal('domain_not_proved', { reason: 'dns_silent' }, { cause: error })
  }
}

async function fileAt(outside: Outside, url: string): Promise<string> {
  try {
    const answer = await outside.fetch(url)
    return answer.ok ? (await answer.text()).trim() : ''
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    throw new Refusal('domain_not_proved', { reason: `outside_${error.fault}` }, { cause: error })
  }
}

const nothingOrOther = (by: DomainProof, found: readonly string[]) =>
  found.some((text) => text !== '') ? `${by}_other` : `${by}_missing`

/** Refuses the last verified one while a provider is in use: nobody of the company could sign in any more. */
export async function removeDomain(tx: Transaction, origin: Origin, accountId: string, id: string): Promise<void> {
  const provider = (await lockProviders(tx, accountId)).find(isInUse)
  const row = await deleteDomain(tx, accountId, id)
  if (!row) throw notFound()
  if (provider && row.verified_at && (await countVerifiedDomains(tx, accountId)) === 0)
    throw new Refusal('wrong_state', { reason: 'last_domain' })
  await audit(tx, origin, accountId, 'domain.removed', row)
}

const audit = (tx: Transaction, origin: Origin, accountId: string, action: string, row: DomainRow) =>
  recordAudit(tx, origin, {
    accountId,
    action,
    target: { kind: 'domain', id: row.id, name: row.domain },
    ...(row.verified_by && { after: { by: row.verified_by } }),
  })

const shown = (row: DomainRow): EmailDomain => ({
  id: row.id,
  domain: row.domain,
  verifiedAt: row.verified_at?.toISOString() ?? null,
  verifiedBy: row.verified_by,
  ...proofOf(row.domain, row.challenge),
  createdAt: row.created_at.toISOString(),
})
