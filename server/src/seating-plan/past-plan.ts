// The seating plan as it was at a moment of the last day. Without names it is for whoever sees the plan; who it was is
// history with names: only for whoever may see that, and only when they ask, because the audit log tells who looked.
import type { Language } from '@sitzplan/contract/common'
import { pastPlanHours } from '@sitzplan/contract/past-plan-limits'
import type { PastSeatingPlan, PastSeatingPlanQuery } from '@sitzplan/contract/past-seating-plan'
import type { Session } from '@sitzplan/contract/seats'
import type { UserCaller } from '../access/caller.ts'
import { nameless } from '../access/nameless.ts'
import { peopleSeen } from '../access/sight.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Database } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import type { Secrets } from '../platform/secrets.ts'
import { runningSessions } from '../seats/running-sessions.ts'
import { type PastMoment, pastRooms } from './past-plan-rules.ts'
import {
  type PastSessionRow,
  selectJournalStart,
  selectLineThen,
  selectNamelessBy,
  selectSessionsThen,
  selectTotalsThen,
} from './past-plan-store.ts'
import { selectMoment, selectPoolsOfPlan } from './seating-plan-store.ts'

/**
 * The plan of `query.at`. Refuses names to whoever may not see history (`forbidden`), and where there are none
 * (`wrong_state`); a moment that is too far away is bad input.
 */
export async function pastSeatingPlan(
  { database, secrets }: { database: Database; secrets: Secrets },
  origin: Origin,
  { accountId, managedGroups, permissions }: UserCaller,
  language: Language,
  query: PastSeatingPlanQuery,
): Promise<PastSeatingPlan> {
  const isNamed = query.names === true
  if (isNamed && !permissions.has('usage.view')) throw new Refusal('forbidden')
  const reason = isNamed ? await selectNamelessBy(database, accountId) : null
  if (reason) throw new Refusal('wrong_state', { reason })
  const at = new Date(query.at)
  // A leap second is well-formed, and no time here.
  if (Number.isNaN(at.getTime())) throw invalidField('/at', 'pastMoment')
  const moment = await momentOf(database, accountId, at, query.product ?? null)
  const named = isNamed ? await peopleSeen(database, accountId, managedGroups, peopleIn(moment)) : new Set()
  if (isNamed)
    await database.transaction((tx) =>
      recordAudit(tx, origin, {
        accountId,
        action: 'usage.plan_viewed',
        target: { kind: 'users', id: null },
        after: { at: at.toISOString(), ...(query.product !== undefined && { product: query.product }) },
      }),
    )
  // Another pseudonym at every moment: nobody is followed through the day.
  const pseudonym = (id: string) => secrets.pseudonym(`${at.toISOString()} ${id}`)
  const rooms = pastRooms(moment, language, ({ user_id: id, person, email, user_name: name }) =>
    id !== null && named.has(id) ? { id, email: email ?? '', name: name ?? '' } : nameless(id ?? person, pseudonym),
  )
  return { at: at.toISOString(), withoutNames: !isNamed, rooms }
}

async function momentOf(database: Database, accountId: string, at: Date, productKey: string | null) {
  // One snapshot, for no longer than the reading takes: one that is kept open slows the seat engine down.
  return database.batch('set transaction isolation level repeatable read, read only', async (tx, commit) => {
    const now = await selectMoment(tx)
    const age = now.getTime() - at.getTime()
    if (age < 0 || age > pastPlanHours * 3_600_000) throw invalidField('/at', 'pastMoment')
    const asked = { accountId, at, start: await selectJournalStart(tx, accountId, at) }
    const [pools, totals, told, running, line] = await Promise.all([
      selectPoolsOfPlan(tx, accountId, productKey),
      selectTotalsThen(tx, accountId, at),
      selectSessionsThen(tx, asked),
      runningSessions(tx, accountId, productKey),
      selectLineThen(tx, asked),
      commit(),
    ])
    return {
      pools: pools.map((pool) => ({
        ...pool,
        total: totals.has(pool.id) ? (totals.get(pool.id) ?? null) : pool.total,
      })),
      sessions: [...unchangedSince(at, running, told, pools), ...told],
      line,
    } satisfies PastMoment
  })
}

/** Sessions that run since before the journal was read from, and have not changed in it: they were as they are. */
function unchangedSince(
  at: Date,
  running: readonly Session[],
  told: readonly PastSessionRow[],
  pools: PastMoment['pools'],
): PastSessionRow[] {
  const known = new Set(told.map(({ id }) => id))
  const poolOf = new Map(pools.map(({ product, kind, id }) => [`${product} ${kind}`, id]))
  return running
    .filter(({ id, startedAt }) => Date.parse(startedAt) <= at.getTime() && !known.has(id))
    .flatMap(({ id, product, user, seat, activity, startedAt }) => {
      const poolId = poolOf.get(`${product} ${seat.kind}`)
      return poolId === undefined
        ? []
        : [
            {
              id,
              pool_id: poolId,
              number: seat.number,
              activity,
              started_at: new Date(startedAt),
              person: user.id,
              user_id: user.id,
              email: user.email,
              user_name: user.name,
            },
          ]
    })
}

const peopleIn = ({ sessions, line }: Pick<PastMoment, 'sessions' | 'line'>): string[] =>
  [...sessions, ...line].flatMap(({ user_id: id }) => id ?? [])
