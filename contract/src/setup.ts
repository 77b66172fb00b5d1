// The wire of the first run: the one-time link makes the vendor's account and its first operator.
import Type, { type Static } from 'typebox'
import { Body, Id, Language, Line, Person, TimeZone } from './common.ts'
import { mostDocumentBytes } from './license-limits.ts'
import { NewPassword } from './sign-in.ts'
import { Email } from './users.ts'

const Name = Line(100)

export const SetupState = Type.Object({
  state: Type.Literal('open'),
  kind: Type.Union([Type.Literal('vendor'), Type.Literal('customer')], {
    description:
      "vendor: the vendor's own installation. customer: a customer's own, whose license comes from the vendor.",
  }),
  feed: Type.Boolean({ description: 'Whether the license comes from the feed; else it is loaded from a file here.' }),
})
export type SetupState = Static<typeof SetupState>

export const SetupBody = Body({
  vendorName: Type.Optional(
    Type.String({ ...Line(200), description: 'Required at a vendor. At a customer the license says whose it is.' }),
  ),
  document: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: mostDocumentBytes,
      description: 'At a customer without a feed: the license.',
    }),
  ),
  catalog: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: mostDocumentBytes,
      description: 'At a customer without a feed: the catalogue.',
    }),
  ),
  language: Language,
  timeZone: Type.Optional(
    Type.String({ ...TimeZone, description: 'Of the account; IANA name. Europe/Berlin if left out.' }),
  ),
  email: Email,
  givenName: Name,
  familyName: Name,
  password: NewPassword,
})
export type SetupBody = Static<typeof SetupBody>

/** What was made. The answer also signs the operator in, by cookie. */
export const SetupAnswer = Type.Object({ account: Id, user: Person })
