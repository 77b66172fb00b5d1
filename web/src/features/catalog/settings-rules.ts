// What a product keeps for each user, in a form: its schema as text. Pure.
import type { CatalogProduct, ProductPatch } from '@sitzplan/contract/catalog'

export interface SettingsDraft {
  /** JSON; empty: the product keeps nothing. */
  schema: string
  days: number | ''
}

export const settingsDraft = ({ settingsSchema, settingsRetentionDays }: CatalogProduct): SettingsDraft => ({
  schema: settingsSchema ? JSON.stringify(settingsSchema, null, 2) : '',
  days: settingsRetentionDays,
})

/** What the text says; undefined: it is no JSON object. */
export function schemaOf(text: string): Record<string, unknown> | null | undefined {
  if (text.trim() === '') return null
  try {
    const schema: unknown = JSON.parse(text)
    return typeof schema === 'object' && schema !== null && !Array.isArray(schema)
      ? (schema as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

export const isDays = (days: number | ''): days is number => days !== '' && days >= 0 && days <= 365

/** Only what differs; null: nothing does. What is no schema yet counts as changed. */
export function settingsPatch(start: CatalogProduct, { schema, days }: SettingsDraft): ProductPatch | null {
  const before = settingsDraft(start)
  const patch: ProductPatch = {
    ...(schema.trim() !== before.schema && { settingsSchema: schemaOf(schema) ?? null }),
    ...(days !== before.days && { settingsRetentionDays: days === '' ? before.days || 0 : days }),
  }
  return Object.keys(patch).length > 0 ? patch : null
}
