// The wire of the outbox: mail that was sent, is to be sent, or, without a mail server, is read here.
import Type, { type Static } from 'typebox'
import { Body, Id, List, Nullable, PageQuery, Time } from './common.ts'

export const OutboxQuery = Body({
  ...PageQuery,
  to: Type.Optional(Type.String({ minLength: 1, maxLength: 254, description: 'Only mail to this address.' })),
})
export type OutboxQuery = Static<typeof OutboxQuery>

export const Mail = Type.Object(
  {
    id: Id,
    to: Type.String(),
    subject: Type.String(),
    text: Nullable(Type.String({ description: 'Null where a mail server is configured: whom it is for reads it.' })),
    html: Nullable(Type.String()),
    createdAt: Time,
    sentAt: Nullable(Time),
    state: Type.Enum(['outbox', 'waiting', 'sent', 'failed'], {
      description:
        'outbox: no mail server is configured, read it here. waiting: to be sent. failed: the mail server will not take it.',
    }),
    error: Nullable(Type.String({ description: 'What the mail server said the last time it did not take it.' })),
    linkWithheld: Type.Boolean({ description: 'Its link is for its reader alone.' }),
  },
  { $id: 'Mail' },
)
export type Mail = Static<typeof Mail>

export const MailList = List(Mail)
