import { describe, expect, it, test } from 'vitest'
import type { LineFact, MembershipFact } from '../billing/billing.ts'
import type { PriceSince } from '../catalog/prices.ts'
import { dayIn } from '../platform/days.ts'
import { around, daysOfMonth, nextMonth } from './statement-days.ts'
import {
  creditIn,
  daysOwned,
  daysTouched,
  heldLast,
  linesOfLicenses,
  linesOfMemberships,
  type Period,
  priced,
  totalOf,
} from './statement-rules.ts'

const periodOf = (month: string, timeZone = 'Europe/Berlin', to?: string): Period => {
  const whole = daysOfMonth(month)
  return { ...whole, timeZone, to: to ?? whole.last }
}
const span = (from: string, until: string | null) => ({ from: new Date(from), until: until ? new Date(until) : null })
const shown = (days: { from: string; to: string } | null) => days && `${days.from} ${days.to}`

describe('days on which somebody was in a queue', () => {
  test.each<[string, string, string, string, string | null, string | null]>([
    [
      'an hour counts its day',
      'Europe/Berlin',
      '2027-02',
      '2027-02-10T09:00:00Z',
      '2027-02-10T10:00:00Z',
      '2027-02-10 2027-02-10',
    ],
    [
      'no time at all counts its day',
      'Europe/Berlin',
      '2027-02',
      '2027-02-10T09:00:00Z',
      '2027-02-10T09:00:00Z',
      '2027-02-10 2027-02-10',
    ],
    [
      'both ends count',
      'Europe/Berlin',
      '2027-02',
      '2027-02-10T22:59:59Z',
      '2027-02-12T23:00:01Z',
      '2027-02-10 2027-02-13',
    ],
    [
      'leaving at midnight is not the next day',
      'Europe/Berlin',
      '2027-02',
      '2027-02-10T12:00:00Z',
      '2027-02-12T23:00:00Z',
      '2027-02-10 2027-02-12',
    ],
    [
      'from the month before',
      'Europe/Berlin',
      '2027-02',
      '2027-01-10T12:00:00Z',
      '2027-02-03T12:00:00Z',
      '2027-02-01 2027-02-03',
    ],
    ['still there', 'Europe/Berlin', '2027-02', '2027-02-20T12:00:00Z', null, '2027-02-20 2027-02-28'],
    ['a leap day', 'Europe/Berlin', '2028-02', '2028-02-28T12:00:00Z', null, '2028-02-28 2028-02-29'],
    [
      'the last hour of the month is the next month, east of Greenwich',
      'Europe/Berlin',
      '2027-02',
      '2027-02-28T23:00:00Z',
      null,
      null,
    ],
    [
      'and is this month, west of it',
      'America/New_York',
      '2027-02',
      '2027-03-01T04:59:59Z',
      null,
      '2027-02-28 2027-02-28',
    ],
    [
      'gone before the month began there',
      'America/New_York',
      '2027-03',
      '2027-02-10T00:00:00Z',
      '2027-03-01T05:00:00Z',
      null,
    ],
    [
      'a day of 23 hours',
      'Europe/Berlin',
      '2027-03',
      '2027-03-27T23:00:00Z',
      '2027-03-28T22:00:00Z',
      '2027-03-28 2027-03-28',
    ],
    [
      'a day of 25 hours',
      'Europe/Berlin',
      '2027-10',
      '2027-10-30T22:00:00Z',
      '2027-10-31T23:00:00Z',
      '2027-10-31 2027-10-31',
    ],
    [
      'a midnight that is skipped',
      'America/Santiago',
      '2027-09',
      '2027-09-05T04:00:00Z',
      '2027-09-05T05:00:00Z',
      '2027-09-05 2027-09-05',
    ],
    [
      'far east',
      'Pacific/Kiritimati',
      '2027-08',
      '2027-07-31T10:00:00Z',
      '2027-07-31T11:00:00Z',
      '2027-08-01 2027-08-01',
    ],
  ])('%s', (_what, timeZone, month, from, until, days) => {
    expect(shown(daysTouched(span(from, until), periodOf(month, timeZone)))).toBe(days)
  })

  it('of the running month end today', () => {
    const period = periodOf('2027-02', 'Europe/Berlin', '2027-02-10')
    expect(shown(daysTouched(span('2027-02-03T12:00:00Z', null), period))).toBe('2027-02-03 2027-02-10')
  })
})

