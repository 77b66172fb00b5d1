// Routes of bearer tokens.
import {
  ClientToken,
  ClientTokenBody,
  NewToken,
  NewTokenBody,
  RotateBody,
  TokenList,
  TokenParams,
  TokensQuery,
} from '@sitzplan/contract/tokens'
import Type from 'typebox'
import { callerOf, userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { createClientToken } from './client-tokens.ts'
import { refuseToRotate, rotateToken } from './rotation.ts'
import { createTokenFor, listTokens, refuseToMake, revokeToken } from './tokens.ts'

const tags = ['tokens']

export function tokenRoutes(app: App, services: Services): void {
  const { database, secrets } = services

  app.get(
    '/api/v1/tokens',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listTokens',
        summary: "My user tokens; with tokens.manage the account's tokens, newest first",
        querystring: TokensQuery,
        response: { 200: TokenList },
      },
    },
    async (request) => listTokens(database, userCallerOf(request), request.query),
  )

  app.post(
    '/api/v1/tokens',
    {
      config: { access: 'signed-in', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createToken',
        summary: 'Make a token; it is shown this once',
        description:
          'A user token acts as its maker and needs no permission. Product keys (with `product`) and SCIM tokens need `tokens.manage`; for SCIM tokens `provisioning.manage` is enough.',
        body: NewTokenBody,
        response: { 201: NewToken },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      // Before a kept answer, too: with it goes the token.
      refuseToMake(caller, request.body.kind)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(
        database,
        key,
        async (tx) => ({ status: 201, body: await createTokenFor(tx, originOf(request), caller, request.body) }),
        secrets,
      )
      return reply.code(201).send(answer.body as NewToken)
    },
  )

  app.post(
    '/api/v1/tokens/:id/rotate',
    {
      config: { access: 'signed-in', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'rotateToken',
        summary: 'Make a token in the place of another, which works on for a while; it is shown this once',
        description:
          'It has the name and the rights of the old one. While both work the new one is put where the old one is; delete the old one to end it sooner. 409 `wrong_state` for a token that has ended, or that another one has replaced already.',
        params: TokenParams,
        body: RotateBody,
        response: { 201: NewToken },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const { id } = request.params
      await refuseToRotate(database, caller, id)
      const rotated = async (tx: Transaction) => ({
        status: 201,
        body: await rotateToken(tx, services, originOf(request), caller, id, request.body),
      })
      const answer = await createOnce(database, key, rotated, secrets)
      return reply.code(201).send(answer.body as NewToken)
    },
  )

  app.delete(
    '/api/v1/tokens/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'deleteToken',
        summary: 'Revoke a token',
        params: TokenParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction((tx) => revokeToken(tx, services, originOf(request), caller, request.params.id))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/client-tokens',
    {
      config: { access: 'product-key', quiet: true, takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createClientToken',
        summary: "A token for a product's page in the browser: one user, this product, 15 minutes",
        body: ClientTokenBody,
        response: { 201: ClientToken },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      if (caller.kind !== 'product') throw new Refusal('forbidden')
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(
        database,
        key,
        async (tx) => ({ status: 201, body: await createClientToken(tx, originOf(request), caller, request.body) }),
        secrets,
      )
      return reply.code(201).send(answer.body as ClientToken)
    },
  )
}
