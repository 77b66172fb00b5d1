// Which addresses a client may send people to (RFC 6749 §3.1.2, RFC 8252 §7 and §8.4, RFC 9700 §4.1).
import type { OpenidClientKind } from '@sitzplan/contract/openid'

const loopbacks = new Set(['localhost', '127.0.0.1', '[::1]'])

/** RFC 3986 §2: no spaces, quotes, brackets or backslashes. */
const uriCharacters = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/

/** Null: as it is allowed. Otherwise the rule it breaks. */
export function faultOfRedirectUri(text: string, kind: OpenidClientKind): 'redirectUri' | null {
  const url = uriCharacters.test(text) && URL.canParse(text) ? new URL(text) : null
  if (!url || text.includes('#') || url.username || url.password) return 'redirectUri'
  if (text.includes('*')) return 'redirectUri'
  const isLoopback = loopbacks.has(url.hostname)
  // What browsers would mend is compared as it was written, and found nowhere.
  if (/^https?:$/.test(url.protocol) && !/^https?:\/\/[^/]/i.test(text)) return 'redirectUri'
  // A program has no certificate for its own computer; oidc-provider would refuse the whole client for it (RFC 8252 §7.3).
  if (url.protocol === 'https:') return kind === 'public' && isLoopback ? 'redirectUri' : null
  if (url.protocol === 'http:') return isLoopback ? null : 'redirectUri'
  // A scheme of one's own is a domain name turned round, so that nobody else has it by chance.
  return kind === 'public' && /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(url.protocol) ? null : 'redirectUri'
}
