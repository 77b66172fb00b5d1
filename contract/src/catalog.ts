// The wire of the catalogue: what the vendor sells, as its operators edit it and as an account sees it.
import Type, { type Static } from 'typebox'
import { Body, Key, List, Nullable, PageQuery } from './common.ts'
import { inEachLanguage } from './languages.ts'
import { mostQuantity } from './license-limits.ts'
import { LineKind } from './licenses.ts'
import { policyLimits } from './policy-limits.ts'

const Text = Type.String({ minLength: 1, maxLength: 2000 })

/** A text per language. A missing one is answered in English, else in another. */
export const Texts = Type.Object(
  inEachLanguage(() => Type.Optional(Text)),
  { additionalProperties: false, minProperties: 1 },
)
export type Texts = Static<typeof Texts>

/** Texts that change: what is left out stays, null takes a language away. */
const TextsPatch = Type.Partial(Type.Object(inEachLanguage(() => Nullable(Text))), {
  additionalProperties: false,
  minProperties: 1,
})
export type TextsPatch = Static<typeof TextsPatch>

/** Kinds a product can be sold in; `device` lines come with its resources. */
export const SoldKind = Type.Union([Type.Literal('named'), Type.Literal('concurrent'), Type.Literal('included')])
export type SoldKind = Static<typeof SoldKind>

export const Feature = Type.Object(
  { key: Key, name: Texts, description: Type.Optional(Texts) },
  { additionalProperties: false },
)
export type Feature = Static<typeof Feature>

export const Resource = Type.Object({ key: Key, name: Texts }, { additionalProperties: false })
export type Resource = Static<typeof Resource>

const policyFields = {
  leaseSeconds: Type.Integer({
    ...policyLimits.leaseSeconds,
    description: 'A session without a heartbeat for so long is over.',
  }),
  heartbeatSeconds: Type.Integer({
    ...policyLimits.heartbeatSeconds,
    description:
      'Less than the lease. When a lease is set that is not longer than the present heartbeat, and no heartbeat is given, it becomes a third of the lease, at least 1 s.',
  }),
  claimSeconds: Type.Integer({
    ...policyLimits.claimSeconds,
    description: 'How long a freed seat is kept for the head of the line.',
  }),
  cooldownSeconds: Type.Integer({
    ...policyLimits.cooldownSeconds,
    description: 'After an administrator ended a session: how long its user gets no seat directly.',
  }),
  pollSeconds: Type.Integer({
    ...policyLimits.pollSeconds,
    description: 'How often a waiter asks; three of these after the last answer the ticket is lost.',
  }),
  per: Type.Union([Type.Literal('user'), Type.Literal('session'), Type.Literal('device')], {
    description: 'Who holds a seat. A change applies to new sessions.',
  }),
  maxSessionsPerSeat: Type.Integer(policyLimits.maxSessionsPerSeat),
  requireActivation: Type.Boolean({ description: 'Whether only activated users may use the product.' }),
}

export const SessionPolicy = Type.Object(policyFields)
export type SessionPolicy = Static<typeof SessionPolicy>

export const SessionPolicyPatch = Type.Partial(Type.Object(policyFields), { additionalProperties: false })
export type SessionPolicyPatch = Static<typeof SessionPolicyPatch>

const features = Type.Array(Feature, { maxItems: 100 })
const resources = Type.Array(Resource, { maxItems: 20 })
const kinds = Type.Array(SoldKind, { minItems: 1, maxItems: 3, uniqueItems: true })
const origins = Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
  maxItems: 50,
  description: 'Web origins (scheme, host, port) from which client tokens of the product may call.',
})
const lineFields = { product: Key, kind: LineKind, resource: Type.Optional(Key) }

/** A line that a plan brings: so many with each seat of the plan, or without limit. */
export const BroughtLine = Type.Union([
  Body({ ...lineFields, quantity: Type.Integer({ minimum: 1, maximum: mostQuantity, description: 'Per seat.' }) }),
  Body({ ...lineFields, unrestricted: Type.Literal(true) }),
])
export type BroughtLine = Static<typeof BroughtLine>

const relations = {
  moduleOf: Type.Union([Key, Type.Null()], {
    description: 'The product that this one is a module of, and is shown below. A module has no modules.',
  }),
  requires: Type.Array(Key, {
    maxItems: 20,
    uniqueItems: true,
    description: 'Products of which a revision must have a line, too, if it has one of this product.',
  }),
  brings: Type.Array(BroughtLine, {
    maxItems: 50,
    description:
      'Lines that a revision gets with this product: so many with each of its named and concurrent seats; without limit with a line of it that is unrestricted. A product that is brought brings nothing itself.',
  }),
}

/** The most a JSON Schema of settings may have, as JSON text. */
export const mostSchemaBytes = 32_768

/** A price per unit and month. */
export const Price = Body({
  kind: LineKind,
  resource: Type.Optional(Key),
  amount: Type.Integer({
    minimum: 0,
    maximum: 100_000_000,
    description: 'In minor units (cents) of the vendor’s currency, per unit and month.',
  }),
})
export type Price = Static<typeof Price>

