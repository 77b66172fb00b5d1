// The seating plan of an account: rooms, seats, who sits and who waits, all of one moment.
import type { Language } from '@sitzplan/contract/common'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { peopleSeen, type Sight } from '../access/sight.ts'
import { wholeLine } from '../line/whole-line.ts'
import type { Database } from '../platform/database/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { runningSessions } from '../seats/running-sessions.ts'
import { type Moment, namingOnly, roomsOf } from './seating-plan-rules.ts'
import { selectIsWithoutNames, selectMoment, selectPoolsOfPlan } from './seating-plan-store.ts'

/** The plan as it is now, with the names of whom the reader sees; `productKey`: of one product. */
export async function seatingPlan(
  { database, secrets }: { database: Database; secrets: Secrets },
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
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
  if (!isWithoutNames && managedGroups === null)
    return { at: at.toISOString(), withoutNames: false, rooms: roomsOf(moment, language) }
  const named = isWithoutNames ? new Set() : await peopleSeen(database, accountId, managedGroups, peopleIn(moment))
  const shown = namingOnly(
    moment,
    (userId) => named.has(userId),
    (userId) => secrets.pseudonym(userId),
  )
  return { at: at.toISOString(), withoutNames: isWithoutNames, rooms: roomsOf(shown, language) }
}

const peopleIn = ({ sessions, line }: Pick<Moment, 'sessions' | 'line'>) =>
  [...sessions, ...line].map(({ user }) => user.id)
