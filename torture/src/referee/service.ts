// Who was served when: after each return of the database or a server, and of all calls that were made while the database was
// there.
import { gaveUp } from '../history.ts'
import { type Evidence, type FaultEvidence, isUnclear, type Told } from './evidence.ts'
import { isSlow, type Span } from './outages.ts'
import { SpanIndex } from './span-index.ts'

/** Several times what is promised (2 s), for machines that have much else to do. The report tells the times themselves. */
export const soonMilliseconds = 10_000

export interface Return {
  fault: FaultEvidence
  /** When somebody was served first since then; null: nobody was soon. */
  servedAt: number | null
  /** Calls that were made in time and not served. */
  inVain: Told[]
  /** Something was broken again so soon that nobody had to be served. */
  isBrokenAgain: boolean
}

export interface Service {
  returns: Return[]
  /** Quick calls that were made while the database was there, and their clients waited for. */
  asked: Told[]
  served: Told[]
}

const known = new WeakMap<Evidence, Service>()

export function serviceOf(evidence: Evidence): Service {
  let service = known.get(evidence)
  if (!service) {
    const quick = evidence.told.filter(({ call }) => !isSlow(call))
    const returns = returnsOf(evidence, quick)
    const away = new SpanIndex(awaySpans(evidence, returns), (span) => span)
    const asked = quick.filter((told) => !hasLeft(told) && away.at(told.from, told.to).next().done)
    service = { returns, asked, served: asked.filter(isServed) }
    known.set(evidence, service)
  }
  return service
}

const isServed = (told: Told) => !isUnclear(told)
const hasLeft = ({ answer }: Told) => answer.is === 'unknown' && answer.why === gaveUp
const isReturn = ({ what }: FaultEvidence) => what === 'database ready' || what === 'standby promoted'
const isLoss = ({ what }: FaultEvidence) => what === 'database stopped' || what === 'primary lost'
const isBreak = (fault: FaultEvidence) =>
  isLoss(fault) || fault.what === 'server killed' || fault.what === 'server held up'

/** The database decides about seats; a server has returned when it answers anything. */
function returnsOf({ faults }: Evidence, quick: readonly Told[]): Return[] {
  const index = (told: Told[]) => new SpanIndex(told, ({ from, to }) => ({ from, to }))
  const acquires = index(quick.filter(({ call }) => call.name === 'acquire'))
  const byServer = new Map<number, SpanIndex<Told>>()
  return faults.flatMap((fault, place) => {
    const later = faults.slice(place + 1)
    if (isReturn(fault)) return [returnOf(fault, acquires, later)]
    if (fault.what !== 'server ready' || fault.server === null) return []
    const { server } = fault
    const own = byServer.get(server) ?? index(quick.filter((told) => told.server === server))
    byServer.set(server, own)
    return [returnOf(fault, own, later)]
  })
}

function returnOf(fault: FaultEvidence, asked: SpanIndex<Told>, later: readonly FaultEvidence[]): Return {
  const back = fault.to
  const limit = back + soonMilliseconds
  const near = [...asked.at(back, limit)]
  const servedAt = near.reduce((first, told) => (isServed(told) ? Math.min(first, told.to) : first), Infinity)
  // Refused before it was back, or by a client without patience: that proves nothing.
  const inVain = near.filter((told) => {
    const isLater = told.from >= back || told.to > limit
    return isLater && told.from <= back + soonMilliseconds / 2 && !hasLeft(told)
  })
  const isBrokenAgain = later.some((next) => isBreak(next) && next.from <= limit)
  return { fault, servedAt: servedAt <= limit ? servedAt : null, inVain, isBrokenAgain }
}

/** From each loss of the database until somebody is served again. */
function awaySpans({ faults }: Evidence, returns: readonly Return[]): Span[] {
  return faults.filter(isLoss).map(({ from }) => {
    const back = returns.find(({ fault }) => isReturn(fault) && fault.to >= from)
    return { from, to: back ? (back.servedAt ?? back.fault.to + soonMilliseconds) : Infinity }
  })
}
