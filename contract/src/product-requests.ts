// The wire of asking for a product: what somebody may ask their administrators for, and how these answer.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Product } from './catalog.ts'
import { Body, Id, Key, List, Nullable, PageQuery, Person, Time } from './common.ts'

const Words = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })
const State = Type.Union([Type.Literal('open'), Type.Literal('given'), Type.Literal('declined')])

const fields = {
  id: Id,
  state: State,
  note: Nullable(Type.String()),
  answer: Nullable(Type.String({ description: 'Why it was declined.' })),
  askedAt: Time,
  answeredAt: Nullable(Time),
}

/** A product of the account that the person who asks does not have. */
export const AskableProduct = Type.Object({
  ...Type.Pick(Product, ['key', 'name', 'description', 'features', 'kinds']).properties,
  request: Nullable(Type.Object(fields, { description: 'The last time they asked for it.' })),
})
export type AskableProduct = Static<typeof AskableProduct>
export const AskableProductList = List(AskableProduct)
export const AskableProductsQuery = Body(PageQuery)

export const AskBody = Body({ product: Key, note: Type.Optional(Words) })
export type AskBody = Static<typeof AskBody>
export const OwnProductRequest = Type.Object({ ...fields, product: Key })
export type OwnProductRequest = Static<typeof OwnProductRequest>

export const ProductRequest = Type.Object({
  ...fields,
  user: Person,
  product: Key,
  productName: Type.String({ description: "In the caller's language." }),
  kinds: Type.Array(AssignmentKind, { description: 'In which it can be given.' }),
})
export type ProductRequest = Static<typeof ProductRequest>
export const ProductRequestList = List(ProductRequest)
export const ProductRequestsQuery = Body({ ...PageQuery, state: Type.Optional(State) })

export const RequestParams = Type.Object({ id: Type.String({ maxLength: 64 }) })
export const GiveBody = Type.Union([
  Body({
    kind: Type.Optional({
      ...AssignmentKind,
      description: 'Left out: the first of `kinds` that has a free seat.',
    } as typeof AssignmentKind),
    wait: Type.Optional(Type.Boolean({ description: 'With no free seat: wait for one, instead of 409.' })),
  }),
  Type.Null(),
])
export type GiveBody = Static<typeof GiveBody>
export const DeclineBody = Body({ answer: Words })
