// The modules of an account: how many technicians each has of how many seats, and how many devices of how many.
import type { Language } from '@sitzplan/contract/common'
import type { Module } from '@sitzplan/contract/devices'
import { accountProducts } from '../catalog/account-products.ts'
import { products } from '../catalog/catalog.ts'
import { productsWithApplication } from '../downloads/desktop-applications.ts'
import type { Queryable } from '../platform/database/database.ts'
import { moduleKeys, moduleOf } from './module-rules.ts'

/** In order of display, with names in `language`. */
export async function modulesOf(queryable: Queryable, accountId: string, language: Language): Promise<Module[]> {
  const modules = moduleKeys(await products(queryable), await productsWithApplication(queryable))
  const owned = await accountProducts(queryable, accountId, language, false)
  return owned.filter(({ key }) => modules.has(key)).map(moduleOf)
}
