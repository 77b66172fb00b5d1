// The wire of the vendor's calls: customer accounts, the revisions issued to them, and vendor-wide product keys.
// Operators see totals, never the names of an account's people.
import Type, { type Static } from 'typebox'
import { Texts } from './catalog.ts'
import { AccountReference, Body, Id, Key, Language, Line, List, Nullable, PageQuery, Time, TimeZone } from './common.ts'
import { mostQuantity } from './license-limits.ts'
import {
  DocumentLine,
  Forecast,
  License,
  LicenseChange,
  LicenseDates,
  LineKind,
  Revision,
  RevisionParams,
  RevisionStatus,
} from './licenses.ts'
import { Email } from './users.ts'

export const AccountParams = Type.Object({ account: AccountReference })

const AccountStatus = Type.Union([Type.Literal('active'), Type.Literal('suspended')], {
  description: 'suspended: nobody of the account gets a seat; nothing is deleted.',
})
const name = Line(200)

const contactFields = { name: Line(200), email: Email }

/** Whom the vendor reaches at the customer: the vendor's own note, nobody who signs in by it. */
export const AccountContact = Type.Object(contactFields, {
  additionalProperties: false,
  description: 'Whom the vendor reaches at the customer. Only operators see it.',
})
export type AccountContact = Static<typeof AccountContact>

const PaymentMethod = Nullable(
  Type.Literal('invoice', { description: 'On file: then its superadmins may order by themselves. Null: none.' }),
)

const accountFields = {
  id: Id,
  slug: Key,
  name: Type.String(),
  status: AccountStatus,
  language: Language,
  timeZone: Type.String(),
  serial: Nullable(Type.String()),
  contact: Nullable(AccountContact),
  paymentMethod: PaymentMethod,
  hasCard: Type.Boolean({ description: 'A card that has not expired is on file: orders are charged to it.' }),
  createdAt: Time,
  users: Type.Object({
    total: Type.Integer(),
    active: Type.Integer(),
    invited: Type.Integer(),
    suspended: Type.Integer(),
  }),
}

/** A customer account as operators list it. */
export const VendorAccount = Type.Object(accountFields)
export type VendorAccount = Static<typeof VendorAccount>
export const VendorAccountList = List(VendorAccount)
export const VendorAccountsQuery = Body({
  ...PageQuery,
  search: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
})

/** One customer account, with its license and what is used of it. */
export const VendorAccountDetail = Type.Object({
  ...accountFields,
  license: License,
  feed: Nullable(
    Type.Object(
      { openedAt: Time, readAt: Nullable(Time) },
      { description: 'The token for an installation of its own; null: there is none.' },
    ),
  ),
  hasSuperadmin: Type.Boolean({
    description: 'Whether a superadmin has activated their access. Until then one is invited.',
  }),
})
export type VendorAccountDetail = Static<typeof VendorAccountDetail>

export const FirstSuperadminBody = Body({
  email: Email,
  givenName: Line(100),
  familyName: Line(100),
})
export type FirstSuperadminBody = Static<typeof FirstSuperadminBody>

export const NewAccountBody = Body({
  name,
  slug: Type.Optional(Key),
  language: Type.Optional(Language),
  timeZone: Type.Optional(Type.String({ ...TimeZone, description: "IANA name; the vendor's if left out." })),
  contact: Type.Optional(AccountContact),
  superadmin: Type.Optional(FirstSuperadminBody),
})
export type NewAccountBody = Static<typeof NewAccountBody>

/** How the first superadmin of an account gets in. */
export const FirstSuperadminInvited = Type.Object({
  email: Email,
  link: Nullable(
    Type.String({ description: 'Without a mail server: to be handed to them. Null: it was mailed to them.' }),
  ),
  expiresAt: Time,
})
export type FirstSuperadminInvited = Static<typeof FirstSuperadminInvited>

export const AccountPatch = Type.Partial(
  Type.Object({
    name,
    status: AccountStatus,
    language: Language,
    timeZone: TimeZone,
    contact: Nullable(
      Type.Partial(Type.Object(contactFields), {
        additionalProperties: false,
        description:
          'Merged (RFC 7396): what is left out stays. Null: nobody; where there is nobody, both are required.',
      }),
    ),
    paymentMethod: PaymentMethod,
  }),
  { additionalProperties: false },
)
export type AccountPatch = Static<typeof AccountPatch>

const Day = Type.String({
  format: 'date',
  pattern: '^2\\d{3}-',
  description: 'A whole day in the account’s time zone, YYYY-MM-DD.',
})

/** A line to issue: a quantity (0 takes the line away) or `unrestricted: true`. */
export const IssueLine = Body({
  product: Key,
  kind: LineKind,
  resource: Type.Optional(Key),
  quantity: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: mostQuantity }))),
  unrestricted: Type.Optional(Type.Boolean()),
})
export type IssueLine = Static<typeof IssueLine>

