// SCIM 2.0 (RFC 7643, RFC 7644, RFC 9865): how the account's directory keeps people and groups in step.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { directoryCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { readOnlyJson } from '../platform/http/json-bodies.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { recordCalls } from '../provisioning/record-calls.ts'
import { runBulk } from './bulk.ts'
import { isAttributes } from './language/attribute-value.ts'
import { resourceTypeDocuments, schemaDocuments, serviceProviderConfig } from './language/discovery.ts'
import { ScimError } from './language/scim-error.ts'
import { list, listAll, listResponse, projectionOf, readListQuery } from './listing.ts'
import { type Endpoint, type Resource, resources } from './resources.ts'
import type { ScimAnswer, ScimCall } from './scim-call.ts'
import { scimErrorOf, scimMediaType, sendScimError } from './scim-errors.ts'
import { namesVersion } from './versions.ts'

const root = '/scim/v2'
const config = { access: 'directory' } as const
const schema = { hide: true } as const

/** Members of a group are an object each: as many as a body of its size can hold. */
const mostParts = 60_000

export async function scimRoutes(app: App, services: Services): Promise<void> {
  await app.register(async (scope: App) => {
    recordCalls(scope, services)
    readScim(scope)
    scope.setErrorHandler((error, request, reply) => sendScimError(request, reply, error))
    discovery(scope, services)
    for (const endpoint of ['Users', 'Groups'] as const) resourceRoutes(scope, services, endpoint)
    searchAndBulk(scope, services)
    own(scope)
    for (const url of [root, `${root}/*`])
      scope.route({
        method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
        url,
        config,
        schema,
        handler: async () => {
          throw new ScimError('not_found')
        },
      })
  })
}

/**
 * The address of a call, without the slashes that clients have too many when they put the base and an endpoint together:
 * `/scim/v2//Users/` is `/scim/v2/Users`.
 */
export function scimAddress(url: string): string {
  if (!url.startsWith(root)) return url
  const [path = '', ...query] = url.split('?')
  const tidy = /^\/scim\/v2(?:\/|$)/.test(path) ? path.replace(/\/+/g, '/').replace(/\/$/, '') : path
  return [tidy, ...query].join('?')
}

/** `application/scim+json`, and what clients send instead; of what has no body the type does not matter. */
function readScim(scope: App): void {
  readOnlyJson(scope, ['application/scim+json', 'application/json'], mostParts)
  scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
    done(body === '' ? null : new Refusal('unsupported_media_type'), undefined),
  )
}

function discovery(scope: App, { config: { publicUrl } }: Services): void {
  const base = `${publicUrl}${root}`
  const documents = {
    ResourceTypes: resourceTypeDocuments(base),
    Schemas: schemaDocuments(base),
  }
  // RFC 7644 §4
  const refuseFilter = async ({ query }: FastifyRequest) => {
    if (isAttributes(query) && query.filter !== undefined) throw new ScimError('filter_of_discovery')
  }
  const options = { config, schema, preHandler: refuseFilter }
  scope.get(`${root}/ServiceProviderConfig`, options, async (_request, reply) =>
    reply.type(scimMediaType).send(serviceProviderConfig(base)),
  )
  for (const [name, all] of Object.entries(documents)) {
    scope.get(`${root}/${name}`, options, async (_request, reply) => {
      const page = { totalResults: all.length, itemsPerPage: all.length, startIndex: 1 }
      return reply.type(scimMediaType).send(listResponse(page, all))
    })
    scope.get(`${root}/${name}/:id`, options, async ({ params }, reply) => {
      const document = all.find(({ meta }) => meta.location === `${base}/${name}/${(params as { id: string }).id}`)
      if (!document) throw new ScimError('not_found')
      return reply.type(scimMediaType).send(document)
    })
  }
}

interface ForOne {
  Params: { id: string }
}

function resourceRoutes(scope: App, services: Services, endpoint: Endpoint): void {
  const resource = resources[endpoint]
  const { listing } = resource
  const collection = `${root}/${endpoint}`
  const callOf = callsOf(services)
  const projectionFor = ({ query }: FastifyRequest) => projectionOf(listing.resource, query)

  scope.get(collection, { config, schema }, async (request, reply) =>
    reply.type(scimMediaType).send(await list(callOf(request), listing, readListQuery(request.query))),
  )
  scope.post(`${collection}/.search`, { config, schema }, async (request, reply) =>
    reply.type(scimMediaType).send(await list(callOf(request), listing, readListQuery(request.body))),
  )
  scope.post(collection, { config, schema }, async (request, reply) =>
    send(reply, await resource.create(callOf(request), request.body, projectionFor(request))),
  )
  scope.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: collection,
    config,
    schema,
    handler: async (_request, reply) => {
      reply.header('allow', 'GET, POST')
      throw new ScimError('method_not_allowed')
    },
  })
  scope.get<ForOne>(`${collection}/:id`, { config, schema }, async (request, reply) => {
    const answer = await resource.read(callOf(request), request.params.id, projectionFor(request))
    const known = request.headers['if-none-match']
    if (known !== undefined && answer.version && namesVersion(known, answer.version))
      return reply.code(304).header('etag', answer.version).send()
    return send(reply, answer)
  })
  scope.put<ForOne>(`${collection}/:id`, { config, schema }, async (request, reply) => {
    const { params, body, headers } = request
    const call = callOf(request)
    return send(reply, await resource.replace(call, params.id, body, headers['if-match'], projectionFor(request)))
  })
  scope.patch<ForOne>(`${collection}/:id`, { config, schema }, async (request, reply) => {
    const { params, body, headers } = request
    const asked = namesAttributes(request) ? projectionFor(request) : null
    return send(reply, await resource.patch(callOf(request), params.id, body, headers['if-match'], asked))
  })
  scope.delete<ForOne>(`${collection}/:id`, { config, schema }, async (request, reply) =>
    send(reply, await resource.remove(callOf(request), request.params.id, request.headers['if-match'])),
  )
}

function searchAndBulk(scope: App, services: Services): void {
  const callOf = callsOf(services)
  const listings = Object.values<Resource>(resources).map(({ listing }) => listing)
  scope.post(`${root}/.search`, { config, schema }, async (request, reply) =>
    reply.type(scimMediaType).send(await listAll(callOf(request), listings, readListQuery(request.body))),
  )
  scope.post(`${root}/Bulk`, { config, schema }, async (request, reply) =>
    reply.type(scimMediaType).send(await runBulk(callOf(request), request.body)),
  )
}

/** Nobody is behind a directory's token, so there is nothing that /Me could stand for (RFC 7644 §3.11). */
function own(scope: App): void {
  scope.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: `${root}/Me`,
    config,
    schema,
    handler: async () => {
      throw new ScimError('nobody_behind_token')
    },
  })
}

const namesAttributes = ({ query }: FastifyRequest): boolean =>
  isAttributes(query) && (query.attributes !== undefined || query.excludedAttributes !== undefined)

const callsOf =
  (services: Services) =>
  (request: FastifyRequest): ScimCall => ({
    services,
    accountId: directoryCallerOf(request).accountId,
    origin: originOf(request),
    base: `${services.config.publicUrl}${root}`,
    language: preferredLanguage(request.headers['accept-language']),
    errorOf: (error) => scimErrorOf(request, error),
  })

function send(reply: FastifyReply, { status, body, location, version }: ScimAnswer): FastifyReply {
  if (location) reply.header(status === 201 ? 'location' : 'content-location', location)
  if (version) reply.header('etag', version)
  return body === undefined ? reply.code(status).send() : reply.code(status).type(scimMediaType).send(body)
}
