// What rules give, and what that changes, as tables.
import { describe, expect, it } from 'vitest'
import { isTooMuch, keepsForNow } from './holding-rules.ts'
import { PreviewSums, type Supply } from './preview-rules.ts'
import { differencesOf, duesOf, gainsAlone, type Held, losesSomething, type Rule, type RuleKind } from './rule-rules.ts'

const product = (productId: string, kind: RuleKind = 'named') => ({ productId, kind })
const rule = (group: string | null, more: Partial<Rule> = {}): Rule => ({
  group,
  products: [],
  role: null,
  groups: [],
  ...more,
})
const sales = rule('sales', { products: [product('crm'), product('phone')], role: 'seller', groups: ['east'] })
const boss = rule('boss', { products: [product('crm', 'concurrent')], role: 'member', groups: ['west'] })
const fallback = rule(null, { products: [product('mail')], role: 'reader' })
const rules = [sales, boss, fallback]

const dues = (groups: string[], { directory = groups, isKept = true } = {}, list = rules) => {
  const given = duesOf(list, { groups: new Set(groups), directoryGroups: new Set(directory), isKept })
  return { products: Object.fromEntries(given.products), role: given.role, groups: [...given.groups].sort() }
}

describe('rules give', () => {
  it.each([
    ['of one group', dues(['sales']), { products: { crm: 'named', phone: 'named' }, role: 'seller', groups: ['east'] }],
    [
      'of two groups: all products and groups, the kind and the role of the first',
      dues(['boss', 'sales']),
      { products: { crm: 'named', phone: 'named' }, role: 'seller', groups: ['east', 'west'] },
    ],
    [
      'of two groups in the other order',
      dues(['boss', 'sales'], {}, [boss, sales]),
      { products: { crm: 'concurrent', phone: 'named' }, role: 'member', groups: ['east', 'west'] },
    ],
    [
      'the fallback to who is in no group of a rule',
      dues(['other']),
      { products: { mail: 'named' }, role: 'reader', groups: [] },
    ],
    ['no fallback to who is in a group of a rule', dues(['boss']).products, { crm: 'concurrent' }],
    [
      'no fallback to whom the directory does not keep',
      dues([], { isKept: false }),
      { products: {}, role: null, groups: [] },
    ],
    [
      'no role to whom an administrator has put into the group',
      dues(['sales'], { directory: [] }),
      { products: { crm: 'named', phone: 'named' }, role: null, groups: ['east'] },
    ],
    [
      'the role of the next rule, when into the group of the first an administrator has put them',
      dues(['sales', 'boss'], { directory: ['boss'] }).role,
      'member',
    ],
    ['nothing when there are none', dues(['sales'], {}, []), { products: {}, role: null, groups: [] }],
  ])('%s', (_what, given, expected) => expect(given).toEqual(expected))
})

const held = (more: Partial<Held> = {}): Held => ({
  products: [],
  role: 'member',
  roleByRule: false,
  groups: new Set(),
  ...more,
})
const have = (
  productId: string,
  {
    byHand = false,
    ruleKind = 'named' as RuleKind | null,
    kind = 'named' as RuleKind,
    has = kind as RuleKind | null,
  } = {},
) => ({
  productId,
  kind,
  has,
  byHand,
  ruleKind,
})
const changes = (wanted: Parameters<typeof dues>[0], has: Held, list = rules) =>
  differencesOf(duesOf(list, { groups: new Set(wanted), directoryGroups: new Set(wanted), isKept: false }), has)
const none = { give: [], take: [], role: null, losesRole: false, join: [], leave: [] }

