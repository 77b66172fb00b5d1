// The outbox: what was mailed for an account, and what became of it. Without a mail server it is where mail is read, and
// then it must not be a way around whom the mail is for: links that would let its reader act as somebody who is more
// than new here, or has more than the reader, are withheld.
import type { Mail, OutboxQuery } from '@sitzplan/contract/outbox'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Config } from '../config.ts'
import type { Transaction } from '../platform/database/database.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { opened } from './mail.ts'
import {
  countMails,
  type OutboxRow,
  selectAddressesActiveElsewhere,
  selectMails,
  updateLinkReaders,
} from './mail-store.ts'
import { type MailContent, type MailTemplate, mailText } from './mail-texts.ts'
import { touchableOf } from './recipients.ts'

/** A page of the account's mail, newest first; for a manager limited to groups, of mail to their people. */
export async function readOutbox(
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { limit = 50, cursor, to }: OutboxQuery,
): Promise<Page<Mail>> {
  // Whoever asked for a mail and looks at once finds it.
  await services.afterwards.drained()
  return services.database.transaction(async (tx) => {
    const [before = null] = decodeCursor(cursor, 1) ?? []
    const filter = { accountId: caller.accountId, to: to?.toLowerCase() ?? null, sight: caller.managedGroups }
    const rows = await selectMails(tx, filter, before === null ? null : String(before), limit + 1)
    const total = await countMails(tx, filter)
    const shown = rows.slice(0, limit)
    const withheld = await withheldOf(tx, services, caller, shown)
    if (isReadHere(services.config) && !services.config.demo) await auditShownLinks(tx, origin, caller, shown, withheld)
    return pageOf(
      rows,
      limit,
      total,
      (row) => mailOf(services, row, withheld.has(row.id)),
      (row) => [row.id],
    )
  })
}

/** With a mail server nobody but whom a mail is for reads it, also while it waits to be sent. */
const isReadHere = ({ smtpUrl }: Config) => smtpUrl === undefined

/** Whoever opens these acts as the reader: to choose a password, to say that an address is theirs. */
const forReaderAlone: ReadonlySet<string> = new Set<MailTemplate>(['reset', 'email_change'])

/**
 * Mails whose link is for their reader alone: a new password or address, an invitation that would move somebody here, or one to
 * somebody who is to have more than the caller.
 */
async function withheldOf(
  tx: Transaction,
  { config }: Services,
  caller: UserCaller,
  rows: readonly OutboxRow[],
): Promise<Set<string>> {
  if (config.demo) return new Set()
  const invitations = rows.filter(({ template }) => template === 'invitation')
  const addresses = invitations.map(({ to_address }) => to_address)
  const elsewhere = await selectAddressesActiveElsewhere(tx, caller.accountId, addresses)
  const invited = invitations.flatMap(({ user_id }) => user_id ?? [])
  const touchable = await touchableOf(tx, caller, invited)
  const isOpen = ({ user_id, to_address }: OutboxRow) =>
    user_id !== null && touchable.has(user_id) && !elsewhere.has(to_address)
  const isWithheld = (row: OutboxRow) =>
    forReaderAlone.has(row.template) || (row.template === 'invitation' && !isOpen(row))
  return new Set(rows.filter(isWithheld).map(({ id }) => id))
}

/** Once for each reader and mail: a page that is looked at again writes nothing. */
async function auditShownLinks(
  tx: Transaction,
  origin: Origin,
  { accountId, userId }: UserCaller,
  rows: readonly OutboxRow[],
  withheld: ReadonlySet<string>,
): Promise<void> {
  const isShown = ({ id, template, content }: OutboxRow) => template === 'invitation' && content && !withheld.has(id)
  const shown = rows.filter(isShown).map(({ id }) => id)
  for (const { user_id, to_address } of await updateLinkReaders(tx, accountId, userId, shown))
    await recordAudit(tx, origin, {
      accountId,
      action: 'invitation.link_read',
      target: { kind: 'user', id: user_id, name: to_address },
    })
}

function mailOf({ config, secrets }: Services, row: OutboxRow, isWithheld: boolean): Mail {
  const content = isReadHere(config) && row.content ? opened(secrets, row.content) : null
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
