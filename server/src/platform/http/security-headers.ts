// What answers forbid browsers to do with them. helmet decides for what people open; nothing of it depends on the request,
// so it is asked once, when the server starts.
import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

type Headers = Record<string, string>

/** For pages and for what pages ask. */
export function browserHeaders(publicUrl: string): Headers {
  const headers: Headers = {}
  const answer = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => undefined,
  }
  const protect = helmet({
    contentSecurityPolicy: { directives: { 'default-src': ["'self'"], 'upgrade-insecure-requests': null } },
    strictTransportSecurity: publicUrl.startsWith('https:'),
  })
  // It looks at no request and calls nothing else of an answer.
  protect({} as IncomingMessage, answer as unknown as ServerResponse, (error) => {
    if (error) throw error
  })
  return headers
}

/**
 * For calls of products: JSON that no browser is to guess the type of, keep, show or embed. What helmet says beyond that
 * is about documents.
 */
export function programHeaders(publicUrl: string): Headers {
  const all = browserHeaders(publicUrl)
  const headers: Headers = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  }
  for (const name of ['cross-origin-resource-policy', 'strict-transport-security', 'x-content-type-options'])
    if (all[name] !== undefined) headers[name] = all[name]
  return headers
}
