// The front door of identity providers: made, changed, removed. What is entered is tried out before it is kept; who a
// provider is changes only while it is switched off.
import type {
  BreakGlassChoice,
  IdentityProvider,
  ProviderKind,
  ProviderPatchBody,
} from '@sitzplan/contract/enterprise-sign-in'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { newId } from '../platform/ids.ts'
import { endCompanySignInsOf } from '../sign-in/sign-ins.ts'
import { countBreakGlassChoices, deleteIdentities, selectBreakGlassChoices } from './identity-store.ts'
import { updateMetadataRead } from './metadata-refresh-store.ts'
import { oidcSettingsOf, samlSettingsOf, sealClientSecret, shownProvider } from './provider-shape.ts'
import {
  countProviders,
  deleteProvider,
  insertProvider,
  lockNewProviders,
  type OidcSettings,
  type ProviderRow,
  type SamlSettings,
  selectListedProvider,
  selectProvider,
  selectProviderForUpdate,
  selectProviders,
  updateProvider,
} from './provider-store.ts'
import { shownCertificate } from './saml-metadata.ts'

const mostProviders = 20

export async function listProviders(
  { database, config }: Services,
  accountId: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<IdentityProvider>> {
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const [rows, total] = await Promise.all([
    selectProviders(database, accountId, after === null ? null : String(after), limit + 1),
    countProviders(database, accountId),
  ])
  return pageOf(
    rows,
    limit,
    total,
    (row) => shownProvider(row, config.publicUrl),
    (row) => [row.id],
  )
}

export async function oneProvider(
  { config }: Services,
  queryable: Queryable,
  accountId: string,
  id: string,
): Promise<IdentityProvider> {
  const row = await selectListedProvider(queryable, accountId, id)
  if (!row) throw notFound()
  return shownProvider(row, config.publicUrl)
}

/** The account's provider with this id, as it is kept. */
export async function ownProvider(queryable: Queryable, accountId: string, id: string): Promise<ProviderRow> {
  const provider = await selectProvider(queryable, id)
  if (provider?.account_id !== accountId) throw notFound()
  return provider
}

/**
 * Makes a provider without settings, switched off: its own addresses are known from then on. Refuses (`wrong_state`) the
 * vendor's account: its people need a second factor, which no company's answer is; and (`limit_reached`) one too many.
 */
export async function addProvider(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, accountKind }: UserCaller,
  { kind, name }: { kind: ProviderKind; name: string },
): Promise<IdentityProvider> {
  if (accountKind === 'vendor') throw new Refusal('wrong_state', { reason: 'vendor_needs_code' })
  await lockNewProviders(tx, accountId)
  if ((await countProviders(tx, accountId)) >= mostProviders)
    throw new Refusal('limit_reached', { limit: mostProviders })
  const row = { account_id: accountId, id: newId(), kind, name: name.trim() }
  await insertProvider(tx, row)
  await recordAudit(tx, origin, {
    accountId,
    action: 'identity_provider.created',
    target: targetOf(row),
    after: { kind, name: row.name },
  })
  return oneProvider(services, tx, accountId, row.id)
}

/**
 * Settings that were tried out, as they are kept. `isWhole`: nothing that decides whom they let in was left as it was, so
 * that whoever enters them vouches for all of it. `isReadThere`: at the address of the metadata, just now.
 */
export type CheckedSettings =
  | { kind: 'oidc'; settings: OidcSettings; clientSecret: string | null | undefined }
  | { kind: 'saml'; settings: SamlSettings; isWhole: boolean; isReadThere?: boolean }

export type ProviderChange = Pick<ProviderPatchBody, 'name' | 'createsUsers' | 'productsOfCreated'> & {
  checked?: CheckedSettings | undefined
}

/**
 * Changes a provider. Refuses unknown products; and while it is in use (`wrong_state`) another provider's identity, and
 * settings in place of a superadmin's by anybody else.
 */
export async function changeProvider(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  id: string,
  change: ProviderChange,
): Promise<IdentityProvider> {
  const { accountId } = caller
  const before = await selectProviderForUpdate(tx, accountId, id)
  if (!before) throw notFound()
  refuseMoreThanHeld(caller, before, change)
  await refuseUnknownProducts(tx, change)
  const after = changed(services, caller, before, change)
  if (isOther(before, after)) {
    if (before.mode !== 'off') throw new Refusal('wrong_state', { reason: 'provider_in_use' })
    refuseSecretForOther(before, change)
    // The names that the one before gave people mean nothing to this one.
    await deleteIdentities(tx, before, null)
  }
  await updateProvider(tx, after)
  if (change.checked?.kind === 'saml' && change.checked.isReadThere) await updateMetadataRead(tx, after, null)
  await recordAudit(tx, origin, {
    accountId,
    action: 'identity_provider.changed',
    target: targetOf(after),
    before: auditedProvider(before),
    after: {
      ...auditedProvider(after),
      ...(change.checked?.kind === 'oidc' && change.checked.clientSecret && { secret: 'new' }),
    },
  })
  return oneProvider(services, tx, accountId, id)
}

/** The secret that is kept is for the client that it was entered for: others would be sent it, and could read it. */
function refuseSecretForOther(before: ProviderRow, { checked }: ProviderChange): void {
  if (checked?.kind === 'oidc' && checked.clientSecret === undefined && before.secrets !== null)
    throw invalidField('/oidc/clientSecret', 'required')
}

