// One holder per seat, one seat per holder, and no more sessions on it than the product says.
import { type Hold, holderOf } from './holds.ts'
import type { Life } from './lives.ts'
import { push } from './span-index.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgeSeats({ evidence, lives, holds }: Case, findings: Findings): void {
  for (const pool of evidence.pools.values()) {
    const bySeat = new Map<string, Hold[]>()
    const byHolder = new Map<string, Hold[]>()
    for (const hold of holds.get(pool.key) ?? []) {
      judgeTogether(hold, findings)
      if (hold.seat !== null) push(bySeat, `${hold.kind} seat ${hold.seat}`, hold)
      if (hold.holder !== null) push(byHolder, `${hold.kind} ${hold.holder}`, hold)
    }
    for (const [seat, own] of bySeat) overlapping(own, (a, b) => twoHolders(seat, a, b, findings))
    for (const own of byHolder.values()) overlapping(own, (a, b) => twoSeats(a, b, findings))
    const byDevice = new Map<string, Life[]>()
    for (const life of lives.byPool.get(pool.key) ?? []) {
      const { user, device } = life.session.seen
      if (device !== null) push(byDevice, `${user} on ${device}`, life)
    }
    for (const own of byDevice.values()) judgeReplaced(own, findings)
  }
}

/** Pairs of which one begins while the other is surely held. */
function overlapping<S extends { from: number; to: number }>(spans: S[], found: (a: S, b: S) => void): void {
  let longest: S | null = null
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (span.to <= span.from) continue
    if (longest && span.from < longest.to) found(longest, span)
    if (!longest || span.to > longest.to) longest = span
  }
}

function twoHolders(seat: string, a: Hold, b: Hold, findings: Findings): void {
  findings.add(
    'one holder per seat',
    b.from,
    `${a.pool.key}: ${seat} was given to ${short(b.user)} at ${findings.time(b.from)}, while ${short(a.user)} surely held it from ${findings.time(a.from)} until ${findings.time(a.to)}.`,
    a.lives[0]?.session.grant,
    b.lives[0]?.session.grant,
    ...a.lives.flatMap(({ session }) => session.alive.slice(-1).map(({ told }) => told)),
  )
}

function twoSeats(a: Hold, b: Hold, findings: Findings): void {
  findings.add(
    'one seat per holder',
    b.from,
    `${a.pool.key}: ${short(b.user)} was given seat ${b.seat} (${b.fence}) at ${findings.time(b.from)}, while holding seat ${a.seat} (${a.fence}) until ${findings.time(a.to)}.`,
    a.lives[0]?.session.grant,
    b.lives[0]?.session.grant,
  )
}

/** All sessions of one fencing number: one seat, one holder, not too many. */
function judgeTogether(hold: Hold, findings: Findings): void {
  const { lives, pool, fence } = hold
  const [first] = lives
  if (!first) return
  for (const life of lives) {
    const { seen, grant } = life.session
    const holder = hold.kind === 'named' ? seen.user : holderOf(pool, seen.user, seen.device)
    const isShared = life !== first && (holder === null || holder !== hold.holder)
    if (seen.seat === hold.seat && !isShared) continue
    const sentence = `${pool.key}: number ${fence} was given to two: ${short(first.session.seen.user)} on seat ${hold.seat} and ${short(seen.user)} on seat ${seen.seat}.`
    findings.add('fencing grows', life.startedAt, sentence, first.session.grant, grant)
  }
  const most = pool.info.policy.maxSessionsPerSeat
  for (const { startedAt } of lives) {
    const running = lives.filter((each) => each.startedAt <= startedAt && each.surelyUntil > startedAt)
    if (running.length <= most) continue
    const sentence = `${pool.key}: ${running.length} sessions shared seat ${hold.seat} at ${findings.time(startedAt)}; ${most} may.`
    findings.add('one seat per holder', startedAt, sentence, ...running.map(({ session }) => session.grant))
  }
}

/** The same device again: the session before gives way. */
function judgeReplaced(lives: Life[], findings: Findings): void {
  const spans = lives.map((life) => ({ from: life.startedAt, to: life.surelyUntil, life }))
  overlapping(spans, ({ life: a }, { life: b }) => {
    const { seen, pool, grant } = b.session
    const sentence = `${pool.key}: ${short(seen.user)} took the product again on ${seen.device} at ${findings.time(b.startedAt)}, and the session before ran until ${findings.time(a.surelyUntil)} all the same.`
    findings.add('one seat per holder', b.startedAt, sentence, a.session.grant, grant)
  })
}
