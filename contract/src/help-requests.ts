// The wire of help requests as administrators see them: who asked for a seat, and whether it is still of use to answer.
import Type, { type Static } from 'typebox'
import { Body, Id, Key, List, PageQuery, Person, Time } from './common.ts'

export const HelpRequestsQuery = Body({ ...PageQuery, product: Type.Optional(Key) })

export const HelpRequest = Type.Object(
  {
    id: Id,
    at: Time,
    user: Person,
    product: Key,
    productName: Type.String({ description: "In the caller's language." }),
    open: Type.Boolean({
      description: 'Not older than two hours, and the person has started no session of the product since.',
    }),
  },
  { $id: 'HelpRequest' },
)
export type HelpRequest = Static<typeof HelpRequest>

export const HelpRequestList = List(HelpRequest)
