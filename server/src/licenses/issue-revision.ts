// Issuing: the vendor signs the next revision of an account, and the account receives it in the same transaction, by
// the same code that loads files.
import { randomInt } from 'node:crypto'
import type { LicensePayload, RevisionStatus } from '@sitzplan/contract/licenses'
import type { BroughtByPlans, IssueDates, IssueLine } from '@sitzplan/contract/vendor'
import { type Account, accountById, lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { type Product, products } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, refuseFields } from '../platform/errors/refusal.ts'
import { broughtBy, withBrought } from './bundle-rules.ts'
import {
  type AskedDates,
  bundleFaults,
  changedLines,
  dateFaults,
  type LineChange,
  lineFaults,
  mergeDates,
  mergeLines,
} from './issue-rules.ts'
import { signDocument } from './license-document.ts'
import { type Dates, isSensible, shownLine } from './license-rules.ts'
import {
  isRevision,
  selectLines,
  selectNewestRevisionNumber,
  selectNow,
  selectRevision,
  selectStartOfDay,
} from './license-store.ts'
import { receiveRevision } from './receive-revision.ts'
import { signingKey } from './vendor-keys.ts'

export interface RevisionRequest {
  accountId: string
  /** Lines that change; the others stay as in the present revision. */
  lines?: IssueLine[]
  /** Instead of `lines`: how many more or fewer of a line, counted from the present revision. */
  changes?: readonly LineChange[]
  dates?: IssueDates
  trial?: boolean
  /** The number of a faulty revision that this one takes the place of. */
  withdraws?: number
}

export interface IssuedRevision {
  revision: number
  document: string
  status: RevisionStatus
  /** Lines that plans bring. */
  brought: BroughtByPlans[]
}

/** What a document says, but for who signs it and under which serial number. */
export type RevisionContent = Omit<LicensePayload, 'iss' | 'serial'>

const noDates: Dates = { from: null, warn: null, expires: null, graceUntil: null }

/** Signs and delivers the account's next revision. What is left out is taken from the newest one, active or pending. */
export async function issueRevision(
  tx: Transaction,
  services: Services,
  origin: Origin,
  request: RevisionRequest,
): Promise<IssuedRevision> {
  const account = await lockAccount(tx, request.accountId)
  const catalog = await products(tx)
  const { vendorId, ...key } = await signingKey(tx, services)
  const { content, brought } = await nextContent(tx, account, catalog, request)
  const payload: LicensePayload = { iss: vendorId, serial: account.serial ?? newSerial(), ...content }
  const document = await signDocument(payload, key)
  const { status } = await receiveRevision(tx, services, await fromVendor(tx, vendorId), {
    accountId: account.id,
    document,
  })
  await recordAudit(tx, origin, {
    accountId: vendorId,
    action: 'license.issued',
    target: { kind: 'account', id: account.id, name: account.name },
    after: {
      revision: payload.revision,
      serial: payload.serial,
      trial: payload.trial,
      ...(payload.withdraws !== undefined && { withdraws: payload.withdraws }),
      lines: payload.lines,
    },
  })
  return { revision: payload.revision, document, status, brought }
}

/** To the account it came by itself, from the vendor's company: which of its people did it is the vendor's own to know. */
export async function fromVendor(tx: Queryable, vendorId: string): Promise<Origin> {
  const { name } = await accountById(tx, vendorId)
  return { ...systemOrigin, actor: { ...systemOrigin.actor, name } }
}

/** The account's next revision as asked for, with what plans bring. Refuses what no revision may say. */
export async function nextContent(
  tx: Queryable,
  account: Account,
  catalog: readonly Product[],
  request: RevisionRequest,
): Promise<{ content: RevisionContent; brought: BroughtByPlans[] }> {
  const byKey = new Map(catalog.map((product) => [product.key, product]))
  const keys = new Map(catalog.map((product) => [product.id, product.key]))
  const newest = await selectNewestRevisionNumber(tx, account.id)
  const present = newest > 0 ? await selectRevision(tx, account.id, newest) : null
  const kept = (await selectLines(tx, account.id, [newest])).map((line) => shownLine(line, (id) => keys.get(id) ?? id))
  const changed = request.changes && changedLines(kept, request.changes)
  const asked = changed?.lines ?? request.lines ?? []
  refuseFields(
    !present && !changed && !request.lines ? [{ path: '/lines', keyword: 'required' }] : lineFaults(asked, byKey),
  )
  refuseFields(changed?.faults ?? [])

  const bought = mergeLines(kept, asked)
  const brought = broughtBy(bought, byKey)
  const lines = withBrought(bought, brought)
  refuseFields(bundleFaults({ asked, lines, brought }, byKey))
  const now = await selectNow(tx)
  const { timeZone } = account
  const askedDates = await momentsOf(tx, request.dates ?? {}, timeZone)
  const dates = mergeDates(present ?? noDates, askedDates)
  refuseFields(dateFaults(dates, askedDates, { timeZone, now }))

  const { withdraws } = request
  if (withdraws !== undefined && !(await isRevision(tx, account.id, withdraws))) {
    throw invalidField('/withdraws', 'unknownReference')
  }
  const content: RevisionContent = {
    sub: account.id,
    owner: account.name,
    revision: newest + 1,
    iat: seconds(now),
    ...(dates.from && { nbf: seconds(dates.from) }),
    ...(dates.warn && { warn: seconds(dates.warn) }),
    ...(dates.expires && { exp: seconds(dates.expires) }),
    ...(dates.graceUntil && { graceUntil: seconds(dates.graceUntil) }),
    trial: request.trial ?? present?.trial ?? false,
    ...(withdraws !== undefined && { withdraws }),
    lines,
  }
  // A line kept from before may name what the catalogue no longer sells: it has to be taken away by name.
  if (!isSensible(content, byKey)) throw invalidField('/lines', 'unknownReference')
  return { content, brought }
}

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000)

/** Days as moments: `from` and `warn` when they begin, `expires` and `graceUntil` when they are over. */
async function momentsOf(tx: Queryable, days: IssueDates, timeZone: string): Promise<AskedDates> {
  const moment = async (day: string | null | undefined, daysLater: number) =>
    typeof day === 'string' ? selectStartOfDay(tx, day, timeZone, daysLater) : day
  return {
    from: await moment(days.from, 0),
    warn: await moment(days.warn, 0),
    expires: await moment(days.expires, 1),
    graceUntil: await moment(days.graceUntil, 1),
  }
}

// Crockford's Base32 letters: none that is mistaken for another when read out on the telephone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new serial number, e.g. SP-7K2M-Q0XD-93TB; 60 random bits. */
function newSerial(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `SP-${group()}-${group()}-${group()}`
}