describe('what somebody has becomes what rules give', () => {
  it.each([
    [
      'whoever has nothing gets all',
      changes(['sales'], held()),
      {
        ...none,
        give: [
          { productId: 'crm', kind: 'named', isLess: false },
          { productId: 'phone', kind: 'named', isLess: false },
        ],
        role: 'seller',
        join: ['east'],
      },
    ],
    [
      'whoever has all of it keeps it',
      changes(
        ['sales'],
        held({ products: [have('crm'), have('phone')], role: 'seller', roleByRule: true, groups: new Set(['east']) }),
      ),
      none,
    ],
    [
      'whoever leaves loses what the rule gave, and nothing else',
      changes(
        [],
        held({
          products: [have('crm'), have('phone', { byHand: true }), have('mail', { byHand: true, ruleKind: null })],
          role: 'seller',
          roleByRule: true,
          groups: new Set(['east']),
        }),
      ),
      {
        ...none,
        take: [
          { productId: 'crm', kind: 'named', isLost: true },
          { productId: 'phone', kind: 'named', isLost: false },
        ],
        losesRole: true,
        leave: ['east'],
      },
    ],
    [
      'what somebody has by hand is noted, too, and nothing new',
      changes(['boss'], held({ products: [have('crm', { byHand: true, ruleKind: null })], groups: new Set(['west']) })),
      { ...none, give: [{ productId: 'crm', kind: 'concurrent', isLess: false }] },
    ],
    [
      'a role that an administrator gave stays',
      changes(['sales'], held({ role: 'manager', products: [have('crm'), have('phone')], groups: new Set(['east']) })),
      none,
    ],
    ['a role by hand stays when the group is left', changes([], held({ role: 'seller', roleByRule: false })), none],
    [
      'a role of a rule becomes that of another, or member',
      [
        changes(['sales'], held({ role: 'reader', roleByRule: true })),
        changes(['boss'], held({ role: 'reader', roleByRule: true })),
      ].map(({ role, losesRole }) => [role, losesRole]),
      [
        ['seller', true],
        [null, true],
      ],
    ],
  ])('%s', (_what, given, expected) => expect(given).toEqual(expected))

  const shared = [rule('boss', { products: [product('crm', 'concurrent')], role: 'seller' })]
  it.each([
    ['a shared license instead of a named one', held({ products: [have('crm')] }), true, [[], 'seller']],
    [
      'a shared one instead of one waited for',
      held({ products: [have('crm', { has: null })] }),
      false,
      [['crm'], 'seller'],
    ],
    [
      'a shared one beside one by hand',
      held({ products: [have('crm', { byHand: true })] }),
      false,
      [['crm'], 'seller'],
    ],
    ['another role', held({ role: 'reader', roleByRule: true }), true, [['crm'], null]],
    ['a role instead of member', held(), false, [['crm'], 'seller']],
  ])('and less of it is a loss: %s', (_what, has, isLoss, gains) => {
    const wanted = changes(['boss'], has, shared)
    expect(losesSomething(wanted)).toBe(isLoss)
    const { give, role } = gainsAlone(wanted)
    expect([give.map(({ productId }) => productId), role]).toEqual(gains)
  })

  it('and of what would be lost only the gains are left when it is held', () => {
    const swap = changes(['boss'], held({ products: [have('phone')], groups: new Set(['east']) }))
    expect(losesSomething(swap)).toBe(true)
    expect(gainsAlone(swap)).toMatchObject({ take: [], leave: [], losesRole: false, join: ['west'] })
    expect(losesSomething(gainsAlone(swap))).toBe(false)
  })
})

it.each([
  { kept: 100, lost: 19, holdPercent: 20, tooMuch: false },
  { kept: 100, lost: 20, holdPercent: 20, tooMuch: true },
  { kept: 10, lost: 4, holdPercent: 20, tooMuch: false },
  { kept: 10, lost: 5, holdPercent: 20, tooMuch: true },
  { kept: 0, lost: 5, holdPercent: 20, tooMuch: true },
  { kept: 50_000, lost: 49_999, holdPercent: 100, tooMuch: false },
])('one more after $lost of $kept at $holdPercent % is too much: $tooMuch', ({ tooMuch, ...count }) =>
  expect(isTooMuch(count)).toBe(tooMuch),
)

