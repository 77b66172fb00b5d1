// License documents: a compact JWS (RFC 7515), EdDSA over Ed25519 (RFC 8037). One document has exactly one text: every
// part is decoded, encoded again and compared, and so is its JSON, so that nothing can be hidden in either. The
// algorithm is fixed here and the key is one of ours; nothing in the header is followed.
import { LicenseHeader, LicensePayload } from '@sitzplan/contract/licenses'
import { CompactSign, type CryptoKey, compactVerify, importJWK, type JWK, type KeyObject } from 'jose'
import { Compile } from 'typebox/compile'
import { faultOf } from '../platform/http/json-bodies.ts'

export interface DocumentKey {
  kid: string
  key: CryptoKey | KeyObject | Uint8Array
}

export interface PublicKey {
  kid: string
  jwk: JWK
}

/** A document that is well-formed; whether anybody trusted signed it is not known yet. */
export interface ReadDocument {
  text: string
  header: { alg: string; kid: string }
  payload: LicensePayload
}

const header = Compile(LicenseHeader)
const payload = Compile(LicensePayload)
const base64url = /^[A-Za-z0-9_-]+$/
/** Lists and objects: twice as many as a license can have lines. */
const mostParts = 100_000

export async function signDocument(content: LicensePayload, { kid, key }: DocumentKey): Promise<string> {
  if (!payload.Check(content)) throw new Error('a license document must not be signed that nobody would accept')
  return new CompactSign(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'license+jwt', kid })
    .sign(key)
}

/** Reads a document without trusting it; null when it is none. */
export function readDocument(document: string): ReadDocument | null {
  const { text, head, content } = readParts(document) ?? {}
  if (text === undefined || !header.Check(head) || !payload.Check(content)) return null
  return { text, header: head, payload: content }
}

/** Header and payload of a compact JWS whose every part has its one and only text; null for anything else. */
export function readParts(document: string): { text: string; head: unknown; content: unknown } | null {
  const text = document.trim()
  const [headerPart, payloadPart, signaturePart, more] = text.split('.', 4)
  if (!headerPart || !payloadPart || signaturePart === undefined || more !== undefined) return null
  if (signaturePart !== '' && !base64url.test(signaturePart)) return null
  return { text, head: canonicalJson(headerPart), content: canonicalJson(payloadPart) }
}

/** The value of a part whose text is the one and only text of that value; undefined otherwise. */
function canonicalJson(part: string): unknown {
  const bytes = Buffer.from(part, 'base64url')
  if (bytes.toString('base64url') !== part) return undefined
  const json = bytes.toString('utf8')
  if (faultOf(json, mostParts)) return undefined
  try {
    const value: unknown = JSON.parse(json)
    // Refuses doubled keys, which parsers read differently, and bytes that are no UTF-8.
    return Buffer.from(JSON.stringify(value)).equals(bytes) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether one of `trusted` signed the document. */
export async function isSignedBy(
  trusted: readonly PublicKey[],
  { text, header: { alg, kid } }: Pick<ReadDocument, 'text' | 'header'>,
) {
  const known = trusted.find((key) => key.kid === kid)
  if (alg !== 'EdDSA' || !known || !isCanonicalSignature(text.slice(text.lastIndexOf('.') + 1))) return false
  const key = await importJWK(publicPart(known.jwk), 'EdDSA')
  return compactVerify(text, key, { algorithms: ['EdDSA'] }).then(
    () => true,
    () => false,
  )
}

// The last character of 64 encoded bytes has four bits to spare, in which lenient decoders see fifteen further texts.
function isCanonicalSignature(part: string): boolean {
  const bytes = Buffer.from(part, 'base64url')
  return bytes.length === 64 && bytes.toString('base64url') === part
}

/** The public part of an Ed25519 JWK and nothing else of it. */
export function publicPart({ kty, crv, x }: JWK): JWK {
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new Error('not an Ed25519 key')
  return { crv, kty, x }
}
