// No grant while as many seats as the total are held. Totals shrink and grow meanwhile: the largest that may have been
// in force counts, and of the seats only those that were surely held. A pool above its total drains.
import type { Evidence, PoolEvidence } from './evidence.ts'
import { type Hold, mayHaveClaimed } from './holds.ts'
import type { Lives } from './lives.ts'
import { Steps } from './steps.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgeCapacity({ evidence, lives, holds }: Case, findings: Findings): void {
  for (const pool of evidence.pools.values()) {
    for (const kind of ['concurrent', 'named'] as const) {
      const own = (holds.get(pool.key) ?? []).filter((hold) => hold.kind === kind)
      const { account, product } = pool.info
      const { most } = evidence.totals.of(account, product, kind)
      const held = Steps.counting(own)
      const seats = { held, most }
      for (const hold of own)
        if (kind === 'concurrent' && !isTakenOver(evidence, lives, hold)) judgeHold(hold, seats, findings)
      if (kind === 'named') judgeNamed(pool, own, held, most, findings)
    }
  }
}

/** The same person on the same device again: the seat stays theirs, whatever the total is by now. */
function isTakenOver(evidence: Evidence, lives: Lives, { pool, lives: own, user }: Hold): boolean {
  const [first] = own
  const device = first?.session.seen.device ?? null
  if (!first || device === null) return false
  if (mayHaveClaimed(evidence, pool, user, first.startedAt)) return true
  return [...lives.near(pool, user, first.startedAt)].some(
    ({ session }) => session !== first.session && session.seen.device === device,
  )
}

function judgeHold(hold: Hold, { held, most }: { held: Steps; most: Steps }, findings: Findings): void {
  const { madeFrom, madeTo, to, pool, lives } = hold
  if (madeFrom === madeTo) {
    // Right after, it is held itself; one that was given back in the same instant is not.
    const after = held.at(madeTo) - (to > madeTo ? 1 : 0)
    if (after + 1 <= most.at(madeTo)) return
    findings.add(
      'over-allocation',
      madeTo,
      `${pool.key}: seat ${hold.seat} was given to ${short(hold.user)} at ${findings.time(madeTo)}, when ${after} of at most ${most.at(madeTo)} seats were held by others.`,
      lives[0]?.session.grant,
    )
    return
  }
  const others = (at: number) => held.at(at) - (hold.from <= at && at < to ? 1 : 0)
  for (const at of moments(madeFrom, madeTo, held, most)) if (others(at) < most.at(at)) return
  findings.add(
    'over-allocation',
    madeTo,
    `${pool.key}: seat ${hold.seat} became ${short(hold.user)}'s between ${findings.time(madeFrom)} and ${findings.time(madeTo)}, and all that time no seat of ${most.max(madeFrom, madeTo)} can have been free.`,
    lives[0]?.session.grant,
    hold.ticket?.join,
  )
}

function* moments(from: number, to: number, ...steps: Steps[]): Generator<number> {
  for (const each of steps) yield* each.changesIn(from, to)
}

function judgeNamed(pool: PoolEvidence, own: Hold[], held: Steps, most: Steps, findings: Findings): void {
  // A named seat is held from the assignment on, of which the first session tells nothing: only the sum is looked at.
  for (const { from, user, lives } of own) {
    const total = most.max(-Infinity, from)
    if (held.at(from) <= total) continue
    const sentence = `${pool.key}: ${held.at(from)} people worked on named seats at ${findings.time(from)}, ${short(user)} among them, and there never were more than ${total}.`
    findings.add('over-allocation', from, sentence, lives[0]?.session.grant)
  }
}
