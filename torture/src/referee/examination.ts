// How much a history gave to look at, and how exactly leases ended: figures for the report, no judgement.
import { isUnclear } from './evidence.ts'
import type { Case } from './verdict.ts'

export interface LeasePrecision {
  /** Sessions whose lease ran out, with every heartbeat answered and no outage in between. */
  expired: number
  /** Milliseconds from the end that was promised to the one that was told. */
  earliest: number
  latest: number
  /** The shortest from the end to an answer that told of it. */
  soonestTold: number
}

export function leasePrecision({ evidence, lives }: Case): LeasePrecision {
  const found = { expired: 0, earliest: Infinity, latest: -Infinity, soonestTold: Infinity }
  for (const { session, reason, endedAt, startedAt, promisedUntil } of lives.all.values()) {
    if (reason !== 'expired' || endedAt === null || session.unknownBeats.length > 0) continue
    if (evidence.outages.some(({ from, to }) => to >= startedAt && from <= endedAt)) continue
    found.expired += 1
    found.earliest = Math.min(found.earliest, endedAt - promisedUntil)
    found.latest = Math.max(found.latest, endedAt - promisedUntil)
    for (const { told } of session.ended) found.soonestTold = Math.min(found.soonestTold, told.to - endedAt)
  }
  return found
}

export function countLooked({ evidence, holds }: Case): Record<string, number> {
  const { told, sessions, tickets, pools } = evidence
  const asked = [...pools.values()].flatMap(({ acquires }) => acquires)
  const keyed = asked.flatMap(({ call }) => (call.key === null ? [] : [call.key]))
  const all = [...sessions.values()]
  const add = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)
  return {
    'seats given, each with a number of its own': add([...holds.values()].map((own) => own.length)),
    sessions: sessions.size,
    'leases promised': add(all.map(({ alive }) => alive.filter(({ expiresAt }) => expiresAt !== null).length)),
    'ends told': add(all.map(({ ended }) => ended.length)),
    'places in line': tickets.size,
    'positions told': add([...tickets.values()].map(({ places }) => places.length)),
    refusals: told.filter(({ answer }) => answer.is === 'refused').length,
    'calls repeated under their key': keyed.length - new Set(keyed).size,
    'calls of which nobody knows whether they came to anything': told.filter(isUnclear).length,
    'lists of sessions and lines': told.filter(({ answer }) => answer.is === 'sessions' || answer.is === 'line').length,
    'license revisions': told.filter(({ answer }) => answer.is === 'revision').length,
  }
}
