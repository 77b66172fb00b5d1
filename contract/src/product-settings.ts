// The wire of a product's settings of a user: a JSON object of the product's own, checked by the schema that the vendor
// gave it (`settingsSchema` in the catalogue).
import Type, { type Static } from 'typebox'
import { Body, Id, Key } from './common.ts'

export const ProductSettingsParams = Body({ id: Id, key: Key })

/** Whose they are is found by the user; nothing is asked for beside them. */
export const ProductSettingsQuery = Body({})

/** As it was put, whole; `{}` where nothing was. */
export const ProductSettings = Type.Unsafe<Record<string, unknown>>(
  Type.Object(
    {},
    {
      $id: 'ProductSettings',
      additionalProperties: true,
      description: "What the product's schema allows, 64 KB at most.",
    },
  ),
)
export type ProductSettings = Static<typeof ProductSettings>
