// Signing out of a product with Sitzplan ends the sign-in to Sitzplan, too: else the product's next question would sign
// the person in again, unasked.
import type { ErrorOut, KoaContextWithOIDC, Provider } from 'oidc-provider'
import { presentSignIn } from '../access/present-sign-in.ts'
import type { Services } from '../app.ts'
import { cookieName } from '../platform/http/session-cookie.ts'
import { endSignIn } from '../sign-in/sign-ins.ts'
import { errorPage } from './openid-pages.ts'

export function endSignInsWith(provider: Provider, services: Services): void {
  // Only what was confirmed: by whoever is signed in here, or with an ID token of theirs.
  const confirmed = new WeakSet<KoaContextWithOIDC>()
  provider.on('end_session.success', (ctx) => confirmed.add(ctx))
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next()
    const userId = confirmed.has(ctx) && ctx.oidc.body?.logout ? ctx.oidc.session?.accountId : undefined
    if (userId === undefined) return
    try {
      await endPresent(ctx, services, userId)
    } catch (error) {
      services.log.error({ err: error }, 'signing out with a product failed')
      ctx.status = 503
      errorPage(ctx, { error: 'temporarily_unavailable' })
    }
  })
}

/**
 * What is wrong with a request to sign out is said on a page, whatever is accepted, as it is of one to sign in: a browser
 * alone is sent to either. oidc-provider by itself shows the page only where HTML is asked for by name.
 */
export function explainOnPages(provider: Provider): void {
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next()
    if (ctx.status >= 400 && ctx.oidc?.route?.startsWith('end_session') && isFault(ctx.body)) errorPage(ctx, ctx.body)
  })
}

const isFault = (body: unknown): body is ErrorOut => typeof body === 'object' && body !== null && 'error' in body

async function endPresent(ctx: KoaContextWithOIDC, services: Services, userId: string): Promise<void> {
  const { database, config } = services
  const signIn = await presentSignIn(database, config.publicUrl, ctx.req.headers)
  if (signIn?.userId !== userId) return
  const { accountId, id, name } = signIn
  await endSignIn(
    services,
    { actor: { kind: 'user', id: userId, name }, address: ctx.ip },
    { accountId, userId, name },
    id,
  )
  const cookie = cookieName(config.publicUrl)
  ctx.cookies.set(cookie, null, { path: '/', httpOnly: true, sameSite: 'lax', signed: false })
}
