// The web app's files: one page for all its addresses, and what that page loads.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { App } from '../platform/http/http-server.ts'
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

export function webRoutes(app: App): void {
  const access = { config: { access: 'public', quiet: true } } as const
  let page: Promise<string> | undefined

  const addresses = ['/', ...Object.values(pageAddresses).flatMap((address) => [address, `${address}/*`])]
  for (const address of addresses)
    app.get(address, { ...access, schema: { hide: true } }, async (_request, reply) => {
      page ??= readFile(join(builtFolder, 'index.html'), 'utf8')
      const nonce = randomBytes(16).toString('base64url')
      return reply
        .headers({
          'content-security-policy': policy(nonce),
          'cache-control': 'no-store',
          // Addresses of invitations and resets hold a token.
          'referrer-policy': 'no-referrer',
        })
        .type('text/html; charset=utf-8')
        .send((await page).replace('{{nonce}}', nonce))
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
    scope.get('/assets/:file', { ...access, schema: { hide: true } }, async (request, reply) =>
      reply.sendFile((request.params as { file: string }).file),
    )
  })
  app.get('/favicon.svg', { ...access, schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').send(await readFile(join(builtFolder, 'favicon.svg'))),
  )
}
