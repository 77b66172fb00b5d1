// Routes of forgotten passwords.
import { LinkParams } from '@sitzplan/contract/common'
import { ForgottenBody, ResetBody, ResetLink } from '@sitzplan/contract/password'
import Type from 'typebox'
import type { Services } from '../app.ts'
import { refuseDeadLink } from '../one-time-tokens/one-time-tokens.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { refuseForeignOrigin } from './own-origin.ts'
import { countQuestion, resetPassword, sendReset } from './password-resets.ts'
import { selectEmail } from './sign-in-store.ts'
import { strangers } from './throttle.ts'

const tags = ['sign-in']

export function passwordRoutes(app: App, services: Services): void {
  const { database, config, afterwards } = services

  app.post(
    '/api/v1/password/forgot',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'forgotPassword',
        summary: 'Have a link for a new password mailed',
        description: 'Answered alike whoever it is. Ten times in ten minutes for an address, sixty from one.',
        body: ForgottenBody,
        response: { 202: Type.Object({}) },
      },
    },
    async (request, reply) => {
      refuseForeignOrigin(request, config.publicUrl)
      const { email } = request.body
      await strangers.pass(request.ip, () => countQuestion(services, email, request.ip))
      afterwards.run(() => sendReset(services, email))
      return reply.code(202).send({})
    },
  )

  app.get(
    '/api/v1/password/reset/:token',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'readResetLink',
        summary: 'Whose password the link changes; asking spends nothing',
        params: LinkParams,
        response: { 200: ResetLink },
      },
    },
    async (request) =>
      strangers.pass(request.ip, async () => {
        const { account_id, user_id } = await refuseDeadLink(database, 'reset', request.params.token, request.ip)
        const email = account_id && user_id && (await selectEmail(database, account_id, user_id))
        if (!email) throw new Refusal('link_used')
        return { email }
      }),
  )

  app.post(
    '/api/v1/password/reset/:token',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'resetPassword',
        summary: 'Choose a new password; signs out everywhere',
        description: 'Works once: of many at the same time one is answered 200, the others 410 `link_used`.',
        params: LinkParams,
        body: ResetBody,
        response: { 200: ResetLink },
      },
    },
    async (request) => {
      refuseForeignOrigin(request, config.publicUrl)
      const { token } = request.params
      return strangers.pass(request.ip, async () => {
        const link = await refuseDeadLink(database, 'reset', token, request.ip)
        await resetPassword(services, token, request.body.password, request.ip)
        const { account_id, user_id } = link
        return { email: (account_id && user_id && (await selectEmail(database, account_id, user_id))) || '' }
      })
    },
  )
}
