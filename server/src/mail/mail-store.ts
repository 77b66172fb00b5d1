// The SQL of mail: queued with the change it tells of, claimed by the server that sends it.
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { MailTemplate } from './mail-texts.ts'

export interface NewMail {
  accountId: string
  id: string
  userId: string | null
  /** Whose name is in it, where that is not whom it is for. */
  aboutUserId: string | null
  to: string
  template: MailTemplate
  subject: string
  content: Buffer
  /** Whether a mail server is to take it; else it is in the outbox at once. */
  isToBeSent: boolean
  delaySeconds: number
}

export async function insertMail(tx: Queryable, mail: NewMail): Promise<void> {
  await tx.query(
    `insert into mails (account_id, id, user_id, about_user_id, to_address, template, subject, content, next_attempt_at,
                        sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8,
             case when $9 then now() + make_interval(secs => $10) end,
             case when not $9 then now() end)`,
    [
      mail.accountId,
      mail.id,
      mail.userId,
      mail.aboutUserId,
      mail.to,
      mail.template,
      mail.subject,
      mail.content,
      mail.isToBeSent,
      mail.delaySeconds,
    ],
  )
}

export interface GatheredRow {
  id: string
  content: Buffer
}

/** The mail of this kind to this user that may still be added to, locked. */
export async function selectGatheredForUpdate(
  tx: Queryable,
  { accountId, userId, template }: { accountId: string; userId: string; template: MailTemplate },
  gatherSeconds: number,
): Promise<GatheredRow | null> {
  const { rows } = await tx.query<GatheredRow>(
    `select id, content
       from mails
      where account_id = $1
        and user_id = $2
        and template = $3
        and created_at > now() - make_interval(secs => $4)
        and (sent_at is null and next_attempt_at > now() and attempts = 0
             or sent_at = created_at)
        and content is not null
      order by created_at desc
      limit 1
        for update`,
    [accountId, userId, template, gatherSeconds],
  )
  return rows[0] ?? null
}

export async function updateMailContent(
  tx: Queryable,
  { accountId, id, subject, content }: { accountId: string; id: string; subject: string; content: Buffer },
): Promise<void> {
  await tx.query('update mails set subject = $3, content = $4 where account_id = $1 and id = $2', [
    accountId,
    id,
    subject,
    content,
  ])
}

export interface DueMail {
  account_id: string
  id: string
  to_address: string
  template: MailTemplate
  content: Buffer
  attempts: number
  age_seconds: number
}

/** Claims a mail that is due, for so long; a server that dies meanwhile leaves it to another one. */
export async function claimDueMail(queryable: Queryable, claimSeconds: number): Promise<DueMail | null> {
  const { rows } = await queryable.query<DueMail>(
    `update mails
        set next_attempt_at = now() + make_interval(secs => $1),
            attempts = attempts + 1
      where (account_id, id) = (
            select account_id, id
              from mails
             where next_attempt_at <= now()
             order by next_attempt_at
             limit 1
               for update skip locked)
  returning account_id, id, to_address, template, content, attempts,
            extract(epoch from now() - created_at)::float8 as age_seconds`,
    [claimSeconds],
  )
  return rows[0] ?? null
}

/** A mail server has it: what it said is forgotten here. */
export async function markSent(queryable: Queryable, { account_id, id }: DueMail): Promise<void> {
  await queryable.query(
    `update mails
        set sent_at = now(),
            next_attempt_at = null,
            content = null,
            error = null
      where account_id = $1
        and id = $2`,
    [account_id, id],
  )
}

/** The mail server did not take it (null: was not asked). `retrySeconds` null: it will not be tried again. */
export async function markFailed(
  queryable: Queryable,
  { account_id, id }: DueMail,
  error: string | null,
  retrySeconds: number | null,
): Promise<void> {
  await queryable.query(
    `update mails
        set next_attempt_at = now() + make_interval(secs => $4),
            content = case when $4::int is null then null else content end,
            error = coalesce($3, error)
      where account_id = $1
        and id = $2`,
    [account_id, id, error, retrySeconds],
  )
}

/** Seconds until the next mail is due; null when none is to be sent. */
export async function selectNextDueSeconds(queryable: Queryable): Promise<number | null> {
  const { rows } = await queryable.query<{ seconds: number | null }>(
    `select extract(epoch from min(next_attempt_at) - now())::float8 as seconds
       from mails
      where next_attempt_at is not null`,
  )
  return rows[0]?.seconds ?? null
}

export interface OutboxRow {
  id: string
  user_id: string | null
  to_address: string
  template: MailTemplate
  subject: string
  content: Buffer | null
  created_at: Date
  sent_at: Date | null
  next_attempt_at: Date | null
  error: string | null
}

/** Which of an account's mails: to this address, or any; to people who are seen, and about none who is not. */
export interface MailFilter {
  accountId: string
  to: string | null
  sight: Sight
}

const isShown = `account_id = $1
        and ($2::text is null or to_address = $2)
        and ${isSeen('mails.account_id', 'mails.user_id', '$3')}
        and (about_user_id is null or ${isSeen('mails.account_id', 'mails.about_user_id', '$3')})`

/** A page of the account's mails, newest first, older than `before`. */
export async function selectMails(
  queryable: Queryable,
  { accountId, to, sight }: MailFilter,
  before: string | null,
  limit: number,
): Promise<OutboxRow[]> {
  const { rows } = await queryable.query<OutboxRow>(
    `select id, user_id, to_address, template, subject, content, created_at, sent_at, next_attempt_at, error
       from mails
      where ${isShown}
        and ($4::uuid is null or id < $4)
      order by id desc
      limit $5`,
    [accountId, to, sight, before, limit],
  )
  return rows
}

export async function countMails(queryable: Queryable, { accountId, to, sight }: MailFilter): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(`select count(*) as total from mails where ${isShown}`, [
    accountId,
    to,
    sight,
  ])
  return rows[0]?.total ?? 0
}

/** Notes who reads the links of these mails; those that this reader has not read before. */
export async function updateLinkReaders(
  tx: Queryable,
  accountId: string,
  readerId: string,
  ids: readonly string[],
): Promise<{ user_id: string | null; to_address: string }[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.query<{ user_id: string | null; to_address: string }>(
    `update mails
        set link_read_by = link_read_by || $2::uuid
      where account_id = $1
        and id = any($3::uuid[])
        and $2 <> all(link_read_by)
  returning user_id, to_address`,
    [accountId, readerId, ids],
  )
  return rows
}

/** Mail that was on its way to somebody is not sent any more, and none of it is kept. */
export async function deleteMailsOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from mails where account_id = $1 and user_id = $2', [accountId, userId])
}

/** What others were told about somebody, name and address in it. */
export async function deleteMailsAbout(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from mails where account_id = $1 and about_user_id = $2', [accountId, userId])
}

/** Of these addresses those that somebody uses in another account. */
export async function selectAddressesActiveElsewhere(
  queryable: Queryable,
  accountId: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  if (addresses.length === 0) return new Set()
  const { rows } = await queryable.query<{ email: string }>(
    `select email
       from users
      where email = any($1::text[])
        and account_id <> $2
        and status = 'active'
        and activated_at is not null`,
    [addresses, accountId],
  )
  return new Set(rows.map(({ email }) => email))
}
