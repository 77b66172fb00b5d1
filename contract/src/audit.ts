// The wire of the audit log.
import Type, { type Static } from 'typebox'
import { Body, Id, List, Nullable, PageQuery, Time } from './common.ts'

export const AuditQuery = Body({
  ...PageQuery,
  actor: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Id, e-mail address, or part of a name.' }),
  ),
  target: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Id, e-mail address, or part of a name.' }),
  ),
  action: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'e.g. user.suspended' })),
  from: Type.Optional(Time),
  to: Type.Optional(Time),
})
export type AuditQuery = Static<typeof AuditQuery>

export const AuditEvent = Type.Object(
  {
    id: Id,
    at: Time,
    actor: Type.Object({
      kind: Type.Enum(['user', 'token', 'product', 'system', 'command']),
      id: Nullable(Id),
      name: Nullable(Type.String()),
      email: Nullable(Type.String()),
      isHidden: Type.Boolean({
        description: 'You may not see who it was. Else a user without a name is one whose name was erased.',
      }),
    }),
    action: Type.String(),
    target: Type.Object({
      kind: Type.String(),
      id: Nullable(Type.String()),
      name: Nullable(Type.String()),
      isHidden: Type.Boolean({ description: 'You may not see whom it was about. Else the name was erased.' }),
    }),
    before: Type.Unknown({ description: 'The fields that changed, as they were.' }),
    after: Type.Unknown({ description: 'The fields that changed, as they are.' }),
    note: Nullable(Type.String()),
    from: Nullable(Type.String({ description: 'Network address the change came from.' })),
  },
  { $id: 'AuditEvent' },
)
export type AuditEvent = Static<typeof AuditEvent>

export const AuditList = List(AuditEvent)

/** The actions that occur in the account, in alphabetical order. */
export const AuditActionsQuery = Body(PageQuery)
export const AuditActionList = List(Type.Object({ action: Type.String() }))
