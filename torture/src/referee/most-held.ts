// How many seats of a pool may have been held at most: by every session that may still have run, every place that may
// have been kept a seat, and every call that may have been granted without anybody hearing of it.
import type { Evidence, PoolEvidence, Told } from './evidence.ts'
import { type Hold, unclearAcquires, unheardClaims } from './holds.ts'
import type { Life, Lives } from './lives.ts'
import { beforeCommit, withGivenBack } from './outages.ts'
import { joinedFrom, ticketMayLiveUntil, waitsUntil } from './places.ts'
import { Steps } from './steps.ts'

/**
 * `seen`: as whoever looks from outside may count them. What has lapsed counts there until it is swept, and what has ended
 * until that is committed.
 */
export function mostHeld(
  evidence: Evidence,
  lives: Lives,
  pool: PoolEvidence,
  holds: readonly Hold[],
  how: 'decided' | 'seen' = 'decided',
): Steps {
  const until = (hold: Hold) =>
    how === 'decided' ? hold.possiblyTo : Math.max(...hold.lives.map((life) => unsweptUntil(evidence, life)))
  const spans = [
    ...holds.filter(({ kind }) => kind === 'concurrent').map((hold) => ({ from: hold.madeFrom, to: until(hold) })),
    ...pool.tickets.map((ticket) => ({
      // Whoever still waits is kept no seat.
      from: Math.max(joinedFrom(evidence, ticket), beforeCommit(evidence.stalls, waitsUntil(ticket))),
      to: ticketMayLiveUntil(evidence, ticket) + (how === 'seen' ? sweepMilliseconds : 0),
    })),
    ...unheard(evidence, pool),
    ...moved(lives, pool),
  ]
  // What is over by an instant may have been so only at its very end.
  return Steps.counting(spans.map(({ from, to }) => ({ from, to: Math.max(from, to) + 1 })))
}

/** Every server sweeps each second what has lapsed. */
const sweepMilliseconds = 3_000

function unsweptUntil({ outages, stalls }: Evidence, { shownUntil, reason, endedAt }: Life): number {
  if (reason !== null && reason !== 'expired') return shownUntil
  const lapsed = endedAt ?? shownUntil
  return withGivenBack([...outages, ...stalls], lapsed, lapsed + sweepMilliseconds)
}

/** Calls whose answer nobody heard, and seats they may have taken. */
function unheard(evidence: Evidence, pool: PoolEvidence) {
  const { leaseSeconds, claimSeconds, pollSeconds } = pool.info.policy
  const longest = 1000 * Math.max(leaseSeconds, claimSeconds + 3 * pollSeconds)
  const users = new Set(pool.acquires.map(({ call }) => call.user))
  const acquires: Told[] = [...users].flatMap((user) => unclearAcquires(pool, user))
  const asks = [...unheardClaims(pool).values()].flatMap((own) => own.map(({ ask }) => ask))
  return [...acquires, ...asks].map(({ from, latest }) => ({
    from,
    to: withGivenBack(evidence.outages, from, latest + longest),
  }))
}

/** Sessions that may have been moved from a named seat to a shared one. */
function moved(lives: Lives, pool: PoolEvidence) {
  return (lives.byPool.get(pool.key) ?? []).flatMap(({ session, startedAt, possiblyUntil }) => {
    if (session.seen.kind !== 'named') return []
    const moves = (pool.rights.get(session.seen.user) ?? []).filter(
      ({ call, from, latest }) =>
        call.name === 'assign' && call.kind === 'concurrent' && latest >= startedAt && from <= possiblyUntil,
    )
    const from = Math.min(...moves.map((move) => Math.max(move.from, startedAt)))
    return moves.length > 0 ? [{ from, to: possiblyUntil }] : []
  })
}
