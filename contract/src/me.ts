// The wire of "who am I": the person, the account, what the person may do.
import Type, { type Static } from 'typebox'
import { Id, Language } from './common.ts'
import { User } from './users.ts'

export const OwnAccount = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  kind: Type.Union([Type.Literal('vendor'), Type.Literal('customer')]),
  status: Type.Union([Type.Literal('active'), Type.Literal('suspended')]),
  language: Language,
  timeZone: Type.String({ description: 'IANA name' }),
})

export const Me = Type.Object({
  user: User,
  account: OwnAccount,
  permissions: Type.Array(Type.String(), { description: 'What the role opens, by name of permission.' }),
})
export type Me = Static<typeof Me>
