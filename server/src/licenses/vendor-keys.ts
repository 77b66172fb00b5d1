// The keys with which the vendor signs license revisions. The private part leaves this file only as a signature: it is
// encrypted at rest, or in a file outside the database, and never in an answer, a log or an export.
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Services } from '../app.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { Secrets } from '../platform/secrets.ts'
import { type DocumentKey, type PublicKey, publicPart } from './license-document.ts'
import {
  insertVendorKey,
  selectPrivateKey,
  selectSigningKid,
  selectTrustedKeys,
  selectVendorKey,
} from './vendor-key-store.ts'

const purposeOf = (kid: string) => `vendor-key ${kid}`

/** A new Ed25519 pair as JWKs. `kid` is the thumbprint of the public part (RFC 7638). */
export async function newKeyPair(): Promise<{ kid: string; publicKey: JWK; privateKey: JWK }> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const privateKey = await exportJWK(pair.privateKey)
  const publicKey = publicPart(privateKey)
  return { kid: await calculateJwkThumbprint(publicKey), publicKey, privateKey }
}

/** The vendor's first key: the one in the file of the configuration, or a new one. Returns its id. */
export async function firstVendorKey(
  tx: Transaction,
  { config, secrets }: Pick<Services, 'config' | 'secrets'>,
  vendorId: string,
): Promise<string> {
  if (!config.signingKey) return newVendorKey(tx, { secrets, origin: systemOrigin, vendorId, signs: true })
  await noteKeyInFile(tx, vendorId, config.signingKey)
  return config.signingKey.kid
}

export async function newVendorKey(
  tx: Transaction,
  { secrets, origin, vendorId, signs }: { secrets: Secrets; origin: Origin; vendorId: string; signs: boolean },
): Promise<string> {
  const { kid, publicKey, privateKey } = await newKeyPair()
  const sealed = secrets.encryptJson(privateKey, purposeOf(kid))
  await insertVendorKey(tx, { accountId: vendorId, kid, publicKey, privateKey: sealed, signs })
  await recordKeyChange(tx, origin, vendorId, 'created', kid, { signs, keptIn: 'database' })
  return kid
}

/** The key of the configuration's file becomes one of the vendor's, where it is not. */
export async function noteKeyInFile(tx: Transaction, vendorId: string, { kid, jwk }: PublicKey): Promise<void> {
  const isNew = await insertVendorKey(tx, { accountId: vendorId, kid, publicKey: jwk, privateKey: null, signs: true })
  if (isNew) await recordKeyChange(tx, systemOrigin, vendorId, 'created', kid, { signs: true, keptIn: 'file' })
}

export const recordKeyChange = (
  tx: Transaction,
  origin: Origin,
  vendorId: string,
  verb: 'created' | 'chosen' | 'retired' | 'revoked',
  kid: string,
  after?: object,
) =>
  recordAudit(tx, origin, {
    accountId: vendorId,
    action: `vendor_key.${verb}`,
    target: { kind: 'vendor_key', id: kid, name: kid },
    after,
  })

/** Which key signs: the file's, or of those in the database the one that was chosen last. Null: none may. */
export const signingKid = async (queryable: Queryable, { config }: Pick<Services, 'config'>) =>
  config.signingKey?.kid ?? (await selectSigningKid(queryable))

/** The key to sign with. Refuses (`wrong_state`) when none may. */
export async function signingKey(
  queryable: Queryable,
  services: Pick<Services, 'config' | 'secrets'>,
): Promise<DocumentKey & { vendorId: string }> {
  const kid = await signingKid(queryable, services)
  const known = kid === null ? null : await selectVendorKey(queryable, kid)
  if (!known || known.retiredAt || known.revokedAt) throw new Refusal('wrong_state', { reason: 'no_signing_key' })
  return { kid: known.kid, vendorId: known.accountId, key: await privateKeyOf(queryable, services, known.kid) }
}

async function privateKeyOf(
  queryable: Queryable,
  { config, secrets }: Pick<Services, 'config' | 'secrets'>,
  kid: string,
) {
  if (config.signingKey?.kid === kid) return config.signingKey.privateKey
  const sealed = await selectPrivateKey(queryable, kid)
  if (!sealed) throw new Refusal('wrong_state', { reason: 'key_elsewhere' })
  return importJWK(secrets.decryptJson<JWK>(sealed, purposeOf(kid)), 'EdDSA')
}

/**
 * Keys whose signature counts: retired ones too, revoked ones not. In a customer's own installation those of the
 * configuration alone, whatever is in the database.
 */
export const trustedKeys = async (queryable: Queryable, { config }: Pick<Services, 'config'>): Promise<PublicKey[]> =>
  config.vendorKeys ?? selectTrustedKeys(queryable)
