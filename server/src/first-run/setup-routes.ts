// GET and POST /api/v1/setup/{token}: the first run, for the web app's page behind the link that the first start prints.
// Asking spends nothing; making the vendor signs its operator in.

import { LinkParams } from '@sitzplan/contract/common'
import { mostDocumentBytes } from '@sitzplan/contract/license-limits'
import { SetupAnswer, SetupBody, SetupState } from '@sitzplan/contract/setup'
import { isSetUp } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { firstDocuments } from '../license-feed/fetch-license.ts'
import { refuseDeadLink } from '../one-time-tokens/one-time-tokens.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { refuseForeignOrigin } from '../sign-in/own-origin.ts'
import { checkNewPassword } from '../sign-in/passwords.ts'
import { setSignInCookie } from '../sign-in/sign-in-cookie.ts'
import { signIn } from '../sign-in/sign-ins.ts'
import { strangers } from '../sign-in/throttle.ts'
import { setUp, setUpOwn } from './setup.ts'

const tags = ['setup']

export function firstRunRoutes(app: App, services: Services): void {
  const { database, config } = services
  const isOwn = config.vendorKeys !== undefined

  /** Refuses a link that does not open (any more); it is used up, too, by a vendor made another way. */
  async function refuseUsedUp(token: string, address: string): Promise<void> {
    await refuseDeadLink(database, 'setup', token, address)
    if (await isSetUp(database, isOwn)) throw new Refusal('link_used')
  }

  app.get(
    '/api/v1/setup/:token',
    {
      config: { access: 'public' },
      schema: {
        tags,
        operationId: 'readSetupLink',
        summary: 'Whether the link of the first run still opens; asking spends nothing',
        params: LinkParams,
        response: { 200: SetupState },
      },
    },
    async (request) => {
      await strangers.pass(request.ip, () => refuseUsedUp(request.params.token, request.ip))
      const kind = isOwn ? ('customer' as const) : ('vendor' as const)
      return { state: 'open' as const, kind, feed: config.licenseFeed !== undefined }
    },
  )

  app.post(
    '/api/v1/setup/:token',
    {
      config: { access: 'public' },
      // Of a customer's license and catalogue, until there is an account.
      ...(isOwn && { bodyLimit: 2 * mostDocumentBytes }),
      schema: {
        tags,
        operationId: 'setUp',
        summary: 'Make the vendor, its first operator and the key that signs licenses; signs the operator in',
        description: 'Works once: of many at the same time one is answered 201, the others 410 `link_used`.',
        params: LinkParams,
        body: SetupBody,
        response: { 201: SetupAnswer },
      },
    },
    async (request, reply) => {
      refuseForeignOrigin(request, config.publicUrl)
      const { token } = request.params
      await strangers.pass(request.ip, () => refuseUsedUp(token, request.ip))
      const { vendorName, document = null, catalog = null, ...entries } = request.body
      // At a customer the license says whose it is.
      if (!isOwn && vendorName === undefined) throw invalidField('/vendorName', 'required')
      const company = vendorName?.trim() ?? ''
      const form = { ...entries, givenName: entries.givenName.trim(), familyName: entries.familyName.trim(), company }
      checkNewPassword(form.password, '/password', { ...form, accountName: company })
      const origin = originOf(request)
      const made = isOwn
        ? await setUpOwn(
            services,
            origin,
            token,
            form,
            config.licenseFeed ? await firstDocuments(services) : { document, catalog },
          )
        : await setUp(services, origin, token, form)
      if (!made) throw new Refusal('link_used')
      const { email, password } = form
      const userAgent = request.headers['user-agent'] ?? null
      const { secret } = await signIn(services, { email, password, address: request.ip, userAgent })
      setSignInCookie(reply, config.publicUrl, secret)
      return reply.code(201).send(made)
    },
  )
}
