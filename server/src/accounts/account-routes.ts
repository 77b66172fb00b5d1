// GET and PATCH /account: an account's own settings, for those who keep them.
import { AccountPatchBody, AccountSettings } from '@sitzplan/contract/account'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { type Account, accountById, changeAccount } from './accounts.ts'

export function accountRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/account',
    {
      config: { access: 'account.manage' },
      schema: {
        tags: ['account'],
        operationId: 'readAccount',
        summary: 'Settings of the account: language, time zone, privacy',
        response: { 200: AccountSettings },
      },
    },
    async (request) => shown(await accountById(database, userCallerOf(request).accountId)),
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
          'Privacy switches are changed one by one: those left out stay. A shorter time to keep names or addresses takes effect with the next sweep, and cannot be undone.',
        body: AccountPatchBody,
        response: { 200: AccountSettings },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      return database.transaction(async (tx) =>
        shown((await changeAccount(tx, originOf(request), accountId, request.body)).after),
      )
    },
  )
}

const shown = ({ id, name, language, timeZone, privacy, namesKeptDays, addressesKeptDays }: Account) => ({
  id,
  name,
  language,
  timeZone,
  privacy,
  namesKeptDays,
  addressesKeptDays,
})
