// The wire of the seating plan as it was at a moment of the last day, told from the seat journal.
import Type, { type Static } from 'typebox'
import { Body, Holder, Key, Nullable, Time } from './common.ts'
import { pastPlanHours } from './past-plan-limits.ts'
import { ConcurrentSeats } from './seating-plan.ts'
import { Activity, Session } from './seats.ts'

const { seat } = Session.properties
const { total, inUse, seats, numbers, draining } = ConcurrentSeats.properties

/** Somebody who worked then. Without ids of sessions: nothing can be done with them, and they would lead to names. */
export const PastSession = Type.Object({
  user: Holder,
  seat,
  activity: Activity,
  startedAt: Nullable(
    Type.String({ format: 'date-time', description: 'null: more than 12 hours before the moment asked for.' }),
  ),
})
export type PastSession = Static<typeof PastSession>

export const PastWaiting = Type.Object({
  position: Type.Integer({ description: '1 is the head of the line.' }),
  user: Holder,
  since: Time,
  offered: Nullable(Type.Integer({ description: 'The seat that was kept for them.' })),
})
export type PastWaiting = Static<typeof PastWaiting>

export const PastRoom = Type.Object(
  {
    product: Key,
    name: Type.String({ description: "In the caller's language." }),
    concurrent: Nullable(
      Type.Object(
        { total, inUse, seats, numbers, draining },
        {
          description:
            'Of the license that was active then; one that was undone since counts as if it had never been. Which numbers free seats had is known only while the license is still the same.',
        },
      ),
    ),
    named: Type.Boolean({ description: 'The license had seats that belong to somebody.' }),
    included: Type.Boolean(),
    sessions: Type.Array(PastSession),
    line: Type.Array(PastWaiting),
  },
  { $id: 'PastRoom' },
)
export type PastRoom = Static<typeof PastRoom>

export const PastSeatingPlanQuery = Body({
  at: Type.String({ format: 'date-time', description: `At most ${pastPlanHours} hours ago, and not in the future.` }),
  product: Type.Optional(Key),
  names: Type.Optional(
    Type.Boolean({
      description: 'Also who it was: needs usage.view, and the audit log has an event of it.',
      default: false,
    }),
  ),
})
export type PastSeatingPlanQuery = Static<typeof PastSeatingPlanQuery>

export const PastSeatingPlan = Type.Object(
  {
    at: Time,
    withoutNames: Type.Boolean({ description: 'It says that seats were taken, not by whom.' }),
    rooms: Type.Array(PastRoom),
  },
  { $id: 'PastSeatingPlan' },
)
export type PastSeatingPlan = Static<typeof PastSeatingPlan>
