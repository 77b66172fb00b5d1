// The front door of what products keep of their users (a phone's configuration, say): a JSON object for each user who has
// the product, or waits for it. When the product is taken away it is kept for the product's days, comes back with the
// product, and is gone for good after them.
import { isDeepStrictEqual } from 'node:util'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Product } from '../catalog/catalog.ts'
import { settingsFaults } from '../catalog/settings-schema.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { type InvalidField, notFound, refuseFields } from '../platform/errors/refusal.ts'
import { type Owner, selectSettings, selectSettingsOfUser, upsertSettings } from './product-settings-store.ts'
import { changedFields, type Schema, type Settings, storageFault } from './settings-rules.ts'

export {
  bringBackSettings,
  deleteSettingsOf as forgetSettingsOf,
  keepSettings,
} from './product-settings-store.ts'

type Sealing = Pick<Services, 'secrets'>

/** `{}` where there are none. Throws `not_found` for who does not have the product. */
export async function settingsOf(queryable: Queryable, { secrets }: Sealing, owner: Owner): Promise<Settings> {
  const row = await selectSettings(queryable, owner)
  if (!row) throw notFound()
  return row.settings ? secrets.decryptJson<Settings>(row.settings, purposeOf(owner)) : {}
}

/**
 * Puts these in the place of those that were there. The user must be locked, as by whoever gives or takes the product.
 * Throws `invalid_request` for what the product's schema does not allow, and `not_found` for who does not have it. The log
 * says which fields changed, not to what: passwords may be among them, and they are to be gone when the settings are.
 */
export async function replaceSettings(
  tx: Transaction,
  services: Sealing,
  origin: Origin,
  { accountId, userId, product }: { accountId: string; userId: string; product: Product },
  settings: Settings,
): Promise<Settings> {
  const owner = { accountId, userId, productId: product.id }
  const before = await settingsOf(tx, services, owner)
  refuseFields(faultsOf(product.settingsSchema, settings))
  await upsertSettings(tx, owner, services.secrets.encryptJson(settings, purposeOf(owner)))
  if (!isDeepStrictEqual(before, settings))
    await recordAudit(tx, origin, {
      accountId,
      action: 'product_settings.changed',
      target: { kind: 'user', id: userId },
      after: { product: product.key, fields: changedFields(product.settingsSchema, before, settings) },
    })
  return settings
}

/** All that is kept of one person, to be shown to them, the latest first; each says how many there are, beyond `most`, too. */
export async function settingsKeptOf(
  queryable: Queryable,
  { secrets }: Sealing,
  person: Omit<Owner, 'productId'>,
  most: number,
) {
  const rows = await selectSettingsOfUser(queryable, person.accountId, person.userId, most)
  return rows.map(({ total, product_id: productId, product, settings, changed_at, kept_until }) => ({
    total,
    product,
    settings: secrets.decryptJson<Settings>(settings, purposeOf({ ...person, productId })),
    changedAt: changed_at,
    keptUntil: kept_until,
  }))
}

/** Sealed for one place: what was kept of somebody opens as nobody else's. */
const purposeOf = ({ accountId, userId, productId }: Owner) => `product-settings ${accountId} ${userId} ${productId}`

/** Of a product that keeps no settings every field is one too many. */
function faultsOf(schema: Schema, settings: Settings): InvalidField[] {
  const fault = storageFault(settings)
  if (fault) return [fault]
  return settingsFaults({ ...(schema ?? { type: 'object', additionalProperties: false }) }, settings)
}
