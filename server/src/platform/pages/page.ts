// The few pages the server itself draws (home, first run): plain HTML without scripts, under a policy that lets
// nothing else in. The web application draws the rest.
import { createHash } from 'node:crypto'
import type { Language } from '@sitzplan/contract/common'
import type { FastifyReply } from 'fastify'
import { Html, html } from './html.ts'
import { style } from './page-style.ts'
import { pageTexts } from './page-texts.ts'
import { seatingDrawing } from './seating-drawing.ts'

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  // The page's icon.
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mark = new Html(
  '<svg xmlns="http://www.w3.org/2000/svg" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><rect x="7" y="3" width="14" height="10" rx="4" fill="#fff"/><rect x="3" y="10" width="22" height="15" rx="5" fill="#6fd3bd"/></svg>',
)
const icon = `data:image/svg+xml,${encodeURIComponent(mark.text.replaceAll('#fff', '#14213d').replaceAll('#6fd3bd', '#0f6b5c'))}`

const signs = {
  done: new Html('<path d="m5 12.5 4.5 4.5L19 7.5"/>'),
  stop: new Html('<path d="M12 6v7.5M12 18v.01"/>'),
}

export interface Page {
  status?: number
  language: Language
  title: string
  /** A sign above the title: it is done, or there is no way on. */
  sign?: keyof typeof signs
  body: Html
}

/** Answers with a page. Never cached, and its address (which may hold a token) is told to nobody. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .code(page.status ?? 200)
    .headers({
      'content-security-policy': policy,
      'content-language': page.language,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      vary: 'accept-language',
    })
    .type('text/html; charset=utf-8')
    .send(drawn(page).text)
}

function drawn({ language, title, sign, body }: Page): Html {
  const texts = pageTexts[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sitzplan</title>
<link rel="icon" href="${icon}">
<style>${new Html(style)}</style>
</head>
<body>
<header><p>${mark}Sitzplan</p></header>
<main>
<div class="card">
${sign ? signAs(sign) : ''}<h1>${title}</h1>
${body}
</div>
</main>
<aside>
${seatingDrawing(texts.drawing)}
<p>${texts.numbers}</p>
<small>${texts.door}</small>
</aside>
</body>
</html>
`
}

const signAs = (sign: keyof typeof signs) =>
  html`<div class="sign ${sign}"><svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${signs[sign]}</svg></div>
`
