// The SQL of reading the audit log: what matches, and what of it the reader may know.
import { type RawBuilder, sql } from 'kysely'
import type { Sight } from '../access/sight.ts'
import { compose, type Queryable } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'

export interface AuditRow {
  id: string
  number: number
  at: Date
  action: string
  actor_kind: 'user' | 'token' | 'product' | 'system' | 'command'
  actor_id: string | null
  actor_name: string | null
  actor_email: string | null
  is_actor_hidden: boolean
  target_kind: string
  target_id: string | null
  target_name: string | null
  is_target_hidden: boolean
  before: unknown
  after: unknown
  note: string | null
  address: string | null
}

export interface AuditFilter {
  actor?: string
  target?: string
  action?: string
  from?: string
  to?: string
}

/** Whose log is read, and whom the reader sees in it, themself included. */
export interface AuditReader {
  accountId: string
  userId: string
  managedGroups: Sight
}

/** One page, newest first, from before `before` on. */
export async function selectAuditEvents(
  queryable: Queryable,
  reader: AuditReader,
  filter: AuditFilter,
  before: { at: string; number: number } | null,
  limit: number,
): Promise<AuditRow[]> {
  // The page first, and then what belongs to it: joined at once, all of the log is.
  let page = matching(reader, filter).selectAll('e').orderBy('e.at', 'desc').orderBy('e.number', 'desc').limit(limit)
  if (before) page = page.where(sql<boolean>`(e.at, e.number) < (${before.at}::timestamptz, ${before.number}::bigint)`)
  const query = compose
    .selectFrom(page.as('e'))
    .innerJoin('audit_details as d', (join) =>
      join.onRef('d.account_id', '=', 'e.account_id').onRef('d.id', '=', 'e.id').onRef('d.at', '=', 'e.at'),
    )
    .leftJoin('users as u', (join) => join.onRef('u.account_id', '=', 'e.account_id').onRef('u.id', '=', 'e.actor_id'))
    .leftJoin('users as t', (join) =>
      join
        .onRef('t.account_id', '=', 'e.account_id')
        .on(sql`t.id`, '=', sql`case when e.target_kind = 'user' then e.target_id::uuid end`)
        .on('t.status', '<>', 'deleted'),
    )
    .select(['e.id', 'e.number', 'e.at', 'e.action', 'e.actor_kind'])
    .select(sql`case when ${isActorNamed(reader)} then coalesce(e.actor_id, ${asker('id')}::uuid) end`.as('actor_id'))
    .select(sql`case when ${isActorNamed(reader)} then coalesce(d.actor_name, ${asker('name')}) end`.as('actor_name'))
    .select(
      sql`case when ${isActorNamed(reader)}
               then coalesce(case when u.status <> 'deleted' then u.email end, ${asker('email')}) end`.as(
        'actor_email',
      ),
    )
    .select(sql`not ${isActorNamed(reader)}`.as('is_actor_hidden'))
    .select(sql`${isOwnersWorkHidden(reader)}`.as('is_target_hidden'))
    .select(['e.target_kind', 'd.after'])
    .select(
      sql`case when not ${isOwnersWorkHidden(reader)} or e.target_kind = 'session' then e.target_id end`.as(
        'target_id',
      ),
    )
    .select(
      sql`case when ${isOwnersWorkHidden(reader)} then d.before - '{user,device}'::text[] else d.before end`.as(
        'before',
      ),
    )
    .select(sql`case when not ${isOwnersWorkHidden(reader)} then d.note end`.as('note'))
    // Where the event has no name of the person, they are called as they are now.
    .select(
      sql`case when not ${isOwnersWorkHidden(reader)}
               then coalesce(d.target_name, nullif(trim(t.given_name || ' ' || t.family_name), ''), t.email) end`.as(
        'target_name',
      ),
    )
    .select(sql`case when ${isActorNamed(reader)} then host(d.address) end`.as('address'))
    .orderBy('e.at', 'desc')
    .orderBy('e.number', 'desc')
  return queryable.run(query.$castTo<AuditRow>().compile())
}

export async function countAuditEvents(
  queryable: Queryable,
  reader: AuditReader,
  filter: AuditFilter,
): Promise<number> {
  const query = matching(reader, filter).select(sql<number>`count(*)`.as('total'))
  const rows = await queryable.run(query.$castTo<{ total: number }>().compile())
  return rows[0]?.total ?? 0
}

function matching(reader: AuditReader, { actor, target, action, from, to }: AuditFilter) {
  let query = compose.selectFrom('audit_events as e').where('e.account_id', '=', reader.accountId)
  if (reader.managedGroups !== null) query = query.where(concernsSeen(reader.managedGroups, reader))
  // Who is not seen is not found by their name either.
  if (actor) query = query.where(isActorNamed(reader))
  if (actor) query = query.where(isId(actor) ? sql<boolean>`e.actor_id = ${actor}` : isActorCalled(reader, actor))
  // Ids are kept as text here, in lower case.
  if (target)
    query = query.where(
      isId(target) ? sql<boolean>`e.target_id = ${target.toLowerCase()}` : isTargetCalled(reader, target),
    )
  if (target)
    query = query.where(
      sql<boolean>`(not ${isOwnersWorkHidden(reader)} or e.target_kind = 'session' and e.target_id = ${target.toLowerCase()})`,
    )
  if (action) query = query.where('e.action', '=', action)
  if (from) query = query.where('e.at', '>=', from)
  if (to) query = query.where('e.at', '<', to)
  return query
}

