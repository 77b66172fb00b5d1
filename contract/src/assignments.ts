// The wire of giving and taking products: named seats and membership of shared pools.
import Type, { type Static } from 'typebox'
import { Body, Key, Time } from './common.ts'

export const AssignmentKind = Type.Union([Type.Literal('named'), Type.Literal('concurrent')])

export const AssignBody = Body({
  kind: AssignmentKind,
  wait: Type.Optional(
    Type.Boolean({ description: 'With no free seat: wait for one, instead of 409. Completed by itself, in order.' }),
  ),
  notify: Type.Optional(Type.Boolean({ description: 'Default true: the person is told by mail.', default: true })),
})

export const UnassignQuery = Body({
  notify: Type.Optional(Type.Enum(['true', 'false'], { description: 'Default true: the person is told by mail.' })),
})

export const Assignment = Type.Object(
  {
    key: Key,
    kind: AssignmentKind,
    state: Type.Union([Type.Literal('assigned'), Type.Literal('waiting')]),
    since: Time,
  },
  { $id: 'Assignment' },
)
export type Assignment = Static<typeof Assignment>
