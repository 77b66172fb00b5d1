import type { Product } from '@sitzplan/contract/catalog'
import { expect, test } from 'vitest'
import { isShort, shownKinds, shownResources, whyNotAdded } from './products-rules.ts'

type Change = Partial<Omit<Product, 'named' | 'concurrent'>> & {
  named?: Partial<Product['named']>
  concurrent?: Partial<Product['concurrent']>
}

const product = ({ named, concurrent, ...rest }: Change = {}): Product => ({
  key: 'p',
  name: 'P',
  description: '',
  features: [],
  settings: null,
  kinds: ['named', 'concurrent'],
  named: { total: 0, assigned: 0, available: 0, waiting: 0, ...named },
  concurrent: { total: 0, inUse: 0, available: 0, waiting: 0, assignedUsers: 0, ...concurrent },
  resources: [],
  onOrder: 0,
  ordered: [],
  addLicenses: { allowed: false, reason: 'no_self_service' },
  ...rest,
})

test('a kind is shown when it is owned, unrestricted, or used without being owned', () => {
  expect(shownKinds(product())).toEqual([])
  expect(shownKinds(product({ named: { total: 3 }, concurrent: { total: null } }))).toEqual(['named', 'concurrent'])
  expect(shownKinds(product({ named: { waiting: 1 } }))).toEqual(['named'])
  expect(shownKinds(product({ kinds: ['included'] }))).toEqual(['included'])
  expect(shownKinds(product({ ordered: [{ kind: 'concurrent', quantity: 2, pending: 0 }] }))).toEqual(['concurrent'])
})

test('resources that the account owns none of are left out', () => {
  const resources = [
    { key: 'a', name: 'A', limit: 0, inUse: 0 },
    { key: 'b', name: 'B', limit: null, inUse: 0 },
    { key: 'c', name: 'C', limit: 0, inUse: 1 },
  ]
  expect(shownResources(product({ resources })).map(({ key }) => key)).toEqual(['b', 'c'])
  const ordered = [{ kind: 'device' as const, resource: 'a', quantity: 2, pending: 0 }]
  expect(shownResources(product({ resources, ordered })).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
})

test('short: little left, nothing left, or somebody waits', () => {
  expect(isShort(product({ named: { total: 10, assigned: 5 } }))).toBe(false)
  expect(isShort(product({ named: { total: 20, assigned: 17 } }))).toBe(true)
  expect(isShort(product({ concurrent: { total: 2, inUse: 2 } }))).toBe(true)
  expect(isShort(product({ concurrent: { total: 9, waiting: 1 } }))).toBe(true)
  expect(isShort(product({ named: { total: null, assigned: 500 } }))).toBe(false)
})

test('reasons against adding licenses are told once for all their products', () => {
  const a = product({ key: 'a' })
  const b = product({ key: 'b', addLicenses: { allowed: false, reason: 'no_payment_method' } })
  const c = product({ key: 'c' })
  const d = product({ key: 'd', addLicenses: { allowed: true, reason: null } })
  expect(whyNotAdded([a, b, c, d])).toEqual([
    { reason: 'no_self_service', products: [a, c] },
    { reason: 'no_payment_method', products: [b] },
  ])
})
