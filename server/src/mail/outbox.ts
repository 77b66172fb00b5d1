// The outbox: what was mailed for an account, and what became of it. Without a mail server it is where mail is read, and
// then it must not be a way around whom the mail is for: links that would let its reader act as somebody who is more
// than new here are withheld.
import type { Mail, OutboxQuery } from '@sitzplan/contract/outbox'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { opened } from './mail.ts'
import { countMails, type OutboxRow, selectAddressesActiveElsewhere, selectMails } from './mail-store.ts'
import { type MailContent, mailText } from './mail-texts.ts'

/** A page of the account's mail, newest first. */
export async function readOutbox(
  services: Services,
  origin: Origin,
  { accountId }: UserCaller,
  { limit = 50, cursor, to }: OutboxQuery,
): Promise<Page<Mail>> {
  // Whoever asked for a mail and looks at once finds it.
  await services.afterwards.drained()
  return services.database.transaction(async (tx) => {
    const [before = null] = decodeCursor(cursor, 1) ?? []
    const address = to?.toLowerCase() ?? null
    const rows = await selectMails(tx, accountId, address, before === null ? null : String(before), limit + 1)
    const total = await countMails(tx, accountId, address)
    const shown = rows.slice(0, limit)
    const withheld = await withheldOf(tx, services, accountId, shown)
    if (!services.config.demo) await auditShownLinks(tx, origin, accountId, shown, withheld)
    return pageOf(
      rows,
      limit,
      total,
      (row) => mailOf(services, row, withheld.has(row.id)),
      (row) => [row.id],
    )
  })
}

/** Mails whose link is for their reader alone: a new password, or an invitation that would move somebody here. */
async function withheldOf(
  tx: Transaction,
  { config }: Services,
  accountId: string,
  rows: readonly OutboxRow[],
): Promise<Set<string>> {
  if (config.demo) return new Set()
  const invited = rows.filter(({ template }) => template === 'invitation').map(({ to_address }) => to_address)
  const elsewhere = await selectAddressesActiveElsewhere(tx, accountId, invited)
  const isWithheld = ({ template, to_address }: OutboxRow) =>
    template === 'reset' || (template === 'invitation' && elsewhere.has(to_address))
  return new Set(rows.filter(isWithheld).map(({ id }) => id))
}

async function auditShownLinks(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  rows: readonly OutboxRow[],
  withheld: ReadonlySet<string>,
): Promise<void> {
  for (const { id, template, content, user_id, to_address } of rows)
    if (template === 'invitation' && content && !withheld.has(id))
      await recordAudit(tx, origin, {
        accountId,
        action: 'invitation.link_read',
        target: { kind: 'user', id: user_id, name: to_address },
      })
}

function mailOf({ config, secrets }: Services, row: OutboxRow, isWithheld: boolean): Mail {
  const content = row.content && opened(secrets, row.content)
  const mail = content && mailText(row.template, isWithheld ? withoutLink(content, config.publicUrl) : content)
  return {
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: mail?.text ?? null,
    html: mail?.html ?? null,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    state: stateOf(row),
    error: row.error,
    linkWithheld: isWithheld,
  }
}

const withoutLink = (content: MailContent, publicUrl: string): MailContent => ({
  ...content,
  values: { ...content.values, link: `${publicUrl}/` },
})

function stateOf({ content, sent_at, next_attempt_at }: OutboxRow): Mail['state'] {
  if (sent_at) return content ? 'outbox' : 'sent'
  return next_attempt_at ? 'waiting' : 'failed'
}
