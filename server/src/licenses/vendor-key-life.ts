// The life of the vendor's keys, as operators lead it: a new one, which one signs, retiring and revoking. Each is done
// under the lock of the vendor's account, so that there is always one that signs.
import type { VendorKey, VendorKeySet } from '@sitzplan/contract/vendor-keys'
import type { JWK } from 'jose'
import { lockAccount, vendorAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import type { Secrets } from '../platform/secrets.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import {
  selectTrustedKeys,
  selectVendorKey,
  selectVendorKeys,
  updateRetiredAt,
  updateRevokedAt,
  updateSignsSince,
  type VendorKeyRow,
} from './vendor-key-store.ts'
import { newVendorKey, noteKeyInFile, recordKeyChange, signingKid } from './vendor-keys.ts'

type Configured = Pick<Services, 'config'>

/** Every key of the vendor, the newest first. */
export async function vendorKeys(queryable: Queryable, services: Configured): Promise<VendorKey[]> {
  const signing = await signingKid(queryable, services)
  return (await selectVendorKeys(queryable)).map((row) => shown(row, signing))
}

export async function vendorKey(queryable: Queryable, services: Configured, kid: string): Promise<VendorKey> {
  return shown(await keyRow(queryable, kid), await signingKid(queryable, services))
}

/** The public parts of those that count, as a JWKS. */
export async function vendorKeySet(queryable: Queryable): Promise<VendorKeySet> {
  return { keys: (await selectTrustedKeys(queryable)).map(({ kid, jwk }) => shownPublicKey(kid, jwk)) }
}

/** A new key; `signs`: from now on, else it is prepared. */
export async function createKey(
  tx: Transaction,
  services: Configured & { secrets: Secrets },
  origin: Origin,
  { vendorId, signs }: { vendorId: string; signs: boolean },
): Promise<VendorKey> {
  if (signs) refuseKeyInFile(services)
  await lockAccount(tx, vendorId)
  return vendorKey(tx, services, await newVendorKey(tx, { secrets: services.secrets, origin, vendorId, signs }))
}

/** Revisions are signed with it from now on. */
export async function chooseKey(
  tx: Transaction,
  services: Configured,
  origin: Origin,
  { vendorId, kid }: { vendorId: string; kid: string },
): Promise<VendorKey> {
  const { row, isSigning } = await lockedKey(tx, services, vendorId, kid)
  if (!isSigning) {
    if (row.revokedAt) throw wrongState('key_revoked')
    if (row.retiredAt) throw wrongState('key_retired')
    refuseKeyInFile(services)
    if (!row.isInDatabase) throw wrongState('key_elsewhere')
    await updateSignsSince(tx, kid)
    await recordKeyChange(tx, origin, vendorId, 'chosen', kid)
  }
  return vendorKey(tx, services, kid)
}

/** It signs nothing more; what it has signed still counts. */
export async function retireKey(
  tx: Transaction,
  services: Configured,
  origin: Origin,
  { vendorId, kid }: { vendorId: string; kid: string },
): Promise<VendorKey> {
  const { row, isSigning } = await lockedKey(tx, services, vendorId, kid)
  if (row.revokedAt) throw wrongState('key_revoked')
  if (!row.retiredAt) {
    if (isSigning) throw wrongState('key_signs')
    await updateRetiredAt(tx, kid)
    await recordKeyChange(tx, origin, vendorId, 'retired', kid)
  }
  return vendorKey(tx, services, kid)
}

/** For one that somebody else has: nothing that it signed is accepted from now on. What is in force stays so. */
export async function revokeKey(
  tx: Transaction,
  services: Configured,
  origin: Origin,
  { vendorId, kid }: { vendorId: string; kid: string },
): Promise<VendorKey> {
  const { row, isSigning } = await lockedKey(tx, services, vendorId, kid)
  if (!row.revokedAt) {
    if (isSigning) throw wrongState('key_signs')
    await updateRevokedAt(tx, kid)
    await recordKeyChange(tx, origin, vendorId, 'revoked', kid)
  }
  return vendorKey(tx, services, kid)
}

/** At the start: the key in the configuration's file is one of the vendor's. Refuses one that may not sign. */
export async function adoptKeyInFile({ database, config }: Pick<Services, 'database' | 'config'>): Promise<void> {
  const { signingKey } = config
  if (!signingKey) return
  await database.transaction(async (tx) => {
    const vendor = await vendorAccount(tx)
    if (!vendor) return
    await lockAccount(tx, vendor.id)
    const known = await selectVendorKey(tx, signingKey.kid)
    if (known?.revokedAt || known?.retiredAt) {
      const how = known.revokedAt ? 'revoked' : 'retired'
      throw new StartRefusal(
        `The key in the file of SITZPLAN_SIGNING_KEY is ${how}: make one with "sitzplan keys new".`,
      )
    }
    if (!known) await noteKeyInFile(tx, vendor.id, signingKey)
  })
}

async function lockedKey(tx: Transaction, services: Configured, vendorId: string, kid: string) {
  await lockAccount(tx, vendorId)
  return { row: await keyRow(tx, kid), isSigning: (await signingKid(tx, services)) === kid }
}

async function keyRow(queryable: Queryable, kid: string): Promise<VendorKeyRow> {
  const row = await selectVendorKey(queryable, kid)
  if (!row) throw notFound()
  return row
}

function refuseKeyInFile({ config }: Configured): void {
  if (config.signingKey) throw wrongState('key_in_file')
}

const wrongState = (reason: string) => new Refusal('wrong_state', { reason })

const shown = (row: VendorKeyRow, signing: string | null): VendorKey => ({
  kid: row.kid,
  status: statusOf(row, signing),
  keptIn: row.isInDatabase ? 'database' : 'file',
  createdAt: row.createdAt.toISOString(),
  signsSince: row.signsSince?.toISOString() ?? null,
  retiredAt: row.retiredAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  publicKey: shownPublicKey(row.kid, row.publicKey),
})

function statusOf({ kid, retiredAt, revokedAt }: VendorKeyRow, signing: string | null): VendorKey['status'] {
  if (revokedAt) return 'revoked'
  if (retiredAt) return 'retired'
  return kid === signing ? 'signing' : 'ready'
}

const shownPublicKey = (kid: string, { x }: JWK) => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: x ?? '',
  kid,
  alg: 'EdDSA',
  use: 'sig',
})
