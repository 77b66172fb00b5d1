import type { BroughtLine } from '@sitzplan/contract/catalog'
import { describe, expect, test } from 'vitest'
import { defaultPolicy } from './catalog-rules.ts'
import type { Product } from './catalog-store.ts'
import { planThatLoses, relationFaults } from './relation-rules.ts'

const product = (key: string, part: Partial<Product> = {}): Product => ({
  id: key,
  accountId: 'vendor',
  key,
  name: { en: key },
  description: null,
  features: [],
  kinds: ['named', 'concurrent'],
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
  ...part,
})
const brings = (line: Partial<BroughtLine> & { product: string }) =>
  [{ kind: 'named', quantity: 1, ...line }] as BroughtLine[]
const unlimited = (kind: 'named' | 'included') => [{ product: 'monitoring', kind, unrestricted: true as const }]

const others = [
  product('desk'),
  product('monitoring', { kinds: ['included'], resources: [{ key: 'devices', name: { en: 'Devices' } }] }),
  product('chat', { moduleOf: 'desk' }),
  product('phone', { requires: ['desk'] }),
  product('queue', { requires: ['phone'] }),
  product('office', { brings: brings({ product: 'desk' }) }),
]

describe('a product may say of others', () => {
  test.each<[string, Partial<Product>]>([
    ['whose module it is', { moduleOf: 'desk' }],
    ['what it requires, several and over several', { requires: ['queue', 'desk', 'phone'] }],
    [
      'what it brings',
      { brings: [...brings({ product: 'desk' }), ...brings({ product: 'phone', kind: 'concurrent' })] },
    ],
    ['that it brings a resource', { brings: brings({ product: 'monitoring', kind: 'device', resource: 'devices' }) }],
    ['that it brings what is included', { brings: unlimited('included') }],
    ['all of it at once', { moduleOf: 'desk', requires: ['phone'], brings: brings({ product: 'chat' }) }],
  ])('%s', (_, part) => {
    expect(relationFaults(product('new', part), others)).toEqual([])
  })
})

describe('refused is', () => {
  test.each<[string, string, Partial<Product>, [string, string][]]>([
    ['a module of itself', 'new', { moduleOf: 'new' }, [['/moduleOf', 'itself']]],
    ['a module of nothing', 'new', { moduleOf: 'abacus' }, [['/moduleOf', 'unknownReference']]],
    ['a module of a module', 'new', { moduleOf: 'chat' }, [['/moduleOf', 'oneLevel']]],
    ['a module that has modules', 'desk', { moduleOf: 'phone' }, [['/moduleOf', 'oneLevel']]],
    ['requiring itself', 'new', { requires: ['new'] }, [['/requires/0', 'itself']]],
    ['requiring what is not there', 'new', { requires: ['desk', 'abacus'] }, [['/requires/1', 'unknownReference']]],
    ['requiring what requires it', 'desk', { requires: ['phone'] }, [['/requires/0', 'requiresBack']]],
    ['requiring what requires it over others', 'desk', { requires: ['queue'] }, [['/requires/0', 'requiresBack']]],
    ['bringing itself', 'new', { brings: brings({ product: 'new' }) }, [['/brings/0/product', 'itself']]],
    [
      'bringing nothing known',
      'new',
      { brings: brings({ product: 'ab' }) },
      [['/brings/0/product', 'unknownReference']],
    ],
    ['bringing a plan', 'new', { brings: brings({ product: 'office' }) }, [['/brings/0/product', 'bringsItself']]],
    ['a plan that is brought', 'desk', { brings: brings({ product: 'phone' }) }, [['/brings', 'isBrought']]],
    [
      'a kind not sold',
      'new',
      { brings: brings({ product: 'desk', kind: 'included' }) },
      [['/brings/0/kind', 'unknownReference']],
    ],
    [
      'a device without resource',
      'new',
      { brings: brings({ product: 'monitoring', kind: 'device' }) },
      [['/brings/0/resource', 'required']],
    ],
    [
      'a resource not there',
      'new',
      { brings: brings({ product: 'desk', kind: 'device', resource: 'devices' }) },
      [['/brings/0/resource', 'unknownReference']],
    ],
    [
      'a resource that is none',
      'new',
      { brings: brings({ product: 'desk', resource: 'devices' }) },
      [['/brings/0/resource', 'unknown']],
    ],
    [
      'included, counted',
      'new',
      { brings: brings({ product: 'monitoring', kind: 'included' }) },
      [['/brings/0/unrestricted', 'required']],
    ],
    [
      'the same line twice',
      'new',
      { brings: [...brings({ product: 'desk' }), ...brings({ product: 'desk', quantity: 2 })] },
      [['/brings', 'uniqueItems']],
    ],
  ])('%s', (_, key, part, expected) => {
    const present = others.find((other) => other.key === key)
    const rest = others.filter((other) => other !== present)
    const faults = relationFaults(present ? { ...present, ...part } : product(key, part), rest)
    expect(faults.map(({ path, keyword }) => [path, keyword])).toEqual(expected)
  })
})

test.each<[string, Partial<Product>, string | null]>([
  ['the kind that a plan brings goes', { kinds: ['concurrent'] }, 'office'],
  ['another kind goes', { kinds: ['named'] }, null],
])('%s', (_, part, plan) => {
  expect(planThatLoses(product('desk', part), others)?.key ?? null).toBe(plan)
})
