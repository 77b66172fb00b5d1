// Routes of invitations: sending one again, and the page behind its link.
import { LinkParams } from '@sitzplan/contract/common'
import { Activation, ActivationBody, Invitation, InvitationSent } from '@sitzplan/contract/invitations'
import { Me } from '@sitzplan/contract/me'
import { UserParams } from '@sitzplan/contract/users'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { refuseDeadLink } from '../one-time-tokens/one-time-tokens.ts'
import { me } from '../people/me.ts'
import type { App } from '../platform/http/http-server.ts'
import { refuseForeignOrigin } from '../sign-in/own-origin.ts'
import { setSignInCookie } from '../sign-in/sign-in-cookie.ts'
import { strangers } from '../sign-in/throttle.ts'
import { accept, activate } from './activation.ts'
import { activation, decline, invitationOf, inviteAgain } from './invitations.ts'

const tags = ['invitations']

const visitorOf = (request: FastifyRequest) => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
})

export function invitationRoutes(app: App, services: Services): void {
  const { database, config } = services

  app.post(
    '/api/v1/users/:id/invitation',
    {
      config: { access: 'users.invite' },
      schema: {
        tags,
        operationId: 'sendInvitation',
        summary: 'Send the invitation again',
        description: 'The link works once, for 48 hours; links sent before open no more. 409 for who is not invited.',
        params: UserParams,
        response: { 202: InvitationSent },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const sent = await database.transaction((tx) =>
        inviteAgain(tx, services, originOf(request), caller, request.params.id),
      )
      return reply.code(202).send(sent)
    },
  )

  app.get(
    '/api/v1/users/:id/invitation',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'readInvitation',
        summary: 'What became of a user’s invitation',
        params: UserParams,
        response: { 200: Invitation },
      },
    },
    async (request) => invitationOf(database, userCallerOf(request), request.params.id),
  )

  app.get(
    '/api/v1/activation/:token',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'readActivation',
        summary: 'What is behind an invitation’s link; asking spends nothing',
        params: LinkParams,
        response: { 200: Activation },
      },
    },
    async (request) => strangers.pass(request.ip, () => activation(services, request.params.token, request.ip)),
  )

  app.post(
    '/api/v1/activation/:token',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'activate',
        summary: 'Choose a password, become active and be signed in',
        description: 'Works once: of many at the same time one is answered 200, the others 410 `link_used`.',
        params: LinkParams,
        body: ActivationBody,
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      refuseForeignOrigin(request, config.publicUrl)
      const { token } = request.params
      const { accountId, userId, secret } = await strangers.pass(request.ip, async () => {
        await refuseDeadLink(database, 'activate', token, request.ip)
        return activate(services, visitorOf(request), token, request.body)
      })
      setSignInCookie(reply, config.publicUrl, secret)
      return me(database, config, accountId, userId)
    },
  )

  app.post(
    '/api/v1/activation/:token/accept',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        security: [{ cookie: [] }],
        operationId: 'acceptInvitation',
        summary: 'Accept, signed in as the person invited; who is a user of another account leaves that one',
        description:
          'Answers with a new session cookie. 403 `not_your_invitation` for anybody else; the link stays open.',
        params: LinkParams,
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      const { token } = request.params
      const caller = userCallerOf(request)
      await refuseDeadLink(database, 'activate', token, request.ip)
      const signedIn = await accept(services, visitorOf(request), caller, token)
      if (signedIn?.secret) setSignInCookie(reply, config.publicUrl, signedIn.secret)
      return me(database, config, signedIn?.accountId ?? caller.accountId, signedIn?.userId ?? caller.userId)
    },
  )

  app.post(
    '/api/v1/activation/:token/decline',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        security: [{ cookie: [] }],
        operationId: 'declineInvitation',
        summary: 'Decline, signed in as the person invited',
        params: LinkParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { token } = request.params
      await refuseDeadLink(database, 'activate', token, request.ip)
      await database.transaction((tx) => decline(tx, services, originOf(request), userCallerOf(request), token))
      return reply.code(204).send(null)
    },
  )
}
