// The two pages that the OpenID provider shows by itself: what was wrong with a product's request, and whether to sign
// out. Everything else is the web app's.
import { createHash } from 'node:crypto'
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { messages } from '../messages/messages.ts'
import { escaped } from '../platform/html.ts'
import { fillText, preferredLanguage } from '../platform/http/language.ts'

const style = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6472; --paper: #faf8f4; --card: #ffffff; --line: #e3ded4; --brass: #8a5a12 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceef1; --soft: #a4adba; --paper: #14181f; --card: #1b212b; --line: #2c3440; --brass: #e0ad62 }
}
* { box-sizing: border-box }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 24px; background: var(--paper);
  color: var(--ink); font: 16px/1.5 Figtree, system-ui, sans-serif }
main { width: min(100%, 440px); padding: 32px; border: 1px solid var(--line); border-radius: 16px; background: var(--card) }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.25; text-wrap: balance }
p { margin: 0 0 16px; color: var(--soft) }
code { display: block; margin: 0 0 16px; padding: 12px; border-radius: 8px; background: var(--paper); color: var(--ink);
  font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
div { display: flex; flex-wrap: wrap; gap: 12px; align-items: center }
button { min-height: 44px; padding: 0 20px; border: 0; border-radius: 8px; background: var(--ink); color: var(--paper);
  font: inherit; font-weight: 600; cursor: pointer }
a { color: var(--ink) }
:focus-visible { outline: 2px solid var(--brass); outline-offset: 2px }
`
const submit = `document.forms[0].submit()`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * For every page of the provider, its own ones that send a form to the product by a script among them: oidc-provider adds
 * the hash of what it runs. No form-action: browsers hold redirects of a form against it, and these lead to the product.
 */
export const openidPagePolicy = `default-src 'none'; script-src 'none'; style-src ${hashOf(style)}; base-uri 'none'; frame-ancestors 'none'`

/** For people; programs get the same as JSON (OAuth 2.0, RFC 6749 §5.2). */
export function errorPage(ctx: KoaContextWithOIDC, { error, error_description: description }: ErrorOut): void {
  const t = textsFor(ctx)
  const isOfSignOut = ctx.oidc?.route?.startsWith('end_session')
  const isOver = !isOfSignOut && error === 'invalid_request' && /session|interaction|expired/.test(description ?? '')
  const failed = isOfSignOut ? { ...t.failed, title: t.failed.titleOfSignOut } : t.failed
  const { title, text } = isOver ? t.over : ctx.status === 503 || ctx.status === 429 ? t.away : failed
  const detail = isOver ? '' : `<code>${escaped(error)}${description ? `: ${escaped(description)}` : ''}</code>`
  page(ctx, title, `<p>${escaped(text)}</p>${detail}`)
}

/**
 * Signing out, asked for by a product (RP-Initiated Logout 1.0 §2). With an ID token of who is signed in nobody is asked: no
 * other website has one. `form`: what oidc-provider wants to be sent.
 */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const t = textsFor(ctx)
  const { session, client, entities } = ctx.oidc
  const hinted = (entities.IdTokenHint as { payload?: { sub?: string } } | undefined)?.payload?.sub
  const isKnown = hinted !== undefined && hinted === session?.accountId
  const sent = form.replace('</form>', '<input type="hidden" name="logout" value="yes"/></form>')
  const name = client?.clientName
  const text = name ? fillText(t.signOut.textNamed, { client: name }) : t.signOut.text
  const buttons = `<div><button type="submit" form="op.logoutForm">${escaped(t.signOut.submit)}</button>${
    isKnown ? '' : `<a href="/">${escaped(t.signOut.stay)}</a>`
  }</div>`
  page(ctx, t.signOut.title, `<p>${escaped(text)}</p>${sent}${buttons}`, isKnown ? submit : undefined)
}

function page(ctx: KoaContextWithOIDC, title: string, content: string, script?: string): void {
  const language = languageOf(ctx)
  if (script)
    ctx.set('content-security-policy', openidPagePolicy.replace("script-src 'none'", `script-src ${hashOf(script)}`))
  ctx.type = 'html'
  ctx.set('content-language', language)
  ctx.body = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Sitzplan</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>${content}</main>${script ? `<script>${script}</script>` : ''}</body>
</html>`
}

const languageOf = (ctx: KoaContextWithOIDC) =>
  preferredLanguage(String(ctx.oidc?.params?.ui_locales ?? '').replaceAll(' ', ',') || ctx.get('accept-language'))
const textsFor = (ctx: KoaContextWithOIDC) => messages[languageOf(ctx)].openidProvider
