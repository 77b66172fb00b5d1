// The wire of the first run: the one-time link makes the vendor's account and its first operator.
import Type, { type Static } from 'typebox'
import { Body, Id, Language, Line, Person } from './common.ts'
import { Email } from './users.ts'

const Name = Line(100)

export const SetupParams = Body({ token: Type.String({ minLength: 1, maxLength: 200 }) })

export const SetupState = Type.Object({ state: Type.Literal('open') })

export const SetupBody = Body({
  vendorName: Line(200),
  language: Language,
  email: Email,
  givenName: Name,
  familyName: Name,
  password: Type.String({ minLength: 1, maxLength: 1000 }),
})
export type SetupBody = Static<typeof SetupBody>

/** What was made. The answer also signs the operator in, by cookie. */
export const SetupAnswer = Type.Object({ account: Id, user: Person })
