// The wire of signing in with e-mail and password, and of the list of own sign-ins.
import Type, { type Static } from 'typebox'
import { Body, Id, List, Nullable, Time } from './common.ts'
import { Me } from './me.ts'

/** A password as somebody types it who claims to know it: longer than any can be, so that a wrong one is just wrong. */
export const OwnPassword = Type.String({ minLength: 1, maxLength: 1000 })

/** A password as somebody chooses it: what is wrong with it is said by its own refusal. */
export const NewPassword = Type.String({ minLength: 1, maxLength: 1000 })

/** An address as somebody types it who claims to be there: what is none is nobody's. */
export const TypedEmail = Type.String({ minLength: 1, maxLength: 320 })

export const SignInBody = Body({
  email: TypedEmail,
  password: OwnPassword,
  code: Type.Optional(
    Type.String({
      maxLength: 20,
      description: 'For users with a second factor: a code of the authenticator app, or a recovery code.',
    }),
  ),
})
export type SignInBody = Static<typeof SignInBody>

export const SignInAnswer = Type.Object({
  ...Me.properties,
  mustSetUpSecondFactor: Type.Boolean({
    description:
      'The account requires a second factor, and there is none yet: this sign-in opens nothing but setting it up.',
  }),
})
export type SignInAnswer = Static<typeof SignInAnswer>

/** Changing one's own password: the present one, and the one from now on. */
export const PasswordChangeBody = Body({
  password: OwnPassword,
  newPassword: NewPassword,
})
export type PasswordChangeBody = Static<typeof PasswordChangeBody>

export const SignIn = Type.Object({
  id: Id,
  way: Type.Union([Type.Literal('password'), Type.Literal('company')]),
  createdAt: Time,
  lastSeenAt: Time,
  expiresAt: Time,
  address: Nullable(Type.String()),
  userAgent: Nullable(Type.String()),
  current: Type.Boolean({ description: 'The sign-in this call was made with.' }),
})
export type SignIn = Static<typeof SignIn>

export const SignInList = List(SignIn)
export const EndSignInsQuery = Body({
  keepThis: Type.Optional(
    Type.Boolean({ default: true, description: 'false: also the sign-in that this call is made with.' }),
  ),
})
export const SignInParams = Body({ id: Id })
