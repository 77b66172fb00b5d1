// The wire of "my data": everything that is kept about the person who asks, by section, with how long and why.
import Type, { type Static, type TSchema } from 'typebox'
import { Body, Id, Key, Nullable, Time } from './common.ts'
import { MemberSource } from './groups.ts'

const Text = Type.String()
const Kind = Type.Enum(['named', 'concurrent', 'included'])
const Activity = Nullable(Type.Enum(['idle', 'attended', 'unattended']))
const Device = Nullable(Type.Object({ id: Text, name: Nullable(Text), platform: Nullable(Text) }))
/** Others are not named: who they are is their data. */
const By = Type.Enum(['you', 'administrator', 'product', 'system'])

const MailSubject = Nullable(Type.String({ description: 'Null where it names somebody else.' }))

/** Newest first. What is complete has `total` items. */
const Section = <T extends TSchema>(item: T) =>
  Type.Object({
    keptDays: Nullable(Type.Integer({ description: 'Null: no fixed number of days, see `kept`.' })),
    kept: Type.String({ description: 'How long it is kept.' }),
    why: Type.String({ description: 'What it is kept for.' }),
    total: Type.Integer(),
    items: Type.Array(item),
  })

const sections = {
  profile: Section(
    Type.Object({
      id: Id,
      email: Text,
      givenName: Text,
      familyName: Text,
      type: Text,
      language: Text,
      status: Text,
      role: Text,
      roleName: Nullable(Text),
      permissions: Type.Array(Text),
      createdAt: Time,
      activatedAt: Nullable(Time),
      lastSignInAt: Nullable(Time),
      hasPassword: Type.Boolean(),
      isBillingContact: Type.Boolean(),
      isBreakGlass: Type.Boolean({
        description: 'The one whose password works although Enterprise Sign-In is enforced.',
      }),
      managedGroups: Type.Array(Text),
    }),
  ),
  directory: Section(
    Type.Object({
      userName: Text,
      subject: Nullable(Type.String({ description: 'The directory’s own id of you.' })),
      attributes: Type.Unknown({ description: 'What else the directory says of you, under its names (SCIM).' }),
      createdAt: Time,
      changedAt: Time,
    }),
  ),
  directoryCalls: Section(
    Type.Object({
      at: Time,
      method: Text,
      answer: Type.Integer({ description: 'HTTP status.' }),
      sent: Nullable(Type.String({ description: 'What was sent, its beginning, without secrets.' })),
      detail: Nullable(Type.String({ description: 'Why it was refused.' })),
    }),
  ),
  heldChanges: Section(
    Type.Object({
      what: Type.String({ description: 'What the directory would take from you.' }),
      since: Time,
    }),
  ),
  formerNames: Section(Type.Object({ name: Text, until: Time })),
  groups: Section(Type.Object({ name: Text, source: MemberSource, since: Time })),
  queues: Section(Type.Object({ name: Text, type: Text, role: Text, since: Time })),
  billing: Section(
    Type.Object({
      product: Key,
      name: Nullable(Type.String({ description: 'Of the queue; null: the license was given without one.' })),
      type: Nullable(Text),
      from: Time,
      to: Nullable(Time),
    }),
  ),
  products: Section(
    Type.Object({
      product: Key,
      kind: Kind,
      state: Text,
      since: Time,
      seat: Nullable(Type.Integer({ description: 'Of a named seat.' })),
      nextKind: Nullable(Kind),
      isQuiet: Type.Boolean({ description: 'Given without a mail to you.' }),
    }),
  ),
  productSettings: Section(
    Type.Object({
      product: Key,
      settings: Type.Unknown({ description: 'As the product, or an administrator, has put it.' }),
      changedAt: Time,
      keptUntil: Nullable(
        Type.String({ format: 'date-time', description: 'When the product was taken away: until when it is kept.' }),
      ),
    }),
  ),
  removals: Section(
    Type.Object({
      what: Text,
      product: Nullable(Key),
      kind: Nullable(Kind),
      name: Nullable(Text),
      removedAt: Time,
      restorableUntil: Time,
    }),
  ),
  sessions: Section(
    Type.Object({
      id: Id,
      product: Key,
      seat: Nullable(Type.Integer()),
      device: Device,
      activity: Activity,
      startedAt: Time,
      expiresAt: Time,
    }),
  ),
  waiting: Section(
    Type.Object({
      product: Key,
      state: Text,
      device: Device,
      since: Time,
      endedAt: Nullable(Time),
      reason: Nullable(Text),
    }),
  ),
  vetoes: Section(Type.Object({ product: Key, reason: Text, since: Time })),
  pauses: Section(Type.Object({ product: Key, until: Time })),
  work: Section(
    Type.Object({
      session: Id,
      product: Key,
      seat: Nullable(Type.Integer()),
      from: Nullable(Time),
      to: Nullable(Time),
      reason: Nullable(Type.String({ description: 'Why it ended.' })),
      endedBy: Nullable(By),
      note: Nullable(Text),
    }),
  ),
  seatEvents: Section(Type.Object({ at: Time, what: Text, product: Key, activity: Activity, reason: Nullable(Text) })),
  savedViews: Section(Type.Object({ list: Text, name: Text, query: Text, isDefault: Type.Boolean() })),
  helpRequests: Section(Type.Object({ at: Time, product: Key })),
  productRequests: Section(
    Type.Object({
      product: Key,
      state: Text,
      note: Nullable(Text),
      askedAt: Time,
      answer: Nullable(Text),
      answeredAt: Nullable(Time),
    }),
  ),
  orders: Section(Type.Object({ id: Id, state: Text, note: Nullable(Text), createdAt: Time, endedAt: Nullable(Time) })),
  imports: Section(
    Type.Object({
      at: Time,
      result: Nullable(Text),
      email: Text,
      givenName: Nullable(Text),
      familyName: Nullable(Text),
      type: Nullable(Text),
      language: Nullable(Text),
      role: Nullable(Text),
      groups: Nullable(Type.Array(Text)),
      products: Nullable(Type.Array(Text)),
    }),
  ),
  signIns: Section(
    Type.Object({
      way: Text,
      createdAt: Time,
      lastSeenAt: Time,
      expiresAt: Time,
      address: Nullable(Text),
      userAgent: Nullable(Text),
    }),
  ),
  companySignIns: Section(Type.Object({ provider: Text, subject: Text, createdAt: Time, lastSignInAt: Time })),
  failedSignIns: Section(Type.Object({ at: Time })),
  signInTests: Section(Type.Object({ provider: Text, at: Time, answeredAt: Nullable(Time) })),
  links: Section(
    Type.Object({
      purpose: Text,
      createdAt: Time,
      expiresAt: Time,
      usedAt: Nullable(Time),
      newEmail: Nullable(Type.String({ description: 'That it confirms.' })),
    }),
  ),
  productSignIns: Section(Type.Object({ createdAt: Time, expiresAt: Time })),
  tokens: Section(Type.Object({ name: Text, createdAt: Time, lastUsedAt: Nullable(Time), expiresAt: Nullable(Time) })),
  secondFactor: Section(
    Type.Object({
      since: Nullable(Time),
      lastUsedAt: Nullable(Type.String({ format: 'date-time', description: 'When its last code was made.' })),
      recoveryCodesLeft: Type.Integer(),
      proposedUntil: Nullable(Type.String({ format: 'date-time', description: 'While a new one is being set up.' })),
    }),
  ),
  invitation: Section(
    Type.Object({ state: Text, times: Type.Integer(), sentAt: Time, expiresAt: Time, endedAt: Nullable(Time) }),
  ),
  mails: Section(
    Type.Object({
      toAddress: Text,
      subject: MailSubject,
      queuedAt: Time,
      sentAt: Nullable(Time),
      error: Nullable(Text),
    }),
  ),
  mailsAbout: Section(Type.Object({ subject: Text, queuedAt: Time, sentAt: Nullable(Time) })),
  licenseRevisions: Section(
    Type.Object({
      revision: Type.Integer(),
      loadedAt: Nullable(Type.String({ format: 'date-time', description: 'Where it was you who did it.' })),
      activatedAt: Nullable(Type.String({ format: 'date-time', description: 'Where it was you who did it.' })),
    }),
  ),
  audit: Section(
    Type.Object({
      at: Time,
      action: Text,
      by: By,
      isAboutYou: Type.Boolean({ description: 'Else somebody or something else was changed by you.' }),
      target: Type.String({ description: 'What kind of thing was changed.' }),
      before: Type.Unknown({ description: 'Of events about you.' }),
      after: Type.Unknown({ description: 'Of events about you.' }),
      note: Nullable(Type.String({ description: 'Of events about you.' })),
      address: Nullable(Type.String({ description: 'Where you did it from.' })),
    }),
  ),
}

export type MyDataSectionName = keyof typeof sections

export const MyData = Type.Object(
  {
    at: Time,
    account: Text,
    sections: Type.Object(sections),
  },
  { $id: 'MyData' },
)
export type MyData = Static<typeof MyData>

export const MyDataQuery = Body({
  download: Type.Optional(
    Type.Literal('json', { description: 'As a file, with up to 20,000 entries of each section instead of 20.' }),
  ),
})
