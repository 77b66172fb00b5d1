// `/`: one plain page that says what this is and where the API is, until the web application takes its place.

import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { html, sendPage } from '../platform/pages/page.ts'
import { homeTexts } from './home-texts.ts'

export function homeRoutes(app: App): void {
  app.get('/', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const language = preferredLanguage(request.headers['accept-language'])
    const texts = homeTexts[language]
    return sendPage(reply, {
      language,
      title: texts.title,
      body: html`<p>${texts.what}</p>
<p>${texts.running}</p>
<ul>
<li><a href="/api/docs">${texts.reference}</a></li>
<li><a href="/api/v1/openapi.json">${texts.description}</a></li>
</ul>`,
    })
  })
}