describe('days at whose end a line was owned', () => {
  test.each<[string, string, string | null, string | null]>([
    ['from noon on', '2027-02-10T12:00:00Z', null, '2027-02-10 2027-02-28'],
    [
      'replaced at noon: the day is the next revision’s',
      '2027-02-10T12:00:00Z',
      '2027-02-12T11:00:00Z',
      '2027-02-10 2027-02-11',
    ],
    ['undone within the day: it costs nothing', '2027-02-10T12:00:00Z', '2027-02-10T13:00:00Z', null],
    ['expired at the end of a last whole day', '2027-01-01T12:00:00Z', '2027-02-14T23:00:00Z', '2027-02-01 2027-02-14'],
    ['over before', '2027-01-01T12:00:00Z', '2027-01-31T23:00:00Z', null],
  ])('%s', (_what, from, until, days) => {
    expect(shown(daysOwned(span(from, until), periodOf('2027-02')))).toBe(days)
  })
})

const membership = (
  name: string | null,
  from: string,
  until: string | null,
  { userId = 'anna', trial = false } = {},
): MembershipFact => ({
  productId: 'center',
  userId,
  queue: name === null ? null : { id: name, type: 'call', name },
  trial,
  ...span(from, until),
})
const causesOf = (line: { causes: { from: string; to: string; days: number }[] } | undefined) =>
  line?.causes.map((cause) => [cause.from, cause.to, cause.days])

it('a user is one line, and a day counts once however many queues there were in it', () => {
  const facts = [
    membership('calls', '2027-02-01T09:00:00Z', '2027-02-05T09:00:00Z'),
    membership('inbox', '2027-02-04T09:00:00Z', '2027-02-08T09:00:00Z'),
    membership('calls', '2027-02-20T09:00:00Z', '2027-02-20T10:00:00Z'),
    // Out by mistake, and in again: one cause.
    membership('calls', '2027-02-20T11:00:00Z', '2027-02-20T12:00:00Z'),
    membership('calls', '2027-01-01T09:00:00Z', '2027-01-31T09:00:00Z', { userId: 'bert' }),
  ]
  const [line, other] = linesOfMemberships(facts, periodOf('2027-02'))
  expect(other).toBeUndefined()
  expect(line).toMatchObject({ userId: 'anna', quantity: 1, days: 9, kind: 'named' })
  expect(causesOf(line)).toEqual([
    ['2027-02-01', '2027-02-05', 5],
    ['2027-02-04', '2027-02-08', 5],
    ['2027-02-20', '2027-02-20', 1],
  ])
})

it('a license given by hand is a cause like a queue; with a queue after it, it is still one license', () => {
  const facts = [
    membership(null, '2027-02-01T09:00:00Z', '2027-02-05T09:00:00Z'),
    membership('calls', '2027-02-05T09:00:00Z', '2027-02-08T09:00:00Z'),
  ]
  const [line, other] = linesOfMemberships(facts, periodOf('2027-02'))
  expect(other).toBeUndefined()
  expect(line).toMatchObject({ days: 8, causes: [{ kind: 'assignment' }, { kind: 'queue', queue: { name: 'calls' } }] })
})

it('a trial of it is a line of its own; the day on which it is bought is no day of the trial', () => {
  const facts = [
    membership('calls', '2027-02-01T09:00:00Z', '2027-02-15T09:00:00Z', { trial: true }),
    membership('calls', '2027-02-15T09:00:00Z', null),
    membership('calls', '2027-02-15T08:00:00Z', '2027-02-15T09:00:00Z', { userId: 'bert', trial: true }),
    membership('calls', '2027-02-15T09:00:00Z', '2027-02-15T10:00:00Z', { userId: 'bert' }),
  ]
  const lines = linesOfMemberships(facts, periodOf('2027-02'))
  expect(lines.map(({ userId, trial, days }) => [userId, trial, days])).toEqual([
    ['anna', true, 14],
    ['anna', false, 14],
    ['bert', false, 1],
  ])
})

