// The SQL of user licenses: which users hold which.

import type { UserLicense, UserLicensesQuery } from '@sitzplan/contract/users'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'
import { lastUsed } from '../seats/last-used.ts'

export type UserLicenseFilter = Pick<UserLicensesQuery, 'search' | 'product' | 'kind' | 'type'>

export interface UserLicenseRow extends Pick<UserLicense, 'type' | 'status' | 'product' | 'kind' | 'state'> {
  id: string
  email: string
  name: string
  since: Date
  /** Null also where nobody asked. */
  lastUsedAt: Date | null
  sortName: string
}

const matching = `from assignments a
       join users u on u.account_id = a.account_id and u.id = a.user_id
       join products p on p.id = a.product_id
      where a.account_id = $1
        and u.status <> 'deleted'
        and ${isSeen('a.account_id', 'a.user_id', '$2')}
        and ($3::text is null or p.key = $3)
        and ($4::text is null or a.kind = $4)
        and ($5::text is null or u.type = $5)
        and not exists (select from unnest($6::text[]) word where u.search_text not like '%' || folded(word) || '%')`

const values = (accountId: string, sight: Sight, { search, product, kind, type }: UserLicenseFilter) => [
  accountId,
  sight,
  product ?? null,
  kind ?? null,
  type ?? null,
  searchedWords(search),
]

/** By family name and given name, then by product; `after`: name, user and product of the row before. */
export async function selectUserLicenses(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  filter: UserLicenseFilter,
  page: { after: readonly unknown[] | null; limit: number; withLastUsed: boolean },
): Promise<UserLicenseRow[]> {
  const [name, user, product] = page.after ?? [null, null, null]
  const { rows } = await queryable.query<UserLicenseRow>(
    `select u.id, u.email, ${fullNameOf('u')} as name, u.type, u.status,
            p.key as product, a.kind, a.state, a.since, u.sort_name as "sortName", used.at as "lastUsedAt"
       from (select a.*, u.sort_name, p.key
               ${matching}
                and ($7::text is null or (u.sort_name, u.id, p.key) > ($7, $8::uuid, $9))
              order by u.sort_name, u.id, p.key
              limit $10) a
       join users u on u.account_id = a.account_id and u.id = a.user_id
       join products p on p.id = a.product_id
       left join lateral (${lastUsed('a')}) used on $11
      order by u.sort_name, u.id, p.key`,
    [...values(accountId, sight, filter), name, user, product, page.limit, page.withLastUsed],
  )
  return rows
}

export async function countUserLicenses(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  filter: UserLicenseFilter,
): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    `select count(*) as total ${matching}`,
    values(accountId, sight, filter),
  )
  return rows[0]?.total ?? 0
}
