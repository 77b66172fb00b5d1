// The SQL of whom enforcing would keep out.
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

/** outside: the address is of no verified domain. not_yet: it is, but the provider has never brought the person. */
export type ShutOutReason = 'outside' | 'not_yet'

const isInside = `exists (select
                      from email_domains d
                     where d.account_id = u.account_id
                       and d.domain = split_part(u.email, '@', 2)
                       and d.verified_at is not null)`

// The provider's id is a parameter of either: PostgreSQL wants to know the type of each.
const isMeant = (reason: ShutOutReason) =>
  reason === 'outside'
    ? `not ${isInside} and $2::uuid is not null`
    : `${isInside}
        and not exists (select
                          from external_identities e
                         where e.account_id = u.account_id
                           and e.provider_id = $2
                           and e.user_id = u.id)`

interface At {
  account_id: string
  /** The provider's. */
  id: string
}

export interface ShutOutRow {
  id: string
  email: string
  name: string
}

/** Active people, of those whom the caller sees. */
export async function selectShutOut(
  queryable: Queryable,
  at: At,
  reason: ShutOutReason,
  sight: Sight,
  after: string | null,
  limit: number,
): Promise<ShutOutRow[]> {
  const { rows } = await queryable.query<ShutOutRow>(
    `select u.id, u.email, ${fullNameOf('u')} as name
       from users u
      where u.account_id = $1
        and u.status = 'active'
        and ${isMeant(reason)}
        and ${isSeen('u.account_id', 'u.id', '$3')}
        and ($4::uuid is null or u.id > $4)
      order by u.id
      limit $5`,
    [at.account_id, at.id, sight, after, limit],
  )
  return rows
}

/** All of them: how many there are names nobody. */
export async function countShutOut(queryable: Queryable, at: At, reason: ShutOutReason): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    `select count(*) as total
       from users u
      where u.account_id = $1
        and u.status = 'active'
        and ${isMeant(reason)}`,
    [at.account_id, at.id],
  )
  return rows[0]?.total ?? 0
}
