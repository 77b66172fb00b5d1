// Seats whose holder's lease ran out, and who had them next: what somebody can tell who has nothing but the answers, his own
// clock and the database's.
import type { Hold } from './holds.ts'
import type { Life } from './lives.ts'
import { push } from './span-index.ts'
import { Steps } from './steps.ts'
import type { Case } from './verdict.ts'

export interface Handover {
  ranOut: Life
  next: Hold
  /** By then somebody had heard that the seat is the next one's. */
  heardAt: number
  /** The next one stood first in line, with a poll or a stream open, when the lease was to end; and the seat was to be had. */
  wasWaitedFor: boolean
}

export function handoversOf({ evidence, holds }: Pick<Case, 'evidence' | 'holds'>): Handover[] {
  return [...evidence.pools.values()].flatMap((pool) => {
    const bySeat = new Map<number, Hold[]>()
    const shared = (holds.get(pool.key) ?? []).filter(({ kind }) => kind === 'concurrent')
    for (const hold of shared) if (hold.seat !== null) push(bySeat, hold.seat, hold)
    const { account, product } = pool.info
    const total = evidence.totals.of(account, product, 'concurrent').least
    const held = Steps.counting(shared.map(({ from, possiblyTo }) => ({ from, to: possiblyTo + 1 })))
    return [...bySeat.values()].flatMap((own) => {
      own.sort((a, b) => a.fence - b.fence)
      return own.flatMap((hold, index) => {
        const ranOut = lastThatRanOut({ evidence }, hold)
        const next = own[index + 1]
        if (!ranOut || !next) return []
        const { promisedUntil } = ranOut
        const heardAt = next.shownFrom
        // A seat beyond a total that shrank goes to nobody.
        const isToBeHad = held.at(promisedUntil) <= total.min(promisedUntil, Math.max(promisedUntil, heardAt))
        return [{ ranOut, next, heardAt, wasWaitedFor: isToBeHad && isFirstInLine(next, promisedUntil) }]
      })
    })
  })
}

/** Whose end made the seat free: it ran out on this seat, every heartbeat was answered, nothing was given back. */
function lastThatRanOut({ evidence }: Pick<Case, 'evidence'>, { lives, seat }: Hold): Life | null {
  let last: Life | null = null
  for (const life of lives) {
    if (life.endedAt === null) return null
    if (!last || life.endedAt > (last.endedAt ?? 0)) last = life
  }
  if (!last || last.session.seen.seat !== seat || last.surelySeatedUntil !== last.surelyUntil) return null
  return ranOutQuietly({ evidence }, last) ? last : null
}

export function ranOutQuietly({ evidence }: Pick<Case, 'evidence'>, life: Life): boolean {
  const { session, reason, endedAt, startedAt } = life
  if (reason !== 'expired' || endedAt === null || session.unknownBeats.length > 0) return false
  return !evidence.outages.some(({ from, to }) => to >= startedAt && from <= endedAt)
}

function isFirstInLine({ lives, ticket }: Hold, at: number): boolean {
  const grant = lives[0]?.session.grant
  if (!grant || !ticket || grant.from > at) return false
  const isOpen = grant.call.name === 'follow' || (grant.call.name === 'poll' && grant.call.waitSeconds > 0)
  return isOpen && ticket.places.some(({ ahead, to }) => ahead === 0 && to <= at)
}
