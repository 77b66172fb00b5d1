// The signed-in person, their account, and what they may do.
import type { Me } from '@sitzplan/contract/me'
import { permissions, permissionsOf } from '@sitzplan/contract/permissions'
import { accountById } from '../accounts/accounts.ts'
import type { Queryable } from '../platform/database/database.ts'
import { oneUser } from './people.ts'

export async function me(queryable: Queryable, accountId: string, userId: string): Promise<Me> {
  const [user, account] = await Promise.all([oneUser(queryable, accountId, userId), accountById(queryable, accountId)])
  const { id, slug, name, kind, status, language, timeZone, privacy } = account
  const held = permissionsOf(user.role, user.manager?.permissions ?? [])
  return {
    user,
    account: { id, slug, name, kind, status, language, timeZone, privacy },
    permissions: permissions.filter((permission) => held.has(permission)),
  }
}
