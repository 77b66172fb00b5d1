import type { CatalogProduct, SessionPolicy } from '@sitzplan/contract/catalog'
import { describe, expect, test } from 'vitest'
import { arranged, moved, shifted } from './catalog-rules.ts'
import { type Entry, entriesOf, entryFault, isChanged, keyOf, newEntry, savedOf, textFields } from './entry-rules.ts'
import { exactTime, type PolicyDraft, policyFault, policyPatch } from './policy-rules.ts'
import { linesToBring, newBrought, relationDraft, relationPatch } from './relation-rules.ts'

// Only what the rules look at.
const product = (key: string, part: Partial<CatalogProduct> = {}) =>
  ({
    key,
    kinds: ['named'],
    resources: [],
    moduleOf: null,
    requires: [],
    brings: [],
    ...part,
  }) as unknown as CatalogProduct

describe('the order of the catalogue', () => {
  const catalog = [
    product('desk', { position: 0 }),
    product('chat', { position: 1, moduleOf: 'desk' }),
    product('lost', { position: 2, moduleOf: 'gone' }),
    product('board', { position: 3, moduleOf: 'desk' }),
    product('phone', { position: 9 }),
  ]

  test('has modules below their product; what its product has left stands by itself', () => {
    expect(arranged(catalog).map((group) => [group.product.key, group.modules.map(({ key }) => key)])).toEqual([
      ['desk', ['chat', 'board']],
      ['lost', []],
      ['phone', []],
    ])
  })

  test.each<[string, -1 | 1, string[]]>([
    ['board', -1, ['desk', 'board', 'chat', 'lost', 'phone']],
    ['desk', 1, ['lost', 'desk', 'chat', 'board', 'phone']],
    ['phone', -1, ['desk', 'chat', 'board', 'phone', 'lost']],
    ['chat', -1, ['desk', 'chat', 'board', 'lost', 'phone']],
    ['phone', 1, ['desk', 'chat', 'board', 'lost', 'phone']],
    ['unknown', 1, ['desk', 'chat', 'board', 'lost', 'phone']],
  ])('moving %s by %i: %o', (key, by, expected) => {
    const positions = new Map(catalog.map((each) => [each.key, each.position]))
    for (const { key: changed, position } of moved(catalog, key, by)) {
      expect(positions.get(changed)).not.toBe(position)
      positions.set(changed, position)
    }
    expect([...positions].sort(([, a], [, b]) => a - b).map(([name]) => name)).toEqual(expected)
  })

  test('moving over an end changes nothing', () => {
    expect(shifted(['a', 'b'], (each) => each === 'b', 1)).toEqual(['a', 'b'])
  })
})

describe('features and resources in a form', () => {
  const saved = [
    { key: 'screen', name: { de: 'Bildschirm', en: 'Screen' }, description: { en: 'See it.' } },
    { key: 'film', name: { en: 'Film' } },
  ]
  const entries = entriesOf(saved)

  test('are sent as they were where nothing is changed', () => {
    expect(savedOf(entries)).toEqual(saved)
    expect(isChanged(saved, entries)).toBe(false)
    expect(
      isChanged(
        saved,
        shifted(entries, ({ key }) => key === 'film', -1),
      ),
    ).toBe(true)
  })

  test('lose the languages that were emptied', () => {
    const [first] = entries as [Entry]
    const emptied = { ...first, name: { ...first.name, de: ' ' }, description: textFields(null) }
    expect(savedOf([emptied])).toEqual([{ key: 'screen', name: { en: 'Screen' } }])
  })

  test.each<[string, Partial<Entry>, ReturnType<typeof entryFault>]>([
    ['complete', { key: 'sound', name: textFields({ de: 'Ton' }) }, null],
    ['without a key', { name: textFields({ de: 'Ton' }) }, 'key'],
    ['with a key that is none', { key: 'So und', name: textFields({ de: 'Ton' }) }, 'key'],
    ['with the key of another', { key: 'film', name: textFields({ de: 'Ton' }) }, 'keyTaken'],
    ['without a name', { key: 'sound' }, 'name'],
  ])('%s', (_, part, fault) => {
    const entry = { ...newEntry('new'), ...part }
    expect(entryFault(entry, [...entries, entry])).toBe(fault)
  })

  test.each([
    ['Größere Räume!', 'groessere-raeume'],
    ['Fjernhjælp på båden', 'fjernhjaelp-paa-baaden'],
    ['  Café 24/7 ', 'cafe-24-7'],
    ['***', ''],
    ['a'.repeat(80), 'a'.repeat(63)],
  ])('%s is called %s', (name, key) => {
    expect(keyOf(name)).toBe(key)
  })
})

