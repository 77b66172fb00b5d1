// The wire of group rules: what members of a group get, what a change of the rules would do, and what is held of what the
// directory takes away.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Body, Id, Key, List, Nullable, PageQuery, Time } from './common.ts'

export const mostGroupRules = 200
const mostOfARule = 50

const Version = Type.Integer({
  minimum: 0,
  maximum: 2_147_483_647,
  description: 'Of the whole list: a PUT names the one it began with.',
})
const RuleProduct = Body({ key: Key, kind: AssignmentKind })
const RuleRole = Nullable(
  Type.Union([Type.Literal('member'), Id], {
    description:
      'The first rule that names one wins: member, or a role of the account’s own. Never an administrator’s. Given to those whom the directory has put into the group.',
  }),
)

export const GroupRuleBody = Body({
  group: Type.Union([Id, Type.Null()], {
    description: 'Null: everybody the directory keeps who is in no group of another rule.',
  }),
  products: Type.Array(RuleProduct, { maxItems: mostOfARule }),
  role: RuleRole,
  groups: Type.Array(Id, { maxItems: mostOfARule, uniqueItems: true }),
})
export type GroupRuleBody = Static<typeof GroupRuleBody>

const NamedGroup = Type.Object({ id: Id, name: Type.String() })

export const GroupRule = Type.Object(
  {
    id: Id,
    group: Nullable(
      Type.Object({
        id: Nullable(Type.String({ description: 'Null: the group is deleted since; the rule is for nobody.' })),
        name: Type.String(),
      }),
    ),
    products: Type.Array(Type.Object({ key: Key, kind: AssignmentKind })),
    role: Nullable(Type.String()),
    groups: Type.Array(NamedGroup),
  },
  { $id: 'GroupRule' },
)
export type GroupRule = Static<typeof GroupRule>

/** All of them, for they are read and replaced as one. */
export const GroupRuleList = Type.Object({
  rules: Type.Array(GroupRule),
  version: Version,
  pending: Type.Integer({ description: 'To how many people the rules are still to be applied.' }),
})
export type GroupRuleList = Static<typeof GroupRuleList>

const rules = Type.Array(GroupRuleBody, { maxItems: mostGroupRules })
export const GroupRulesBody = Body({ version: Version, rules })
export type GroupRulesBody = Static<typeof GroupRulesBody>
export const GroupRulesPreviewBody = Body({ rules })
export type GroupRulesPreviewBody = Static<typeof GroupRulesPreviewBody>

const RuleChanges = {
  gains: Type.Array(
    Type.Object({
      key: Key,
      kind: AssignmentKind,
      from: Nullable(AssignmentKind),
      waits: Type.Boolean(),
    }),
    {
      description:
        'from: the kind it is had in now, and until there is a license in the other. waits: for a license, or for the end of a session.',
    },
  ),
  loses: Type.Array(Type.Object({ key: Key, kind: AssignmentKind })),
  role: Nullable(Type.Object({ from: Type.String(), to: Type.String() })),
  joins: Type.Array(Type.String({ description: 'A group’s name.' })),
  leaves: Type.Array(Type.String()),
}
const PreviewPerson = Type.Object({ id: Id, email: Type.String(), name: Type.String() })

export const GroupRulesPreview = Type.Object({
  people: Type.Object({
    looked: Type.Integer({ description: 'How many people the rules are about, before and after.' }),
    changed: Type.Integer(),
    gain: Type.Integer(),
    lose: Type.Integer(),
    wait: Type.Integer({ description: 'How many of them find no license of some product, and wait for it.' }),
    later: Type.Integer({
      description: 'How many are suspended, and ask for licenses when they are active again. Lines do not count them.',
    }),
    afterSession: Type.Integer({
      description:
        'How many work on a named seat just now and are to share one, of which none is free: they keep theirs until their session ends or a shared one is free.',
    }),
    items: Type.Array(Type.Object({ user: PreviewPerson, ...RuleChanges }), {
      description: 'The first of them, those who lose something before all.',
    }),
  }),
  lines: Type.Array(
    Type.Object({
      key: Key,
      kind: AssignmentKind,
      gain: Type.Integer(),
      lose: Type.Integer(),
      free: Nullable(Type.Integer({ description: 'Named seats that nobody active waits for; null: not counted.' })),
      wait: Type.Integer({ description: 'How many would wait for a license.' }),
      price: Nullable(Type.Integer({ description: 'Of one license and month, in minor units of the currency.' })),
      cost: Nullable(Type.Integer({ description: 'Of the licenses that are missing, each month.' })),
      currency: Nullable(Type.String()),
    }),
  ),
  roles: Type.Array(Type.Object({ role: Type.String(), gain: Type.Integer(), lose: Type.Integer() })),
  groups: Type.Array(Type.Object({ name: Type.String(), join: Type.Integer(), leave: Type.Integer() })),
})
export type GroupRulesPreview = Static<typeof GroupRulesPreview>

export const HeldWhat = Type.Enum(['rules', 'suspend', 'delete'], {
  description: 'What of the person is held: what rules gave, their access, or their deletion.',
})
export type HeldWhat = Static<typeof HeldWhat>

export const HeldChange = Type.Object(
  {
    id: Id,
    user: PreviewPerson,
    what: HeldWhat,
    heldAt: Time,
    loses: Type.Array(Type.Object({ key: Key, kind: AssignmentKind })),
    losesRole: Type.Boolean(),
    leaves: Type.Array(Type.String({ description: 'A group’s name.' })),
  },
  { $id: 'HeldChange' },
)
export type HeldChange = Static<typeof HeldChange>
export const HeldChangesQuery = Body(PageQuery)
export const HeldChangeList = List(HeldChange)
export const HeldDecisionBody = Body({
  do: Type.Enum(['confirm', 'discard'], {
    description: 'discard: they keep it, as if an administrator had given it, until the directory says it again.',
  }),
  ids: Type.Optional(
    Type.Array(Id, { minItems: 1, maxItems: 1_000, description: 'Of held changes. Left out: all that there are.' }),
  ),
})
export type HeldDecisionBody = Static<typeof HeldDecisionBody>
export const HeldDecision = Type.Object({ decided: Type.Integer() })
