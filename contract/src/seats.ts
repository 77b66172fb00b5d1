// The wire of taking, keeping and giving back a seat, and of seeing and ending what runs.
import Type, { type Static } from 'typebox'
import { Body, CustomerReference, Id, Key, List, Nullable, PageQuery, Person, Time } from './common.ts'

export const Activity = Type.Union([Type.Literal('idle'), Type.Literal('attended'), Type.Literal('unattended')], {
  description:
    'idle: a session was made (a support key, say) and nobody is connected; attended or unattended: somebody is.',
})
export type Activity = Static<typeof Activity>

/** Why a session ended. */
export const endReasons = [
  'released',
  'expired',
  'ended_by_admin',
  'replaced',
  'license_removed',
  'license_expired',
  'user_suspended',
  'user_deleted',
  'transferred',
  'account_suspended',
] as const
export type EndReason = (typeof endReasons)[number]

const deviceFields = {
  id: Type.String({ minLength: 1, maxLength: 200 }),
  name: Type.Optional(Type.String({ maxLength: 200 })),
  platform: Type.Optional(Type.String({ maxLength: 100 })),
}

/** The person a product names: e-mail address or id. */
export const UserReference = Type.String({ minLength: 1, maxLength: 254 })

export const AcquireBody = Body({
  product: Type.Optional(Key),
  user: Type.Optional(UserReference),
  account: CustomerReference,
  device: Type.Optional(Body(deviceFields)),
  activity: Type.Optional(Activity),
  wait: Type.Optional(Type.Boolean()),
})
export type AcquireBody = Static<typeof AcquireBody>

export const Session = Type.Object(
  {
    id: Id,
    product: Key,
    user: Person,
    seat: Type.Object({
      kind: Type.Union([Type.Literal('named'), Type.Literal('concurrent'), Type.Literal('included')]),
      number: Nullable(Type.Integer()),
    }),
    device: Nullable(
      Type.Object({ id: Type.String(), name: Nullable(Type.String()), platform: Nullable(Type.String()) }),
    ),
    activity: Activity,
    fence: Type.Integer({ description: 'Fencing number: grows with each new holder of a seat.' }),
    startedAt: Time,
    expiresAt: Time,
    heartbeatSeconds: Type.Integer({ description: 'Send a heartbeat at least this often.' }),
  },
  { $id: 'Session' },
)
export type Session = Static<typeof Session>

export const HeartbeatBody = Body({ activity: Type.Optional(Activity) })
export const HeartbeatAnswer = Type.Object({ expiresAt: Time })

export const HeartbeatsBody = Body({ ids: Type.Array(Type.String({ maxLength: 64 }), { minItems: 1, maxItems: 1000 }) })
export const HeartbeatsAnswer = Type.Object({
  items: Type.Array(
    Type.Union([
      Type.Object({ id: Type.String(), expiresAt: Time }),
      Type.Object({ id: Type.String(), ended: Type.Object({ reason: Type.String(), endedAt: Nullable(Time) }) }),
    ]),
  ),
})

/** Members of the problem `session_ended`, and the data of the event `ended`. */
export const SessionEnding = Type.Object({
  reason: Type.Enum([...endReasons]),
  endedAt: Time,
  endedBy: Nullable(Person),
  note: Nullable(Type.String()),
})
export type SessionEnding = Static<typeof SessionEnding>

export const SessionsQuery = Body({
  ...PageQuery,
  product: Type.Optional(Key),
  user: Type.Optional(UserReference),
  group: Type.Optional(Id),
})
export const OwnSessionsQuery = Body(PageQuery)
export const SessionList = List(Session)

export const EndSessionsBody = Body({
  ids: Type.Array(Type.String({ maxLength: 64 }), { minItems: 1, maxItems: 1000 }),
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
})
export const EndSessionsAnswer = Type.Object({
  ended: Type.Array(Id),
  alreadyEnded: Type.Array(Id),
  notFound: Type.Array(Type.String()),
  seatsFreed: Type.Integer(),
})
export type EndSessionsAnswer = Static<typeof EndSessionsAnswer>

export const EntitlementsQuery = Body({ user: Type.Optional(UserReference), ...PageQuery })
export const Entitlement = Type.Object({
  product: Key,
  name: Type.String(),
  kind: Type.Union([Type.Literal('named'), Type.Literal('concurrent'), Type.Literal('included')]),
  state: Type.Union([Type.Literal('assigned'), Type.Literal('waiting')]),
  hasDownload: Type.Boolean({ description: "The user may download the product's desktop application." }),
  features: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), description: Type.String() })),
})
export type Entitlement = Static<typeof Entitlement>
export const EntitlementList = List(Entitlement)

export const HelpRequestBody = Body({ product: Type.Optional(Key), user: Type.Optional(UserReference) })
