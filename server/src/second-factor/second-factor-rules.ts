// Codes of a second factor: what people type, what an authenticator app shows (TOTP, RFC 6238), and how recovery codes
// read. Pure; `at` is the database's time.
import { Secret, TOTP } from 'otpauth'

const issuer = 'Sitzplan'
const stepSeconds = 30
/** A clock that is half a minute off, or a code typed as the next one appeared (RFC 6238 §5.2). */
const stepsAround = 1

// What every authenticator app takes, whatever else it says it can: SHA-1, six digits, 30 seconds.
const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: stepSeconds })

/** 160 bits, as RFC 4226 §4 recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** `otpauth://…`, as a QR code tells it to an app. */
export const totpUri = (secret: string, email: string): string => totpOf(secret, email).toString()

/** The step a code belongs to, of the one at `at` and the ones beside it; null when it belongs to none. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: stepsAround })
  return delta === null ? null : Math.floor(at.getTime() / 1000 / stepSeconds) + delta
}

/** The code of the step at `at`. */
export const totpCode = (secret: string, at: Date): string => totpOf(secret).generate({ timestamp: at.getTime() })

/** Crockford's Base32: no letter that is taken for a digit or another letter. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const recoveryCodeLength = 12

/** 60 bits in groups of four. `bytes`: twelve random ones. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const letters = Array.from(bytes.subarray(0, recoveryCodeLength), (byte) => alphabet[byte % alphabet.length]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

export type TypedCode = { kind: 'app'; code: string } | { kind: 'recovery'; code: string }

/** What somebody typed, without what only makes it easier to read; null for what no code can be. */
export function readCode(text: string): TypedCode | null {
  const plain = text.toLowerCase().replace(/[\s-]/g, '')
  if (/^\d{6}$/.test(plain)) return { kind: 'app', code: plain }
  const code = plain.replace(/o/g, '0').replace(/[il]/g, '1')
  const isOurs = code.length === recoveryCodeLength && [...code].every((letter) => alphabet.includes(letter))
  return isOurs ? { kind: 'recovery', code } : null
}
