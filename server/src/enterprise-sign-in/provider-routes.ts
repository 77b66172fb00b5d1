// Routes of identity providers: set up, tried out, switched.
import {
  BreakGlassList,
  CompanySignInStart,
  IdentityProvider,
  IdentityProviderList,
  LastTest,
  LinkedUserParams,
  NewProviderBody,
  ProviderModeBody,
  ProviderParams,
  ProviderPatchBody,
  ProvidersQuery,
  SamlMetadataBody,
  ShutOutList,
  ShutOutQuery,
} from '@sitzplan/contract/enterprise-sign-in'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { invalidField, notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { Turnstiles } from '../platform/turnstile.ts'
import { beginTest, lastTest } from './company-sign-in.ts'
import { setFlowCookie } from './flow-cookie.ts'
import { setMode } from './provider-mode.ts'
import { checkedOidc, checkedSaml, settingsFromMetadata } from './provider-settings.ts'
import { samlSettingsOf } from './provider-shape.ts'
import {
  addProvider,
  changeProvider,
  listBreakGlassChoices,
  listProviders,
  oneProvider,
  ownProvider,
  removeProvider,
  unlinkUser,
} from './providers.ts'
import { listShutOut } from './shut-out.ts'

const tags = ['enterprise sign-in']
const access = 'sign-in.manage'

export function providerRoutes(app: App, services: Services): void {
  const { database, config } = services
  // Each may take ten seconds of somebody else's server.
  const outsideCalls = new Turnstiles({ atOnce: 2, mostWaiting: 20 })

  app.get(
    '/api/v1/identity-providers',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listIdentityProviders',
        summary: 'Identity providers of the account, with what is to be entered there',
        querystring: ProvidersQuery,
        response: { 200: IdentityProviderList },
      },
    },
    async (request) => listProviders(services, userCallerOf(request).accountId, request.query),
  )

  app.post(
    '/api/v1/identity-providers',
    {
      config: { access, takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'addIdentityProvider',
        summary: 'Add an identity provider, without settings and switched off',
        body: NewProviderBody,
        response: { 201: IdentityProvider },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const answer = await createOnce(database, idempotencyKeyOf(request, caller.credentialId), async (tx) => ({
        status: 201,
        body: await addProvider(tx, services, originOf(request), caller, request.body),
      }))
      return reply.code(201).send(answer.body as IdentityProvider)
    },
  )

  app.get(
    '/api/v1/identity-providers/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readIdentityProvider',
        summary: 'One identity provider',
        params: ProviderParams,
        response: { 200: IdentityProvider },
      },
    },
    async (request) => oneProvider(services, database, userCallerOf(request).accountId, request.params.id),
  )

  app.patch(
    '/api/v1/identity-providers/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'changeIdentityProvider',
        summary: 'Change an identity provider',
        description:
          'Settings are tried out before they are kept: an OpenID provider must answer at its issuer. `createsUsers` needs `users.manage`, `productsOfCreated` needs `assignments.manage`. Administrators are let in only by settings that a superadmin has entered, with the certificates; while those are in use only a superadmin changes them. For another issuer or client the secret is entered again (null: it has none).',
        params: ProviderParams,
        body: ProviderPatchBody,
        response: { 200: IdentityProvider },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const { oidc, saml, ...rest } = request.body
      const provider = await ownProvider(database, caller.accountId, request.params.id)
      if (oidc && saml) throw invalidField('/saml', 'unknown')
      const checked = oidc
        ? await outsideCalls.pass(caller.accountId, () => checkedOidc(services, oidc))
        : saml && checkedSaml(saml, samlSettingsOf(provider))
      return database.transaction((tx) =>
        changeProvider(tx, services, originOf(request), caller, provider.id, { ...rest, checked }),
      )
    },
  )

  app.put(
    '/api/v1/identity-providers/:id/metadata',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'loadSamlMetadata',
        summary: 'Take the settings of a SAML provider from its metadata, by address or as a document',
        params: ProviderParams,
        body: SamlMetadataBody,
        response: { 200: IdentityProvider },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const provider = await ownProvider(database, caller.accountId, request.params.id)
      if (provider.kind !== 'saml') throw notFound()
      const before = samlSettingsOf(provider)
      const checked = await outsideCalls.pass(caller.accountId, () =>
        settingsFromMetadata(services, request.body, before),
      )
      return database.transaction((tx) =>
        changeProvider(tx, services, originOf(request), caller, provider.id, { checked }),
      )
    },
  )

  app.put(
    '/api/v1/identity-providers/:id/mode',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'switchIdentityProvider',
        summary: 'Switch Enterprise Sign-In: off, enabled beside passwords, or enforced instead of them',
        description:
          'Enforcing needs settings that a superadmin has entered, ends every other sign-in by password and leaves `breakGlass` theirs: an active superadmin with a password who has signed in through the provider. Switching off ends every other sign-in through the provider.',
        params: ProviderParams,
        body: ProviderModeBody,
        response: { 200: IdentityProvider },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const { params, body } = request
      return database.transaction((tx) => setMode(tx, services, originOf(request), caller, params.id, body))
    },
  )

  app.get(
    '/api/v1/identity-providers/:id/break-glass',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listBreakGlassChoices',
        summary: 'Superadmins whose password could go on working, and whether they have signed in through the provider',
        params: ProviderParams,
        querystring: ProvidersQuery,
        response: { 200: BreakGlassList },
      },
    },
    async (request) =>
      listBreakGlassChoices(database, userCallerOf(request).accountId, request.params.id, request.query),
  )

  app.get(
    '/api/v1/identity-providers/:id/shut-out',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listShutOut',
        summary: 'Whom enforcing would keep out, or who has never come this way',
        description: '`total` counts everybody; named are those whom the caller sees.',
        params: ProviderParams,
        querystring: ShutOutQuery,
        response: { 200: ShutOutList },
      },
    },
    async (request) => listShutOut(services, userCallerOf(request), request.params.id, request.query),
  )

  app.post(
    '/api/v1/identity-providers/:id/test',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'testIdentityProvider',
        summary: "Begin a test: answers with the provider's page to open. It signs nobody in",
        params: ProviderParams,
        response: { 200: CompanySignInStart },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const { redirectTo, browserSecret } = await outsideCalls.pass(caller.accountId, () =>
        beginTest(services, caller, request.params.id),
      )
      setFlowCookie(reply, config.publicUrl, browserSecret)
      return { redirectTo }
    },
  )

  app.get(
    '/api/v1/identity-providers/:id/test',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readIdentityProviderTest',
        summary: 'What the last test brought, for a day',
        params: ProviderParams,
        response: { 200: LastTest },
      },
    },
    async (request) => lastTest(services, userCallerOf(request).accountId, request.params.id),
  )

  app.delete(
    '/api/v1/identity-providers/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'removeIdentityProvider',
        summary: 'Remove an identity provider that is switched off',
        params: ProviderParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { accountId } = userCallerOf(request)
      await database.transaction((tx) => removeProvider(tx, originOf(request), accountId, request.params.id))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/identity-providers/:id/users/:user',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'unlinkUserFromProvider',
        summary: 'Forget who a user is at the provider, whose name there has changed',
        description:
          'Their sign-ins through the company end, and the next one finds them by their e-mail address again.',
        params: LinkedUserParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction((tx) => unlinkUser(tx, services, originOf(request), caller, request.params))
      return reply.code(204).send(null)
    },
  )
}
