// The keys that the configuration names: the vendor's private key in a file, and, at a customer, the vendor's public
// keys. A wrong one stops the start with one sentence, which never repeats what is in it.
import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import { fileRefusal, StartRefusal } from './platform/start-refusal.ts'

/** A public key and its name: the thumbprint (RFC 7638), whatever the file calls it. */
export interface PublicKeySetting {
  kid: string
  jwk: JWK
}

/** The private part is an object that no log and no JSON shows. */
export interface SigningKeySetting extends PublicKeySetting {
  privateKey: KeyObject
}

/** `path`: a private Ed25519 key as JWK, as `sitzplan keys new` makes it. */
export function readSigningKey(name: string, path: string | undefined): SigningKeySetting | undefined {
  if (path === undefined) return undefined
  const jwk = asJson(textIn(name, path))
  const sentence = `${name} must be a file with the private key that "sitzplan keys new" made; ${path} is none.`
  try {
    const privateKey = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
    const made = publicKey(privateKey)
    if (made.jwk.x === (jwk as JWK).x) return { ...made, privateKey }
  } catch (error) {
    throw new StartRefusal(sentence, { cause: error })
  }
  throw new StartRefusal(sentence)
}

/** `given`: public Ed25519 keys as JWK or as JWKS, in a file or as they are. */
export function readVendorKeys(name: string, given: string | undefined): PublicKeySetting[] | undefined {
  if (given === undefined) return undefined
  const value = asJson(given.startsWith('{') ? given : textIn(name, given))
  const jwks = (value as { keys?: unknown } | null)?.keys ?? [value]
  try {
    const keys = (jwks as JsonWebKey[]).map((key) => publicKey(createPublicKey({ key, format: 'jwk' })))
    if (keys.length > 0) return keys
  } catch {
    // Said below. What was given is not told: somebody may have given the private key.
  }
  throw new StartRefusal(`${name} must be the vendor's public key, a JWK or JWKS: its text, or the path of a file.`)
}

function publicKey(key: KeyObject): PublicKeySetting {
  const { kty, crv, x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new Error('not an Ed25519 key')
  // RFC 8037 §2 and appendix A.3: these three, in this order.
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')
  return { kid, jwk: { crv, kty, x } }
}

function textIn(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw isMissing
      ? new StartRefusal(`${name} names a file that is not there: ${path}.`)
      : fileRefusal(`The file ${path} of ${name} cannot be read`, error)
  }
}

/** Null for what is no JSON. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
