// The wire of licenses: the signed document's payload, what an account sees of its license, and activation.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Body, Id, Key, List, Nullable, PageQuery, Time } from './common.ts'
import { mostDocumentBytes, mostQuantity } from './license-limits.ts'

export const LineKind = Type.Union([
  Type.Literal('named'),
  Type.Literal('concurrent'),
  Type.Literal('device'),
  Type.Literal('included'),
])
export type LineKind = Static<typeof LineKind>

const quantity = Type.Integer({ minimum: 0, maximum: mostQuantity })

// Seconds since 1970, up to the end of the year 2999 in every time zone.
const Seconds = Type.Integer({ minimum: 0, maximum: 32_504_000_000 })
const revision = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })

const lineFields = { product: Key, kind: LineKind, resource: Type.Optional(Key) }

export const DocumentLine = Type.Union([
  Body({ ...lineFields, quantity }),
  Body({ ...lineFields, unrestricted: Type.Literal(true) }),
])
export type DocumentLine = Static<typeof DocumentLine>

/** Payload of a license document (a compact JWS, EdDSA, `typ: "license+jwt"`). Times in seconds since 1970. */
export const LicensePayload = Body({
  iss: Type.String({ minLength: 1, maxLength: 200 }),
  sub: Id,
  serial: Type.String({ minLength: 1, maxLength: 100 }),
  owner: Type.String({ minLength: 1, maxLength: 200 }),
  revision,
  iat: Seconds,
  nbf: Type.Optional(Seconds),
  warn: Type.Optional(Seconds),
  exp: Type.Optional(Seconds),
  graceUntil: Type.Optional(Seconds),
  trial: Type.Boolean(),
  withdraws: Type.Optional(revision),
  lines: Type.Array(DocumentLine, { maxItems: 50_000 }),
})
export type LicensePayload = Static<typeof LicensePayload>

/** Protected header of a license document. Closed: a key or algorithm of the sender's choice is refused. */
export const LicenseHeader = Body({ alg: Type.String(), typ: Type.Literal('license+jwt'), kid: Type.String() })

const totalOrNull = Type.Union([Type.Integer(), Type.Null()], { description: 'Null: unrestricted.' })

export const LicenseChange = Type.Object({
  product: Key,
  kind: LineKind,
  resource: Type.Optional(Key),
  from: totalOrNull,
  to: totalOrNull,
  used: Type.Integer(),
  surplus: Type.Integer({ description: 'How many more are in use than the new total.' }),
})
export type LicenseChange = Static<typeof LicenseChange>

export const LicenseDates = Type.Object({
  from: Nullable(Time),
  warn: Nullable(Time),
  expires: Nullable(Time),
  graceUntil: Nullable(Time),
})
export type LicenseDates = Static<typeof LicenseDates>

export const LicenseStatus = Type.Union(
  [
    Type.Literal('none'),
    Type.Literal('active'),
    Type.Literal('warning'),
    Type.Literal('grace'),
    Type.Literal('expired'),
  ],
  {
    description:
      'none: no revision is active yet. warning: from `dates.warn`. grace: from `dates.expires`; everything works. expired: from `dates.graceUntil` (or `expires`); no session starts.',
  },
)
export type LicenseStatus = Static<typeof LicenseStatus>

/** What everybody of the account is told: of a license that has expired, and of one in force that it is. */
export const LicenseTerm = Type.Object({ status: LicenseStatus, expires: Nullable(Time), graceUntil: Nullable(Time) })
export type LicenseTerm = Static<typeof LicenseTerm>

export const LicenseLine = Type.Object({
  product: Key,
  kind: LineKind,
  resource: Type.Optional(Key),
  quantity: totalOrNull,
  unrestricted: Type.Boolean(),
  used: Type.Integer({ description: 'named: assigned; concurrent: seats held now; device: registered; included: 0.' }),
})
export type LicenseLine = Static<typeof LicenseLine>

/** How fetching goes, at a customer. */
export const LicenseFeed = Type.Object({
  address: Nullable(Type.String({ description: 'Null: revisions come from files alone.' })),
  attemptedAt: Nullable(Time),
  succeededAt: Nullable(Time),
  nextAt: Nullable(Time),
  fault: Nullable(Type.Object({ reason: Type.String(), text: Type.String() })),
})
export type LicenseFeed = Static<typeof LicenseFeed>

export const EnterSerialBody = Body({
  serial: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  owner: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
})
export type EnterSerialBody = Static<typeof EnterSerialBody>
export const EnteredSerial = Type.Object({ serial: Type.String(), owner: Type.String(), at: Time })
export type EnteredSerial = Static<typeof EnteredSerial>

