// The wire of what was removed and can be brought back.
import Type, { type Static } from 'typebox'
import { Assignment, AssignmentKind } from './assignments.ts'
import { Body, Id, Key, List, Nullable, PageQuery, Person, Time } from './common.ts'
import { Device } from './devices.ts'
import { QueueMember } from './queues.ts'
import { User } from './users.ts'

/** What can be brought back. */
export const What = Type.Enum(['user', 'license', 'device', 'queue'], { description: 'What was removed.' })
export type What = Static<typeof What>

export const RemovalsQuery = Body({
  ...PageQuery,
  what: Type.Optional(What),
  user: Type.Optional(Id),
  search: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'Words that all occur in what the person, the product, the device or the queue is called.',
    }),
  ),
})
export type RemovalsQuery = Static<typeof RemovalsQuery>

const Named = Type.Object({ id: Type.String(), name: Type.String() })

export const Removal = Type.Object(
  {
    id: Id,
    what: What,
    user: Nullable(Person),
    product: Nullable(Key),
    kind: Nullable(AssignmentKind),
    device: Nullable(
      Type.Object({
        id: Id,
        name: Type.String(),
        resource: Nullable(Key),
        deviceId: Nullable(Type.String({ description: "The product's own id of it." })),
      }),
    ),
    queue: Nullable(Named),
    withSettings: Type.Boolean({
      description: "The product's settings of this person are kept, and come back with it.",
    }),
    removedBy: Nullable(
      Type.Object(
        { id: Id, name: Type.String() },
        { description: 'Null: a program, Sitzplan itself, or somebody you may not see.' },
      ),
    ),
    removedAt: Time,
    restorableUntil: Time,
  },
  { $id: 'Removal' },
)
export type Removal = Static<typeof Removal>

export const RemovalList = List(Removal)
export const RemovalParams = Body({ id: Id })

/** What is back: the user, the product that a user has again, the device, or the user in the queue. */
export const Restored = Type.Union([User, Assignment, Device, QueueMember])
export type Restored = Static<typeof Restored>
