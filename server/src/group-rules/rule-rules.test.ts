// What rules give, and what that changes, as tables.
import { describe, expect, it } from 'vitest'
import { isTooMuch } from './holding-rules.ts'
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
  { byHand = false, ruleKind = 'named' as RuleKind | null, kind = 'named' as RuleKind } = {},
) => ({
  productId,
  kind,
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
          { productId: 'crm', kind: 'named', isNew: true },
          { productId: 'phone', kind: 'named', isNew: true },
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
      { ...none, give: [{ productId: 'crm', kind: 'concurrent', isNew: false }] },
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
        changes(['sales'], held({ role: 'reader', roleByRule: true })).role,
        changes(['boss'], held({ role: 'reader', roleByRule: true })).losesRole,
      ],
      ['seller', true],
    ],
  ])('%s', (_what, given, expected) => expect(given).toEqual(expected))

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