it('a product that is billed by something else from a day on is billed for that day once', () => {
  const owned = linesOfLicenses(
    [{ ...ownedFact(1, 10, '2027-02-10T12:00:00Z', null), productId: 'center' }],
    periodOf('2027-02'),
  )
  const facts = [
    membership('calls', '2027-02-01T09:00:00Z', '2027-02-10T12:00:00Z'),
    membership('calls', '2027-02-10T09:00:00Z', '2027-02-10T12:00:00Z', { userId: 'bert' }),
  ]
  const [line, other] = linesOfMemberships(facts, periodOf('2027-02'), owned)
  expect(other).toBeUndefined()
  expect(causesOf(line)).toEqual([['2027-02-01', '2027-02-09', 9]])
})

const ownedFact = (
  revision: number,
  quantity: number | null,
  from: string,
  until: string | null,
  trial = false,
): LineFact => ({
  productId: 'connect',
  kind: 'named',
  resource: '',
  quantity,
  revision,
  trial,
  ...span(from, until),
})

it('what is owned is a line for each quantity; no day is billed twice, and each once', () => {
  const facts = [
    ownedFact(1, 10, '2027-01-01T09:00:00Z', '2027-02-10T09:00:00Z'),
    ownedFact(2, 12, '2027-02-10T09:00:00Z', '2027-02-20T09:00:00Z'),
    ownedFact(3, 10, '2027-02-20T09:00:00Z', null),
  ]
  const lines = linesOfLicenses(facts, periodOf('2027-02'))
  expect(lines.map(({ quantity, days }) => [quantity, days])).toEqual([
    [10, 18],
    [12, 10],
  ])
  expect(lines[0]?.causes.map((cause) => cause.kind === 'revision' && cause.revision)).toEqual([1, 3])
})

it('a trial and what is bought after it are two lines', () => {
  const facts = [
    ownedFact(1, 10, '2027-02-01T09:00:00Z', '2027-02-15T09:00:00Z', true),
    ownedFact(2, 10, '2027-02-15T09:00:00Z', null),
  ]
  expect(linesOfLicenses(facts, periodOf('2027-02')).map(({ trial, days }) => [trial, days])).toEqual([
    [true, 14],
    [false, 14],
  ])
})

const priceOf = (amount: number | null) => ({
  ...{ productId: 'connect', kind: 'named' as const, resource: '', amount, currency: 'EUR' },
})

describe('amounts', () => {
  const price = (amount: number | null, since: string, more: Partial<PriceSince> = {}): PriceSince => ({
    ...priceOf(amount),
    since: new Date(since),
    ...more,
  })
  const amountOf = (fact: LineFact, prices: PriceSince[], month = '2027-02') => {
    const period = periodOf(month)
    const [line] = linesOfLicenses([fact], period).map((one) => priced(one, prices, period))
    return line?.amount
  }
  const whole = ownedFact(1, 3, '2027-01-01T09:00:00Z', null)
  const old = price(1_000, '2026-01-01T00:00:00Z')

  test.each<[string, LineFact, PriceSince[], string, number | null]>([
    ['a whole month', whole, [old], '2027-02', 3_000],
    ['half of one', { ...whole, from: new Date('2027-02-15T09:00:00Z') }, [old], '2027-02', 1_500],
    ['a day of 31, rounded: 96.77', { ...whole, from: new Date('2027-03-31T09:00:00Z') }, [old], '2027-03', 97],
    [
      'half a cent is rounded up',
      { ...whole, quantity: 1, from: new Date('2027-04-30T09:00:00Z') },
      [price(15, '2026-01-01T00:00:00Z')],
      '2027-04',
      1,
    ],
    [
      'a price that changes in the month counts from its day on',
      whole,
      [old, price(2_000, '2027-02-15T12:00:00Z')],
      '2027-02',
      4_500,
    ],
    ['a price that comes in the month', whole, [price(1_000, '2027-02-15T12:00:00Z')], '2027-02', 1_500],
    ['a price that is taken back', whole, [old, price(null, '2027-02-15T12:00:00Z')], '2027-02', 1_500],
    ['no price', whole, [], '2027-02', null],
    ['a price that comes later', whole, [price(1_000, '2027-03-01T12:00:00Z')], '2027-02', null],
    [
      'a price of something else',
      whole,
      [price(1_000, '2026-01-01T00:00:00Z', { kind: 'concurrent' })],
      '2027-02',
      null,
    ],
    ['a trial', { ...whole, trial: true }, [old], '2027-02', 0],
    ['what is unrestricted', { ...whole, quantity: null }, [old], '2027-02', null],
    ['free of charge', whole, [price(0, '2026-01-01T00:00:00Z')], '2027-02', 0],
  ])('%s', (_what, fact, prices, month, amount) => {
    expect(amountOf(fact, prices, month)).toBe(amount)
  })

  it('add up to a total; without any there is none', () => {
    expect(totalOf([{ amount: 100 }, { amount: null }, { amount: 250 }])).toBe(350)
    expect([totalOf([{ amount: null }]), totalOf([]), totalOf([{ amount: 0 }])]).toEqual([null, null, 0])
  })
})

