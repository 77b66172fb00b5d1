// `/`: one plain page that says what this is and where the API is, until the web application takes its place.

import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { html } from '../platform/pages/html.ts'
import { sendPage } from '../platform/pages/page.ts'
import { homeTexts } from './home-texts.ts'

const running = html`<svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5"/></svg>`

export function homeRoutes(app: App): void {
  app.get('/', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const language = preferredLanguage(request.headers['accept-language'])
    const texts = homeTexts[language]
    return sendPage(reply, {
      language,
      title: texts.title,
      body: html`<p>${texts.what}</p>
<p class="state">${running}${texts.running}</p>
<p>${texts.later}</p>
<ul class="ways">
<li><a href="/api/docs">${texts.reference}<span>${texts.referenceWhat}</span></a></li>
<li><a href="/api/v1/openapi.json">${texts.description}<span>${texts.descriptionWhat}</span></a></li>
</ul>`,
    })
  })
}
