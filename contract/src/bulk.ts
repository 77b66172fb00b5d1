// The wire of changes to several users at once: what is done, to whom, and what became of each.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Body, Holder, Id, Key, List, Nullable } from './common.ts'
import { QueueRole } from './queues.ts'
import { UsersQuery } from './users.ts'

const { limit: _limit, cursor: _cursor, sort: _sort, ...filter } = UsersQuery.properties

const notify = Type.Optional(Type.Boolean({ description: 'Default true: each is told by mail.' }))

/** What is done to each user. */
export const BulkAction = Type.Union([
  Body({ do: Type.Literal('assign'), product: Key, kind: AssignmentKind, wait: Type.Optional(Type.Boolean()), notify }),
  Body({ do: Type.Literal('remove'), product: Key, notify }),
  Body({ do: Type.Literal('suspend') }),
  Body({ do: Type.Literal('reactivate') }),
  Body({ do: Type.Literal('addToGroup'), group: Id }),
  Body({ do: Type.Literal('removeFromGroup'), group: Id }),
  Body({
    do: Type.Literal('addToQueues'),
    queues: Type.Array(Body({ queue: Id, role: Type.Optional(QueueRole) }), { minItems: 1, maxItems: 1_000 }),
  }),
  Body({ do: Type.Literal('removeFromQueue'), queue: Id }),
  Body({ do: Type.Literal('removeFromAllQueues') }),
  Body({ do: Type.Literal('resendInvitation') }),
  Body({ do: Type.Literal('delete') }),
  Body({ do: Type.Literal('restore') }),
])
export type BulkAction = Static<typeof BulkAction>

/** Of one call. */
export const mostAtOnce = 200

export const BulkBody = Body({
  users: Type.Union(
    [
      Body({ ids: Type.Array(Id, { minItems: 1, maxItems: mostAtOnce }) }),
      Body({
        filter: Body(filter),
        cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: mostAtOnce })),
      }),
    ],
    { description: 'These users; or a page of those that a filter finds, by name, until there is no `nextCursor`.' },
  ),
  action: BulkAction,
})
export type BulkBody = Static<typeof BulkBody>

/** What became of one user. `undo`: what takes it back for this user; null where nothing does. */
export const BulkResult = Type.Object(
  {
    user: Holder,
    done: Type.Boolean(),
    changed: Type.Optional(Type.Boolean({ description: 'Done: false where it was so already.' })),
    undo: Type.Optional(Nullable(BulkAction)),
    code: Type.Optional(Type.String({ description: 'Not done: why, as a problem says it.' })),
    title: Type.Optional(Type.String()),
    detail: Type.Optional(Type.String()),
  },
  { $id: 'BulkResult' },
)
export type BulkResult = Static<typeof BulkResult>
export const BulkResults = List(BulkResult)
