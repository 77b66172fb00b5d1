// From a trial to the license that was bought: serial number and owner, as the vendor gave them to the buyer. Where the
// vendor runs this installation the number is in its books, and it is asked for the license by mail; in an installation of
// the customer's own, documents with this number are taken beside the trial's.
import type { EnteredSerial, EnterSerialBody } from '@sitzplan/contract/licenses'
import { pageAddresses } from '@sitzplan/contract/pages'
import { lockAccount, noteEnteredSerial, restOfEnteredSerial } from '../accounts/accounts.ts'
import { vendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientOf } from '../mail/recipients.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { selectRevisionsInForce } from './license-store.ts'
import { toldAt } from './report-problem.ts'

/** The vendor is not written to more often; what is only noted here can be corrected at once. */
const restSeconds = 3_600

/**
 * Refuses (`wrong_state`) where no trial is in force, a number that is not the vendor's for this account (422), and asking
 * the vendor again within the hour (429).
 */
export async function enterSerial(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId, ...body }: EnterSerialBody & { accountId: string; userId: string },
): Promise<EnteredSerial> {
  const account = await lockAccount(tx, accountId)
  const { active } = await selectRevisionsInForce(tx, accountId)
  if (!active?.trial) throw new Refusal('wrong_state', { reason: 'no_trial' })
  const vendor = await vendorContact(tx)
  const [serial, owner] = [body.serial.trim(), body.owner.trim()]
  // As people read it out: in any case.
  if (vendor && serial.toUpperCase() !== account.serial?.toUpperCase()) throw invalidField('/serial', 'otherSerial')
  const entered = { serial: vendor ? (account.serial ?? serial) : serial, owner }
  const at = await noteEnteredSerial(tx, accountId, entered, vendor ? restSeconds : 0)
  if (!at) {
    const retryAfterSeconds = await restOfEnteredSerial(tx, accountId, restSeconds)
    throw new Refusal('too_many_requests', {}, { retryAfterSeconds })
  }
  if (vendor) {
    const person = await recipientOf(tx, accountId, userId)
    const link = `${services.config.publicUrl}${pageAddresses.accounts}`
    const email = person?.email ?? ''
    const values = { account: account.name, ...entered, person: person?.name ?? email, email, link }
    for (const to of await toldAt(tx, vendor)) await queueMail(tx, services, to, 'license_bought', values)
  }
  await recordAudit(tx, origin, {
    accountId,
    action: 'license.serial_entered',
    target: { kind: 'license', id: null, name: entered.serial },
    before: account.entered && { serial: account.entered.serial, owner: account.entered.owner },
    after: entered,
  })
  return { ...entered, at: at.toISOString() }
}
