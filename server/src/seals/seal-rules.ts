// What a seal is, without I/O: digests of texts and events, the Merkle tree over a block (RFC 9162 §2.1), the block and
// its signature. Sealer, export and verifier share it; docs/decisions/0014 says the same in words.
import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

export const logFormat = 'sitzplan-audit/1'
export const sealFormat = 'sitzplan-seal/1'

/** Domains: no digest of one kind can pass for one of another. */
const [leafDomain, nodeDomain, textDomain, rowsDomain, contentDomain] = [0, 1, 2, 3, 4].map((byte) => Buffer.of(byte))

const digestOf = (...parts: (Buffer | string | undefined)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) if (part !== undefined) hash.update(part)
  return hash.digest()
}

export const base64 = (bytes: Buffer) => bytes.toString('base64url')

/** The part of an event that is never erased. */
export interface EventFacts {
  id: string
  number: number
  at: string
  action: string
  actor: { kind: string; id: string | null }
  target: { kind: string; id: string | null }
}

/** Digests (base64url) by place (JSON Pointer, RFC 6901). */
export type Digests = Record<string, string>

/** The texts of an event that may be erased, as columns. */
export interface EventTexts {
  actor: string | null
  target: string | null
  before: unknown
  after: unknown
  note: string | null
  from: string | null
}

/** Each text with its place: what is no object, or an empty one. SQL does the same (`audit_text_places`). */
export function textsByPlace(texts: EventTexts): Map<string, unknown> {
  const found = new Map<string, unknown>()
  const walk = (place: string, value: unknown) => {
    const fields = isObject(value) ? Object.entries(value) : []
    if (fields.length === 0) found.set(place, value)
    for (const [key, field] of fields) walk(`${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, field)
  }
  for (const [name, value] of Object.entries(texts)) if (value !== null) walk(`/${name}`, value)
  return found
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text's own salt, as `keep_salts_of_what_is_left` makes it, too. */
export const saltOf = (salt: Buffer, place: string): Buffer => digestOf(place, Buffer.of(0), salt).subarray(0, 16)

export const textDigest = (salt: Buffer, value: unknown): string =>
  base64(digestOf(textDomain, salt, canonicalJson(value)))

export const contentDigest = (facts: EventFacts, texts: Digests): Buffer =>
  digestOf(contentDomain, canonicalJson({ ...facts, texts }))

/** What a block says of an event: number, id, time, and the digest of its content in base64url. */
export type Entry = readonly [number: number, id: string, at: string, content: string]

export const entryOf = ({ number, id, at }: EventFacts, content: Buffer): Entry => [number, id, at, base64(content)]

/** The Merkle tree hash of the entries. */
export function merkleRoot(entries: readonly Entry[]): Buffer {
  let level = entries.map((entry) => digestOf(leafDomain, canonicalJson(entry)))
  if (level.length === 0) return digestOf()
  // Pairs from the left, the odd one rises: the same tree as that of RFC 9162, which splits at powers of two.
  while (level.length > 1)
    level = level.flatMap((left, index) => {
      if (index % 2 === 1) return []
      const right = level[index + 1]
      return right ? [digestOf(nodeDomain, left, right)] : [left]
    })
  return level[0] ?? digestOf()
}

/** The root of a block of seat traffic: the digests of its rows one after the other. SQL does the same. */
export class RowsDigest {
  readonly #hash = createHash('sha256').update(rowsDomain ?? '')
  count = 0

  add(row: string): void {
    this.#hash.update(digestOf(row))
    this.count++
  }

  root(): Buffer {
    return this.#hash.digest()
  }
}

/** Of a row: its transaction and its number (docs/decisions/0005). */
export interface Position {
  xact: string
  number: string
}

export interface Block {
  format: typeof sealFormat
  account: string
  number: number
  kind: 'audit' | 'seats'
  /** Hash of the block before; null in the first. */
  previous: string | null
  /** Positions of the first and the last row, as in `Last-Event-ID`. */
  first: string
  last: string
  count: number
  root: string
  sealedAt: string
  kid: string
}

/** What is signed, and what the hash of the block is of. */
const signedText = (block: unknown) => `${sealFormat}\n${canonicalJson(block)}`

export const blockHash = (block: unknown): Buffer => digestOf(signedText(block))

export const signBlock = (block: Block, key: KeyObject): Buffer => sign(null, Buffer.from(signedText(block)), key)

/** `signature` in base64url, which has one text only. */
export function isSignedWith(block: unknown, signature: string, key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  return bytes.length === 64 && base64(bytes) === signature && verify(null, Buffer.from(signedText(block)), key, bytes)
}
