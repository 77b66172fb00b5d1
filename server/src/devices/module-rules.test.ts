import type { Product } from '@sitzplan/contract/catalog'
import { expect, test } from 'vitest'
import { moduleKeys, moduleOf } from './module-rules.ts'

const listed = (key: string, more: { moduleOf?: string; resources?: number } = {}) => ({
  key,
  moduleOf: more.moduleOf ?? null,
  resources: Array.from({ length: more.resources ?? 0 }, (_, index) => ({ key: `r-${index}`, name: { en: 'R' } })),
})

test('modules count devices, have an application, or belong together; other products are none', () => {
  const catalog = [
    listed('support', { resources: 1 }),
    listed('desk'),
    listed('suite'),
    listed('reports', { moduleOf: 'suite' }),
    listed('phone'),
  ]
  expect([...moduleKeys(catalog, new Set(['desk']))]).toEqual(['support', 'desk', 'suite', 'reports'])
})

const product = (more: object) =>
  ({
    key: 'support',
    name: 'Support',
    kinds: ['named', 'concurrent'],
    named: { total: 0, assigned: 0, available: 0, waiting: 0 },
    concurrent: { total: 0, inUse: 0, available: 0, waiting: 0, assignedUsers: 0 },
    resources: [],
    ...more,
  }) as unknown as Product

test('what is neither owned nor used is left out, what is unrestricted is not', () => {
  expect(moduleOf(product({}))).toMatchObject({ named: null, concurrent: null, isForEveryone: false })
  const named = { total: null, assigned: 4, available: null, waiting: 1 }
  const concurrent = { total: 0, inUse: 0, available: 0, waiting: 0, assignedUsers: 2 }
  const resources = [
    { key: 'computers', name: 'Computers', limit: 0, inUse: 3 },
    { key: 'printers', name: 'Printers', limit: 0, inUse: 0 },
  ]
  expect(moduleOf(product({ named, concurrent, resources, kinds: ['included'] }))).toMatchObject({
    isForEveryone: true,
    named: { total: null, technicians: 4, waiting: 1 },
    concurrent: { total: 0, technicians: 2, inUse: 0 },
    resources: [{ key: 'computers', inUse: 3 }],
  })
})
