// Why a session ended is told truly: somebody asked for it, before it ended.
import { isUnclear, type SessionEvidence } from './evidence.ts'
import { nameOf } from './lease-rule.ts'
import type { Case, Findings } from './verdict.ts'

/** Times are told in whole milliseconds. */
const rounding = 1

export function judgeReasons({ evidence, lives }: Case, findings: Findings): void {
  const replacing = replacements(evidence.pools.values())
  for (const { session, reason, endedAt } of lives.all.values()) {
    if (reason === null || endedAt === null) continue
    const first = session.ended.find(({ at }) => at !== null)
    const by = endedAt + rounding
    if (endedAt < session.seen.startedAt) {
      const sentence = `${nameOf(session)} ended at ${findings.time(endedAt)}, before it began.`
      findings.add('reasons are true', endedAt, sentence, session.grant, first?.told)
    }
    if (!mayBe(session, reason, by, replacing)) {
      const sentence = `${nameOf(session)} ended at ${findings.time(endedAt)} (${reason}), and nobody had done so.`
      findings.add('reasons are true', endedAt, sentence, session.grant, first?.told)
    }
  }
}

type Replacements = Map<string, { from: number; session: string | null }[]>

function mayBe(session: SessionEvidence, reason: string, by: number, replacing: Replacements): boolean {
  const { pool, seen, endedBy, id } = session
  switch (reason) {
    case 'expired':
      // Judged by its lease.
      return true
    case 'released':
    case 'ended_by_admin':
      return endedBy.some((each) => each.reason === reason && each.told.from <= by && each.told.latest + 1 >= by - 1)
    case 'replaced':
      return (replacing.get(`${pool.key} ${seen.user} ${seen.device}`) ?? []).some(
        (each) => each.session !== id && each.from <= by,
      )
    case 'license_removed':
      return (pool.rights.get(seen.user) ?? []).some(({ call, from }) => call.name === 'unassign' && from <= by)
    case 'user_suspended':
      return (pool.suspensions.get(seen.user) ?? []).some(
        ({ call, from, latest }) => call.name === 'suspend' && from <= by && latest + 1 >= by - 1,
      )
    default:
      return false
  }
}

function replacements(pools: Iterable<SessionEvidence['pool']>): Replacements {
  const found: Replacements = new Map()
  for (const pool of pools)
    for (const told of pool.acquires) {
      const { call, answer } = told
      if (call.device === null || !(answer.is === 'granted' || isUnclear(told))) continue
      const key = `${pool.key} ${call.user} ${call.device}`
      const own = found.get(key) ?? []
      own.push({ from: told.from, session: answer.is === 'granted' ? answer.session.id : null })
      found.set(key, own)
    }
  return found
}
