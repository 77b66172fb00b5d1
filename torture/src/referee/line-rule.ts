// Nobody overtakes in the line: neither who came later, nor who never stood in it. Somebody surely waits from the answer
// that gave the place until the last one that says so; whoever gets a seat meanwhile must have had a better right.
import type { Evidence, PoolEvidence, TicketEvidence } from './evidence.ts'
import { type Hold, holderOf, mayHaveClaimed, unclearAcquires } from './holds.ts'
import type { Lives } from './lives.ts'
import { mostHeld } from './most-held.ts'
import { withGivenBack } from './outages.ts'
import { joinedFrom, waitsUntil } from './places.ts'
import type { Steps } from './steps.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgeLine({ evidence, lives, holds }: Case, findings: Findings): void {
  for (const pool of evidence.pools.values()) {
    const waiting = pool.tickets
      .map((ticket) => ({ ticket, from: ticket.join.to, to: waitsUntil(ticket) }))
      .filter(({ from, to }) => to > from)
    const shared = (holds.get(pool.key) ?? []).filter(({ kind }) => kind === 'concurrent')
    const granted = shared.flatMap((hold) => (hold.lives[0] ? [{ hold, at: hold.lives[0].startedAt }] : []))
    during(
      granted,
      (each) => each.at,
      waiting,
      ({ hold, at }, surely) => judgeGrant(evidence, lives, hold, at, surely, findings),
    )
    judgePlaces(evidence, pool, waiting, findings)
    const { account, product } = pool.info
    const seats = {
      most: mostHeld(evidence, lives, pool, shared),
      total: evidence.totals.of(account, product, 'concurrent').least,
    }
    for (const span of waiting) judgeIdleSeats(evidence, span, seats, findings)
    for (const told of pool.lines) judgeShownLine(pool, told, findings)
  }
}

interface Waiting {
  ticket: TicketEvidence
  from: number
  to: number
}

/** Calls `found` for each instant with the spans it lies strictly inside of. */
function during<T>(
  instants: T[],
  at: (one: T) => number,
  spans: Waiting[],
  found: (one: T, inside: Waiting[]) => void,
): void {
  const begins = [...spans].sort((a, b) => a.from - b.from)
  let open: Waiting[] = []
  let next = 0
  for (const one of [...instants].sort((a, b) => at(a) - at(b))) {
    const time = at(one)
    for (let span = begins[next]; span && span.from < time; span = begins[++next]) open.push(span)
    open = open.filter(({ to }) => to > time)
    if (open.length > 0) found(one, open)
  }
}

function judgeGrant(
  evidence: Evidence,
  lives: Lives,
  hold: Hold,
  at: number,
  surely: Waiting[],
  findings: Findings,
): void {
  const [first] = hold.lives
  if (!first || maySit(evidence, lives, hold, at)) return
  for (const { ticket, to } of surely) {
    // Decided together, the one may still be seen to wait before the other is told.
    if (to <= first.shownFrom) continue
    if (ticket === hold.ticket || (hold.ticket && joinedFrom(evidence, hold.ticket) <= ticket.join.to)) continue
    const how = hold.ticket ? `who came after ${findings.time(hold.ticket.join.from)}` : 'who never stood in the line'
    const sentence = `${hold.pool.key}: ${short(hold.user)}, ${how}, got seat ${hold.seat} at ${findings.time(at)}; ${short(ticket.user)} had waited since ${findings.time(ticket.join.to)} and still did at ${findings.time(waitsUntil(ticket))}.`
    const still = ticket.waiting.find(({ from }) => from > at)
    findings.add('nobody overtakes', at, sentence, ticket.join, still?.told, hold.ticket?.join, first.session.grant)
    return
  }
}

