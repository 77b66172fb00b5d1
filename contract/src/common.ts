// Shapes that every feature's wire documents share: ids, times, lists, people, problems.
import Type, { type Static, type TSchema } from 'typebox'
import { errorStatus } from './errors.ts'
import { type Language as AnyLanguage, languageCodes } from './languages.ts'

/** UUID version 7 (RFC 9562 §5.7), lower case. Any UUID is accepted as input. */
export const Id = Type.String({
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
})

/** UTC instant, ISO 8601 with milliseconds: 2026-11-21T10:14:00.000Z. */
export const Time = Type.String({ format: 'date-time' })

export const Language = Type.Enum(languageCodes)
export type Language = AnyLanguage

export const TimeZone = Type.String({ minLength: 1, maxLength: 64, description: 'IANA name, e.g. Europe/Berlin.' })

// Control characters, and those that turn the direction of what follows (Unicode UAX 9): with them a name could make a
// sentence around it say something else.
const outOfLine = '\\u0000-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069'

/**
 * Text of one line that says something: no control characters, none that turn directions, not spaces alone. What it must
 * have is looked for ahead: a pattern with one star before it and one after takes the square of the text's length.
 */
export const Line = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: `^(?=[^${outOfLine}]*[^\\s${outOfLine}])[^${outOfLine}]*$` })

export const ownIdMark = 'x-own-id'

/** An id of the caller's own making, in an address: of one that can be none they are told why, not that it is unknown. */
export const OwnId = (maxLength: number) => Type.String({ ...Line(maxLength), [ownIdMark]: true })

/** A key as the catalogue uses it: `remote-support`. */
export const Key = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' })

/** `name` is the address where somebody has no name: it is never empty. */
export const Person = Type.Object({ id: Id, email: Type.String(), name: Type.String() }, { $id: 'Person' })
export type Person = Static<typeof Person>

/** The schema given, or null. */
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A Person, or somebody of whom it is not said who it is: address and name are null then. */
export const Holder = Type.Object({
  id: Type.String({ description: 'Without names a pseudonym that only tells two people of one account apart.' }),
  email: Nullable(Person.properties.email),
  name: Nullable(Person.properties.name),
})
export type Holder = Static<typeof Holder>

/** A closed object: unknown fields are refused. Every request body is one. */
export const Body = <T extends Record<string, TSchema>>(fields: T) =>
  Type.Object(fields, { additionalProperties: false })

/** Id or short name (slug) of an account. */
export const AccountReference = Type.String({ minLength: 1, maxLength: 64, description: 'Id or short name.' })

/** Of which account a product speaks; any other than the key's own is unknown. */
export const CustomerReference = Type.Optional(
  Type.String({
    ...AccountReference,
    description:
      "Id or short name, for the vendor's product keys: where a user is named it may be left out, else it is needed.",
  }),
)

/** The secret of a link that was mailed or shown. */
export const LinkParams = Body({ token: Type.String({ minLength: 1, maxLength: 200 }) })

/** Page parameters of every list. `limit` counts items (1 to 200, default 50); `cursor` is the previous page's `nextCursor`. */
export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
}

/** A page of a list. `total` counts all items that match, not those on the page. */
export const List = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Nullable(Type.String()), total: Type.Integer() })

const codes = Object.entries(errorStatus)
  .map(([code, status]) => `${code} (${status})`)
  .join(', ')

/** Problem document (RFC 9457) with our stable `code`; `errors` lists what is wrong with the input. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'An address that ends with the code.' }),
    title: Type.String({ description: 'In the language of Accept-Language.' }),
    status: Type.Integer(),
    detail: Type.String({ description: 'What to do about it, in the same language.' }),
    code: Type.String({ description: `Stable; new ones may come. One of: ${codes}.` }),
    reason: Type.Optional(Type.String({ description: 'Of codes with several reasons: which.' })),
    requestId: Type.String({ description: 'To be named to whoever runs the server.' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({ path: Type.String({ description: 'JSON Pointer to what is wrong.' }), message: Type.String() }),
        { description: 'Of invalid_request: everything that is wrong with the input.' },
      ),
    ),
    limit: Type.Optional(
      Type.Union([Type.Integer(), Type.String()], {
        description:
          'How many there may be, of device_limit_reached, limit_reached and too_many_streams; or how large.',
      }),
    ),
    inUse: Type.Optional(Type.Integer({ description: 'Of seats_exhausted and device_limit_reached.' })),
    capacity: Type.Optional(Type.Integer({ description: 'Of seats_exhausted: how many seats there are.' })),
    waiting: Type.Optional(Type.Integer({ description: 'Of seats_exhausted: how many are in line.' })),
    endedAt: Type.Optional(Type.String({ format: 'date-time', description: 'Of session_ended.' })),
    endedBy: Type.Optional(
      Type.Union([Type.Object(Person.properties), Type.Null()], { description: 'Of session_ended.' }),
    ),
    note: Type.Optional(Nullable(Type.String({ description: 'Of session_ended: the reason that was given for it.' }))),
    changes: Type.Optional(
      Type.Array(Type.Object({}, { additionalProperties: true }), {
        description: 'Of surplus_licenses: the lines of which more is in use than is left.',
      }),
    ),
    technical: Type.Optional(
      Type.String({ description: 'Of provider_not_usable and company_unreachable: what the other server said.' }),
    ),
  },
  { $id: 'Problem', additionalProperties: true },
)
export type Problem = Static<typeof Problem>
