// Routes of the license feed: the vendor's side (a token for each account, and what it opens), and the customer's (fetching
// now, loading a catalogue from a file).

import {
  CatalogDocument,
  FeedAnswer,
  FeedHeaders,
  FeedToken,
  InstallationList,
  InstallationsQuery,
  LoadCatalogBody,
  LoadedCatalog,
} from '@sitzplan/contract/license-feed'
import { mostDocumentBytes } from '@sitzplan/contract/license-limits'
import { LicenseFeed } from '@sitzplan/contract/licenses'
import { AccountParams } from '@sitzplan/contract/vendor'
import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { catalogDocument } from '../licenses/licenses.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { strangers } from '../sign-in/throttle.ts'
import { fetchLicense } from './fetch-license.ts'
import { feedOf, loadCatalog } from './own-license.ts'
import { closeFeed, listInstallations, openFeed, readFeed } from './vendor-feed.ts'

export function feedRoutes(app: App, services: Services): void {
  const { database, config } = services

  app.get(
    '/api/v1/feed/:account',
    {
      // The token in the header is of this feed alone, and opens nothing else.
      config: { access: 'public' },
      schema: {
        tags: ['license'],
        operationId: 'readLicenseFeed',
        summary: 'The newest license of an account and the catalogue, for its own installation',
        description:
          'With the account’s feed token as bearer. `If-None-Match` with the last answer’s `ETag`: 304 while nothing has changed.',
        params: AccountParams,
        headers: FeedHeaders,
        security: [{ bearer: [] }],
        response: { 200: FeedAnswer, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const reference = request.params.account
      const { ip: address } = request
      const { answer, etag } = await strangers.pass(address, () =>
        readFeed(services, { reference, token: bearerOf(request), address, installation: toldIn(request.headers) }),
      )
      reply.header('etag', etag).header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
      return reply.code(200).send(answer)
    },
  )

  app.post(
    '/api/v1/vendor/accounts/:account/feed',
    {
      config: { access: 'operator', takesIdempotencyKey: true },
      schema: {
        tags: ['vendor'],
        operationId: 'openLicenseFeed',
        summary: 'A new token for the account’s feed, shown this once; the one before is dead',
        params: AccountParams,
        response: { 201: FeedToken },
      },
    },
    async (request, reply) => {
      const { accountId: vendorId, credentialId } = userCallerOf(request)
      const reference = request.params.account
      const answer = await createOnce(
        database,
        idempotencyKeyOf(request, credentialId),
        async (tx) => ({ status: 201, body: await openFeed(tx, services, originOf(request), { vendorId, reference }) }),
        services.secrets,
      )
      return reply.code(201).send(answer.body as FeedToken)
    },
  )

  app.get(
    '/api/v1/vendor/accounts/:account/installations',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'listInstallations',
        summary: 'The installations of its own that read the feed of an account, and whether there are copies',
        params: AccountParams,
        querystring: InstallationsQuery,
        response: { 200: InstallationList },
      },
    },
    async (request) => listInstallations(database, request.params.account, request.query),
  )

  app.delete(
    '/api/v1/vendor/accounts/:account/feed',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'closeLicenseFeed',
        summary: 'The token of the account’s feed opens it no longer',
        params: AccountParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { accountId: vendorId } = userCallerOf(request)
      const reference = request.params.account
      await database.transaction((tx) => closeFeed(tx, originOf(request), { vendorId, reference }))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/vendor/catalog-document',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'exportCatalog',
        summary: 'The signed catalogue, to be saved as a .catalog file for customers who have no feed',
        response: { 200: CatalogDocument },
      },
    },
    async () => ({ document: await catalogDocument(database, services) }),
  )

  app.post(
    '/api/v1/license/feed/fetch',
    {
      config: { access: 'licenses.activate' },
      schema: {
        tags: ['license'],
        operationId: 'fetchLicense',
        summary: 'Ask the vendor’s feed now, in a customer’s own installation',
        description: 'Answers when it is done, with how it went. Elsewhere, and without a feed, 404.',
        response: { 200: LicenseFeed },
      },
    },
    async (request) => {
      if (!config.vendorKeys || !config.licenseFeed) throw notFound()
      await fetchLicense(services, true)
      const feed = await feedOf(services, preferredLanguage(request.headers['accept-language']))
      if (!feed) throw notFound()
      return feed
    },
  )

  app.post(
    '/api/v1/license/catalog',
    {
      config: { access: 'licenses.activate' },
      bodyLimit: mostDocumentBytes,
      schema: {
        tags: ['license'],
        operationId: 'loadCatalog',
        summary: 'Load the vendor’s catalogue from a file, in a customer’s own installation',
        description: 'A license may name products that only a newer catalogue knows. Elsewhere 404.',
        body: LoadCatalogBody,
        response: { 200: LoadedCatalog },
      },
    },
    async (request) => {
      if (!config.vendorKeys) throw notFound()
      return loadCatalog(services, originOf(request), userCallerOf(request).accountId, request.body.document)
    },
  )
}

const bearerOf = (request: FastifyRequest) => /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]

/** Null where it does not say which installation it is. */
function toldIn(headers: Static<typeof FeedHeaders>) {
  const { 'sitzplan-installation': id, 'sitzplan-state': state, 'sitzplan-state-before': before } = headers
  return id && state ? { id, state, before: before?.split(',') ?? [] } : null
}
