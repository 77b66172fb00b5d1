// The wire of surplus licenses: what has to be taken away so that a revision can be activated, and what a product says to it.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Body, Key, Nullable, PageQuery, Person, Time } from './common.ts'
import { Forecast, LicenseChange, LineKind } from './licenses.ts'

export const VetoParams = Type.Object({ userId: Type.String({ maxLength: 64 }) })
export const VetoBody = Body({
  reason: Type.String({ minLength: 1, maxLength: 300, description: 'Shown to administrators as it is.' }),
})

/** A product's veto against taking its license away. */
export const Veto = Type.Object({ reason: Type.String(), since: Time })
export type Veto = Static<typeof Veto>

const userStatus = Type.Union([Type.Literal('active'), Type.Literal('invited'), Type.Literal('suspended')])

/** What a group rule gives of the product to whoever it is taken away from. */
export const GivenByRule = Type.Object(
  {
    kind: AssignmentKind,
    waits: Type.Boolean({ description: 'The person waits for it, in order of asking, until there is one.' }),
    group: Nullable(
      Type.String({
        description: 'Name of the rule’s group. Null: the rule is for everybody else, or the caller does not see it.',
      }),
    ),
  },
  {
    description:
      'What a group rule gives the person once the license is removed, a moment later; left out: nothing. Nothing is given where `instead` is another kind of the same product.',
  },
)
export type GivenByRule = Static<typeof GivenByRule>

export const SurplusHolder = Type.Object({
  user: Person,
  status: userStatus,
  since: Time,
  lastUsedAt: Nullable(
    Type.String({
      format: 'date-time',
      description:
        'Now for who works right now. Null: never, as far back as it is kept who worked; of everybody, where it is withheld.',
    }),
  ),
  isWorking: Type.Boolean(),
  veto: Nullable(Veto),
  queues: Type.Array(Type.String(), {
    description: 'Names of those that the license comes with: before the person has left them it stays.',
  }),
  mayTake: Type.Boolean({ description: 'False: the caller may not act on this person, who is an administrator, say.' }),
  byRule: Type.Optional(GivenByRule),
})
export type SurplusHolder = Static<typeof SurplusHolder>

/** Why somebody is proposed; the first that holds. */
export const ProposalReason = Type.Union([
  Type.Literal('suspended'),
  Type.Literal('changes_kind'),
  Type.Literal('never_activated'),
  Type.Literal('never_used'),
  Type.Literal('longest_unused'),
  // The coarse one, in place of the two before: not in the last 30 days, or never.
  Type.Literal('long_unused'),
])
export type ProposalReason = Static<typeof ProposalReason>

/** A registered device of a device line. */
export const SurplusDevice = Type.Object({
  device: Type.String({ description: "The product's id, as `removals` names it." }),
  name: Type.String(),
  registeredAt: Time,
  lastSeenAt: Time,
})
export type SurplusDevice = Static<typeof SurplusDevice>

export const SurplusLine = Type.Object({
  product: Key,
  kind: LineKind,
  resource: Type.Optional(Key),
  used: Type.Integer(),
  available: Type.Integer({ description: 'How many the revision has.' }),
  toRemove: Type.Integer(),
  isLastUseWithheld: Type.Boolean({
    description: 'The account wants coarse reasons, or history without names: when anybody last worked is not told.',
  }),
  holders: Type.Array(SurplusHolder, {
    description: 'Whom the caller sees, in the order in which they are proposed; at most 10,000.',
  }),
  // A schema with an id may stand in an answer once.
  proposal: Type.Array(Type.Object({ user: Type.Object({ ...Person.properties }), reason: ProposalReason }), {
    description: 'Fewer than toRemove where products veto it, or the caller may not see people, or not act on them.',
  }),
  devices: Type.Array(SurplusDevice, {
    description: 'Of a device line, silent longest first: the first `toRemove` are proposed; at most 10,000.',
  }),
  alternatives: Type.Array(
    Type.Object({
      product: Key,
      kind: AssignmentKind,
      free: Nullable(Type.Integer({ description: 'Null: as many as one likes.' })),
    }),
    { description: 'What can be given instead.' },
  ),
})
export type SurplusLine = Static<typeof SurplusLine>

export const SurplusQuery = Body(PageQuery)

/** What would come of a document that is only tried. */
export const DryRun = Type.Object({
  revision: Type.Integer(),
  ...Forecast,
  changes: Type.Array(LicenseChange),
  surplus: Type.Array(SurplusLine),
})
export type DryRun = Static<typeof DryRun>
