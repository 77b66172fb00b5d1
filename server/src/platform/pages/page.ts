// The few pages the server itself draws (home, first run): plain HTML without scripts, under a policy that lets
// nothing else in. The web application draws the rest.
import { createHash } from 'node:crypto'
import type { Language } from '@sitzplan/contract/common'
import type { FastifyReply } from 'fastify'

/** Text that is HTML already. Made by `html` alone, so that everything else is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** HTML with every value escaped, except values that are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  const texts = values.map((value) => {
    if (Array.isArray(value)) return value.map((item) => item.text).join('')
    return value instanceof Html ? value.text : escapeText(String(value))
  })
  return new Html(String.raw({ raw: parts }, ...texts))
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

const style = `
:root{color-scheme:light;--ink:#14213d;--paper:#f7f5f0;--line:#e4dfd4;--accent:#0f6b5c;--red:#a4262c}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1rem}
.card{background:#fff;border:1px solid var(--line);border-radius:16px;padding:1.5rem}
.brand{display:flex;align-items:center;gap:.6rem;margin:0 0 1.5rem;font-weight:600}
.brand svg{display:block}
h1{font-size:1.625rem;line-height:1.25;font-weight:600;margin:0 0 .75rem}
p{margin:0 0 1rem}
a{color:var(--accent)}
ul{padding-left:1.2rem;margin:0}
label{display:block;font-weight:600;margin:1rem 0 .25rem}
input{width:100%;font:inherit;color:inherit;padding:.6rem .75rem;border:1px solid #8a8577;border-radius:9px;background:#fff}
input[aria-invalid]{border-color:var(--red)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.hint{color:#4b5468;font-size:.875rem;margin:.25rem 0 0}
.wrong{color:var(--red);font-size:.875rem;font-weight:600;margin:.25rem 0 0}
button{font:inherit;font-weight:600;color:#fff;background:var(--accent);border:0;border-radius:9px;padding:.7rem 1.2rem;margin-top:1.5rem;cursor:pointer}
.names{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}
@media (max-width:28rem){.names{grid-template-columns:1fr}}
`

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mark = new Html(
  '<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><rect x="5" y="3" width="18" height="5" rx="2.5" fill="#0f6b5c"/><rect x="3" y="10" width="22" height="15" rx="5" fill="#14213d"/></svg>',
)

/** Answers with a page. Never cached, and its address (which may hold a token) is told to nobody. */
export function sendPage(
  reply: FastifyReply,
  { status = 200, language, title, body }: { status?: number; language: Language; title: string; body: Html },
): FastifyReply {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sitzplan</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
<p class="brand">${mark}<span>Sitzplan</span></p>
<div class="card">
<h1>${title}</h1>
${body}
</div>
</main>
</body>
</html>
`
  return reply
    .code(status)
    .headers({
      'content-security-policy': policy,
      'content-language': language,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      vary: 'accept-language',
    })
    .type('text/html; charset=utf-8')
    .send(page.text)
}
