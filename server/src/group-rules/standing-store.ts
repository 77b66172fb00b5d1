// The SQL of whom rules are about, and of what these people are in and have.

import type { RoleKind } from '@sitzplan/contract/permissions'
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Held, Membership, RuleKind } from './rule-rules.ts'

export interface Concern {
  /** Groups of rules, before and after. */
  groups: readonly string[]
  /** Whether there is a fallback, for everybody the directory keeps. */
  hasFallback: boolean
}

// $1 account, $2 groups, $3 fallback
const concerned = `
  select m.user_id as id
    from group_members m
   where m.account_id = $1
     and (m.group_id = any($2::uuid[]) or m.source = 'rule')
   union
  select a.user_id
    from assignments a
   where a.account_id = $1
     and a.rule_kind is not null
   union
  select u.id
    from users u
   where u.account_id = $1
     and u.role_by_rule
   union
  select d.user_id
    from directory_users d
   where d.account_id = $1
     and d.left_at is null
     and $3`

/** Whoever rules give something or gave it, in order of id, from behind `after` on. */
export async function selectConcerned(
  db: Queryable,
  accountId: string,
  { groups, hasFallback }: Concern,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select c.id
       from (${concerned}) c
      where $4::uuid is null or c.id > $4
      order by c.id
      limit $5`,
    [accountId, groups, hasFallback, after, limit],
  )
  return rows.map(({ id }) => id)
}

/** The rules are to be applied to all of them. */
export async function insertWorkForConcerned(
  tx: Queryable,
  accountId: string,
  { groups, hasFallback }: Concern,
): Promise<void> {
  await tx.query(
    `insert into group_rule_work (account_id, user_id, by_directory)
     select $1, c.id, false
       from (${concerned}) c
      order by c.id
         on conflict (account_id, user_id) do update
        set not_before = now()`,
    [accountId, groups, hasFallback],
  )
}

interface StandingRow {
  id: string
  email: string
  name: string
  role: RoleKind
  role_id: string | null
  role_by_rule: boolean
  is_suspended: boolean
  is_kept: boolean
  groups: string[]
  directory_groups: string[]
  rule_groups: string[]
  products: Held['products']
}

export interface Standing {
  user: { id: string; email: string; name: string }
  /** Sits on no named seat until the suspension is lifted. */
  isSuspended: boolean
  membership: Membership
  held: Held
}

/** What people are in and have, one statement for all of them. Without those who are deleted. */
export async function selectStandings(
  db: Queryable,
  accountId: string,
  userIds: readonly string[],
): Promise<Map<string, Standing>> {
  const { rows } = await db.query<StandingRow>(
    `select u.id, u.email, ${fullNameOf('u')} as name, u.role,
            u.role_id, u.role_by_rule, u.status = 'suspended' as is_suspended,
            exists (select from directory_users d
                     where d.account_id = u.account_id and d.user_id = u.id and d.left_at is null) as is_kept,
            array(select m.group_id from group_members m
                   where m.account_id = u.account_id and m.user_id = u.id and m.source <> 'rule') as groups,
            array(select m.group_id from group_members m
                   where m.account_id = u.account_id and m.user_id = u.id and m.source = 'directory') as directory_groups,
            array(select m.group_id from group_members m
                   where m.account_id = u.account_id and m.user_id = u.id and m.source = 'rule') as rule_groups,
            (select coalesce(jsonb_agg(jsonb_build_object('productId', a.product_id, 'kind', coalesce(a.next_kind, a.kind),
                                                          'has', case when a.state = 'assigned' then a.kind end,
                                                          'byHand', a.by_hand, 'ruleKind', a.rule_kind)), '[]')
               from assignments a
              where a.account_id = u.account_id and a.user_id = u.id) as products
       from users u
      where u.account_id = $1
        and u.id = any($2::uuid[])
        and u.status <> 'deleted'`,
    [accountId, userIds],
  )
  return new Map(rows.map((row) => [row.id, standing(row)]))
}

const standing = ({ id, email, name, ...row }: StandingRow): Standing => ({
  user: { id, email, name },
  isSuspended: row.is_suspended,
  membership: {
    groups: new Set(row.groups),
    directoryGroups: new Set(row.directory_groups),
    isKept: row.is_kept,
  },
  held: {
    products: row.products,
    role: row.role_id ?? row.role,
    roleByRule: row.role_by_rule,
    groups: new Set(row.rule_groups),
  },
})

/** On which named seats of these people a session runs. */
export async function selectWorking(
  db: Queryable,
  accountId: string,
  userIds: readonly string[],
): Promise<{ userId: string; productId: string }[]> {
  const { rows } = await db.query<{ userId: string; productId: string }>(
    `select a.user_id as "userId", a.product_id as "productId"
       from assignments a
      where a.account_id = $1
        and a.user_id = any($2::uuid[])
        and a.state = 'assigned'
        and a.kind = 'named'
        and exists (select
                      from sessions s
                     where s.pool_id = a.pool_id
                       and s.user_id = a.user_id
                       and s.expires_at > clock_timestamp())`,
    [accountId, userIds],
  )
  return rows
}

export interface AskingCount {
  productId: string
  kind: RuleKind
  asking: number
}

/** How many wait for each license who would be given it: nobody does who is suspended. */
export async function selectAskingCounts(db: Queryable, accountId: string): Promise<AskingCount[]> {
  const { rows } = await db.query<AskingCount>(
    `select a.product_id as "productId", coalesce(a.next_kind, a.kind) as kind, count(*) as asking
       from assignments a
       join users u on u.account_id = a.account_id and u.id = a.user_id
      where a.account_id = $1
        and (a.state = 'waiting' or a.next_kind is not null)
        and u.status in ('active', 'invited')
      group by 1, 2`,
    [accountId],
  )
  return rows
}
