// The wire of changing an e-mail address: asked for by the person or an administrator, confirmed by a link to the new one.
import Type, { type Static } from 'typebox'
import { Body, Nullable, Time } from './common.ts'
import { OwnPassword } from './sign-in.ts'
import { Email } from './users.ts'

export const OwnEmail = Type.Object({
  email: Type.String(),
  isCompanys: Type.Boolean({
    description: "The company's sign-in says who the person is: only an administrator changes the address.",
  }),
  pending: Nullable(
    Type.Object(
      { email: Type.String({ description: 'Not confirmed yet.' }), expiresAt: Time },
      { description: 'Asked for.' },
    ),
  ),
})
export type OwnEmail = Static<typeof OwnEmail>

export const OwnEmailBody = Body({ email: Email, password: OwnPassword })
export type OwnEmailBody = Static<typeof OwnEmailBody>

export const UserEmailBody = Body({ email: Email })
export type UserEmailBody = Static<typeof UserEmailBody>

/** The address that the link confirms. */
export const EmailLink = Type.Object({ email: Type.String(), account: Type.Object({ name: Type.String() }) })
export type EmailLink = Static<typeof EmailLink>
