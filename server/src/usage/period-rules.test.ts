// What the seat journal comes to in quarters of an hour.
import { describe, expect, test } from 'vitest'
import { countEntries, type JournalEntry, type Present } from './counting-rules.ts'
import { addWait, fullBetween, type Period } from './period-rules.ts'

const start = Date.parse('2026-11-23T09:00:00Z')
const minute = 60_000
const nobody: Present = { sessions: [], tickets: [] }

const entry = (minutes: number, kind: JournalEntry['kind'], more: Partial<JournalEntry> = {}): JournalEntry => ({
  at: start + minutes * minute,
  kind,
  poolId: 1,
  fence: null,
  sessionId: null,
  ticketId: null,
  reason: null,
  endedAt: null,
  ...more,
})
const begins = (minutes: number, id: string, fence = id) => entry(minutes, 'granted', { sessionId: id, fence })
const ends = (minutes: number, id: string, endedAfter?: number) =>
  entry(minutes, 'ended', {
    sessionId: id,
    fence: id,
    endedAt: endedAfter === undefined ? null : start + endedAfter * minute,
  })
const waits = (minutes: number, id: string) => entry(minutes, 'waiting', { ticketId: id })
const isOffered = (minutes: number, id: string) => entry(minutes, 'offered', { ticketId: id })
const claims = (minutes: number, id: string, session: string) =>
  entry(minutes, 'claimed', { ticketId: id, sessionId: session, fence: session })

const pool = (total: number | null, period: Period | null = null) => ({
  id: 1,
  totals: [{ from: start - 1_000_000, total }],
  period,
})
const count = (entries: JournalEntry[], total: number | null = 2, present = nobody) =>
  countEntries([pool(total)], present, entries)

describe('seats in use', () => {
  test.each([
    {
      name: 'are those that are taken at once',
      entries: [begins(1, 'a'), begins(2, 'b'), ends(3, 'a')],
      peak: 2,
      at: 2,
    },
    { name: 'are none of sessions that share one', entries: [begins(1, 'a'), begins(2, 'b', 'a')], peak: 1, at: 1 },
    {
      name: 'are in use until the last who shares one goes',
      entries: [begins(1, 'a'), begins(2, 'b', 'a'), ends(3, 'a'), begins(4, 'c')],
      peak: 2,
      at: 4,
    },
    {
      name: 'are not two where one gives way to the other in the same moment',
      entries: [begins(1, 'a'), ends(2, 'a'), begins(2, 'b')],
      peak: 1,
      at: 1,
    },
    {
      name: 'are also those that are kept for somebody',
      entries: [begins(1, 'a'), waits(2, 't'), isOffered(3, 't'), begins(4, 'b')],
      peak: 3,
      at: 4,
    },
    {
      name: 'are free from the end of a lease on, not from when that was found',
      entries: [begins(1, 'a'), begins(5, 'b'), ends(6, 'a', 4)],
      peak: 1,
      at: 1,
    },
    { name: 'are none of other pools', entries: [{ ...begins(1, 'a'), poolId: 7 }, begins(2, 'b')], peak: 1, at: 2 },
    {
      name: 'are free when their holder moves to a seat of their own',
      entries: [begins(1, 'a'), { ...begins(2, 'a'), kind: 'moved' as const, poolId: 7 }, begins(3, 'b')],
      peak: 1,
      at: 1,
    },
  ])('$name', ({ entries, peak, at }) => {
    const [period] = count(entries).periods
    expect([period?.peak, period && (period.peakAt - start) / minute]).toEqual([peak, at])
  })

  test('of who came before are there from the beginning of each quarter of an hour', () => {
    const first = count([begins(1, 'a'), begins(2, 'b')])
    const { periods } = countEntries([pool(2, first.periods[0] ?? null)], first.present, [ends(50, 'a')])
    expect(periods).toMatchObject([{ startsAt: start + 45 * minute, peak: 2, peakAt: start + 45 * minute, inUse: 1 }])
  })

  test('counted in one go or moment by moment are the same', () => {
    const entries = [
      ...[begins(1, 'a'), begins(2, 'b'), waits(3, 't'), entry(4, 'refused', { reason: 'seats_exhausted' })],
      ...[ends(16, 'a'), isOffered(16, 't'), claims(17, 't', 'c'), ends(40, 'b'), ends(41, 'c')],
    ]
    const known = new Map<number, Period>()
    let present = nobody
    for (const moment of new Set(entries.map(({ at }) => at))) {
      const last = [...known.values()].at(-1) ?? null
      const then = entries.filter(({ at }) => at === moment)
      const step = countEntries([pool(2, last)], present, then)
      for (const period of step.periods) known.set(period.startsAt, period)
      present = step.present
    }
    expect([...known.values()]).toEqual(count(entries).periods)
    expect(present).toEqual(nobody)
  })

  test('are as the ledger says, where the journal was told out of order', () => {
    // The end was told before the beginning.
    const drifted = count([ends(1, 'a'), begins(2, 'a'), begins(3, 'b')])
    expect(drifted.present.sessions).toHaveLength(2)
    const really: Present = { sessions: [{ id: 'b', poolId: 1, fence: 'b' }], tickets: [] }
    const { periods, present } = countEntries([pool(2, drifted.periods[0] ?? null)], drifted.present, [], {
      at: start + 5 * minute,
      present: really,
    })
    expect(present).toEqual(really)
    expect(periods).toMatchObject([{ peak: 2, inUse: 1 }])
    expect(countEntries([pool(2)], really, [], { at: start + 9 * minute, present: really }).periods).toEqual([])
  })
})

