// GET and PATCH /me: the signed-in person, their account, what they may do, and the language they read.
import { Me, MePatchBody } from '@sitzplan/contract/me'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { changeMe, me } from './me.ts'

export function meRoutes(app: App, { database, config }: Services): void {
  app.get(
    '/api/v1/me',
    {
      config: { access: 'signed-in' },
      schema: { tags: ['me'], operationId: 'readMe', summary: 'Who I am and what I may do', response: { 200: Me } },
    },
    async (request) => {
      const { accountId, userId } = userCallerOf(request)
      return me(database, config, accountId, userId)
    },
  )

  app.patch(
    '/api/v1/me',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'changeMe',
        summary: 'Change my language',
        body: MePatchBody,
        response: { 200: Me },
      },
    },
    async (request) => {
      const { accountId, userId } = userCallerOf(request)
      return database.transaction(async (tx) => {
        await changeMe(tx, originOf(request), accountId, userId, request.body)
        return me(tx, config, accountId, userId)
      })
    },
  )
}
