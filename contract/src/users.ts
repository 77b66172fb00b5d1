// The wire of people: users of an account, how they are found, added, changed.
import Type, { type Static } from 'typebox'
import { AssignmentKind } from './assignments.ts'
import { Body, Id, Key, Language, Line, List, Nullable, PageQuery, Time } from './common.ts'
import { emailForm } from './email-form.ts'
import { MemberSource } from './groups.ts'
import { permissions } from './permissions.ts'
import { RoleReference as Role } from './roles.ts'

const UserType = Type.Union([Type.Literal('employee'), Type.Literal('other')], {
  description: 'other: external people and service users',
})
const PartOfName = Line(100)

/** ASCII, as mail systems everywhere take it; kept in lower case. */
export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: emailForm,
})

/** What a manager may do, and over the users of which groups; no group: over all users. */
export const ManagerScope = Body({
  permissions: Type.Array(Type.Enum([...permissions]), {
    uniqueItems: true,
    maxItems: permissions.length,
  }),
  groups: Type.Array(Id, { uniqueItems: true, maxItems: 1000 }),
})
export type ManagerScope = Static<typeof ManagerScope>

export const UserProduct = Type.Object({
  key: Key,
  kind: AssignmentKind,
  state: Type.Union([Type.Literal('assigned'), Type.Literal('waiting')], {
    description: 'waiting: no seat was free; completed by itself in order of asking',
  }),
  since: Time,
})

export const User = Type.Object(
  {
    id: Id,
    email: Type.String(),
    givenName: Type.String(),
    familyName: Type.String(),
    name: Type.String(),
    type: UserType,
    language: Language,
    role: Role,
    status: Type.Union([Type.Literal('invited'), Type.Literal('active'), Type.Literal('suspended')]),
    groups: Type.Array(Type.Object({ id: Id, name: Type.String() })),
    products: Type.Array(UserProduct),
    lastSignInAt: Nullable(Time),
    invitedTimes: Type.Integer({ description: 'How often an invitation was mailed.' }),
    manager: Nullable(ManagerScope),
  },
  { $id: 'User' },
)
export type User = Static<typeof User>

export const userOrders = [
  'name',
  '-name',
  'email',
  '-email',
  'status',
  '-status',
  'role',
  '-role',
  'lastSignInAt',
  '-lastSignInAt',
] as const
export type UserOrder = (typeof userOrders)[number]

export const UsersQuery = Body({
  ...PageQuery,
  sort: Type.Optional(
    Type.Enum([...userOrders], {
      description:
        'Default: name, family name first. With a minus the other way round; who never signed in comes last either way.',
    }),
  ),
  search: Type.Optional(
    Type.String({ maxLength: 200, description: 'Words that all occur in names or e-mail address, in any case.' }),
  ),
  product: Type.Optional(Key),
  kind: Type.Optional(AssignmentKind),
  role: Type.Optional(Role),
  status: Type.Optional(User.properties.status),
  group: Type.Optional(Id),
  type: Type.Optional(UserType),
})
export type UsersQuery = Static<typeof UsersQuery>

export const UserList = List(User)

export const NewUserBody = Body({
  email: Email,
  givenName: PartOfName,
  familyName: PartOfName,
  language: Type.Optional(Language),
  type: Type.Optional(UserType),
  role: Type.Optional(Role),
  groups: Type.Optional(Type.Array(Id, { maxItems: 1000 })),
  products: Type.Optional(Type.Array(Body({ key: Key, kind: AssignmentKind }), { maxItems: 100 })),
  sendInvitation: Type.Optional(
    Type.Boolean({ description: 'Default true: an invitation is mailed. It can be sent later, too.', default: true }),
  ),
})
export type NewUserBody = Static<typeof NewUserBody>

