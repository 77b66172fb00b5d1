// The SQL of the list of group rules.
import type { Queryable } from '../platform/database/database.ts'
import type { Rule, RuleKind } from './rule-rules.ts'

export interface RuleRow {
  id: string
  is_fallback: boolean
  /** Null: the fallback, or a group that is deleted since. */
  group_id: string | null
  /** As it is now, or was when the rules were saved. */
  group_name: string | null
  /** As in `Rule`. */
  role: string | null
  products: { productId: string; key: string; kind: RuleKind }[]
  groups: { id: string; name: string }[]
}

export interface NamedRule extends Rule {
  groupName: string | null
}

/** The account's rules, the first first. */
export async function selectRules(db: Queryable, accountId: string): Promise<RuleRow[]> {
  const { rows } = await db.query<RuleRow>(
    `select r.id, r.is_fallback, r.group_id, coalesce(g.name, r.group_name) as group_name,
            case when r.gives_member then 'member' else r.role_id::text end as role,
            (select coalesce(jsonb_agg(jsonb_build_object('productId', p.product_id, 'key', c.key, 'kind', p.kind)
                                       order by c.position, c.key), '[]')
               from group_rule_products p
               join products c on c.id = p.product_id
              where p.account_id = r.account_id
                and p.rule_id = r.id) as products,
            (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.folded_name), '[]')
               from group_rule_groups w
               join groups o on o.account_id = w.account_id and o.id = w.group_id
              where w.account_id = r.account_id
                and w.rule_id = r.id) as groups
       from group_rules r
       left join groups g on g.account_id = r.account_id and g.id = r.group_id
      where r.account_id = $1
      order by r.position`,
    [accountId],
  )
  return rows
}

/** The rules as they are applied: one whose group is deleted is for nobody. */
export const applicable = (rows: readonly RuleRow[]): NamedRule[] =>
  rows
    .filter(({ is_fallback, group_id }) => is_fallback || group_id !== null)
    .map(({ group_id, group_name, products, role, groups }) => ({
      group: group_id,
      groupName: group_name,
      products,
      role,
      groups: groups.map(({ id }) => id),
    }))

export async function selectVersion(db: Queryable, accountId: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>('select version from group_rule_lists where account_id = $1', [
    accountId,
  ])
  return rows[0]?.version ?? 0
}

/** Nobody else changes the account's rules until the end of the transaction. */
export async function lockRuleList(tx: Queryable, accountId: string): Promise<number> {
  await tx.query('insert into group_rule_lists (account_id) values ($1) on conflict do nothing', [accountId])
  const { rows } = await tx.query<{ version: number }>(
    'select version from group_rule_lists where account_id = $1 for update',
    [accountId],
  )
  return rows[0]?.version ?? 0
}

export async function updateVersion(tx: Queryable, accountId: string): Promise<void> {
  await tx.query('update group_rule_lists set version = version + 1 where account_id = $1', [accountId])
}

export async function deleteRules(tx: Queryable, accountId: string): Promise<void> {
  await tx.query('delete from group_rules where account_id = $1', [accountId])
}

export interface NewRule extends NamedRule {
  id: string
}

export async function insertRule(tx: Queryable, accountId: string, rule: NewRule, position: number): Promise<void> {
  await tx.query(
    `with rule as (
       insert into group_rules (account_id, id, position, is_fallback, group_id, group_name, gives_member, role_id)
       values ($1, $2, $3, $4::uuid is null, $4, $5, $6, $7)
       returning account_id, id
     ), products as (
       insert into group_rule_products (account_id, rule_id, product_id, kind)
       select r.account_id, r.id, p.product_id, p.kind
         from rule r, unnest($8::uuid[], $9::text[]) as p(product_id, kind)
     )
     insert into group_rule_groups (account_id, rule_id, group_id)
     select r.account_id, r.id, g.id
       from rule r, unnest($10::uuid[]) as g(id)`,
    [
      accountId,
      rule.id,
      position,
      rule.group,
      rule.groupName,
      rule.role === 'member',
      rule.role === 'member' ? null : rule.role,
      rule.products.map(({ productId }) => productId),
      rule.products.map(({ kind }) => kind),
      rule.groups,
    ],
  )
}

/** Whether a rule gives the group's members a role. */
export async function selectGivesRole(tx: Queryable, accountId: string, groupId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select
       from group_rules
      where account_id = $1
        and group_id = $2
        and (gives_member or role_id is not null)
      limit 1`,
    [accountId, groupId],
  )
  return rowCount === 1
}
