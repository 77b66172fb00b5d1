import { textIn } from '@sitzplan/contract/languages'
import { describe, expect, test } from 'vitest'
import { defaultPolicy, faultsOf, mergePolicy, mergeProduct } from './catalog-rules.ts'
import type { Product } from './catalog-store.ts'

const product: Product = {
  id: '0199d7f0-0000-7000-8000-000000000001',
  accountId: '0199d7f0-0000-7000-8000-000000000002',
  key: 'remote-support',
  name: { de: 'Fernhilfe', en: 'Remote Support' },
  description: null,
  features: [],
  kinds: ['named'],
  resources: [],
  origins: [],
  selfService: false,
  sessionPolicy: defaultPolicy,
  moduleOf: null,
  requires: [],
  brings: [],
  settingsSchema: null,
  settingsRetentionDays: 7,
  billedBy: 'license',
  prices: [],
  position: 0,
}

describe('the session policy', () => {
  test.each([
    ['a lease below the heartbeat takes it along', { leaseSeconds: 120 }, { leaseSeconds: 120, heartbeatSeconds: 40 }],
    ['a lease equal to the heartbeat too', { leaseSeconds: 200 }, { leaseSeconds: 200, heartbeatSeconds: 66 }],
    ['a lease of 2 s leaves a heartbeat of 1 s', { leaseSeconds: 2 }, { leaseSeconds: 2, heartbeatSeconds: 1 }],
    ['a longer lease keeps the heartbeat', { leaseSeconds: 900 }, { leaseSeconds: 900, heartbeatSeconds: 200 }],
    ['a heartbeat that is given stays', { leaseSeconds: 5, heartbeatSeconds: 4 }, { heartbeatSeconds: 4 }],
    ['what is not named stays', { per: 'device' as const }, { claimSeconds: 60, per: 'device' }],
  ])('%s', (_, patch, expected) => {
    expect(mergePolicy(defaultPolicy, patch)).toMatchObject(expected)
  })

  test.each([{ leaseSeconds: 5, heartbeatSeconds: 5 }, { heartbeatSeconds: 600 }])(
    'a heartbeat that does not fit into the lease is refused: %o',
    (sessionPolicy) => {
      expect(faultsOf(mergeProduct(product, { sessionPolicy }))).toEqual([
        expect.objectContaining({ path: '/sessionPolicy/heartbeatSeconds', keyword: 'maximum' }),
      ])
    },
  )
})

test.each([
  ['https://console.example', 'https://console.example'],
  ['https://Console.example/', 'https://console.example'],
  ['https://console.example:443', 'https://console.example'],
  ['http://localhost:4600', 'http://localhost:4600'],
  ['https://console.example/app', null],
  ['https://console.example?x', null],
  ['https://user@console.example', null],
  ['console.example', null],
  ['null', null],
  ['*', null],
  ['ftp://console.example', null],
  ['javascript:alert(1)', null],
])('the origin %s is kept as %s', (text, kept) => {
  const merged = mergeProduct(product, { origins: [text] })
  if (kept === null) expect(faultsOf(merged)).toEqual([expect.objectContaining({ path: '/origins/0' })])
  else expect([merged.origins, faultsOf(merged)]).toEqual([[kept], []])
})

test('texts merge by language, other fields are replaced', () => {
  const merged = mergeProduct(product, { name: { en: 'Help' }, kinds: ['concurrent'], description: { de: 'Hilfe' } })
  expect(merged).toMatchObject({
    name: { de: 'Fernhilfe', en: 'Help' },
    description: { de: 'Hilfe' },
    kinds: ['concurrent'],
  })
  expect([textIn(merged.description, 'en'), textIn(merged.name, 'de')]).toEqual(['Hilfe', 'Fernhilfe'])
})

test('null takes a language away; a name keeps one, a description need not', () => {
  const described = mergeProduct(product, { description: { en: 'Help' } })
  expect(mergeProduct(described, { name: { de: null }, description: { en: null } })).toMatchObject({
    name: { en: 'Remote Support' },
    description: null,
  })
  expect(faultsOf(mergeProduct(product, { name: { de: null, en: null } }))).toEqual([
    { path: '/name', keyword: 'minProperties' },
  ])
})

test('a key may stand in a product once only', () => {
  const feature = { key: 'screen-sharing', name: { en: 'Screen sharing' } }
  const resource = { key: 'computers', name: { en: 'Computers' } }
  const doubled = mergeProduct(product, { features: [feature, feature], resources: [resource, resource] })
  expect(faultsOf(doubled).map(({ path }) => path)).toEqual(['/features', '/resources'])
})
