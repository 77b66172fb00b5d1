// A client as oidc-provider knows it (OpenID Connect Dynamic Client Registration 1.0 §2). Of its secret it knows the hash.
import { timingSafeEqual } from 'node:crypto'
import type { AllClientMetadata, Client } from 'oidc-provider'
import { secretHash } from '../tokens/token-text.ts'
import type { ClientRow } from './openid-client-store.ts'

export const clientMetadata = (row: ClientRow): AllClientMetadata => ({
  client_id: row.id,
  client_name: row.name,
  // Of native ones the port of a loopback address does not count (RFC 8252 §7.3), and nobody is signed in unasked (§8.6).
  application_type: row.kind === 'public' ? 'native' : 'web',
  token_endpoint_auth_method: row.kind === 'public' ? 'none' : 'client_secret_basic',
  ...(row.secret_hash && { client_secret: row.secret_hash.toString('base64url') }),
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: row.redirect_uris,
  post_logout_redirect_uris: row.post_logout_redirect_uris,
})

/** In place of oidc-provider's comparison, which would need the secret itself. */
export function isRightSecret(this: Client, secret: string): boolean {
  const hash = secretHash(secret)
  return hash !== null && timingSafeEqual(hash, Buffer.from(this.clientSecret ?? '', 'base64url'))
}
