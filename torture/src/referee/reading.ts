// Reads a history: puts each call into the database's time, with the bounds between which it took effect, and has it say
// what it knows.
import { type CallEvent, type ClockEvent, type FaultEvent, gaveUp, type History, poolKey } from '../history.ts'
import { DatabaseClock } from './database-clock.ts'
import type { Evidence, PoolEvidence, Told } from './evidence.ts'
import { possibleOutages, type Span, silences } from './outages.ts'
import { introduce, testify } from './testimony.ts'
import { TotalsEvidence } from './totals.ts'

/**
 * What is still under way at a server that was killed, or for somebody who has gone, is over so long after: the database
 * finishes what it was sent.
 */
const finishingMilliseconds = 12_000
/** A server that takes the database for lost refuses at once; what it had sent is carried out, or not, soon after. */
const cutOffMilliseconds = 5_000

export function evidenceOf(history: History): Evidence {
  const clock = new DatabaseClock(history.events.filter((event): event is ClockEvent => event.event === 'clock'))
  const faults = history.events.filter((event): event is FaultEvent => event.event === 'fault')
  const kills = killsByServer(faults)
  const told: Told[] = []
  const standing = heldUp(faults, clock)
  for (const [index, event] of history.events.entries())
    if (event.event === 'call' && event.answer.is !== 'unsent') told.push(toldBy(event, index, clock, kills, standing))
  told.sort((a, b) => a.from - b.from || a.index - b.index)

  const pools = new Map<string, PoolEvidence>()
  for (const info of history.head.pools) {
    const key = poolKey(info.account, info.product)
    pools.set(key, {
      ...{ key, info, sessions: [], tickets: [], acquires: [], lines: [], lists: [] },
      ...{ rights: new Map(), suspensions: new Map(), keys: new Map() },
    })
  }
  const evidence: Evidence = {
    ...{ pools, told, sessions: new Map(), tickets: new Map() },
    totals: new TotalsEvidence(history.head.pools, told),
    outages: possibleOutages(told),
    stalls: [...silences(told, 300), ...standing].sort((a, b) => a.from - b.from),
    faults: faults.map(({ what, server, start, end }) => {
      return { what, server, from: clock.earliest(start), to: clock.latest(end) }
    }),
    stops: stopsOf(faults, clock),
    begin: told[0]?.from ?? 0,
  }
  // First what there is, then what is said of it: an answer may arrive after others that already know more.
  for (const each of told) introduce(evidence, each)
  for (const each of told) testify(evidence, each)
  return evidence
}

function killsByServer(faults: FaultEvent[]): Map<number, number[]> {
  const kills = new Map<number, number[]>()
  for (const { what, server, end } of faults)
    if (what === 'server killed' && server !== null) kills.set(server, [...(kills.get(server) ?? []), end])
  return kills
}

/** From when the database was gone until it was told to start again, or another to take its place. */
function stopsOf(faults: FaultEvent[], clock: DatabaseClock): Span[] {
  const starts = faults.filter(({ what }) => what === 'database ready' || what === 'standby promoted')
  return faults.flatMap(({ what, end }) => {
    const isStop = what === 'database stopped' || what === 'primary lost'
    const again = isStop ? starts.find(({ start }) => start >= end) : undefined
    return again ? [{ from: clock.latest(end), to: clock.earliest(again.start) }] : []
  })
}

/** Spans in which a server stood still, maybe in the middle of a transaction. */
function heldUp(faults: FaultEvent[], clock: DatabaseClock): Span[] {
  return faults
    .filter(({ what }) => what === 'server held up')
    .map(({ start, end }) => ({ from: clock.earliest(start), to: clock.latest(end) }))
}

function toldBy(
  event: CallEvent,
  index: number,
  clock: DatabaseClock,
  kills: Map<number, number[]>,
  standing: readonly Span[],
): Told {
  const { call, client, server, answer } = event
  const to = clock.latest(event.end)
  const latest = latestOf()
  return { index, client, server, call, answer, from: clock.earliest(event.start), to, latest }

  function latestOf(): number {
    if (answer.is === 'unavailable') return to + cutOffMilliseconds
    return answer.is === 'unknown' ? Math.max(to, openUntil(event, answer.why, to)) : to
  }

  function openUntil({ server, start }: CallEvent, why: string, gone: number): number {
    const killed = server === null ? undefined : kills.get(server)?.find((at) => at >= start)
    const afterKill = killed === undefined ? Number.POSITIVE_INFINITY : clock.latest(killed) + finishingMilliseconds
    if (why !== gaveUp) return afterKill
    let until = gone + finishingMilliseconds
    for (const stand of standing) if (stand.from <= until && stand.to >= gone) until = stand.to + finishingMilliseconds
    return Math.min(until, afterKill)
  }
}
