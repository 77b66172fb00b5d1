// GET and PATCH /account: an account's own settings, for those who keep them.
import { AccountPatchBody, AccountSettings } from '@sitzplan/contract/account'
import { userCallerOf } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { secondFactorOf, usersWithoutSecondFactor } from '../second-factor/second-factor.ts'
import { type Account, accountById, changeAccount, namedContact } from './accounts.ts'

export function accountRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/account',
    {
      config: { access: 'account.manage' },
      schema: {
        tags: ['account'],
        operationId: 'readAccount',
        summary: 'Settings of the account: language, time zone, billing contact, privacy',
        response: { 200: AccountSettings },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      return shown(database, await accountById(database, accountId))
    },
  )

  app.patch(
    '/api/v1/account',
    {
      config: { access: 'account.manage' },
      schema: {
        tags: ['account'],
        operationId: 'changeAccount',
        summary: 'Change the settings of the account',
        description:
          'Privacy switches are changed one by one: those left out stay. A required second factor is switched on by somebody who has one; people without one can only set it up from then on. A shorter time to keep names or addresses takes effect with the next sweep, and cannot be undone.',
        body: AccountPatchBody,
        response: { 200: AccountSettings },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const { accountId } = caller
      return database.transaction(async (tx) => {
        // It is asked of oneself, too: without it the next call would be refused.
        if (request.body.secondFactorRequired && !(await secondFactorOf(tx, caller)))
          throw new Refusal('wrong_state', { reason: 'second_factor_first' })
        const { billingContact: named, ...patch } = request.body
        const contact = named && (await namedContact(tx, caller, named))
        const { after } = await changeAccount(tx, originOf(request), accountId, {
          ...patch,
          ...(contact !== undefined && { billingContact: contact }),
        })
        tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
        return shown(tx, after)
      })
    },
  )
}

async function shown(queryable: Queryable, account: Account): Promise<AccountSettings> {
  const { id, name, language, timeZone, privacy, namesKeptDays, addressesKeptDays, secondFactorRequired } = account
  const { billingContact } = account
  return {
    id,
    name,
    language,
    timeZone,
    privacy,
    namesKeptDays,
    addressesKeptDays,
    secondFactorRequired,
    billingContact,
    usersWithoutSecondFactor: await usersWithoutSecondFactor(queryable, id),
  }
}
