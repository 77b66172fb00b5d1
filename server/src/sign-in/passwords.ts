// Passwords: what a new one must be like, how it is kept (Argon2id) and checked. Hashing takes 19 MB and a core for
// some 30 ms, so only a few run at once and a flood waits in line instead of exhausting memory.
import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import type { Queryable } from '../platform/database/database.ts'
import { invalidField } from '../platform/errors/refusal.ts'
import { Turnstile } from '../platform/turnstile.ts'
import { isCommonPassword } from './common-passwords.ts'
import { faultOf, type PasswordOwner } from './password-rules.ts'
import { selectPasswordOwner } from './sign-in-store.ts'

const shortestPassword = 12
const longestPassword = 200

// Parameters of the OWASP password storage cheat sheet (Argon2id, 19 MiB, 2 passes).
const parameters = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const hashing = new Turnstile({ atOnce: 2, mostWaiting: 500 })

/**
 * Refuses (422) a new password that is not 12 to 200 characters long, counted after normalisation (NFC), or that would be
 * guessed early: one of the most used, rows of keys, or made of what everybody knows of its `owner`.
 */
export function checkNewPassword(password: string, path = '/password', owner: PasswordOwner | null = null): void {
  const { length } = [...password.normalize('NFC')]
  if (length < shortestPassword) throw invalidField(path, 'minLength', { limit: shortestPassword })
  if (length > longestPassword) throw invalidField(path, 'maxLength', { limit: longestPassword })
  const fault = faultOf(password, owner, isCommonPassword)
  if (fault) throw invalidField(path, fault)
}

/** For `checkNewPassword`: what everybody knows of somebody who is to choose a password; null for nobody. */
export const passwordOwnerOf = (
  queryable: Queryable,
  accountId: string,
  userId: string,
): Promise<PasswordOwner | null> => selectPasswordOwner(queryable, accountId, userId)

/** Argon2id in PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  return hashing.pass(() => hash(password.normalize('NFC'), parameters))
}

let unmatchable: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Without a hash (nobody there, or no password set) the answer is no, after
 * the same time: a hash nobody knows the password of is checked instead.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  unmatchable ??= hashPassword(randomBytes(32).toString('base64'))
  const known = passwordHash ?? (await unmatchable)
  const normal = password.normalize('NFC')
  // Longer than any password can be: still a full check, but of nothing that long.
  const checked = normal.length > 2 * longestPassword ? '' : normal
  const matches = await hashing.pass(() => verify(known, checked))
  return matches && passwordHash !== null && checked === normal
}