it.each([
  { held: [], keeps: false },
  { held: [{ what: 'rules', decision: null }], keeps: true },
  { held: [{ what: 'rules', decision: 'discarded' }], keeps: true },
  { held: [{ what: 'rules', decision: 'confirmed' }], keeps: false },
  { held: [{ what: 'delete', decision: null }], keeps: true },
  { held: [{ what: 'suspend', decision: null }], keeps: false },
] as const)('with $held somebody keeps what rules would take: $keeps', ({ held: rows, keeps }) =>
  expect(keepsForNow(rows)).toBe(keeps),
)

describe('what a draft would change is added up', () => {
  const supply = (productId: string, kind: RuleKind, free: Supply['free'], idle: Supply['idle'] = null): Supply => ({
    idle,
    productId,
    key: productId,
    kind,
    free,
    price: kind === 'named' ? { amount: 100, currency: 'EUR' } : null,
  })
  const sumsOf = (
    people: { has?: Held['products']; gets?: Rule['products']; isSuspended?: boolean; works?: boolean }[],
    supplies: Supply[],
  ) => {
    const sums = new PreviewSums({ product: (id) => id, group: (id) => id }, supplies)
    for (const [index, { has = [], gets = [], isSuspended = false, works = false }] of people.entries()) {
      const user = { id: String(index), email: '', name: '' }
      const standing = held({ products: has })
      const worksIn = new Set(works ? ['crm'] : [])
      sums.add(
        { user, isSuspended, worksIn, held: standing },
        changes(['all'], standing, [rule('all', { products: gets })]),
      )
    }
    const { people: counted, lines } = sums.result()
    const { changed, gain, lose, wait, later, afterSession, items } = counted
    return {
      people: { changed, gain, lose, wait, later, ...(afterSession > 0 && { afterSession }) },
      lines: lines.map((line) => [`${line.key} ${line.kind}`, line.gain, line.lose, line.wait, line.cost]),
      waits: items.map(({ gains }) => gains.map(({ waits }) => waits)),
    }
  }
  const repeated = <One>(count: number, one: One): One[] => Array(count).fill(one)
  const shared = have('crm', { kind: 'concurrent', ruleKind: 'concurrent' })
  const both = (named: Supply['free'], concurrent: Supply['free'] = null) => [
    supply('crm', 'named', named),
    supply('crm', 'concurrent', concurrent),
  ]
  const toNamed = { has: [shared], gets: [product('crm')] }
  const toShared = { has: [have('crm')], gets: [product('crm', 'concurrent')] }
  const gaining = { gets: [product('crm')] }
  const one = { changed: 1, gain: 1, lose: 0, wait: 0, later: 0 }

  it.each([
    [
      'three from shared to named, where two are free: the third keeps what they have and waits',
      sumsOf(repeated(3, toNamed), both(2)),
      {
        people: { changed: 3, gain: 3, lose: 0, wait: 1, later: 0 },
        lines: [
          ['crm named', 3, 0, 1, 100],
          ['crm concurrent', 0, 2, 0, null],
        ],
        waits: [[false], [false], [true]],
      },
    ],
    [
      'from named to shared: the seat is there for whoever comes',
      sumsOf([gaining, toShared], both(0)),
      {
        people: { changed: 2, gain: 2, lose: 1, wait: 0, later: 0 },
        lines: [
          ['crm named', 1, 1, 0, 0],
          ['crm concurrent', 1, 0, 0, null],
        ],
        waits: [[false], [false]],
      },
    ],
    [
      'who works and is to share a seat: the first finds one that is free, the others stay where they are',
      sumsOf(
        [gaining, ...repeated(3, { ...toShared, works: true })],
        [supply('crm', 'named', 0), supply('crm', 'concurrent', null, 1)],
      ),
      {
        people: { changed: 4, gain: 4, lose: 3, wait: 0, later: 0, afterSession: 2 },
        lines: [
          ['crm named', 1, 1, 0, 0],
          ['crm concurrent', 3, 0, 0, null],
        ],
        waits: [[false], [true], [true], [false]],
      },
    ],
    [
      'who works and stays, and whose seat nobody else gets meanwhile',
      sumsOf(
        [gaining, { ...toShared, works: true }],
        [supply('crm', 'named', 0), supply('crm', 'concurrent', null, 0)],
      ),
      {
        people: { changed: 2, gain: 2, lose: 1, wait: 1, later: 0, afterSession: 1 },
        lines: [
          ['crm named', 1, 0, 1, 100],
          ['crm concurrent', 1, 0, 0, null],
        ],
        waits: [[true], [true]],
      },
    ],
    [
      'from named to shared, of which there are none: the seat is not given back',
      sumsOf([gaining, toShared], both(0, false)),
      {
        people: { changed: 2, gain: 2, lose: 1, wait: 2, later: 0 },
        lines: [
          ['crm named', 1, 0, 1, 100],
          ['crm concurrent', 1, 0, 1, null],
        ],
        waits: [[true], [true]],
      },
    ],
    [
      'who waits for a named seat, and is to share one: one fewer asks',
      sumsOf([{ ...toShared, has: [have('crm', { has: null })] }, gaining], both(0)),
      {
        people: { changed: 2, gain: 2, lose: 0, wait: 0, later: 0 },
        lines: [
          ['crm named', 1, 0, 0, 0],
          ['crm concurrent', 1, 0, 0, null],
        ],
        waits: [[false], [false]],
      },
    ],
    [
      'who shares one and waits for a named seat, and is to share again: one fewer asks',
      sumsOf([{ has: [have('crm', { has: 'concurrent' })], gets: [product('crm', 'concurrent')] }, gaining], both(0)),
      { people: one, lines: [['crm named', 1, 0, 0, 0]], waits: [[false]] },
    ],
    [
      'who shares one and waits for a named seat, and loses both: the shared one is lost, and one fewer asks',
      sumsOf([{ has: [have('crm', { has: 'concurrent' })] }, gaining], both(0)),
      {
        people: { changed: 2, gain: 1, lose: 1, wait: 0, later: 0 },
        lines: [
          ['crm concurrent', 0, 1, 0, null],
          ['crm named', 1, 0, 0, 0],
        ],
        waits: [[], [false]],
      },
    ],
    [
      'what somebody has by hand in another kind stays',
      sumsOf([{ ...toNamed, has: [{ ...shared, byHand: true, ruleKind: null }] }], both(2)),
      { people: { ...one, changed: 0, gain: 0 }, lines: [], waits: [] },
    ],
    [
      'three who are suspended ask later',
      sumsOf([...repeated(3, { ...gaining, isSuspended: true }), gaining], both(2)),
      { people: { ...one, later: 3 }, lines: [['crm named', 1, 0, 0, 0]], waits: [[false]] },
    ],
    [
      'who is suspended loses no seat that others could get',
      sumsOf([{ has: [have('crm', { has: null })], isSuspended: true }, gaining], both(0)),
      {
        people: { changed: 2, gain: 1, lose: 1, wait: 1, later: 0 },
        lines: [['crm named', 1, 1, 1, 100]],
        waits: [[], [true]],
      },
    ],
    [
      'one person who lacks two licenses waits once',
      sumsOf([{ gets: [product('crm'), product('phone')] }], [supply('crm', 'named', 0), supply('phone', 'named', 0)]),
      {
        people: { ...one, wait: 1 },
        lines: [
          ['crm named', 1, 0, 1, 100],
          ['phone named', 1, 0, 1, 100],
        ],
        waits: [[true, true]],
      },
    ],
  ])('%s', (_what, given, expected) => expect(given).toEqual(expected))
})
