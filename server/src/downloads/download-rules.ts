// What a link to a desktop application is made of. Pure: no I/O, no clock.
import type { Secrets } from '../platform/secrets.ts'

export const linkMinutes = 5
const purpose = 'download-link'
const idBytes = 16

export interface Linked {
  accountId: string
  userId: string
  productId: string
  expiresAt: Date
}

/** Opaque, and nobody else can make one: its parts are sealed. */
export function sealLink({ accountId, userId, productId, expiresAt }: Linked, secrets: Secrets): string {
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(expiresAt.getTime()))
  const ids = [accountId, userId, productId].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'))
  return secrets.encrypt(Buffer.concat([...ids, time]), purpose).toString('base64url')
}

/** Null: not one of ours. Base64 that can be written in several ways is taken in the one that we write. */
export function openLink(link: string, secrets: Secrets): Linked | null {
  const sealed = Buffer.from(link, 'base64url')
  if (sealed.toString('base64url') !== link) return null
  try {
    const plain = secrets.decrypt(sealed, purpose)
    const idAt = (place: number) => uuidOf(plain.subarray(place * idBytes, (place + 1) * idBytes))
    const expiresAt = new Date(Number(plain.readBigUInt64BE(3 * idBytes)))
    return { accountId: idAt(0), userId: idAt(1), productId: idAt(2), expiresAt }
  } catch {
    return null
  }
}

const uuidOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * As a header can say it, when browsers may be led there: https, without a password for everybody to read. Null: not there.
 * Whether it leads into a private network is the outside's to say.
 */
export function downloadAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const isMeant = url?.protocol === 'https:' && /^https:\/\/[^\s"<>\\]+$/.test(text)
  return isMeant && !url.username && !url.password && !/(^|\.)localhost\.?$/.test(url.hostname) ? url : null
}

/** Without what follows the path: a storage's signature for some days, say, which is nobody's to read in a log. */
export function withoutSignature(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
