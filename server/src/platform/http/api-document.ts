// The OpenAPI document: what it says of every call alike (who may call, Idempotency-Key, refusals) is read off what the
// routes declare, so that none of them says it by itself.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { Problem } from '@sitzplan/contract/common'
import type { FastifyContextConfig, FastifySchema, RouteOptions } from 'fastify'
import Type from 'typebox'
import { idempotencyKeyPattern } from './idempotency.ts'
import { cookieName } from './session-cookie.ts'

const description = `Licenses and seats: who may work right now, who waits, who must stop.

Directories keep people and groups in step by SCIM 2.0 (RFC 7643, RFC 7644) under \`/scim/v2\`, which describes itself at
\`/scim/v2/ServiceProviderConfig\`, \`/scim/v2/ResourceTypes\` and \`/scim/v2/Schemas\`. Products sign people in by OpenID
Connect: \`/.well-known/openid-configuration\`.`

const IdempotencyKey = Type.String({
  pattern: idempotencyKeyPattern.source,
  description:
    'Makes it safe to send the call again: for 24 hours the same key gets the same 2xx answer, also of a twin that is still under way. Another body under the same key: 422 `idempotency_key_reused`.',
})

const refusal = {
  description: 'Refused, or an outage of ours (503): why, in the language of `Accept-Language`.',
  headers: {
    'Retry-After': { description: 'Of 429, 503 and `cooling_down`: in so many seconds.', schema: { type: 'integer' } },
  },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
} as const

export function apiDocument(publicUrl: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Sitzplan', version: '1', description },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'A user token, a product key or a client token.',
          },
          cookie: {
            type: 'apiKey',
            in: 'cookie',
            name: cookieName(publicUrl),
            description: 'Of a browser that is signed in. Unsafe methods need our own `Origin` then.',
          },
        },
        responses: { Refusal: refusal },
        schemas: { Problem: { ...Problem } },
      },
      security: [{ bearer: [] }, { cookie: [] }],
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `schema-${i}`) },
    transform: ({ schema, url, route }) => ({ schema: described(schema, route), url }),
    transformObject: (document) => {
      if (!('openapiObject' in document)) return document.swaggerObject
      for (const path of Object.values(document.openapiObject.paths ?? {}))
        for (const operation of Object.values(path ?? {}))
          if (isOperation(operation)) operation.responses.default = { $ref: '#/components/responses/Refusal' }
      return document.openapiObject
    },
  }
}

function described(schema: FastifySchema, { config }: RouteOptions): FastifySchema {
  const security = schema?.security ?? securityOf(config)
  const headers = schema?.headers as { properties?: Record<string, object> } | undefined
  return {
    ...schema,
    description: [schema?.description, callersOf(config?.access)].filter(Boolean).join('\n\n'),
    ...(security && { security }),
    ...(config?.takesIdempotencyKey && {
      headers: { type: 'object', properties: { ...headers?.properties, 'Idempotency-Key': IdempotencyKey } },
    }),
  }
}

function callersOf(access: FastifyContextConfig['access']): string {
  switch (access) {
    case 'public':
      return 'For anybody.'
    case 'signed-in':
      return 'For every user.'
    case 'operator':
      return 'For operators.'
    case 'product':
      return 'For products, with a product key or a client token, and for users themselves.'
    default:
      return `For ${[access].flat().map(holdersOf).join(', or ')}.`
  }
}

const holdersOf = (key: string | undefined) =>
  key === 'product-key' ? 'products, with a product key' : `users with \`${key}\``

/** Null: like most, by a token or signed in by cookie. */
function securityOf(config: FastifyContextConfig | undefined) {
  if (config?.access === 'public') return []
  return config?.access === 'product-key' ? [{ bearer: [] }] : null
}

const isOperation = (part: unknown): part is { responses: Record<string, object> } =>
  typeof part === 'object' && part !== null && 'responses' in part