describe('a pool is full', () => {
  test('while every seat is in use, and as often as the last one was taken', () => {
    const [period] = count([begins(1, 'a'), begins(2, 'b'), ends(5, 'a'), begins(7, 'c'), ends(8, 'c')]).periods
    expect([period?.fullMilliseconds, period?.timesFull]).toEqual([4 * minute, 2])
  })

  test('and stays it while a seat is passed on to the line', () => {
    const [period] = count(
      [begins(1, 'a'), waits(2, 't'), ends(5, 'a'), isOffered(5, 't'), claims(6, 't', 'b')],
      1,
    ).periods
    expect([period?.fullMilliseconds, period?.timesFull, period?.mostWaiting]).toEqual([5 * minute, 1, 1])
  })

  test('never where nothing is counted, nor where nothing is owned', () => {
    for (const total of [null, 0])
      expect(count([begins(1, 'a'), ends(5, 'a')], total).periods).toMatchObject([
        { fullMilliseconds: 0, timesFull: 0 },
      ])
  })

  test('by what was owned at the time', () => {
    const totals = [
      { from: start, total: 2 },
      { from: start + 10 * minute, total: 5 },
      { from: start + 30 * minute, total: 1 },
    ]
    expect(fullBetween(totals, 2, start, start + 40 * minute)).toBe(20 * minute)
    expect(fullBetween(totals, 1, start, start + 40 * minute)).toBe(10 * minute)
    expect(fullBetween(totals, 2, start + 3 * minute, start + 3 * minute)).toBe(0)
  })
})

describe('whoever waits', () => {
  test('has waited when a seat comes, the place is lost, or somebody goes; two of these gave up', () => {
    const [first, second] = count([
      ...[waits(1, 't'), waits(2, 'u'), waits(3, 'v')],
      ...[isOffered(4, 't'), claims(5, 't', 'a')],
      ...[
        entry(10, 'lost', { ticketId: 'u', reason: 'left' }),
        entry(20, 'lost', { ticketId: 'v', reason: 'user_suspended' }),
      ],
    ]).periods
    expect(first).toMatchObject({ mostWaiting: 3, waits: { counts: { 240: 1, 480: 1 }, longest: 480 }, gaveUp: 1 })
    expect(second).toMatchObject({
      mostWaiting: 1,
      waits: { counts: { 1000: 1 }, longest: 1020 },
      gaveUp: 0,
      waiting: 0,
    })
  })

  test('is counted by two digits of the seconds: there are never many of them', () => {
    const many = { counts: {}, longest: null }
    for (let milliseconds = 0; milliseconds < 86_400_000; milliseconds += 500) addWait(many, milliseconds)
    expect(Object.keys(many.counts).length).toBeLessThan(500)
    expect(many.longest).toBe(86_400)
  })
})

test('refusals are counted by their reason', () => {
  const refused = (reason: string) => entry(1, 'refused', { reason })
  const [period] = count([refused('seats_exhausted'), refused('cooling_down'), refused('seats_exhausted')]).periods
  expect(period).toMatchObject({ refusals: { seats_exhausted: 2, cooling_down: 1 }, peak: 0 })
})
