// The keys that ID tokens are signed with (RS256, RFC 7518 §3.3): made when the first product asks for them, the same on
// every server.
import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'
import type { Database } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Secrets } from '../platform/secrets.ts'
import { insertKey, lockKeys, selectKeys } from './openid-key-store.ts'

const purpose = 'openid key'
const bits = 2048

/** Private keys as JSON Web Keys (RFC 7517); the first is the one that signs. */
export async function openidKeys(database: Database, secrets: Secrets): Promise<JWK[]> {
  const known = await selectKeys(database)
  const rows = known.length > 0 ? known : await firstKey(database, secrets)
  return rows.map(({ id, private_key: sealed }) => ({
    ...secrets.decryptJson<JWK>(sealed, purpose),
    kid: id,
    use: 'sig',
    alg: 'RS256',
  }))
}

async function firstKey(database: Database, secrets: Secrets) {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: bits })
  const made = { id: newId(), private_key: secrets.encryptJson(privateKey.export({ format: 'jwk' }), purpose) }
  return database.transaction(async (tx) => {
    await lockKeys(tx)
    const others = await selectKeys(tx)
    if (others.length > 0) return others
    await insertKey(tx, made)
    return [made]
  })
}
