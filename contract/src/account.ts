// The wire of an account's own settings: how it is called, how it counts time, what it keeps private and for how long.
import Type, { type Static } from 'typebox'
import { Body, Id, Language, Line, Nullable, TimeZone } from './common.ts'
import { Email } from './users.ts'

const switches = {
  historyWithoutNames: Type.Boolean({ description: 'History is shown without names.' }),
  planWithoutNames: Type.Boolean({ description: 'The seating plan is shown without names.' }),
  coarseSurplusReasons: Type.Boolean({
    description: 'Proposals of whom to take a license from give coarse reasons ("not used for a long time").',
  }),
}

export const Privacy = Type.Object(switches, { $id: 'Privacy' })
export type Privacy = Static<typeof Privacy>

const AccountName = Line(200)
const NamesKeptDays = Type.Integer({
  minimum: 7,
  maximum: 400,
  description: 'After so long the seat journal names nobody.',
})

export const BillingContact = Type.Object(
  {
    user: Nullable(Type.String({ description: 'Id, of a user of the account; null: somebody else.' })),
    name: Type.String(),
    email: Type.String(),
  },
  { $id: 'BillingContact', description: 'Who gets the mails about orders and statements.' },
)
export type BillingContact = Static<typeof BillingContact>

const BillingContactBody = Type.Union([Body({ user: Id }), Body({ name: Line(200), email: Email }), Type.Null()], {
  description: 'A user of the account, or somebody else; null: nobody.',
})

export const AccountSettings = Type.Object(
  {
    id: Id,
    name: Type.String(),
    language: Language,
    timeZone: TimeZone,
    privacy: Privacy,
    billingContact: Nullable(BillingContact),
    namesKeptDays: NamesKeptDays,
    addressesKeptDays: Type.Integer({ description: 'After so long no network address is kept.' }),
    secondFactorRequired: Type.Boolean({ description: 'Of everybody who signs in with a password.' }),
    usersWithoutSecondFactor: Type.Integer({
      description: 'Active users who have a password and no second factor: they would be asked to set one up.',
    }),
  },
  { $id: 'AccountSettings' },
)
export type AccountSettings = Static<typeof AccountSettings>

export const AccountPatchBody = Body({
  name: Type.Optional(AccountName),
  language: Type.Optional(Language),
  timeZone: Type.Optional(TimeZone),
  privacy: Type.Optional(Type.Partial(Type.Object(switches), { additionalProperties: false })),
  billingContact: Type.Optional(BillingContactBody),
  namesKeptDays: Type.Optional(NamesKeptDays),
  addressesKeptDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
  secondFactorRequired: Type.Optional(Type.Boolean()),
})
export type AccountPatchBody = Static<typeof AccountPatchBody>
