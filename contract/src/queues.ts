// The wire of queues of a contact center, of who works in them, and of why somebody is billed.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import {
  Body,
  CustomerReference,
  Holder,
  Id,
  Key,
  Line,
  List,
  Nullable,
  OwnId,
  PageQuery,
  Person,
  Time,
} from './common.ts'

/** Of one call of a product. */
export const mostSyncedMembers = 1_000

export const QueueType = Type.Enum(['call', 'outbound', 'inbox'])
export type QueueType = Static<typeof QueueType>

export const QueueRole = Type.Enum(['agent', 'supervisor'])
export type QueueRole = Static<typeof QueueRole>

const QueueName = Line(100)

export const Queue = Type.Object(
  {
    id: Id,
    name: Type.String(),
    type: QueueType,
    members: Type.Integer({ description: 'How many people are in it, of those that the reader sees.' }),
    product: Type.String({ description: 'Key of the product whose license its members need.' }),
    isOwned: Type.Boolean({
      description:
        'Whether the account owns licenses of the product. Without any, whoever is in it waits, and nobody joins.',
    }),
    externalId: Nullable(Type.String({ description: 'The product’s own id, where the product keeps it in step.' })),
  },
  { $id: 'Queue' },
)
export type Queue = Static<typeof Queue>
export const QueueList = List(Queue)

export const QueuesQuery = Body({
  ...PageQuery,
  search: Type.Optional(Type.String({ maxLength: 200, description: 'Words that all occur in the name, in any case.' })),
  type: Type.Optional(QueueType),
})
export type QueuesQuery = Static<typeof QueuesQuery>

export const NewQueueBody = Body({
  name: QueueName,
  type: QueueType,
  product: Type.Optional(
    Type.String({ maxLength: 63, description: 'May be left out where one product is billed by queues.' }),
  ),
})
export type NewQueueBody = Static<typeof NewQueueBody>
export const QueuePatchBody = Body({ name: Type.Optional(QueueName), type: Type.Optional(QueueType) })
export type QueuePatchBody = Static<typeof QueuePatchBody>

export const QueueParams = Body({ id: Id })
export const QueueMemberParams = Body({ id: Id, userId: Id })

export const QueueMembersQuery = Body({
  ...PageQuery,
  search: Type.Optional(
    Type.String({ maxLength: 200, description: 'Words that all occur in names or e-mail address, in any case.' }),
  ),
  role: Type.Optional(QueueRole),
})
export type QueueMembersQuery = Static<typeof QueueMembersQuery>

export const QueueMember = Type.Object(
  {
    user: Person,
    role: QueueRole,
    since: Time,
    license: Nullable(
      Type.Enum(['assigned', 'waiting'], {
        description: 'Of the queue’s product. waiting: no license was free, it comes by itself. Null: there is none.',
      }),
    ),
  },
  { $id: 'QueueMember' },
)
export type QueueMember = Static<typeof QueueMember>
export const QueueMemberList = List(QueueMember)

/** Of whoever was put in: not named to who does not see users. */
export const PlacedMember = Type.Object({ ...QueueMember.properties, user: Holder }, { $id: 'PlacedMember' })
export type PlacedMember = Static<typeof PlacedMember>

export const QueueMemberBody = Body({
  role: Type.Optional(Type.Enum(['agent', 'supervisor'], { description: 'Left out: as it is, else agent.' })),
})
export type QueueMemberBody = Static<typeof QueueMemberBody>

/** A queue as the product that answers its calls knows it. */
export const SyncedQueueParams = Body({ externalId: OwnId(200) })
export const SyncedQueueBody = Body({
  name: QueueName,
  type: QueueType,
  account: CustomerReference,
  members: Type.Optional(
    Type.Array(
      Body({
        user: Type.String({ minLength: 1, maxLength: 254, description: 'E-mail address or id.' }),
        role: Type.Optional(QueueRole),
      }),
      {
        maxItems: mostSyncedMembers,
        description: 'Everybody in it: who is missing is taken out. Left out: the members stay as they are.',
      },
    ),
  ),
})
export type SyncedQueueBody = Static<typeof SyncedQueueBody>
export const DropQueueBody = Body({ account: CustomerReference })
/** The same, for callers that send no body with DELETE; what stands in the body counts. */
export const DropQueueQuery = Body({ account: CustomerReference })

export const SyncedQueue = Type.Object({
  id: Id,
  name: Type.String(),
  type: QueueType,
  members: Type.Integer(),
  refused: Type.Array(
    Type.Object({
      user: Type.String({ description: 'As it was named.' }),
      code: Type.String({
        description:
          'Why they were not put in: not_found; wrong_state for who is suspended, or while the account owns no licenses.',
      }),
    }),
  ),
})
export type SyncedQueue = Static<typeof SyncedQueue>

/** Why somebody is billed for a product: every queue they are in, or that they were given the license by hand. */
export const BilledProduct = Type.Object(
  {
    product: Key,
    name: Type.String(),
    kind: Nullable(AssignmentKind),
    state: Nullable(Type.Enum(['assigned', 'waiting'])),
    isBilled: Type.Boolean({ description: 'Whoever waits for a license costs nothing yet.' }),
    causes: Type.Array(
      Type.Union([
        Type.Object({
          kind: Type.Literal('queue'),
          queue: Type.Object({ id: Id, name: Type.String(), type: QueueType }),
          role: QueueRole,
          since: Time,
        }),
        Type.Object(
          { kind: Type.Literal('assignment'), since: Time },
          { description: 'In no queue: the license was given by hand.' },
        ),
      ]),
    ),
  },
  { $id: 'BilledProduct' },
)
export type BilledProduct = Static<typeof BilledProduct>
export const BilledProductList = List(BilledProduct)
export const BillingQuery = Body(PageQuery)
