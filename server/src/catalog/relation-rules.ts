// What products may say about each other: modules, prerequisites, and what a plan brings along. Pure.
import type { BroughtLine } from '@sitzplan/contract/catalog'
import type { InvalidField } from '../platform/errors/refusal.ts'
import type { Product } from './catalog-store.ts'

/** What is wrong with what `product` says about `others`: the vendor's other products. */
export function relationFaults(product: Product, others: readonly Product[]): InvalidField[] {
  const known = new Map(others.map((other) => [other.key, other]))
  return [...moduleFaults(product, known), ...requirementFaults(product, known), ...bringingFaults(product, known)]
}

type Known = ReadonlyMap<string, Product>

function moduleFaults({ key, moduleOf }: Product, known: Known): InvalidField[] {
  if (moduleOf === null) return []
  const path = '/moduleOf'
  if (moduleOf === key) return [{ path, keyword: 'itself' }]
  const parent = known.get(moduleOf)
  if (!parent) return [{ path, keyword: 'unknownReference' }]
  const hasModules = [...known.values()].some((other) => other.moduleOf === key)
  return parent.moduleOf !== null || hasModules ? [{ path, keyword: 'oneLevel' }] : []
}

function requirementFaults(product: Product, known: Known): InvalidField[] {
  return product.requires.flatMap((required, index): InvalidField[] => {
    const path = `/requires/${index}`
    if (required === product.key) return [{ path, keyword: 'itself' }]
    const found = known.get(required)
    if (!found) return [{ path, keyword: 'unknownReference' }]
    return leadsTo(product.key, found, known) ? [{ path, keyword: 'requiresBack', params: { name: found.name } }] : []
  })
}

/** Whether what `from` requires, or what that requires, is `key`. What is there already has no cycle. */
function leadsTo(key: string, from: Product, known: Known, seen = new Set<string>()): boolean {
  if (seen.has(from.key)) return false
  seen.add(from.key)
  return from.requires.some((required) => {
    const next = known.get(required)
    return required === key || (next !== undefined && leadsTo(key, next, known, seen))
  })
}

const keyOf = (line: BroughtLine) => `${line.product} ${line.kind} ${line.resource ?? ''}`

function bringingFaults({ key, brings }: Product, known: Known): InvalidField[] {
  const faults = brings.flatMap((line, index) => broughtFaults(line, key, known, `/brings/${index}`))
  if (new Set(brings.map(keyOf)).size < brings.length) faults.push({ path: '/brings', keyword: 'uniqueItems' })
  const plan =
    brings.length > 0 && [...known.values()].find((other) => other.brings.some((line) => line.product === key))
  if (plan) faults.push({ path: '/brings', keyword: 'isBrought', params: { name: plan.name } })
  return faults
}

function broughtFaults(line: BroughtLine, key: string, known: Known, path: string): InvalidField[] {
  const product = known.get(line.product)
  if (line.product === key) return [{ path: `${path}/product`, keyword: 'itself' }]
  if (!product) return [{ path: `${path}/product`, keyword: 'unknownReference' }]
  if (product.brings.length > 0)
    return [{ path: `${path}/product`, keyword: 'bringsItself', params: { name: product.name } }]
  if (line.kind === 'device' ? line.resource === undefined : line.resource !== undefined)
    return [{ path: `${path}/resource`, keyword: line.kind === 'device' ? 'required' : 'unknown' }]
  if (!isSold(line, product))
    return [{ path: `${path}/${line.kind === 'device' ? 'resource' : 'kind'}`, keyword: 'unknownReference' }]
  if (line.kind === 'included' && !('unrestricted' in line))
    return [{ path: `${path}/unrestricted`, keyword: 'required' }]
  return []
}

/** Whether the product is sold in the line's kind, or has its resource. */
export const isSold = (
  line: { kind: string; resource?: string },
  { kinds, resources }: Pick<Product, 'kinds' | 'resources'>,
): boolean =>
  line.kind === 'device' ? resources.some(({ key }) => key === line.resource) : kinds.some((kind) => kind === line.kind)

/** The first plan that brings a line which `product` sells no more; null: none does. */
export const planThatLoses = (product: Product, others: readonly Product[]): Product | null =>
  others.find(({ brings }) => brings.some((line) => line.product === product.key && !isSold(line, product))) ?? null
