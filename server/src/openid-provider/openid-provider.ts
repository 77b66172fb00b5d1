// Sitzplan as OpenID provider for the vendor's products: oidc-provider, told where to keep things, whom there is, and who
// is signed in. Whoever is signed in to Sitzplan in a browser is signed in here, and nobody else.
import type { IncomingMessage } from 'node:http'
import type { Adapter, Client, errors, Interaction, JWK, KoaContextWithOIDC, Provider } from 'oidc-provider'
import { type PresentSignIn, presentSignIn } from '../access/present-sign-in.ts'
import type { Services } from '../app.ts'
import { asUnavailable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import { signInLastsSeconds } from '../sign-in/sign-ins.ts'
import { strangers } from '../sign-in/throttle.ts'
import { claimsByScope, findAccount } from './openid-claims.ts'
import { clientMetadata, isRightSecret } from './openid-client-metadata.ts'
import { clientById } from './openid-clients.ts'
import { errorPage, signOutPage } from './openid-pages.ts'
import { grantIdOf, type Keeping, openidRecords } from './openid-records.ts'
import { endSignInsWith, explainOnPages } from './openid-sign-out.ts'
import { presentAtStop } from './openid-stop-rules.ts'

/** Where browsers and products call the provider; what stands in discovery. */
export const openidPaths = {
  authorization: '/openid/authorize',
  token: '/openid/token',
  userinfo: '/openid/userinfo',
  jwks: '/openid/keys',
  revocation: '/openid/revoke',
  end_session: '/openid/sign-out',
} as const

/** Where a sign-in that needs the person stops; its page is the web app's. */
export const stopPath = '/openid/sign-in'

const minute = 60
const scopes = ['offline_access', ...Object.keys(claimsByScope)]

/** Network addresses of requests, as the server in front of the provider found them. */
export type Addresses = WeakMap<IncomingMessage, string>

/** `keys`: the first of them signs. */
export async function openidProvider(services: Services, addresses: Addresses, keys: JWK[]): Promise<Provider> {
  const { database, secrets, config, log } = services
  // Read with the first sign-in of a product: the server starts without it.
  const { Provider: OpenidProvider, errors: faults, interactionPolicy } = await import('oidc-provider')
  const ask = inTurn(() => OpenidProvider.ctx, faults.TemporarilyUnavailable)
  const keeping: Keeping = { database, secrets, ask, usedUp: () => new faults.InvalidGrant('already used') }
  // Asked for several times by each question of a product, and looked up once.
  const presentIn = new WeakMap<IncomingMessage, Promise<PresentSignIn | null>>()
  const present = ({ req }: KoaContextWithOIDC): Promise<PresentSignIn | null> => {
    const known = presentIn.get(req) ?? ask(() => presentSignIn(database, config.publicUrl, req.headers))
    presentIn.set(req, known)
    return known
  }

  const policy = interactionPolicy.base()
  for (const prompt of policy) {
    const { details } = prompt
    prompt.details = async (ctx) => ({ ...(await details(ctx)), [presentAtStop]: (await present(ctx))?.id ?? null })
  }
  const { Check } = interactionPolicy
  policy.get('login')?.checks.add(
    new Check('other_sign_in', 'somebody else is signed in, or anew', 'login_required', async (ctx) => {
      const signIn = await present(ctx)
      const { session } = ctx.oidc
      const isSame = signIn && session?.accountId === signIn.userId && session?.loginTs === signIn.since
      return !isSame || signIn.lacksSecondFactor ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT
    }),
  )

  const provider = new OpenidProvider(config.publicUrl, {
    adapter: (model: string) => (model === 'Client' ? clientRecords(services, ask) : openidRecords(model, keeping)),
    jwks: { keys },
    routes: openidPaths,
    scopes,
    claims: claimsByScope,
    // Everything asked for stands in the ID token, too: a product needs no second call.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256'], userinfoSigningAlgValues: ['RS256'] },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      // Anybody could leave requests behind by it.
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOutPage,
        postLogoutSuccessSource: (ctx) => ctx.redirect('/'),
      },
    },
    cookies: {
      keys: [secrets.digest('cookies', 'openid').toString('base64url')],
      names: { session: 'sitzplan-openid', interaction: 'sitzplan-openid-sign-in', resume: 'sitzplan-openid-resume' },
      long: { httpOnly: true, sameSite: 'lax', path: '/openid' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    ttl: {
      AccessToken: 15 * minute,
      AuthorizationCode: minute,
      IdToken: 60 * minute,
      Interaction: 60 * minute,
      // Of nobody: whose sign-out was asked for who is not signed in.
      Session: (_ctx, { accountId }) => (accountId === undefined ? 60 * minute : signInLastsSeconds),
      Grant: signInLastsSeconds,
      RefreshToken: signInLastsSeconds,
    },
    interactions: { policy, url: (_ctx, { uid }: Interaction) => `${stopPath}/${uid}` },
    findAccount: (ctx, userId) => findAccount(database, ask, userId, ctx.oidc.client?.clientId),
    loadExistingGrant: async (ctx) => {
      const signIn = await present(ctx)
      const { client } = ctx.oidc
      if (!signIn || !client || ctx.oidc.session?.accountId !== signIn.userId) return undefined
      return grantOf(provider, signIn, client)
    },
    clientBasedCORS: (ctx, origin, client) =>
      (ctx.oidc.route === 'userinfo' || client.clientAuthMethod === 'none') &&
      (client.redirectUris ?? []).some((uri) => URL.canParse(uri) && new URL(uri).origin === origin),
    renderError: errorPage,
  })
  Object.assign(provider.Client.prototype, { compareClientSecret: isRightSecret })
  endSignInsWith(provider, services)
  explainOnPages(provider)
  behindOurAddress(provider, config.publicUrl, addresses)
  const failed = logFailure(log, 'the OpenID provider failed')
  provider.on('server_error', (_ctx, error) => failed(error))
  provider.onerror = failed
  return provider
}

/** All that the client may be told, as long as the sign-in goes on: they are the vendor's own, nobody is asked. */
async function grantOf(provider: Provider, signIn: PresentSignIn, { clientId }: Client) {
  const id = grantIdOf(signIn, clientId)
  const known = await provider.Grant.find(id)
  if (known) return known
  const grant = new provider.Grant({ accountId: signIn.userId, clientId })
  grant.jti = id
  grant.addOIDCScope(scopes.join(' '))
  await grant.save()
  return grant
}

function clientRecords({ database }: Services, ask: Keeping['ask']): Adapter {
  const never = async () => undefined
  return {
    find: async (id) => {
      const client = await ask(() => clientById(database, id))
      return client ? clientMetadata(client) : undefined
    },
    upsert: never,
    findByUid: never,
    findByUserCode: never,
    consume: never,
    destroy: never,
    revokeByGrantId: never,
  }
}

/** What anybody may make us ask goes by turns of networks; while the database is away callers are told to come again. */
function inTurn(present: () => KoaContextWithOIDC | undefined, Unavailable: typeof errors.TemporarilyUnavailable) {
  return async <T>(statement: () => Promise<T>): Promise<T> => {
    const ctx = present()
    try {
      return await (ctx ? strangers.pass(ctx.ip, statement) : statement())
    } catch (error) {
      const refusal = asUnavailable(error)
      if (!ctx || !(refusal instanceof Refusal)) throw error
      ctx.set('retry-after', String(refusal.retryAfterSeconds ?? 1))
      throw Object.assign(new Unavailable('come again'), { statusCode: refusal.status })
    }
  }
}

/** Its addresses are those of PUBLIC_URL, whatever proxy stands before us and whatever a request says. */
function behindOurAddress(provider: Provider, publicUrl: string, addresses: Addresses): void {
  const own = new URL(publicUrl)
  Object.defineProperties(provider.request, {
    protocol: { get: () => own.protocol.slice(0, -1) },
    host: { get: () => own.host },
    ip: {
      get(this: { req: IncomingMessage }) {
        return addresses.get(this.req) ?? ''
      },
    },
  })
}
