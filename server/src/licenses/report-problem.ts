// "If the numbers are wrong, do not activate": an account tells the vendor that a revision is wrong, by mail.
import type { ReportedProblem } from '@sitzplan/contract/licenses'
import { pageAddresses } from '@sitzplan/contract/pages'
import { accountById } from '../accounts/accounts.ts'
import { vendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { queueMail, type Recipient } from '../mail/mail.ts'
import { operatorsOf, recipientOf } from '../mail/recipients.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { selectReportRest, selectRevision } from './license-store.ts'
import { updateReported } from './revision-changes-store.ts'

/** Of one revision; what else there is to say goes into the conversation that follows. */
const restSeconds = 3_600

interface Report {
  accountId: string
  userId: string
  revision: number
  text: string
}

/** Once an hour for each revision; more often is refused (429). Without a vendor here there is nobody to tell. */
export async function reportProblem(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId, revision: number, text }: Report,
): Promise<ReportedProblem> {
  const revision = await selectRevision(tx, accountId, number)
  if (!revision) throw notFound()
  const vendor = await vendorContact(tx)
  if (!vendor) throw new Refusal('wrong_state', { reason: 'no_vendor_here' })
  const reportedAt = await updateReported(tx, accountId, number, restSeconds)
  if (!reportedAt) {
    const retryAfterSeconds = await selectReportRest(tx, accountId, number, restSeconds)
    throw new Refusal('too_many_requests', {}, { retryAfterSeconds })
  }

  const account = await accountById(tx, accountId)
  const person = await recipientOf(tx, accountId, userId)
  const values = {
    account: account.name,
    revision: String(number),
    serial: revision.serial,
    person: person?.name ?? person?.email ?? '',
    email: person?.email ?? '',
    text: text.trim(),
    link: `${services.config.publicUrl}${pageAddresses.accounts}`,
  }
  for (const to of await toldAt(tx, vendor)) await queueMail(tx, services, to, 'license_problem', values)
  await recordAudit(tx, origin, {
    accountId,
    action: 'license.reported',
    target: { kind: 'license', id: String(number), name: revision.serial },
    note: text.trim(),
  })
  return { reportedAt: reportedAt.toISOString() }
}

/** Whom the vendor named for it, else its operators. */
export async function toldAt(
  queryable: Queryable,
  vendor: { id: string; name: string; contactEmail: string | null },
): Promise<Recipient[]> {
  if (vendor.contactEmail === null) return operatorsOf(queryable, vendor.id)
  const { language } = await accountById(queryable, vendor.id)
  return [{ accountId: vendor.id, userId: null, email: vendor.contactEmail, name: null, language }]
}
