// The wire of the seating plan: every product of the account as a room, with who sits in it and who waits at
// its door, all of one moment.
import Type, { type Static } from 'typebox'
import { Body, Holder, Id, Key, List, Nullable, PageQuery, Time } from './common.ts'
import { Waiting } from './line.ts'
import { Session } from './seats.ts'

const Count = Type.Integer({ minimum: 0 })

/** The shared seats of a room. */
export const ConcurrentSeats = Type.Object({
  total: Nullable(Type.Integer({ minimum: 0, description: 'null: unrestricted' })),
  inUse: Type.Integer({ minimum: 0, description: 'Seats that are occupied or kept for somebody.' }),
  seats: Type.Integer({ minimum: 0, description: 'How many seats exist; above the total while the pool drains.' }),
  numbers: Nullable(
    Type.Array(Type.Integer({ minimum: 1 }), {
      description: 'The numbers of the seats, ascending; null when they are exactly 1 to `seats`.',
    }),
  ),
  draining: Type.Boolean({ description: 'More is held than the total: nothing is granted until use is below it.' }),
  assignedUsers: Count,
})
export type ConcurrentSeats = Static<typeof ConcurrentSeats>

/** A Session. Where its user is not named nothing in it says whose it is, so it has no device either. */
export const SeatedSession = Type.Object({ ...Session.properties, user: Holder })
export type SeatedSession = Static<typeof SeatedSession>

export const Room = Type.Object(
  {
    product: Key,
    name: Type.String({ description: "In the caller's language." }),
    claimSeconds: Type.Integer({ description: 'How long a freed seat is kept for the head of the line.' }),
    cooldownSeconds: Type.Integer({ description: 'How long somebody whose session was ended gets no seat directly.' }),
    concurrent: Nullable(ConcurrentSeats),
    named: Nullable(Type.Object({ total: Nullable(Count), assigned: Count })),
    included: Type.Boolean(),
    sessions: Type.Array(SeatedSession),
    line: Type.Array(Waiting),
  },
  { $id: 'Room' },
)
export type Room = Static<typeof Room>

export const SeatingPlanQuery = Body({ product: Type.Optional(Key) })

/** A single document, not a list: everything in it was so at the moment `at`. */
export const SeatingPlan = Type.Object(
  {
    at: Time,
    withoutNames: Type.Boolean({
      description: 'The account wants its plan without names: it says that seats are taken, not by whom.',
    }),
    rooms: Type.Array(Room),
  },
  { $id: 'SeatingPlan' },
)
export type SeatingPlan = Static<typeof SeatingPlan>

export const GroupsInPlanQuery = Body(PageQuery)

/** A group of people, with those of it who work or wait right now. */
export const GroupInPlan = Type.Object(
  { id: Id, name: Type.String(), people: Type.Array(Id, { description: 'Ids of users.' }) },
  { $id: 'GroupInPlan' },
)
export type GroupInPlan = Static<typeof GroupInPlan>

export const GroupInPlanList = List(GroupInPlan)
