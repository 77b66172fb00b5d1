// /getting-started: an account's first steps, for those who do them; put away and brought back for all of them.
import { firstStepPermissions } from '@sitzplan/contract/first-steps'
import { GettingStarted, GettingStartedBody } from '@sitzplan/contract/getting-started'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { gettingStarted, putAway } from './getting-started.ts'

const tags = ['account']

export function gettingStartedRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/getting-started',
    {
      config: { access: Object.values(firstStepPermissions) },
      schema: {
        tags,
        operationId: 'readGettingStarted',
        summary: 'First steps of the account, and which are done',
        description:
          'license: the account owns something. people: somebody is there besides its first user. signIn: the company’s sign-in is on, a second factor is required, or two people have activated their access. products: somebody may use a product. session: there has been one.',
        response: { 200: GettingStarted },
      },
    },
    async (request) => gettingStarted(database, userCallerOf(request)),
  )

  app.put(
    '/api/v1/getting-started',
    {
      config: { access: 'account.manage' },
      schema: {
        tags,
        operationId: 'changeGettingStarted',
        summary: 'Put the first steps away for everybody of the account, or bring them back',
        body: GettingStartedBody,
        response: { 200: GettingStarted },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      return database.transaction(async (tx) => {
        await putAway(tx, originOf(request), caller.accountId, request.body.putAway)
        return gettingStarted(tx, caller)
      })
    },
  )
}
