// The wire of invitations: what the page behind an invitation's link shows, and what becomes of it.
import Type, { type Static } from 'typebox'
import { Body, Language, Nullable, Time } from './common.ts'
import { NewPassword } from './sign-in.ts'

/**
 * How somebody gets in. password: choose one. signIn: sign in, you are a user of this account already. transfer: sign in
 * where you are a user now, and accept or decline. company: sign in with your company.
 */
export const activationWays = ['password', 'signIn', 'transfer', 'company'] as const
export type ActivationWay = (typeof activationWays)[number]

export const Activation = Type.Object(
  {
    email: Type.String(),
    givenName: Type.String(),
    account: Type.Object({ name: Type.String() }),
    ways: Type.Array(Type.Enum([...activationWays])),
    products: Type.Array(
      Type.Object({ name: Type.String(), state: Type.Union([Type.Literal('assigned'), Type.Literal('waiting')]) }),
    ),
    expiresAt: Time,
  },
  { $id: 'Activation' },
)
export type Activation = Static<typeof Activation>

export const ActivationBody = Body({
  password: NewPassword,
  /** What the person reads from now on; left out, what they were invited in. */
  language: Type.Optional(Language),
})
export type ActivationBody = Static<typeof ActivationBody>

export const InvitationSent = Type.Object({ invitedTimes: Type.Integer(), sentAt: Time, expiresAt: Time })
export type InvitationSent = Static<typeof InvitationSent>

/** The last invitation of a user, and what became of it. */
export const Invitation = Type.Object(
  {
    state: Type.Enum(['pending', 'accepted', 'declined', 'lapsed'], {
      description:
        'pending: sent; after `expiresAt` its link opens no more. lapsed: 30 days without activation, what was given with it is free again.',
    }),
    sentAt: Time,
    expiresAt: Time,
    endedAt: Nullable(Time),
    invitedTimes: Type.Integer(),
  },
  { $id: 'Invitation' },
)
export type Invitation = Static<typeof Invitation>
