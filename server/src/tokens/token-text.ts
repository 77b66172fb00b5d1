// The text of bearer tokens and cookies: 256 random bits behind a readable prefix, kept as a SHA-256 only.
import { createHash, randomBytes } from 'node:crypto'

export const tokenKinds = ['user', 'product', 'client', 'scim'] as const
export type TokenKind = (typeof tokenKinds)[number]

const shape = /^sp_(?:user|product|client|scim)_([A-Za-z0-9_-]{43})$/

/** A new token: its text, shown once, and the hash that is kept. */
export function newToken(kind: TokenKind): { text: string; hash: Buffer } {
  const bits = randomBytes(32)
  return { text: `sp_${kind}_${bits.toString('base64url')}`, hash: sha256(bits) }
}

/** The hash of a token's random bits; null for a text that no token can have. */
export function tokenHash(text: string): Buffer | null {
  return secretHash(shape.exec(text)?.[1])
}

/** The same for a bare secret (a cookie). Re-encoded and compared, because lenient base64url gives a secret several texts. */
export function secretHash(secret: string | undefined): Buffer | null {
  if (secret?.length !== 43) return null
  const bits = Buffer.from(secret, 'base64url')
  return bits.toString('base64url') === secret ? sha256(bits) : null
}

/** A new bare secret for a cookie. */
export function newSecret(): { text: string; hash: Buffer } {
  const bits = randomBytes(32)
  return { text: bits.toString('base64url'), hash: sha256(bits) }
}

/** The text without the tokens that stand in it, and what looks like one. */
export const withoutTokens = (text: string): string =>
  text.replace(/sp_(user|product|client|scim)_[\w-]{20,}/gi, 'sp_$1_***')

const sha256 = (bits: Buffer) => createHash('sha256').update(bits).digest()
