// "Ask an administrator": recorded as an event of the account, once per user in ten minutes.

import type { Language } from '@sitzplan/contract/common'
import type { HelpRequest } from '@sitzplan/contract/help-requests'
import { textIn } from '@sitzplan/contract/languages'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { FastifyRequest } from 'fastify'
import type { UserCaller } from '../access/caller.ts'
import { type Origin, originOf, recordAudit } from '../audit/audit.ts'
import { type MailServices, queueMail } from '../mail/mail.ts'
import { recipientsWith } from '../mail/recipients.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { newId } from '../platform/ids.ts'
import {
  countHelpRequests,
  type HelpRequestRow,
  type HelpSeeker,
  insertHelpRequest,
  lockUserForHelp,
  selectHelpRequests,
  selectRecentHelpRequest,
} from './help-request-store.ts'
import type { ProductUse } from './product-callers.ts'

/** When the administrators were told; earlier than now when that was less than ten minutes ago. */
export async function requestHelp(
  tx: Transaction,
  services: MailServices,
  request: FastifyRequest,
  use: ProductUse,
): Promise<Date> {
  const user = await lockUserForHelp(tx, use)
  if (!user) throw notFound()
  const recent = await selectRecentHelpRequest(tx, user.accountId, user.id)
  if (recent) return recent
  const id = newId()
  const at = await insertHelpRequest(tx, { id, accountId: user.accountId, userId: user.id, productId: use.productId })
  const { email, name } = user
  await recordAudit(tx, erasable(originOf(request)), {
    accountId: user.accountId,
    action: 'help.requested',
    target: { kind: 'help_request', id, name: name || email },
    before: { user: { id: user.id, email, name } },
    after: { product: user.product },
  })
  await tellAdministrators(tx, services, user)
  return at
}

/**
 * That somebody wanted to work is forgotten with the names in the journal. The event itself is kept for good: who asked
 * stands beside it, in `before`, and not in it as the actor.
 */
const erasable = ({ actor, address }: Origin): Origin =>
  actor.kind === 'user' ? { actor: { kind: 'user', id: null, name: null }, address } : { actor, address }

/** By mail, with the link to the sessions; in the Admin Center they see it by the event. */
async function tellAdministrators(
  tx: Transaction,
  services: MailServices,
  { accountId, id, email, name, product, productName }: HelpSeeker,
): Promise<void> {
  const link = `${services.config.publicUrl}${pageAddresses.sessions}?product=${product}`
  for (const to of await recipientsWith(tx, accountId, 'sessions.end', id))
    if (to.userId !== id)
      await queueMail(
        tx,
        services,
        to,
        'help_request',
        { person: name || email, email, product: textIn(productName, to.language), link },
        { about: id },
      )
}

/** A page of the last 24 hours' requests, newest first. */
export async function helpRequests(
  database: Database,
  caller: Pick<UserCaller, 'accountId' | 'managedGroups'>,
  language: Language,
  { product = null, limit = 50, cursor }: { product?: string | null; limit?: number; cursor?: string },
): Promise<Page<HelpRequest>> {
  const [rows, total] = await Promise.all([
    selectHelpRequests(database, caller, product, decodeCursor(cursor, 2), limit + 1),
    countHelpRequests(database, caller, product),
  ])
  return pageOf(
    rows,
    limit,
    total,
    (row) => shown(row, language),
    (row) => [row.at_text, row.id],
  )
}

const shown = (row: HelpRequestRow, language: Language): HelpRequest => ({
  id: row.id,
  at: row.at.toISOString(),
  user: { id: row.user_id, email: row.email, name: row.user_name },
  product: row.product,
  productName: textIn(row.product_name, language),
  open: row.open,
})
