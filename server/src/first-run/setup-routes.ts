// GET and POST /setup/{token}: the page behind the link that the first start prints. Opening it spends nothing.
// No other protection against forged requests is needed: who knows the address may use it.
import type { Language } from '@sitzplan/contract/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { html } from '../platform/pages/html.ts'
import { sendPage } from '../platform/pages/page.ts'
import { setUp, setupLinkState } from './setup.ts'
import { setupForm } from './setup-page.ts'
import { readSetupForm } from './setup-rules.ts'
import type { LinkState } from './setup-store.ts'
import { setupTexts } from './setup-texts.ts'

export function firstRunRoutes(app: App, services: Services): void {
  // Forms are taken here and nowhere else, so the parser lives in a scope of its own.
  app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 20_000 }, readForm)
    const options = { config: { access: 'public' }, schema: { hide: true } } as const

    scope.get('/setup/:token', options, async (request, reply) => {
      const state = await setupLinkState(services.database, tokenOf(request))
      if (state !== 'open') return sendDeadLink(reply, languageOf(request), state)
      return sendForm(reply, languageOf(request))
    })

    scope.post('/setup/:token', options, async (request, reply) => {
      const language = languageOf(request)
      const state = await setupLinkState(services.database, tokenOf(request))
      if (state !== 'open') return sendDeadLink(reply, language, state)
      const { form, faults } = readSetupForm((request.body ?? {}) as Record<string, string>)
      if (Object.keys(faults).length > 0) return sendForm(reply, language, { form, faults })
      const made = await setUp(services, originOf(request), tokenOf(request), form, language)
      if (!made) return sendDeadLink(reply, language, 'used')
      return sendDone(reply, language)
    })
  })
}

const languageOf = (request: FastifyRequest) => preferredLanguage(request.headers['accept-language'])
const tokenOf = (request: FastifyRequest) => (request.params as { token: string }).token

function readForm(_request: FastifyRequest, body: string | Buffer, done: (error: null, form: unknown) => void): void {
  done(null, Object.fromEntries(new URLSearchParams(body.toString())))
}

function sendForm(
  reply: FastifyReply,
  language: Language,
  state?: Pick<ReturnType<typeof readSetupForm>, 'form' | 'faults'>,
) {
  const texts = setupTexts[language]
  return sendPage(reply, {
    status: state ? 422 : 200,
    language,
    title: state ? texts.titleWrong : texts.title,
    body: setupForm(texts, state ?? {}),
  })
}

function sendDone(reply: FastifyReply, language: Language) {
  const texts = setupTexts[language]
  const body = html`<p>${texts.done}</p><p><a href="/api/docs">${texts.next}</a></p>`
  return sendPage(reply, { language, title: texts.doneTitle, sign: 'done', body })
}

function sendDeadLink(reply: FastifyReply, language: Language, state: LinkState | null) {
  const texts = setupTexts[language]
  const key = state === 'used' || state === 'expired' ? state : 'unknown'
  return sendPage(reply, {
    status: key === 'unknown' ? 404 : 410,
    language,
    title: texts[`${key}Title`],
    sign: 'stop',
    body: html`<p>${texts[key]}</p><p><a href="/">${texts.home}</a></p>`,
  })
}
