// A lease is as long as promised: it never ends early, nor is it longer than anything that was asked for explains; nobody
// else hears that the seat is theirs before that; and what has ended, for whatever reason, never runs again.
import type { Evidence, SessionEvidence } from './evidence.ts'
import { type Handover, handoversOf } from './handovers.ts'
import { type Life, leaseBefore } from './lives.ts'
import { type Case, type Findings, short } from './verdict.ts'

/** Times are told in whole milliseconds. */
const rounding = 1

export function judgeLeases(held: Case, findings: Findings): void {
  const { evidence, lives } = held
  for (const life of lives.all.values()) {
    judgePromises(evidence, life, findings)
    judgeEnd(life, findings)
    judgeRevival(life, findings)
  }
  for (const handover of handoversOf(held)) judgeHandover(handover, findings)
}

/** By when its answer was there, whatever the servers say of when it was given. */
function judgeHandover({ ranOut, next, heardAt }: Handover, findings: Findings): void {
  const { session, promisedUntil } = ranOut
  if (heardAt + rounding >= promisedUntil) return
  const sentence = `${nameOf(session)}: its lease was promised until ${findings.time(promisedUntil)}, and ${short(next.user)} had its seat ${next.seat} by ${findings.time(heardAt)}.`
  findings.add('a lease is kept', heardAt, sentence, session.grant, next.lives[0]?.session.grant)
}

function judgePromises(evidence: Evidence, { session }: Life, findings: Findings): void {
  const lease = session.pool.info.policy.leaseSeconds * 1000
  const name = nameOf(session)
  for (const { told, from, to, expiresAt } of session.alive) {
    if (expiresAt === null) continue
    const isGrant = told.answer.is === 'granted'
    const isBeat = told.call.name === 'heartbeat' || told.call.name === 'heartbeats'
    if ((isGrant || isBeat) && expiresAt < (isGrant ? session.seen.startedAt : from) + lease - rounding) {
      const sentence = `${name}: after ${findings.time(from)} its lease was to end at ${findings.time(expiresAt)}, sooner than ${lease} ms later.`
      findings.add('a lease is kept', to, sentence, told)
    }
    if (from === to) continue
    const before = leaseBefore(evidence, session, told)
    if (from > before + rounding) {
      const sentence = `${name} was alive after ${findings.time(from)}, though its lease was over by ${findings.time(before)}.`
      findings.add('ended stays ended', from, sentence, session.grant, told)
    } else if (expiresAt > Math.max(before, to + lease) + rounding) {
      const sentence = `${name}: at ${findings.time(to)} its lease was to end only at ${findings.time(expiresAt)}; no more than ${lease} ms may be ahead.`
      findings.add('a lease is kept', to, sentence, told)
    }
  }
}

function judgeEnd(life: Life, findings: Findings): void {
  const { session, reason, endedAt, promisedUntil, keptUntil, leaseMost } = life
  const name = nameOf(session)
  const [first] = session.ended.filter(({ at }) => at !== null)
  for (const { told, at, reason: said } of session.ended) {
    if (at === null || first?.at == null) continue
    if (at !== first.at || said !== first.reason) {
      const sentence = `${name} ended at ${findings.time(first.at)} (${first.reason}), and also at ${findings.time(at)} (${said}).`
      findings.add('reasons are true', told.to, sentence, first.told, told)
    }
    if (at > told.to + rounding)
      findings.add('reasons are true', told.to, `${name} was told to have ended at ${findings.time(at)}, later.`, told)
  }
  if (reason === 'expired' && endedAt !== null && endedAt + rounding < promisedUntil) {
    const promise = session.alive.find(({ expiresAt }) => expiresAt === promisedUntil)
    const sentence = `${name} expired at ${findings.time(endedAt)}, although its lease was promised until ${findings.time(promisedUntil)}.`
    findings.add('a lease is kept', endedAt, sentence, promise?.told, first?.told)
  }
  if (
    reason === 'expired' &&
    endedAt !== null &&
    endedAt + rounding >= promisedUntil &&
    endedAt + rounding < keptUntil
  ) {
    const promise = session.alive.find(({ expiresAt }) => expiresAt === promisedUntil)
    const sentence = `${name} expired at ${findings.time(endedAt)}; its lease was promised until ${findings.time(promisedUntil)}, and what we were away since makes that ${findings.time(keptUntil)}.`
    findings.add('our outages free no seat', endedAt, sentence, promise?.told, first?.told)
  }
  if (reason === 'expired' && endedAt !== null && endedAt > leaseMost + rounding) {
    const sentence = `${name} expired at ${findings.time(endedAt)}, although its lease was over by ${findings.time(leaseMost)}.`
    findings.add('a lease is kept', endedAt, sentence, session.grant, first?.told)
  }
}

function judgeRevival({ session }: Life, findings: Findings): void {
  if (session.ended.length === 0) return
  // Its end bears the time at which it was decided; until it is committed, and that may be later, it is still kept. A
  // lease is over at its time.
  const over = session.ended.map(({ told, at, reason }) => ({
    told,
    by: reason === 'expired' ? Math.min(at ?? told.to, told.to) : told.to,
  }))
  const first = over.reduce((least, each) => (each.by < least.by ? each : least))
  for (const { told, from } of session.alive) {
    if (from <= first.by) continue
    const sentence = `${nameOf(session)} was over by ${findings.time(first.by)}, and ran after ${findings.time(from)}.`
    findings.add('ended stays ended', from, sentence, first.told, told)
  }
}

export const nameOf = ({ pool, seen, id }: SessionEvidence) =>
  `${pool.key}: the session ${short(id)} of ${short(seen.user)}`
