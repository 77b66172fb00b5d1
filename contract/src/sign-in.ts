// The wire of signing in with e-mail and password, and of the list of own sign-ins.
import Type, { type Static } from 'typebox'
import { Body, Id, List, Nullable, Time } from './common.ts'

export const SignInBody = Body({
  email: Type.String({ minLength: 1, maxLength: 320 }),
  password: Type.String({ minLength: 1, maxLength: 1000 }),
  code: Type.Optional(
    Type.String({ maxLength: 20, description: 'One-time code of the second factor, for users who have one.' }),
  ),
})
export type SignInBody = Static<typeof SignInBody>

export const SignIn = Type.Object({
  id: Id,
  createdAt: Time,
  lastSeenAt: Time,
  expiresAt: Time,
  address: Nullable(Type.String()),
  userAgent: Nullable(Type.String()),
  current: Type.Boolean({ description: 'The sign-in this call was made with.' }),
})
export type SignIn = Static<typeof SignIn>

export const SignInList = List(SignIn)
export const SignInParams = Body({ id: Id })
