// How much a history gave to look at, and how exactly leases ended: figures for the report, no judgement.
import { isUnclear, type Told } from './evidence.ts'
import { handoversOf, ranOutQuietly } from './handovers.ts'
import { leaseBefore } from './lives.ts'
import { serviceOf } from './service.ts'
import type { Case } from './verdict.ts'

/** What an outsider can measure of leases that ran out with every heartbeat answered and no outage in between. */
export interface LeasePrecision {
  ranOut: number
  /** Milliseconds from the promised end until somebody had heard that the seat is theirs, */
  nextHeard: number[]
  /** and until the first in line had, whose poll or stream was open then, with nothing broken meanwhile. */
  firstInLineHeard: number[]
  /** Milliseconds from the promised end until an answer was there that the session is over. */
  endHeard: number[]
  /** Milliseconds from when a heartbeat was sent that was answered well until the promised end before it. */
  lastKept: number[]
}

const isHeartbeat = ({ call }: Told) => call.name === 'heartbeat' || call.name === 'heartbeats'

/** Spells in which less than everything worked, and a little more. */
const settlingMilliseconds = 2_000

export function leasePrecision(held: Case): LeasePrecision {
  const { evidence, lives } = held
  const found: LeasePrecision = { ranOut: 0, nextHeard: [], firstInLineHeard: [], endHeard: [], lastKept: [] }
  for (const life of lives.all.values()) {
    if (!ranOutQuietly(held, life)) continue
    const { session, promisedUntil } = life
    found.ranOut += 1
    for (const { told, at } of session.ended)
      if (at !== null && isHeartbeat(told)) found.endHeard.push(told.to - promisedUntil)
    for (const { told, from } of session.alive)
      if (isHeartbeat(told)) found.lastKept.push(leaseBefore(evidence, session, told) - from)
  }
  const disturbed = [...evidence.stalls, ...evidence.faults]
  for (const { ranOut, heardAt, wasWaitedFor } of handoversOf(held)) {
    const { promisedUntil } = ranOut
    found.nextHeard.push(heardAt - promisedUntil)
    const isDisturbed = disturbed.some(({ from, to }) => from <= heardAt && to + settlingMilliseconds >= promisedUntil)
    if (wasWaitedFor && !isDisturbed) found.firstInLineHeard.push(heardAt - promisedUntil)
  }
  return found
}

export function countLooked({ evidence, lives, holds }: Case): Record<string, number> {
  const { told, sessions, tickets, pools } = evidence
  const service = serviceOf(evidence)
  const asked = [...pools.values()].flatMap(({ acquires }) => acquires)
  const keyed = asked.flatMap(({ call }) => (call.key === null ? [] : [call.key]))
  const all = [...sessions.values()]
  const add = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)
  return {
    'seats given, each with a number of its own': add([...holds.values()].map((own) => own.length)),
    sessions: sessions.size,
    'leases promised': add(all.map(({ alive }) => alive.filter(({ expiresAt }) => expiresAt !== null).length)),
    'leases that an outage was surely given back to': [...lives.all.values()].filter(
      ({ keptUntil, promisedUntil }) => keptUntil > promisedUntil,
    ).length,
    'ends told': add(all.map(({ ended }) => ended.length)),
    'places in line': tickets.size,
    'positions told': add([...tickets.values()].map(({ places }) => places.length)),
    'calls made while the database was there': service.asked.length,
    'of these not served, at a server that was killed, suspended or just back':
      service.asked.length - service.served.length,
    refusals: told.filter(({ answer }) => answer.is === 'refused').length,
    'calls repeated under their key': keyed.length - new Set(keyed).size,
    'calls of which nobody knows whether they came to anything': told.filter(isUnclear).length,
    'lists of sessions and lines': told.filter(({ answer }) => answer.is === 'sessions' || answer.is === 'line').length,
    'license revisions': told.filter(({ answer }) => answer.is === 'revision').length,
  }
}
