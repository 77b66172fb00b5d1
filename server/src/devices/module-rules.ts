// Which products of an account are modules that technicians work with, and what is told of each. Pure.
import type { Product as AccountProduct, CatalogProduct } from '@sitzplan/contract/catalog'
import type { Module } from '@sitzplan/contract/devices'

/** Keys of products that count devices, bring a desktop application, or belong together with others. */
export function moduleKeys(
  catalog: readonly Pick<CatalogProduct, 'key' | 'resources' | 'moduleOf'>[],
  withApplication: ReadonlySet<string>,
): Set<string> {
  const parents = new Set(catalog.map(({ moduleOf }) => moduleOf))
  const isModule = ({ key, resources, moduleOf }: (typeof catalog)[number]) =>
    resources.length > 0 || moduleOf !== null || parents.has(key) || withApplication.has(key)
  return new Set(catalog.filter(isModule).map(({ key }) => key))
}

/** Kinds that the account neither owns nor uses are left out. */
export function moduleOf({ key, name, kinds, named, concurrent, resources }: AccountProduct): Module {
  const hasNamed = named.total !== 0 || named.assigned + named.waiting > 0
  const hasConcurrent = concurrent.total !== 0 || concurrent.assignedUsers > 0
  return {
    product: key,
    name,
    isForEveryone: kinds.includes('included'),
    named: hasNamed ? { total: named.total, technicians: named.assigned, waiting: named.waiting } : null,
    concurrent: hasConcurrent
      ? { total: concurrent.total, technicians: concurrent.assignedUsers, inUse: concurrent.inUse }
      : null,
    resources: resources.filter(({ limit, inUse }) => limit !== 0 || inUse > 0),
  }
}
