// The wire of "who am I": the person, the account, what the person may do.
import Type, { type Static } from 'typebox'
import { Privacy } from './account.ts'
import { Body, Id, Key, Language, List, Nullable, PageQuery, Time } from './common.ts'
import { Offer } from './line.ts'
import { User } from './users.ts'

export const OwnAccount = Type.Object({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  kind: Type.Union([Type.Literal('vendor'), Type.Literal('customer')]),
  status: Type.Union([Type.Literal('active'), Type.Literal('suspended')]),
  language: Language,
  timeZone: Type.String({ description: 'IANA name' }),
  privacy: Privacy,
})

export const PersonalLinks = Type.Union([Type.Literal('mailed'), Type.Literal('outbox'), Type.Literal('withheld')], {
  description:
    'Where a link for a new password or address goes, which is for its reader alone: it is mailed; without a mail server the demo shows it in the outbox, and every other installation to nobody.',
})
export type PersonalLinks = Static<typeof PersonalLinks>

export const Me = Type.Object({
  user: User,
  account: OwnAccount,
  permissions: Type.Array(Type.String(), { description: 'What the role opens, by name of permission.' }),
  sendsMail: Type.Boolean({
    description:
      'Whether mail is sent. Without a mail server it is read in the outbox, and links are handed on from there.',
  }),
  personalLinks: PersonalLinks,
})
export type Me = Static<typeof Me>

export const MePatchBody = Body({ language: Type.Optional(Language) })
export type MePatchBody = Static<typeof MePatchBody>

export const OwnTicketsQuery = Body(PageQuery)

/** An own place in line. Reading it is not asking after it: the ticket does not live longer by this. */
export const OwnTicket = Type.Object(
  {
    ticket: Id,
    product: Key,
    productName: Type.String({ description: "In the caller's language." }),
    position: Type.Integer({ minimum: 1, description: '1 is the head of the line.' }),
    ahead: Type.Integer({ minimum: 0 }),
    estimatedWaitSeconds: Nullable(Type.Integer()),
    since: Time,
    offered: Nullable(Offer),
  },
  { $id: 'OwnTicket' },
)
export type OwnTicket = Static<typeof OwnTicket>

export const OwnTicketList = List(OwnTicket)
