// The wire of forgotten passwords.
import Type from 'typebox'
import { Body } from './common.ts'

export const ForgottenBody = Body({ email: Type.String({ minLength: 1, maxLength: 320 }) })

export const ResetParams = Body({ token: Type.String({ minLength: 1, maxLength: 200 }) })

/** Whose password the link changes. */
export const ResetLink = Type.Object({ email: Type.String() })

export const ResetBody = Body({ password: Type.String({ minLength: 1, maxLength: 1000 }) })
