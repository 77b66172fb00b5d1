// The wire of forgotten passwords.
import Type from 'typebox'
import { Body } from './common.ts'
import { NewPassword, TypedEmail } from './sign-in.ts'

export const ForgottenBody = Body({ email: TypedEmail })

/** Whose password the link changes. */
export const ResetLink = Type.Object({ email: Type.String() })

export const ResetBody = Body({ password: NewPassword })
