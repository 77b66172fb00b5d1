// Routes of the second factor: one's own below /me, and taking away somebody else's.
import {
  OwnSecondFactor,
  PasswordAndCodeBody,
  PasswordAndOwnCodeBody,
  ProposedSecondFactor,
  RecoveryCodes,
} from '@sitzplan/contract/second-factor'
import { UserParams } from '@sitzplan/contract/users'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { setSignInCookie } from '../sign-in/sign-in-cookie.ts'
import {
  type Asked,
  beginSecondFactor,
  confirmSecondFactor,
  makeRecoveryCodes,
  ownSecondFactor,
  turnOffSecondFactor,
} from './own-second-factor.ts'
import { resetSecondFactor } from './reset-second-factor.ts'

const tags = ['sign-in']
const address = '/api/v1/me/second-factor'

export function secondFactorRoutes(app: App, services: Services): void {
  const { database, config } = services

  app.get(
    address,
    {
      config: { access: 'signed-in', setsUpSecondFactor: true },
      schema: {
        tags,
        operationId: 'readSecondFactor',
        summary: 'Whether I have a second factor, and how many recovery codes are left',
        response: { 200: OwnSecondFactor },
      },
    },
    async (request) => ownSecondFactor(services, userCallerOf(request)),
  )

  app.post(
    address,
    {
      config: { access: 'signed-in', setsUpSecondFactor: true },
      schema: {
        tags,
        operationId: 'beginSecondFactor',
        summary: 'Begin to set up a second factor: a secret for the authenticator app',
        description:
          'Nothing changes before it is confirmed with a code; one that there is already goes on counting, and a code of it is needed here.',
        body: PasswordAndOwnCodeBody,
        response: { 200: ProposedSecondFactor },
      },
    },
    async (request) => beginSecondFactor(services, asked(request, request.body.password), request.body.code),
  )

  app.post(
    `${address}/confirm`,
    {
      config: { access: 'signed-in', setsUpSecondFactor: true },
      schema: {
        tags,
        operationId: 'confirmSecondFactor',
        summary: 'Turn the second factor on, with a code from the app',
        description:
          'Answers with ten recovery codes, shown once. All other sign-ins end, and this one goes on with a new cookie.',
        body: PasswordAndCodeBody,
        response: { 200: RecoveryCodes },
      },
    },
    async (request, reply) => {
      const { password, code } = request.body
      const { recoveryCodes, cookie } = await confirmSecondFactor(services, asked(request, password), code)
      if (cookie) setSignInCookie(reply, config.publicUrl, cookie)
      return { recoveryCodes }
    },
  )

  app.post(
    `${address}/turn-off`,
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'turnOffSecondFactor',
        summary: 'Turn my second factor off',
        description: 'All other sign-ins end, and this one goes on with a new cookie.',
        body: PasswordAndCodeBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { password, code } = request.body
      const cookie = await turnOffSecondFactor(services, asked(request, password), code)
      if (cookie) setSignInCookie(reply, config.publicUrl, cookie)
      return reply.code(204).send(null)
    },
  )

  app.post(
    `${address}/recovery-codes`,
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'makeRecoveryCodes',
        summary: 'Ten new recovery codes, shown once; the ones before work no longer',
        description: 'Needs a code of the app, or one of the recovery codes that are left.',
        body: PasswordAndOwnCodeBody,
        response: { 200: RecoveryCodes },
      },
    },
    async (request) => {
      const { password, code } = request.body
      return { recoveryCodes: await makeRecoveryCodes(services, asked(request, password), code) }
    },
  )

  app.delete(
    '/api/v1/users/:id/second-factor',
    {
      config: { access: 'users.manage' },
      schema: {
        tags: ['users'],
        operationId: 'resetSecondFactor',
        summary: "Take a user's second factor away: for a lost phone",
        description: 'The user is signed out everywhere, and signs in with the password alone next time.',
        params: UserParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const { id } = request.params
      await database.transaction((tx) => resetSecondFactor(tx, services, originOf(request), caller, id))
      return reply.code(204).send(null)
    },
  )
}

const asked = (request: FastifyRequest, password: string): Asked => ({
  caller: userCallerOf(request),
  origin: originOf(request),
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
  password,
})