export const License = Type.Object({
  serial: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  status: LicenseStatus,
  revision: Nullable(Type.Integer()),
  trial: Type.Boolean(),
  dates: LicenseDates,
  lines: Type.Array(LicenseLine),
  pending: Nullable(
    Type.Object({
      revision: Type.Integer(),
      changes: Type.Array(LicenseChange),
      reportedAt: Nullable(Type.String({ format: 'date-time', description: 'When the vendor was told it is wrong.' })),
    }),
  ),
  /** Null in an installation of a customer's own, which knows the vendor's key alone. */
  vendor: Nullable(
    Type.Object({
      name: Type.String(),
      shopUrl: Nullable(Type.String({ description: 'Where licenses are bought.' })),
      contactEmail: Nullable(Type.String()),
    }),
  ),
  feed: Type.Optional(Type.Object(LicenseFeed.properties, { description: "In a customer's own installation alone." })),
  /** Of a trial alone: what was entered when the license was bought, and when. */
  entered: Nullable(Type.Object(EnteredSerial.properties)),
  undo: Nullable(Type.Object({ revision: Type.Integer(), until: Time })),
  clockBehind: Type.Optional(
    Type.Object(
      { now: Time, latest: Type.String({ format: 'date-time', description: 'The license goes by this.' }) },
      { description: "In a customer's own installation whose clock was set back behind a time that it has seen." },
    ),
  ),
})
export type License = Static<typeof License>

export const RevisionStatus = Type.Union([Type.Literal('active'), Type.Literal('pending'), Type.Literal('superseded')])
export type RevisionStatus = Static<typeof RevisionStatus>

const Doer = Nullable(Type.Object({ kind: Type.String(), name: Nullable(Type.String()) }))

/** A revision of the account's history, newest first in lists. */
export const Revision = Type.Object({
  revision: Type.Integer(),
  status: RevisionStatus,
  trial: Type.Boolean(),
  dates: LicenseDates,
  lineCount: Type.Integer(),
  issuedAt: Time,
  receivedAt: Time,
  receivedBy: Doer,
  activatedAt: Nullable(Time),
  activatedBy: Doer,
  undoneAt: Nullable(Time),
})
export type Revision = Static<typeof Revision>
export const RevisionList = List(Revision)
export const RevisionsQuery = Body(PageQuery)

/** A line whose total is another than in the revision before. */
export const TotalChange = Type.Object({
  product: Key,
  kind: LineKind,
  resource: Type.Optional(Key),
  from: totalOrNull,
  to: totalOrNull,
})
export type TotalChange = Static<typeof TotalChange>
export const TotalChangeList = List(TotalChange)
export type TotalChangeList = Static<typeof TotalChangeList>

export const LoadRevisionBody = Body({ document: Type.String({ minLength: 1, maxLength: mostDocumentBytes }) })

export const LoadedRevision = Type.Object({
  revision: Type.Integer(),
  status: RevisionStatus,
  changes: Type.Array(LicenseChange),
})
export type LoadedRevision = Static<typeof LoadedRevision>

/** What would come of a revision. */
export const Forecast = {
  status: Type.Union([Type.Literal('active'), Type.Literal('pending')], {
    description: 'active: it would be in force at once. What is in use may change until then.',
  }),
  waitsFor: Nullable(
    Type.Union([Type.Literal('surplus'), Type.Literal('drain'), Type.Literal('day')], {
      description:
        'Why it would wait. surplus: named or device lines fall below their use. drain: a concurrent line does, and a person decides. day: its first day is to come.',
    }),
  ),
}

export const RevisionParams = Type.Object({ revision: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })

export const UndoneRevision = Type.Object({
  ...LoadedRevision.properties,
  restored: Type.Integer({ description: 'Licenses that came back, and devices.' }),
  waiting: Type.Integer({ description: 'Licenses whose people are suspended: they come back with them.' }),
  lost: Type.Integer({ description: 'Licenses of people, and devices, that are not there any more or have no room.' }),
})
export type UndoneRevision = Static<typeof UndoneRevision>

export const ReportProblemBody = Body({
  text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
})
export const ReportedProblem = Type.Object({ reportedAt: Time })
export type ReportedProblem = Static<typeof ReportedProblem>

/** A license to be taken away in the same step, or a device (by the product's id) retired, so that the new totals fit. */
export const Removal = Type.Union([
  Body({
    product: Key,
    kind: AssignmentKind,
    user: Id,
    instead: Type.Optional(Body({ product: Key, kind: AssignmentKind })),
  }),
  Body({
    product: Key,
    kind: Type.Literal('device'),
    resource: Key,
    device: Type.String({ minLength: 1, maxLength: 200 }),
  }),
])
export type Removal = Static<typeof Removal>

export const ActivateBody = Type.Union([
  Body({ removals: Type.Optional(Type.Array(Removal, { maxItems: 10_000 })) }),
  Type.Null(),
])
