// Encryption of keys and secrets at rest, under SITZPLAN_SECRET, and where that secret is kept when nobody gave one.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from './database/database.ts'
import { fileRefusal, StartRefusal } from './start-refusal.ts'

const version = 1
const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts with AES-256-GCM under a key derived from the secret by HKDF-SHA-256 (RFC 5869). A sealed value is: version
 * byte, 12 bytes nonce, 16 bytes tag, ciphertext. `purpose` is authenticated: what was sealed for one purpose
 * (`vendor-key`, say) opens for no other.
 */
export class Secrets {
  readonly #key: Buffer
  readonly #pseudonymKey: Buffer
  readonly #digestKey: Buffer

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, 'sitzplan', 'secrets at rest, version 1', 32))
    this.#pseudonymKey = Buffer.from(hkdfSync('sha256', secret, 'sitzplan', 'pseudonyms, version 1', 32))
    this.#digestKey = Buffer.from(hkdfSync('sha256', secret, 'sitzplan', 'digests, version 1', 32))
  }

  /** Stands for an id where nobody is to learn whose it is: the same on every server, and leads back to nobody. */
  pseudonym(id: string): string {
    return createHmac('sha256', this.#pseudonymKey).update(id).digest('base64url').slice(0, 22)
  }

  /** Of a secret that people type: short enough to be found behind a bare digest by whoever has read the database. */
  digest(text: string, purpose: string): Buffer {
    return createHmac('sha256', this.#digestKey).update(`${purpose}\0${text}`).digest()
  }

  encrypt(plain: Buffer, purpose = ''): Buffer {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: tagBytes }).setAAD(
      Buffer.from(purpose),
    )
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text])
  }

  /** Throws when the value was sealed under another secret or purpose, or was changed. */
  decrypt(sealed: Buffer, purpose = ''): Buffer {
    if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== version) throw new Error('not a sealed value')
    const nonce = sealed.subarray(1, 1 + nonceBytes)
    const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()])
  }

  encryptJson(value: unknown, purpose = ''): Buffer {
    return this.encrypt(Buffer.from(JSON.stringify(value)), purpose)
  }

  /** The caller knows the shape: it sealed the value itself, and the tag proves that nobody else did. */
  decryptJson<T>(sealed: Buffer, purpose = ''): T {
    return JSON.parse(this.decrypt(sealed, purpose).toString('utf8')) as T
  }

  /** Text in, text (base64url) out. */
  seal(text: string, purpose = ''): string {
    return this.encrypt(Buffer.from(text), purpose).toString('base64url')
  }

  open(sealed: string, purpose = ''): string {
    return this.decrypt(Buffer.from(sealed, 'base64url'), purpose).toString('utf8')
  }
}

/** The secret in the data folder, made (mode 0600) if there is none. Servers that share the folder get the same. */
export async function keptSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'secret')
  try {
    const kept = await readSecret(path)
    if (kept) return kept
    const proposal = `${path}.${randomBytes(6).toString('hex')}`
    const file = await open(proposal, 'wx', 0o600)
    await file.writeFile(`${randomBytes(32).toString('base64url')}\n`)
    await file.sync()
    await file.close()
    await link(proposal, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await rm(proposal)
    const made = await readSecret(path)
    if (made) return made
  } catch (error) {
    throw error instanceof StartRefusal ? error : fileRefusal(`The secret ${path} cannot be read or made`, error)
  }
  throw new StartRefusal(`The secret ${path} is gone again right after it was made.`)
}

/** The secret in the data folder, if there is one. */
export const secretIn = (dataFolder: string): Promise<string | undefined> => readSecret(join(dataFolder, 'secret'))

async function readSecret(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw fileRefusal(`The secret ${path} cannot be read`, error)
  })
  if (text === undefined) return undefined
  if (text.trim().length < 16) throw new StartRefusal(`The secret ${path} is damaged; put it back from a backup.`)
  return text.trim()
}

const checkText = 'Sitzplan'
const checkPurpose = 'secret-check'

/** Refuses a secret other than the one this database's keys are encrypted under; the first server leaves the check. */
export async function checkSecret(database: Database, secrets: Secrets): Promise<void> {
  await database.query('insert into installation (secret_check) values ($1) on conflict do nothing', [
    secrets.encrypt(Buffer.from(checkText), checkPurpose),
  ])
  const { rows } = await database.query<{ secret_check: Buffer }>('select secret_check from installation')
  if (opensCheck(secrets, rows[0]?.secret_check ?? Buffer.alloc(0))) return
  throw new StartRefusal(
    'SITZPLAN_SECRET (or the file "secret" in the data folder) is not the secret this database was made with.',
  )
}

/** Whether the keys of the database in which `check` lies are encrypted under the secret. */
export function opensCheck(secrets: Secrets, check: Buffer): boolean {
  try {
    return secrets.decrypt(check, checkPurpose).toString() === checkText
  } catch {
    // A wrong key and a damaged value look the same.
    return false
  }
}
