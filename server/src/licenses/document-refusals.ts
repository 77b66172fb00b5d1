// What is left of a license document that was refused: an audit event, in a transaction of its own, because the one that
// refused it keeps nothing. Of the document only a digest is kept: who it claims to be from is not known.
import { createHash } from 'node:crypto'
import { lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { hasRecent, type Origin, recordAudit } from '../audit/audit.ts'
import { Refusal } from '../platform/errors/refusal.ts'

const action = 'license.refused'
/** So that nobody fills the log: of an account, and of one document (a feed offers it every few minutes). */
const mostAnHour = 30
const sameDocumentSeconds = 86_400

/** Runs `receive`; a document that it refuses is noted once a day, and the refusal goes on to whoever asked. */
export async function notingRefusal<Outcome>(
  services: Services,
  origin: Origin,
  { accountId, document }: { accountId: string; document: string },
  receive: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await receive()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'license_invalid')
      await noteRefusal(services, origin, { accountId, document, reason: String(error.details.reason) })
    throw error
  }
}

async function noteRefusal(
  { database }: Services,
  origin: Origin,
  { accountId, document, reason }: { accountId: string; document: string; reason: string },
): Promise<void> {
  const digest = createHash('sha256').update(document.trim()).digest('base64url')
  await database.transaction(async (tx) => {
    await lockAccount(tx, accountId)
    const refused = { accountId, action }
    if (await hasRecent(tx, { ...refused, after: { reason, digest } }, { seconds: sameDocumentSeconds, times: 1 }))
      return
    if (await hasRecent(tx, refused, { seconds: 3_600, times: mostAnHour })) return
    await recordAudit(tx, origin, { ...refused, target: { kind: 'license', id: null }, after: { reason, digest } })
  })
}
