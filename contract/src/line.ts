// The wire of the waiting line: tickets, positions, what a waiter is told.
import Type, { type Static } from 'typebox'
import { Body, Holder, Id, Key, List, Nullable, PageQuery, Time } from './common.ts'
import { Session } from './seats.ts'

/** Why a place in the line is gone. */
export const lossReasons = [
  'not_asked_after',
  'claim_missed',
  'left',
  'seat_taken',
  'session_ended',
  'license_removed',
  'license_expired',
  'user_suspended',
  'user_deleted',
  'transferred',
  'account_suspended',
] as const
export type LossReason = (typeof lossReasons)[number]

const place = {
  position: Type.Integer({ minimum: 1, description: '1 is the head of the line.' }),
  ahead: Type.Integer({ minimum: 0, description: 'How many are served before.' }),
  estimatedWaitSeconds: Nullable(
    Type.Integer({ description: 'From recent hold times of this pool; null while there are too few.' }),
  ),
}

/** A place in the line, as the first answer to `wait: true` gives it. */
export const TicketPlace = Type.Object({ ticket: Id, ...place, pollSeconds: Type.Integer() }, { $id: 'TicketPlace' })
export type TicketPlace = Static<typeof TicketPlace>

export const TicketQuery = Body({
  wait: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 60, default: 0, description: 'Seconds to wait for a change (long poll).' }),
  ),
})

export const TicketState = Type.Union([
  Type.Object({ state: Type.Literal('waiting'), ...place }),
  Type.Object({ state: Type.Literal('granted'), session: Session }),
])
export type TicketState = Static<typeof TicketState>

/** A seat that is kept for somebody until then. */
export const Offer = Type.Object({ seat: Type.Integer(), until: Time })
export type Offer = Static<typeof Offer>

export const WaitingQuery = Body({ ...PageQuery, product: Type.Optional(Key) })

/** A place in the line as administrators see it; of people whom they do not see without a name. */
export const Waiting = Type.Object(
  {
    ticket: Id,
    position: Type.Integer(),
    user: Holder,
    product: Key,
    since: Time,
    estimatedWaitSeconds: Nullable(Type.Integer()),
    offered: Nullable(Offer),
  },
  { $id: 'Waiting' },
)
export type Waiting = Static<typeof Waiting>

export const WaitingList = List(Waiting)
