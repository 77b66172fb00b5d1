// The wire of bearer tokens: user tokens, product keys, SCIM tokens, and the short-lived ones for browsers.
import Type, { type Static } from 'typebox'
import { Body, Id, Key, Line, List, Nullable, PageQuery, Person, Time } from './common.ts'
import { UserReference } from './seats.ts'

const ListedKind = Type.Union([Type.Literal('user'), Type.Literal('product'), Type.Literal('scim')])

export const NewTokenBody = Body({
  name: Line(100),
  kind: ListedKind,
  product: Type.Optional(Key),
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
}

export const Token = Type.Object(tokenFields, { $id: 'Token' })
export type Token = Static<typeof Token>
export const TokensQuery = Body({
  ...PageQuery,
  own: Type.Optional(Type.Boolean({ description: 'Only my own user tokens, whatever else I may see.' })),
})
export type TokensQuery = Static<typeof TokensQuery>
export const TokenList = List(Token)
export const TokenParams = Body({ id: Id })

/** The token as it is shown once. */
export const NewToken = Type.Object({ ...tokenFields, token: Type.String() }, { $id: 'NewToken' })
export type NewToken = Static<typeof NewToken>

export const ClientTokenBody = Body({
  user: UserReference,
  account: Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: "Id or slug; for the vendor's product keys only." }),
  ),
})
export const ClientToken = Type.Object({ token: Type.String(), expiresAt: Time })
export type ClientToken = Static<typeof ClientToken>