describe('what a card has paid of a month', () => {
  const paid = { amount: 3_100, since: new Date('2027-01-20T12:00:00Z') }
  test.each([
    ['the days from the one on which it came', '2027-01', undefined, 1_200],
    ['of the running month those that have come', '2027-01', '2027-01-22', 300],
    ['the others in the next month', '2027-02', undefined, 1_900],
    ['as they come', '2027-02', '2027-02-14', 1_550],
    ['and nothing after it', '2027-03', undefined, 0],
    ['nor before it', '2026-12', undefined, 0],
  ])('%s', (_what, month, to, amount) => {
    expect(creditIn(paid, periodOf(month, 'Europe/Berlin', to))).toBe(amount)
  })

  it('is what the same days cost: nothing is left of a whole month', () => {
    const since = new Date('2027-01-20T12:00:00Z')
    const prices = [{ ...priceOf(3_100), since: new Date('2026-01-01T00:00:00Z') }]
    for (const month of ['2027-01', '2027-02']) {
      const period = periodOf(month)
      const [line] = linesOfLicenses([{ ...ownedFact(1, 1, '2027-01-20T12:00:00Z', null) }], period)
      const amount = line ? (priced(line, prices, period).amount ?? 0) : 0
      expect(amount - creditIn({ amount: 3_100, since }, period)).toBe(month === '2027-01' ? 0 : 1_200)
    }
  })
})

test.each([
  ['before the first', '2027-01', null],
  ['from its day on', '2027-02', 'old'],
  ['the one that held on the last day', '2027-03', 'new'],
  ['a later one changes nothing in it', '2027-04', 'new'],
])('what stands beside amounts: %s', (_what, month, text) => {
  const texts = [
    { text: 'old', since: new Date('2027-01-31T23:00:00Z') },
    { text: 'new', since: new Date('2027-03-31T21:59:00Z') },
    { text: 'newer', since: new Date('2027-04-30T22:00:00Z') },
  ]
  expect(heldLast(texts, periodOf(month))?.text ?? null).toBe(text)
})

test.each([
  ['2027-02', 28],
  ['2028-02', 29],
  ['2027-03', 31],
  ['2027-12', 31],
])('%s has %i days', (month, days) => {
  expect(daysOfMonth(month)).toMatchObject({ days, last: `${month}-${days}` })
})

it('a month is followed by the next, also over the year', () => {
  expect([nextMonth('2027-01'), nextMonth('2027-12')]).toEqual(['2027-02', '2028-01'])
})

it('what is read for a month has all of it, wherever the account is', () => {
  const { from, until } = around(daysOfMonth('2027-02'))
  for (const timeZone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Berlin']) {
    expect(dayIn(from, timeZone) < '2027-02-01').toBe(true)
    expect(dayIn(until, timeZone) > '2027-02-28').toBe(true)
  }
})