export const UserPatchBody = Body({
  givenName: Type.Optional(PartOfName),
  familyName: Type.Optional(PartOfName),
  type: Type.Optional(UserType),
  language: Type.Optional(Language),
  role: Type.Optional(Role),
  status: Type.Optional(
    Type.Union([Type.Literal('active'), Type.Literal('suspended')], {
      description: 'active only lifts a suspension (who never activated is invited again then): 409 for who is invited',
    }),
  ),
  groups: Type.Optional(Type.Array(Id, { maxItems: 1000 })),
  manager: Type.Optional(Nullable(ManagerScope)),
})
export type UserPatchBody = Static<typeof UserPatchBody>

/** Which of these addresses a new user of the account cannot have. */
export const TakenAddressesBody = Body({ emails: Type.Array(Email, { minItems: 1, maxItems: 200 }) })
export const TakenAddresses = Type.Object({ taken: Type.Array(Type.String()) })

/** A license and who has it. */
export const UserLicense = Type.Object(
  {
    user: Type.Object({ id: Id, email: Type.String(), name: Type.String() }),
    type: UserType,
    status: User.properties.status,
    product: Key,
    kind: AssignmentKind,
    state: UserProduct.properties.state,
    since: Time,
    lastUsedAt: Type.Optional(
      Nullable(Type.String({ format: 'date-time', description: 'Only where asked for. Null: no use is recorded.' })),
    ),
  },
  { $id: 'UserLicense' },
)
export type UserLicense = Static<typeof UserLicense>

export const UserLicensesQuery = Body({
  ...PageQuery,
  search: UsersQuery.properties.search,
  product: UsersQuery.properties.product,
  kind: UsersQuery.properties.kind,
  type: UsersQuery.properties.type,
  lastUsed: Type.Optional(
    Type.Boolean({
      description: 'Also when each was last used: needs usage.view, and the audit log has an event of it.',
    }),
  ),
})
export type UserLicensesQuery = Static<typeof UserLicensesQuery>

export const UserLicenseList = List(UserLicense)

export const UserParams = Body({ id: Id })

const GivenBy = Type.Enum(['direct', 'rule'], {
  description: 'direct: somebody gave it, or a queue. rule: a group rule gives it, and takes it back.',
})

/** By whom somebody has what they have: what only a rule or the directory gave nobody else takes away. */
export const UserSources = Type.Object(
  {
    isInDirectory: Type.Boolean({ description: 'The directory keeps the person: what it says replaces what is here.' }),
    role: GivenBy,
    products: Type.Array(Type.Object({ key: Key, sources: Type.Array(GivenBy) })),
    groups: Type.Array(Type.Object({ id: Id, sources: Type.Array(MemberSource) })),
  },
  { $id: 'UserSources' },
)
export type UserSources = Static<typeof UserSources>

export const UserHistoryQuery = Body(PageQuery)

/** What was done with a user and with what the user may use; no sessions, which are history of work. */
export const UserHistoryItem = Type.Object(
  {
    id: Id,
    at: Time,
    what: Type.Enum(
      [
        'created',
        'changed',
        'role_changed',
        'suspended',
        'reactivated',
        'assigned',
        'waiting',
        'removed',
        'wait_ended',
        'kind_changed',
      ],
      {
        description:
          'waiting: for a license; wait_ended: without having got it; kind_changed: of product, from one kind to the other',
      },
    ),
    product: Nullable(Key),
    kind: Nullable(AssignmentKind),
    from: Nullable(Type.String({ description: 'Before: the kind of kind_changed, the role of role_changed.' })),
    to: Nullable(Type.String({ description: 'After: the kind of kind_changed, the role of role_changed.' })),
    actor: Type.Object({
      kind: Type.Enum(['user', 'token', 'product', 'system', 'command']),
      name: Nullable(Type.String()),
      isHidden: Type.Boolean({
        description: 'Somebody whom you may not see. Else a user without a name is one whose name was erased.',
      }),
    }),
  },
  { $id: 'UserHistoryItem' },
)
export type UserHistoryItem = Static<typeof UserHistoryItem>

export const UserHistoryList = List(UserHistoryItem)
