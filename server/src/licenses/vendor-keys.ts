// The keys with which the vendor signs license revisions. The private part leaves this file only as a signature:
// it is encrypted at rest and never in an answer, a log or an export.
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { type DocumentKey, type PublicKey, publicPart } from './license-document.ts'
import { insertVendorKey, selectPublicKeys, selectSigningKey } from './vendor-key-store.ts'

const purposeOf = (kid: string) => `vendor-key ${kid}`

/** A new Ed25519 pair as JWKs. `kid` is the thumbprint of the public part (RFC 7638). */
export async function newKeyPair(): Promise<{ kid: string; publicKey: JWK; privateKey: JWK }> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const privateKey = await exportJWK(pair.privateKey)
  const publicKey = publicPart(privateKey)
  return { kid: await calculateJwkThumbprint(publicKey), publicKey, privateKey }
}

/** Makes the vendor's key; revisions are signed with the newest one. Returns its id and public part. */
export async function createVendorKey(
  tx: Transaction,
  vendorAccountId: string,
  secrets: Secrets,
): Promise<{ kid: string; publicKey: JWK }> {
  const { kid, publicKey, privateKey } = await newKeyPair()
  await insertVendorKey(tx, {
    accountId: vendorAccountId,
    kid,
    publicKey,
    privateKey: secrets.encryptJson(privateKey, purposeOf(kid)),
  })
  return { kid, publicKey }
}

/** The key to sign with: the newest that is not retired. */
export async function signingKey(queryable: Queryable, secrets: Secrets): Promise<DocumentKey & { vendorId: string }> {
  const kept = await selectSigningKey(queryable)
  if (!kept) throw new Error('the vendor has no signing key')
  const jwk = secrets.decryptJson<JWK>(kept.privateKey, purposeOf(kept.kid))
  return { kid: kept.kid, vendorId: kept.accountId, key: await importJWK(jwk, 'EdDSA') }
}

/** Keys whose signature counts. A retired key signs nothing new; what was received before stays as it is. */
export const trustedKeys = (queryable: Queryable): Promise<PublicKey[]> => selectPublicKeys(queryable)
