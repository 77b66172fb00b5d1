// The signed-in person, their account, and what they may do; what they may change of themselves.
import type { Me, MePatchBody } from '@sitzplan/contract/me'
import { permissions } from '@sitzplan/contract/permissions'
import { standingOf } from '../access/acting.ts'
import { fullName } from '../access/full-name.ts'
import { accountById } from '../accounts/accounts.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Config } from '../config.ts'
import { personalLinksOf } from '../mail/mail.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { oneUser } from './people.ts'
import { selectChosenPermissions, selectUserForUpdate, updateLanguage } from './people-store.ts'

export async function me(queryable: Queryable, config: Config, accountId: string, userId: string): Promise<Me> {
  const [user, account, { role, chosen, groups }] = await Promise.all([
    oneUser(queryable, accountId, null, userId),
    accountById(queryable, accountId),
    selectChosenPermissions(queryable, accountId, userId),
  ])
  const held = standingOf(role, chosen, groups).permissions
  const { id, slug, name, kind, status, language, timeZone, privacy } = account
  return {
    user,
    account: { id, slug, name, kind, status, language, timeZone, privacy },
    permissions: permissions.filter((permission) => held.includes(permission)),
    sendsMail: config.smtpUrl !== undefined,
    personalLinks: personalLinksOf(config),
  }
}

/** Changes what people may change of themselves without any permission. */
export async function changeMe(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  userId: string,
  { language }: MePatchBody,
): Promise<void> {
  const user = await selectUserForUpdate(tx, accountId, null, userId)
  if (!user) throw notFound()
  if (language === undefined || language === user.language) return
  await updateLanguage(tx, accountId, userId, language)
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.changed',
    target: { kind: 'user', id: userId, name: fullName(user) },
    before: { language: user.language },
    after: { language },
  })
}