/** Whether the holder may have had the seat already, or one that became this. */
function maySit(evidence: Evidence, lives: Lives, hold: Hold, at: number): boolean {
  const { pool, user, lives: own } = hold
  const device = own[0]?.session.seen.device ?? null
  const holder = holderOf(pool, user, device)
  const isOld = (other: { user: string; device: string | null }) =>
    (holder !== null && holderOf(pool, other.user, other.device) === holder) ||
    (device !== null && other.device === device)
  for (const other of lives.near(pool, user, at)) if (!own.includes(other) && isOld(other.session.seen)) return true
  if (mayHaveClaimed(evidence, pool, user, at)) return true
  const lease = pool.info.policy.leaseSeconds * 1000
  return unclearAcquires(pool, user).some(
    (told) =>
      told.from <= at &&
      isOld({ user, device: told.call.device }) &&
      withGivenBack(evidence.outages, told.from, told.latest + lease) >= at,
  )
}

/** A place only gets better, and says at least those who surely stand before. */
function judgePlaces(evidence: Evidence, pool: PoolEvidence, waiting: Waiting[], findings: Findings): void {
  const answers: { ticket: TicketEvidence; said: TicketEvidence['places'][number] }[] = []
  for (const ticket of pool.tickets) {
    const said = [...ticket.places].sort((a, b) => a.to - b.to)
    let best: (typeof said)[number] | null = null
    for (const each of [...said].sort((a, b) => a.from - b.from)) {
      for (const before of said) {
        if (before.to >= each.from) break
        if (!best || before.ahead < best.ahead) best = before
      }
      if (best && each.ahead > best.ahead) {
        const sentence = `${pool.key}: ${short(ticket.user)} had ${best.ahead} ahead by ${findings.time(best.to)}, and ${each.ahead} after ${findings.time(each.from)}.`
        findings.add('a place is kept', each.to, sentence, best.told, each.told)
      }
      answers.push({ ticket, said: each })
    }
  }
  during(
    answers,
    ({ said }) => said.to,
    waiting,
    ({ ticket, said }, surely) => {
      const before = surely.filter((other) => other.from < joinedFrom(evidence, ticket))
      if (before.length <= said.ahead) return
      const sentence = `${pool.key}: ${short(ticket.user)} was told of ${said.ahead} ahead at ${findings.time(said.to)}, where ${before.length} surely stood.`
      findings.add('nobody overtakes', said.to, sentence, said.told, ...before.map((other) => other.ticket.join))
    },
  )
}

/** A seat that is free is offered to who waits, at once, or by the next sweep where nobody was told that it is. */
const handedOnMilliseconds = 5_000

function judgeIdleSeats(
  evidence: Evidence,
  { ticket, from, to }: Waiting,
  { most, total }: { most: Steps; total: Steps },
  findings: Findings,
): void {
  let freeSince: number | null = null
  const moments = [...most.changesIn(from, to), ...total.changesIn(from, to), to].sort((a, b) => a - b)
  for (const at of moments) {
    const since: number | null = freeSince
    const isIdle = since !== null && at - since > handedOnMilliseconds
    if (isIdle && !evidence.stalls.some((stall) => stall.from < at && stall.to > since - handedOnMilliseconds)) {
      const sentence = `${ticket.pool.key}: ${short(ticket.user)} waited from ${findings.time(since)} to ${findings.time(at)}, and no more than ${most.max(since, at - 1)} of ${total.min(since, at - 1)} seats can have been held.`
      findings.add('a free seat is handed on', at, sentence, ticket.join, ticket.waiting.at(-1)?.told)
      return
    }
    if (most.at(at) >= total.at(at)) freeSince = null
    else freeSince ??= at
  }
}

/** In the line as administrators see it nobody who was offered a seat stands behind somebody who waits. */
function judgeShownLine(pool: PoolEvidence, told: PoolEvidence['lines'][number], findings: Findings): void {
  if (told.answer.is !== 'line') return
  const places = told.answer.places
  const first = places.findIndex(({ offered }) => offered === null)
  const passed = first < 0 ? undefined : places.slice(first).find(({ offered }) => offered !== null)
  if (passed)
    findings.add(
      'nobody overtakes',
      told.to,
      `${pool.key}: in the line of ${findings.time(told.to)} ${short(passed.user)} is offered a seat, behind ${short(places[first]?.user ?? '')} who waits.`,
      told,
    )
}
