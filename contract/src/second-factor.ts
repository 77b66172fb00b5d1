// The wire of the second factor: setting it up, recovery codes, turning it off. Everything asks for the password again.
import Type, { type Static } from 'typebox'
import { Body, Nullable, Time } from './common.ts'
import { OwnPassword } from './sign-in.ts'

const codeHint = 'Six digits from the authenticator app, or a recovery code. Spaces, hyphens and case do not matter.'
const codeOf = (description: string) => Type.String({ minLength: 1, maxLength: 20, description })
const Code = codeOf(codeHint)

export const OwnSecondFactor = Type.Object({
  confirmedAt: Nullable(Time),
  recoveryCodesLeft: Type.Integer(),
  isRequired: Type.Boolean({ description: 'By the account, of whoever signs in with a password.' }),
})
export type OwnSecondFactor = Static<typeof OwnSecondFactor>

/** For what takes the place of a second factor that there may be already. */
export const PasswordAndOwnCodeBody = Body({
  password: OwnPassword,
  code: Type.Optional(codeOf(`${codeHint} Needed by whoever has a second factor.`)),
})
export const PasswordAndCodeBody = Body({ password: OwnPassword, code: Code })

/** What the authenticator app is given. It counts once a code made from it has been sent back. */
export const ProposedSecondFactor = Type.Object({
  secret: Type.String({ description: 'Base32 (RFC 4648), to be typed into the app.' }),
  uri: Type.String({ description: 'otpauth://, for a QR code.' }),
  expiresAt: Time,
})
export type ProposedSecondFactor = Static<typeof ProposedSecondFactor>

export const RecoveryCodes = Type.Object({
  recoveryCodes: Type.Array(Type.String(), { description: 'Shown once. Each works once.' }),
})
export type RecoveryCodes = Static<typeof RecoveryCodes>