const terms = {
  settingsSchema: Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()], {
    description: `What the product keeps for each user: a JSON Schema (2020-12) of an object, at most ${mostSchemaBytes} bytes as JSON, without $ref to elsewhere, $async and $id. "titles" names a field by language. Null: it keeps nothing.`,
  }),
  settingsRetentionDays: Type.Integer({
    minimum: 0,
    maximum: 365,
    description: 'How long a user’s settings are kept after the product was taken away.',
  }),
  billedBy: Type.Union([Type.Literal('license'), Type.Literal('queues')], {
    description:
      'license: by what the account owns. queues: a named license by each user who is in any queue, as long as they are.',
  }),
}

const prices = Type.Array(Price, {
  maxItems: 30,
  description: 'Of each kind but `included`, and of each resource; where there is none, quantities are shown alone.',
})

const position = Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Order of display.' })

/** A product in the vendor's catalogue, with every language. */
export const CatalogProduct = Type.Object({
  key: Key,
  name: Texts,
  description: Nullable(Texts),
  features,
  kinds,
  resources,
  origins,
  selfService: Type.Boolean({ description: 'Whether accounts may order more licenses by themselves.' }),
  sessionPolicy: SessionPolicy,
  ...relations,
  ...terms,
  prices,
  position,
})
export type CatalogProduct = Static<typeof CatalogProduct>
export const CatalogProductList = List(CatalogProduct)

const changeable = {
  name: TextsPatch,
  description: TextsPatch,
  features,
  kinds,
  resources,
  origins,
  selfService: Type.Boolean(),
  sessionPolicy: SessionPolicyPatch,
  ...relations,
  ...terms,
  prices,
  position,
}

export const NewProductBody = Body({
  ...Type.Partial(Type.Object(changeable)).properties,
  key: Key,
  name: Texts,
  description: Type.Optional(Texts),
  kinds,
})
export type NewProductBody = Static<typeof NewProductBody>

export const ProductPatch = Type.Partial(Type.Object(changeable), { additionalProperties: false })
export type ProductPatch = Static<typeof ProductPatch>

const count = Type.Integer({ minimum: 0 })
const total = (description: string) => Type.Union([count, Type.Null()], { description })

const AddLicenses = Type.Object({
  allowed: Type.Boolean(),
  reason: Type.Union(
    [Type.Literal('not_superadmin'), Type.Literal('no_self_service'), Type.Literal('no_payment_method'), Type.Null()],
    { description: 'Why this caller may not order; null when allowed.' },
  ),
})

/** A product of an account: totals, what is used of them, and the features it gives. Texts in the caller's language. */
export const Product = Type.Object({
  key: Key,
  name: Type.String(),
  description: Type.String(),
  features: Type.Array(Type.Object({ key: Key, name: Type.String(), description: Type.String() })),
  kinds: Type.Array(SoldKind, {
    description: 'Kinds the product is sold in. A kind the account does not own has total 0.',
  }),
  named: Type.Object({
    total: total('Null: unrestricted.'),
    assigned: count,
    available: total('Null: unrestricted.'),
    waiting: Type.Integer({ description: 'Users whose assignment waits for a license.' }),
  }),
  concurrent: Type.Object({
    total: total('Null: unrestricted.'),
    inUse: Type.Integer({ description: 'Seats occupied, or kept for somebody, right now.' }),
    available: total('Null: unrestricted.'),
    waiting: Type.Integer({ description: 'People in the waiting line.' }),
    assignedUsers: Type.Integer({ description: 'Users who share the seats.' }),
  }),
  resources: Type.Array(
    Type.Object({ key: Key, name: Type.String(), limit: total('Null: unrestricted.'), inUse: count }),
  ),
  settings: Nullable(
    Type.Object(
      {
        schema: Type.Unsafe<Record<string, unknown>>(Type.Object({}, { additionalProperties: true })),
        keptDays: Type.Integer({ description: 'How long they are kept after the product was taken away.' }),
      },
      { description: 'What it keeps of each user: JSON Schema 2020-12. Null: nothing.' },
    ),
  ),
  onOrder: Type.Integer({ description: 'Licenses ordered and not yet in force, of all kinds and resources.' }),
  ordered: Type.Array(
    Type.Object({
      kind: LineKind,
      resource: Type.Optional(Key),
      quantity: Type.Integer({ description: 'Negative: so many fewer.' }),
      pending: Type.Integer({ description: 'Of these, what stands in the revision that waits to be activated.' }),
    }),
    { description: 'What orders change that are open, or fulfilled by a revision that waits; by kind and resource.' },
  ),
  addLicenses: AddLicenses,
})
export type Product = Static<typeof Product>
export const ProductList = List(Product)
export const ProductsQuery = Body(PageQuery)

/** A product that the vendor sells, whether the account owns any of it or not. */
export const OfferedProduct = Type.Object({
  ...Type.Pick(Product, ['key', 'name', 'description', 'features', 'kinds', 'addLicenses']).properties,
  resources: Type.Array(Type.Object({ key: Key, name: Type.String() })),
  lines: Type.Array(
    Type.Object({ kind: LineKind, resource: Type.Optional(Key), quantity: total('Null: unrestricted.') }),
    {
      description:
        'What an order of it is counted from: the lines of the revision that waits to be activated, else of the one in force.',
    },
  ),
})
export type OfferedProduct = Static<typeof OfferedProduct>
export const OfferedProductList = List(OfferedProduct)

/** A product as somebody sees it who gives products to people: what it is, and what is free of it. */
export const AssignableProduct = Type.Omit(Product, ['resources', 'onOrder', 'ordered', 'addLicenses'])
export type AssignableProduct = Static<typeof AssignableProduct>
export const AssignableProductList = List(AssignableProduct)
