// The wire of what was removed and can be brought back.
import Type, { type Static } from 'typebox'
import { Body, Id, Key, List, Nullable, PageQuery, Person, Time } from './common.ts'

export const RemovalsQuery = Body(PageQuery)

export const Removal = Type.Object(
  {
    id: Id,
    what: Type.Enum(['user'], { description: 'What was removed.' }),
    user: Person,
    product: Nullable(Key),
    removedAt: Time,
    restorableUntil: Time,
  },
  { $id: 'Removal' },
)
export type Removal = Static<typeof Removal>

export const RemovalList = List(Removal)
export const RemovalParams = Body({ id: Id })
