// The wire of bearer tokens: user tokens, product keys, SCIM tokens, and the short-lived ones for browsers.
import Type, { type Static } from 'typebox'
import { Body, CustomerReference, Id, Key, Line, List, Nullable, PageQuery, Person, Time } from './common.ts'
import { UserReference } from './seats.ts'

const ListedKind = Type.Union([Type.Literal('user'), Type.Literal('product'), Type.Literal('scim')])

const validDays = Type.Integer({
  minimum: 1,
  maximum: 3_650,
  description: 'It ends after so many days; without, it lives until it is revoked.',
})

export const NewTokenBody = Body({
  name: Line(100),
  kind: ListedKind,
  product: Type.Optional(Key),
  validDays: Type.Optional(validDays),
})
export type NewTokenBody = Static<typeof NewTokenBody>

const tokenFields = {
  id: Id,
  kind: ListedKind,
  name: Type.String(),
  product: Nullable(Key),
  user: Nullable(Person),
  createdAt: Time,
  expiresAt: Nullable(Time),
  lastUsedAt: Nullable(Time),
  replacedBy: Nullable(Type.String({ description: 'The token that has taken its place; this one ends.' })),
}

export const Token = Type.Object(tokenFields, { $id: 'Token' })
export type Token = Static<typeof Token>
export const TokensQuery = Body({
  ...PageQuery,
  kind: Type.Optional(ListedKind),
  own: Type.Optional(Type.Boolean({ description: 'Only my own user tokens, whatever else I may see.' })),
})
export type TokensQuery = Static<typeof TokensQuery>
export const TokenList = List(Token)
export const TokenParams = Body({ id: Id })

export const RotateBody = Body({
  overlapDays: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 90,
      default: 7,
      description: 'How long the old token works on beside the new one, but not beyond its own end. 0: not at all.',
    }),
  ),
  validDays: Type.Optional(validDays),
})
export type RotateBody = Static<typeof RotateBody>

/** The token as it is shown once. */
export const NewToken = Type.Object({ ...tokenFields, token: Type.String() }, { $id: 'NewToken' })
export type NewToken = Static<typeof NewToken>

export const ClientTokenBody = Body({
  user: UserReference,
  account: CustomerReference,
})
export const ClientToken = Type.Object({ token: Type.String(), expiresAt: Time })
export type ClientToken = Static<typeof ClientToken>
