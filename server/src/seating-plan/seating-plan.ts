// The seating plan of an account: rooms, seats, who sits and who waits, all of one moment.
import type { Language } from '@sitzplan/contract/common'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { wholeLine } from '../line/whole-line.ts'
import type { Database } from '../platform/database/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { runningSessions } from '../seats/running-sessions.ts'
import { roomsOf, withoutNames } from './seating-plan-rules.ts'
import { selectIsWithoutNames, selectMoment, selectPoolsOfPlan } from './seating-plan-store.ts'

/** The plan as it is now; `productKey`: of one product. */
export async function seatingPlan(
  { database, secrets }: { database: Database; secrets: Secrets },
  accountId: string,
  language: Language,
  productKey: string | null,
): Promise<SeatingPlan> {
  // One snapshot for all of it, sent in one go so that it is held no longer than they take: a snapshot kept open
  // slows the seat engine down.
  const moment = await database.batch(
    'set transaction isolation level repeatable read, read only',
    async (tx, commit) => {
      const [at, isWithoutNames, pools, sessions, line] = await Promise.all([
        selectMoment(tx),
        selectIsWithoutNames(tx, accountId),
        selectPoolsOfPlan(tx, accountId, productKey),
        runningSessions(tx, accountId, productKey),
        wholeLine(tx, accountId, productKey),
        commit(),
      ])
      return { at, isWithoutNames, pools, sessions, line }
    },
  )
  const { at, isWithoutNames } = moment
  const shown = isWithoutNames ? withoutNames(moment, (userId) => secrets.pseudonym(userId)) : moment
  return { at: at.toISOString(), withoutNames: isWithoutNames, rooms: roomsOf(shown, language) }
}
