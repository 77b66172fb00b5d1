// The installation's own key that signs the blocks of the sealed log. Made once; the private part is encrypted at rest
// and leaves this file as an object that nothing prints.
import { createHash, createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { SealKey } from '@sitzplan/contract/seals'
import type { Services } from '../app.ts'
import { insertSealKey, selectSealKey } from './seal-key-store.ts'

const purposeOf = (kid: string) => `seal-key ${kid}`

interface OwnKey {
  kid: string
  publicKey: SealKey
  privateKey: KeyObject
}

/** Of servers that begin at the same time one makes it; the others find it. */
export async function sealKey({ database, secrets }: Pick<Services, 'database' | 'secrets'>): Promise<OwnKey> {
  let kept = await selectSealKey(database)
  if (!kept) {
    const { publicKey, privateKey } = newKey()
    const sealed = secrets.encryptJson(privateKey, purposeOf(publicKey.kid))
    await insertSealKey(database, publicKey, sealed)
    kept = await selectSealKey(database)
  }
  if (!kept) throw new Error('the key of the sealed log is gone again right after it was made')
  const key = secrets.decryptJson<JsonWebKey>(kept.privateKey, purposeOf(kept.publicKey.kid))
  return { ...kept.publicKey, ...kept, privateKey: createPrivateKey({ key, format: 'jwk' }) }
}

function newKey(): { publicKey: SealKey; privateKey: JsonWebKey } {
  const privateKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  if (!privateKey.x) throw new Error('an Ed25519 key without its public part')
  return { publicKey: publicSealKey(privateKey.x), privateKey }
}

/** The public key as a JWK under its thumbprint (RFC 7638; RFC 8037 appendix A.3). */
export function publicSealKey(x: string): SealKey {
  const named = { crv: 'Ed25519', kty: 'OKP', x } as const
  const kid = createHash('sha256').update(JSON.stringify(named)).digest('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' }
}