describe('a session policy in a form', () => {
  const saved: SessionPolicy = {
    leaseSeconds: 600,
    heartbeatSeconds: 200,
    claimSeconds: 60,
    cooldownSeconds: 60,
    pollSeconds: 10,
    per: 'user',
    maxSessionsPerSeat: 5,
    requireActivation: true,
  }

  test('is sent by the fields that differ', () => {
    expect(policyPatch(saved, saved)).toBeNull()
    expect(policyPatch(saved, { ...saved, per: 'device', cooldownSeconds: 0 })).toEqual({
      per: 'device',
      cooldownSeconds: 0,
    })
  })

  test.each<
    [Partial<PolicyDraft>, 'leaseSeconds' | 'heartbeatSeconds' | 'cooldownSeconds', 'range' | 'heartbeat' | null]
  >([
    [{}, 'heartbeatSeconds', null],
    [{ leaseSeconds: 2, heartbeatSeconds: 1 }, 'heartbeatSeconds', null],
    [{ leaseSeconds: 200 }, 'heartbeatSeconds', 'heartbeat'],
    [{ heartbeatSeconds: 601 }, 'heartbeatSeconds', 'heartbeat'],
    [{ leaseSeconds: '' }, 'heartbeatSeconds', null],
    [{ leaseSeconds: '' }, 'leaseSeconds', 'range'],
    [{ leaseSeconds: 1 }, 'leaseSeconds', 'range'],
    [{ leaseSeconds: 86_401 }, 'leaseSeconds', 'range'],
    [{ leaseSeconds: 2.5 }, 'leaseSeconds', 'range'],
    [{ cooldownSeconds: 0 }, 'cooldownSeconds', null],
  ])('%o: %s is %s', (part, field, fault) => {
    expect(policyFault(field, { ...saved, ...part })).toBe(fault)
  })
})

test.each([
  [0, '0 s'],
  [200, '3 min 20 s'],
  [600, '10 min'],
  [3601, '1 h 1 s'],
  [86_400, '24 h'],
])('%i s are %s', (seconds, text) => {
  expect(exactTime(seconds)).toBe(text)
})

describe('what a product says of others in a form', () => {
  const office = product('office', {
    brings: [
      { product: 'desk', kind: 'named', quantity: 2 },
      { product: 'monitoring', kind: 'included', unrestricted: true },
    ],
  })
  const catalog = [
    office,
    product('desk', { resources: [{ key: 'computers', name: { en: 'Computers' } }] }),
    product('monitoring', { kinds: ['included'] }),
  ]

  test('is sent by the parts that differ', () => {
    const draft = relationDraft(office)
    expect(relationPatch(office, draft)).toBeNull()
    const [first] = draft.brings
    const brings = [{ ...first, quantity: null } as (typeof draft.brings)[0]]
    expect(relationPatch(office, { ...draft, requires: ['desk'], brings })).toEqual({
      requires: ['desk'],
      brings: [{ product: 'desk', kind: 'named', unrestricted: true }],
    })
  })

  test('offers the lines of others that are no plans', () => {
    expect(linesToBring(catalog, 'office', relationDraft(office).brings)).toEqual([
      { product: 'desk', kind: 'device', resource: 'computers' },
    ])
    expect(linesToBring(catalog, 'desk', [])).toEqual([{ product: 'monitoring', kind: 'included' }])
    expect(newBrought({ product: 'monitoring', kind: 'included' }).quantity).toBeNull()
    expect(newBrought({ product: 'desk', kind: 'named' }).quantity).toBe(1)
  })
})
