// The keys that ID tokens are signed with (RS256, RFC 7518 §3.3): the first is made when the first product asks for it,
// further ones by whoever runs the server. The same on every server.
import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'
import { vendorAccount } from '../accounts/accounts.ts'
import { commandOrigin, recordAudit } from '../audit/audit.ts'
import type { Database } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Secrets } from '../platform/secrets.ts'
import { keysInUse } from './openid-key-rules.ts'
import { deleteOtherKeys, insertKey, lockKeys, selectKeys } from './openid-key-store.ts'

const purpose = 'openid key'
const bits = 2048

interface Kept {
  database: Database
  secrets: Secrets
}

/** Private keys as JSON Web Keys (RFC 7517); the first is the one that signs. */
export async function openidKeys(kept: Kept): Promise<JWK[]> {
  const known = await selectKeys(kept.database)
  const { keys, now } = known.keys.length > 0 ? known : await firstKey(kept)
  return keysInUse(keys, now).map(({ id, privateKey }) => ({
    ...kept.secrets.decryptJson<JWK>(privateKey, purpose),
    kid: id,
    use: 'sig',
    alg: 'RS256',
  }))
}

async function firstKey({ database, secrets }: Kept) {
  const made = await newKey(secrets)
  return database.transaction(async (tx) => {
    await lockKeys(tx)
    const others = await selectKeys(tx)
    if (others.keys.length > 0) return others
    await insertKey(tx, made.id, made.privateKey)
    return selectKeys(tx)
  })
}

/**
 * Makes another key. It signs once everybody has had the time to read it, and the ones before go on verifying; with
 * `isAtOnce`, for when one of them is in wrong hands, it is the only one from now on. `no_vendor`: nobody signs in yet.
 */
export async function renewKey({ database, secrets }: Kept, isAtOnce: boolean): Promise<{ id: string } | 'no_vendor'> {
  const { id, privateKey } = await newKey(secrets)
  return database.transaction(async (tx) => {
    await lockKeys(tx)
    const vendor = await vendorAccount(tx)
    if (!vendor) return 'no_vendor'
    const { keys, now } = await selectKeys(tx)
    await deleteOtherKeys(tx, isAtOnce ? [] : keysInUse(keys, now).map((key) => key.id))
    await insertKey(tx, id, privateKey)
    await recordAudit(tx, commandOrigin, {
      accountId: vendor.id,
      action: 'openid_key.renewed',
      target: { kind: 'openid_key', id },
      after: { isAtOnce },
    })
    return { id }
  })
}

async function newKey(secrets: Secrets) {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits })
  return { id: newId(), privateKey: secrets.encryptJson(privateKey.export({ format: 'jwk' }), purpose) }
}
