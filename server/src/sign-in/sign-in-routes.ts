// Routes of signing in and out, and of the list of own sign-ins.

import { Body, PageQuery } from '@sitzplan/contract/common'
import {
  EndSignInsQuery,
  PasswordChangeBody,
  type SignIn,
  SignInAnswer,
  SignInBody,
  SignInList,
  SignInParams,
} from '@sitzplan/contract/sign-in'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { type UserCaller, userCallerOf } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { originOf, recordAudit } from '../audit/audit.ts'
import { me } from '../people/me.ts'
import type { App } from '../platform/http/http-server.ts'
import { decodeCursor, pageOf } from '../platform/http/lists.ts'
import { lacksSecondFactor } from '../second-factor/second-factor.ts'
import { refuseForeignOrigin } from './own-origin.ts'
import { changePassword } from './password-change.ts'
import { clearSignInCookie, setSignInCookie } from './sign-in-cookie.ts'
import { countSignIns, type SignInListRow, selectSignIns } from './sign-in-store.ts'
import { endOwnSignIns, endSignIn, signIn } from './sign-ins.ts'

const tags = ['sign-in']

export function signInRoutes(app: App, services: Services): void {
  const { database, config } = services

  app.post(
    '/api/v1/sign-in',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'signIn',
        summary: 'Sign in with e-mail address and password',
        description:
          'Answers with the session cookie. Who has a second factor and sends no code gets 401 `code_required`, once the password is right. After 10 failures per user or 60 per network address in ten minutes every attempt is refused with 429.',
        body: SignInBody,
        response: { 200: SignInAnswer },
      },
    },
    async (request, reply) => {
      refuseForeignOrigin(request, config.publicUrl)
      const userAgent = request.headers['user-agent'] ?? null
      const signedIn = await signIn(services, { ...request.body, address: request.ip, userAgent })
      setSignInCookie(reply, config.publicUrl, signedIn.secret)
      const [who, mustSetUpSecondFactor] = await Promise.all([
        me(database, config, signedIn.accountId, signedIn.userId),
        lacksSecondFactor(database, signedIn),
      ])
      return { ...who, mustSetUpSecondFactor }
    },
  )

  app.post(
    '/api/v1/sign-out',
    {
      config: { access: 'signed-in', setsUpSecondFactor: true, endsOnly: true },
      schema: {
        tags,
        operationId: 'signOut',
        summary: 'End the sign-in of this cookie',
        description: 'With a user token there is no sign-in to end: nothing happens.',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      if (caller.credential === 'cookie') await endSignIn(services, originOf(request), caller, caller.credentialId)
      return clearSignInCookie(reply, config.publicUrl).code(204).send(null)
    },
  )

  app.get(
    '/api/v1/sign-ins',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listSignIns',
        summary: 'Where I am signed in, newest first',
        querystring: Body(PageQuery),
        response: { 200: SignInList },
      },
    },
    async (request) => {
      const { accountId, userId, credentialId } = userCallerOf(request)
      const { limit = 50, cursor } = request.query
      const [before = null] = decodeCursor(cursor, 1) ?? []
      const [rows, total] = await Promise.all([
        selectSignIns(database, accountId, userId, before === null ? null : String(before), limit + 1),
        countSignIns(database, accountId, userId),
      ])
      return pageOf(
        rows,
        limit,
        total,
        (row) => shown(row, credentialId),
        (row) => [row.id],
      )
    },
  )

  app.delete(
    '/api/v1/sign-ins',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'endSignIns',
        summary: 'Sign out everywhere else, or with `keepThis=false` here too',
        querystring: EndSignInsQuery,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const { keepThis = true } = request.query
      await endEverywhere(services, request, caller, keepThis ? caller.credentialId : null)
      if (!keepThis) clearSignInCookie(reply, config.publicUrl)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/me/password',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'changePassword',
        summary: 'Change my password',
        description: 'All other sign-ins end, and this one goes on with a new cookie.',
        body: PasswordChangeBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { password, newPassword } = request.body
      const asked = {
        caller: userCallerOf(request),
        origin: originOf(request),
        address: request.ip,
        userAgent: request.headers['user-agent'] ?? null,
        password,
      }
      const cookie = await changePassword(services, asked, newPassword)
      if (cookie) setSignInCookie(reply, config.publicUrl, cookie)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/sign-ins/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'endSignIn',
        summary: 'End one of my sign-ins',
        params: SignInParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await endSignIn(services, originOf(request), userCallerOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}

/** `kept`: this sign-in, or with a user token what is none, so that all end. */
async function endEverywhere(
  { database }: Services,
  request: FastifyRequest,
  { accountId, userId, name }: UserCaller,
  kept: string | null,
): Promise<void> {
  await database.transaction(async (tx) => {
    if ((await endOwnSignIns(tx, accountId, userId, kept)) === 0) return
    await recordAudit(tx, originOf(request), {
      accountId,
      action: 'sign_in.ended_everywhere',
      target: { kind: 'user', id: userId, name },
    })
    tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
  })
}

const shown = (row: SignInListRow, credentialId: string): SignIn => ({
  id: row.id,
  way: row.way,
  createdAt: row.created_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  address: row.address,
  userAgent: row.user_agent,
  current: row.id === credentialId,
})