export const IssueDates = Body({
  from: Type.Optional(Nullable(Day)),
  warn: Type.Optional(Nullable(Day)),
  expires: Type.Optional(Nullable(Day)),
  graceUntil: Type.Optional(Nullable(Day)),
})
export type IssueDates = Static<typeof IssueDates>

export const IssueRevisionBody = Body({
  lines: Type.Optional(
    Type.Array(IssueLine, {
      maxItems: 1000,
      description: 'Lines that change; those not named stay as in the present revision. Quantity 0 takes a line away.',
    }),
  ),
  dates: Type.Optional(
    Type.Object(IssueDates.properties, {
      additionalProperties: false,
      description:
        'from: its first moment. warn: its first moment. expires, graceUntil: the last whole day. What is left out stays, null clears.',
    }),
  ),
  trial: Type.Optional(Type.Boolean()),
  withdraws: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 2_147_483_647,
      description: 'The number of an earlier revision that was wrong: nobody goes back to it.',
    }),
  ),
})
export type IssueRevisionBody = Static<typeof IssueRevisionBody>

/** A line that plans bring along; it stands in the document like any other. */
export const BroughtByPlans = Type.Object({
  product: Key,
  kind: LineKind,
  resource: Type.Optional(Key),
  quantity: Type.Union([Type.Integer(), Type.Null()], {
    description: 'What they bring together; the line may have more. Null: unrestricted.',
  }),
  by: Type.Array(Key, { description: 'The plans.' }),
})
export type BroughtByPlans = Static<typeof BroughtByPlans>
const brought = Type.Array(BroughtByPlans, {
  description: 'Lines that plans bring: added where they were missing, raised where there was less.',
})

export const IssuedRevision = Type.Object({
  revision: Type.Integer(),
  document: Type.String({ description: 'The signed document, to be saved as a .license file.' }),
  status: RevisionStatus,
  brought,
})
export type IssuedRevision = Static<typeof IssuedRevision>

/** What a revision would change, told before it is signed. */
export const RevisionPreview = Type.Object({
  revision: Type.Integer(),
  ...Forecast,
  trial: Type.Boolean(),
  withdraws: Nullable(Type.Integer()),
  dates: LicenseDates,
  lines: Type.Array(DocumentLine),
  brought,
  changes: Type.Array(LicenseChange),
})
export type RevisionPreview = Static<typeof RevisionPreview>

export const VendorRevisionParams = Type.Object({ ...AccountParams.properties, ...RevisionParams.properties })
/** One revision, with its document. */
export const VendorRevision = Type.Object({ ...Revision.properties, document: Type.String() })
export type VendorRevision = Static<typeof VendorRevision>

/** Where customers reach the vendor, what stands beside all prices, and where the vendor is. */
export const VendorSettings = Type.Object({
  shopUrl: Nullable(Type.String({ description: 'Where customers buy licenses: an address beginning with https.' })),
  contactEmail: Nullable(Type.String({ description: 'Who is told that a revision is wrong; null: the operators.' })),
  currency: Type.String({ description: 'Of all prices (ISO 4217).' }),
  taxText: Nullable(Texts),
  timeZone: Type.String({ description: 'Of the vendor; IANA name. A new account begins with it.' }),
})
export type VendorSettings = Static<typeof VendorSettings>
export const VendorSettingsPatch = Body({
  shopUrl: Type.Optional(Nullable(Type.String({ maxLength: 500, pattern: '^https://[^\\s"<>\\\\]+$' }))),
  contactEmail: Type.Optional(Nullable(Email)),
  currency: Type.Optional(
    Type.String({ pattern: '^[A-Z]{3}$', description: 'Cannot change while a product has a price.' }),
  ),
  taxText: Type.Optional(Nullable(Texts)),
  timeZone: Type.Optional(TimeZone),
})

export const VendorProductKey = Type.Object({
  id: Id,
  name: Type.String(),
  product: Key,
  createdAt: Time,
  expiresAt: Nullable(Time),
  lastUsedAt: Nullable(Time),
})
export type VendorProductKey = Static<typeof VendorProductKey>
export const VendorProductKeyList = List(VendorProductKey)
export const VendorProductKeysQuery = Body({ ...PageQuery, product: Type.Optional(Key) })
export const NewVendorProductKeyBody = Body({
  product: Key,
  name: Type.Optional(Line(100)),
})
export type NewVendorProductKeyBody = Static<typeof NewVendorProductKeyBody>
export const NewVendorProductKey = Type.Object({
  ...VendorProductKey.properties,
  token: Type.String({ description: 'Shown once.' }),
})
export type NewVendorProductKey = Static<typeof NewVendorProductKey>