/** Whoever lets others be added, or be given products, must be allowed to do so. */
function refuseMoreThanHeld({ permissions }: UserCaller, before: ProviderRow, change: ProviderChange): void {
  if (change.createsUsers && !before.creates_users && !permissions.has('users.manage')) throw new Refusal('forbidden')
  const gives =
    change.productsOfCreated?.length &&
    JSON.stringify(change.productsOfCreated) !== JSON.stringify(before.products_of_created)
  if (gives && !permissions.has('assignments.manage')) throw new Refusal('forbidden')
}

async function refuseUnknownProducts(tx: Transaction, { productsOfCreated = [] }: ProviderChange): Promise<void> {
  const seen = new Set<string>()
  for (const [index, { key, kind }] of productsOfCreated.entries()) {
    if (seen.has(key)) throw invalidField(`/productsOfCreated/${index}/key`, 'uniqueItems')
    seen.add(key)
    const product = await productByKey(tx, key)
    if (!product) throw invalidField(`/productsOfCreated/${index}/key`, 'unknownReference')
    if (!product.kinds.includes(kind)) throw invalidField(`/productsOfCreated/${index}/kind`, 'choice')
  }
}

function changed(
  { secrets }: Services,
  { role }: UserCaller,
  before: ProviderRow,
  change: ProviderChange,
): ProviderRow {
  const { checked } = change
  const after: ProviderRow = {
    ...before,
    name: change.name?.trim() ?? before.name,
    creates_users: change.createsUsers ?? before.creates_users,
    products_of_created: change.productsOfCreated ?? before.products_of_created,
  }
  if (!checked) return after
  if (checked.kind !== before.kind) throw invalidField(`/${checked.kind}`, 'unknown')
  const isSuperadmin = role === 'superadmin'
  // Theirs let administrators in; nobody else's do.
  if (before.set_by_superadmin && before.mode !== 'off' && !isSuperadmin)
    throw new Refusal('wrong_state', { reason: 'settings_of_superadmin' })
  const keepsSecret = checked.kind === 'saml' || checked.clientSecret === undefined
  return {
    ...after,
    settings: checked.settings,
    secrets: keepsSecret ? before.secrets : sealClientSecret(secrets, checked.clientSecret ?? null),
    set_by_superadmin: isSuperadmin && (before.set_by_superadmin || checked.kind === 'oidc' || checked.isWhole),
    tested_at: null,
  }
}

/** Whether the settings are another provider's, or another client's of it: people have other names there. */
function isOther(before: ProviderRow, after: ProviderRow): boolean {
  if (before.settings === null) return false
  const identity = (row: ProviderRow) => {
    const oidc = oidcSettingsOf(row)
    return oidc ? [oidc.issuer, oidc.clientId] : [samlSettingsOf(row)?.entityId]
  }
  return identity(before).join('\n') !== identity(after).join('\n')
}

/** Removes a provider that is switched off, and forgets who is whom there. */
export async function removeProvider(tx: Transaction, origin: Origin, accountId: string, id: string): Promise<void> {
  const row = await selectProviderForUpdate(tx, accountId, id)
  if (!row) throw notFound()
  if (row.mode !== 'off') throw new Refusal('wrong_state', { reason: 'provider_in_use' })
  await deleteProvider(tx, accountId, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'identity_provider.deleted',
    target: targetOf(row),
    before: auditedProvider(row),
  })
}

export async function listBreakGlassChoices(
  database: Database,
  accountId: string,
  id: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<BreakGlassChoice>> {
  if (!(await selectListedProvider(database, accountId, id))) throw notFound()
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const at = { account_id: accountId, id }
  const [rows, total] = await Promise.all([
    selectBreakGlassChoices(database, at, after === null ? null : String(after), limit + 1),
    countBreakGlassChoices(database, accountId),
  ])
  return pageOf(
    rows,
    limit,
    total,
    ({ has_signed_in: hasSignedIn, ...user }) => ({ user, hasSignedIn }),
    (row) => [row.id],
  )
}

/**
 * Forgets who a user is at the provider, and ends the sign-ins that came of it: their next one finds them by their address
 * again. Refuses to touch who has more than the caller.
 */
export async function unlinkUser(
  tx: Transaction,
  { database }: Services,
  origin: Origin,
  caller: UserCaller,
  { id, user: userId }: { id: string; user: string },
): Promise<void> {
  const { accountId } = caller
  const row = await selectProviderForUpdate(tx, accountId, id)
  if (!row) throw notFound()
  const user = await touch(tx, caller, userId)
  if ((await deleteIdentities(tx, row, user.id)) === 0) throw notFound()
  await endCompanySignInsOf(tx, accountId, { userId: user.id, kept: null })
  tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
  await recordAudit(tx, origin, {
    accountId,
    action: 'identity.unlinked',
    target: { kind: 'user', id: user.id, name: user.name },
    before: { provider: row.name },
  })
}

export const targetOf = ({ id, name }: Pick<ProviderRow, 'id' | 'name'>) => ({ kind: 'identity_provider', id, name })

/** With the fingerprints of certificates: one may take the place of another. */
export function auditedProvider(row: ProviderRow) {
  const saml = samlSettingsOf(row)
  return {
    name: row.name,
    ...row.settings,
    ...(saml && { certificates: saml.certificates.map((one) => shownCertificate(one, 0).fingerprint) }),
    createsUsers: row.creates_users,
    productsOfCreated: row.products_of_created,
  }
}
