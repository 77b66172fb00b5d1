// The SQL of who gave a user what they have.
import type { UserSources } from '@sitzplan/contract/users'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

/** Of a user whom the caller sees, and of the groups that the caller sees. */
export async function selectUserSources(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  userId: string,
): Promise<UserSources | null> {
  const { rows } = await queryable.query<UserSources>(
    `select exists (select
                      from directory_users d
                     where d.account_id = u.account_id
                       and d.user_id = u.id
                       and d.left_at is null) as "isInDirectory",
            case when u.role_by_rule then 'rule' else 'direct' end as role,
            array(select json_build_object('key', p.key, 'sources', array_remove(
                           array[case when a.by_hand then 'direct' end, case when a.rule_kind is not null then 'rule' end],
                           null))
                    from assignments a
                    join products p on p.id = a.product_id
                   where a.account_id = u.account_id
                     and a.user_id = u.id
                   order by p.key) as products,
            array(select json_build_object('id', m.group_id, 'sources', array_agg(m.source order by m.source))
                    from group_members m
                   where m.account_id = u.account_id
                     and m.user_id = u.id
                     and ($3::uuid[] is null or m.group_id = any($3::uuid[]))
                   group by m.group_id) as groups
       from users u
      where u.account_id = $1
        and u.id = $2
        and u.status <> 'deleted'
        and ${isSeen('u.account_id', 'u.id', '$3')}`,
    [accountId, userId, sight],
  )
  return rows[0] ?? null
}