const isInGroups = (groups: readonly string[], userId: RawBuilder<unknown>) => sql<boolean>`exists (
  select from group_members seen
   where seen.account_id = e.account_id and seen.user_id = ${userId} and seen.group_id = any(${groups}::uuid[]))`

/** Whether the reader may know who did it; what no person did is for everybody. */
const isActorSeen = ({ managedGroups, userId }: AuditReader) =>
  managedGroups === null
    ? sql<boolean>`true`
    : sql<boolean>`(e.actor_kind <> 'user' or e.target_kind = 'help_request' or e.actor_id = ${userId}
                    or ${isInGroups(managedGroups, sql`e.actor_id`)})`

/** Whoever asks for a seat themself is not named as the actor, but beside the event only. */
const asker = (field: 'id' | 'name' | 'email') =>
  sql`case when e.target_kind = 'help_request' and e.actor_kind = 'user'
           then nullif(d.before -> 'user' ->> ${sql.lit(field)}, '') end`

/** The event tells when somebody worked, or wanted to, and the account wants its history without names. */
const isOwnersWorkHidden = ({ accountId }: AuditReader) => sql<boolean>`(
  (e.target_kind = 'session' or e.action = 'help.requested')
  and (select history_without_names from accounts where id = ${accountId}))`

/** Whoever asks for a seat does so for themself: who asked is who wanted to work. */
const isActorNamed = (reader: AuditReader) =>
  sql<boolean>`(${isActorSeen(reader)} and not (e.action = 'help.requested' and ${isOwnersWorkHidden(reader)}))`

/** Events about people whom the reader sees, about what is theirs, and about what is nobody's and shown to all. */
const concernsSeen = (groups: readonly string[], reader: AuditReader) => sql<boolean>`(
  case e.target_kind
  when 'user' then e.target_id = ${reader.userId} or ${isInGroups(groups, sql`e.target_id::uuid`)}
  when 'session' then ${isOwnerInGroups(groups)}
  when 'help_request' then ${isOwnerInGroups(groups)}
  when 'token' then ${isActorSeen(reader)}
  when 'users' then ${isActorSeen(reader)}
  when 'group' then e.target_id = any(${groups}::text[])
  else e.target_kind in ('license', 'product', 'role') end)`

const isOwnerInGroups = (groups: readonly string[]) =>
  hasDetail(isInGroups(groups, sql`(n.before -> 'user' ->> 'id')::uuid`))

/** By whom, as they are called now or were called then. */
const isActorCalled = (reader: AuditReader, text: string) => sql<boolean>`(
  e.actor_id in (${usersCalled(reader, text, sql`id`)})
  or ${hasDetail(sql`${occurs(text, sql`folded(coalesce(n.actor_name, ''))`)}
                     or e.target_kind = 'help_request' and e.actor_kind = 'user'
                    and n.before -> 'user' ->> 'id' in (${usersCalled(reader, text, sql`id::text`)})`)})`

/** About what: the thing's own name then, the person's name now, or the person whose session it was. */
const isTargetCalled = (reader: AuditReader, text: string) => sql<boolean>`(
  e.target_id = ${text}
  or e.target_id in (${usersCalled(reader, text, sql`id::text`)})
  or ${hasDetail(sql`${occurs(text, sql`folded(coalesce(n.target_name, ''))`)}
                     or n.before -> 'user' ->> 'id' in (${usersCalled(reader, text, sql`id::text`)})`)})`

/** Of nothing in the event, so that all users are looked through once and not once an event. */
const usersCalled = ({ accountId }: AuditReader, text: string, column: RawBuilder<unknown>) => sql`
  select ${column}
    from users
   where account_id = ${accountId}
     and status <> 'deleted'
     and ${occurs(text, sql`search_text`)}`

const hasDetail = (condition: RawBuilder<unknown>) => sql`exists (
  select from audit_details n
   where n.account_id = e.account_id and n.id = e.id and n.at = e.at and (${condition}))`

/** Every word of the text occurs in what is folded, in any case and with or without accents. */
function occurs(text: string, folded: RawBuilder<unknown>): RawBuilder<boolean> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, 10)
  const found = words.map((word) => sql`position(folded(${word}) in ${folded}) > 0`)
  return found.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(found, sql` and `)})`
}

/** The actions that occur, each found by one look into the index from the one before it. */
export async function selectActions(db: Queryable, accountId: string): Promise<string[]> {
  const { rows } = await db.query<{ action: string }>(
    `with recursive found as (
       (select action from audit_events where account_id = $1 order by action limit 1)
       union all
       select (select e.action
                 from audit_events e
                where e.account_id = $1 and e.action > f.action
                order by e.action
                limit 1)
         from found f
        where f.action is not null
     )
     select action from found where action is not null order by action`,
    [accountId],
  )
  return rows.map(({ action }) => action)
}
