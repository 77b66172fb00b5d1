// The web app's files: one page for all its addresses, and what that page loads. A browser that asks for a page that
// nobody has gets the app too, which says so; programs get the problem that they get everywhere.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { pageAddresses, type Visitor } from '@sitzplan/contract/pages'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSetUp } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { cookieName } from '../platform/http/session-cookie.ts'
import { builtFolder } from './build-web.ts'

/** Scripts of our own only; styles by a nonce, because the kit writes its colors into the page. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Addresses of programs: nobody who reads a page is meant to arrive there. */
const forPrograms = /^\/(api|scim|assets)(\/|$|\?)/

/** As the build names them; of anything else (`../`, NUL) there is no file, and no need to ask. */
const assetName = /^\w[\w.-]*$/

export function webRoutes(app: App, services: Services): void {
  const access = { config: { access: 'public', quiet: true } } as const
  const visitorOf = visitors(services)
  let page: Promise<string> | undefined

  async function sendPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    page ??= readFile(join(builtFolder, 'index.html'), 'utf8')
    const nonce = randomBytes(16).toString('base64url')
    const visitor = await visitorOf(request)
    return reply
      .headers({
        'content-security-policy': policy(nonce),
        'cache-control': 'no-store',
        // Addresses of invitations and resets hold a token.
        'referrer-policy': 'no-referrer',
      })
      .type('text/html; charset=utf-8')
      .send((await page).replace('{{nonce}}', nonce).replace('{{visitor}}', visitor))
  }

  const addresses = ['/', ...Object.values(pageAddresses).flatMap((address) => [address, `${address}/*`])]
  for (const address of addresses) app.get(address, { ...access, schema: { hide: true } }, sendPage)

  app.get('/*', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const readsPages = request.headers.accept?.includes('text/html') ?? false
    if (!readsPages || forPrograms.test(request.url)) throw notFound()
    return sendPage(request, reply.code(404))
  })

  app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: join(builtFolder, 'assets'),
      serve: false,
      index: false,
      preCompressed: true,
      // Their names change with their content.
      immutable: true,
      maxAge: '365d',
    })
    scope.get('/assets/:file', { ...access, schema: { hide: true } }, async (request, reply) => {
      const { file } = request.params as { file: string }
      if (!assetName.test(file)) throw notFound()
      return reply.sendFile(file)
    })
  })
  app.get('/favicon.svg', { ...access, schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').send(await readFile(join(builtFolder, 'favicon.svg'))),
  )
}

/** What the page is told about who opens it, so that it need not ask for what is certain. */
function visitors({ config, database }: Services): (request: FastifyRequest) => Promise<Visitor> {
  const cookie = `${cookieName(config.publicUrl)}=`
  // Once there is a vendor there always is one.
  let isOver = false
  return async (request) => {
    if (request.headers.cookie?.split(/;\s*/).some((part) => part.startsWith(cookie))) return 'known'
    // While the database is away the page is sent all the same, and says what it can.
    isOver ||= await isSetUp(database, config.vendorKeys !== undefined).catch(() => true)
    return isOver ? 'stranger' : 'first'
  }
}
