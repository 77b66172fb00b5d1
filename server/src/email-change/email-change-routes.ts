// Routes of changing an e-mail address: asked for, looked at, confirmed.
import { LinkParams } from '@sitzplan/contract/common'
import { EmailLink, OwnEmail, OwnEmailBody, UserEmailBody } from '@sitzplan/contract/email-change'
import { UserParams } from '@sitzplan/contract/users'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { refuseForeignOrigin } from '../sign-in/own-origin.ts'
import { strangers } from '../sign-in/throttle.ts'
import { askForEmail, askForOwnEmail, ownEmail } from './email-change.ts'
import { confirmEmail, emailLink } from './new-email.ts'

export function emailChangeRoutes(app: App, services: Services): void {
  const { database, config } = services

  app.get(
    '/api/v1/me/email',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'readOwnEmail',
        summary: 'My e-mail address, and the one I have asked for',
        response: { 200: OwnEmail },
      },
    },
    async (request) => ownEmail(services, userCallerOf(request)),
  )

  app.post(
    '/api/v1/me/email',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'changeOwnEmail',
        summary: 'Ask for another e-mail address',
        description:
          'A link goes to the new address, a notice to the present one. Until the link is used, once and within 48 hours, everything stays as it is. Answered alike whoever has the address. 409 `wrong_state` for whom the company signs in, or its directory keeps (`reason`: `email_of_company`, `email_of_directory`).',
        body: OwnEmailBody,
        response: { 202: Type.Object({}) },
      },
    },
    async (request, reply) => {
      const { email, password } = request.body
      const asked = { caller: userCallerOf(request), origin: originOf(request), address: request.ip, password }
      await askForOwnEmail(services, asked, email)
      return reply.code(202).send({})
    },
  )

  app.post(
    '/api/v1/users/:id/email',
    {
      config: { access: 'users.manage' },
      schema: {
        tags: ['users'],
        operationId: 'changeUserEmail',
        summary: 'Ask for another e-mail address of an active user',
        description: 'As for one’s own: it counts once the person has confirmed it by the link mailed to it.',
        params: UserParams,
        body: UserEmailBody,
        response: { 202: Type.Object({}) },
      },
    },
    async (request, reply) => {
      const wanted = { userId: request.params.id, email: request.body.email }
      await database.transaction((tx) => askForEmail(tx, services, originOf(request), userCallerOf(request), wanted))
      return reply.code(202).send({})
    },
  )

  app.get(
    '/api/v1/email-change/:token',
    {
      config: { access: 'public' },
      schema: {
        tags: ['sign-in'],
        operationId: 'readEmailLink',
        summary: 'Which address the link confirms; asking spends nothing',
        params: LinkParams,
        response: { 200: EmailLink },
      },
    },
    async (request) => strangers.pass(request.ip, () => emailLink(services, request.params.token, request.ip)),
  )

  app.post(
    '/api/v1/email-change/:token',
    {
      config: { access: 'public' },
      schema: {
        tags: ['sign-in'],
        operationId: 'confirmEmail',
        summary: 'Confirm the new address; signs out everywhere else',
        description:
          'Works once: of many at the same time one is answered 200, the others 410 `link_used`. 409 `email_taken` where somebody else has the address.',
        params: LinkParams,
        response: { 200: EmailLink },
      },
    },
    async (request) => {
      refuseForeignOrigin(request, config.publicUrl)
      const visitor = { address: request.ip, headers: request.headers }
      return strangers.pass(request.ip, () => confirmEmail(services, request.params.token, visitor))
    },
  )
}
