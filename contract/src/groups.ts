// The wire of groups of users: found, made, renamed, deleted, and who is in them.
import Type, { type Static } from 'typebox'
import { Body, Id, Line, List, PageQuery, Person, Time } from './common.ts'

const GroupName = Line(100)
const Search = Type.String({ maxLength: 200, description: 'Words that all occur in the name, in any case.' })

export const GroupSource = Type.Enum(['direct', 'directory'], {
  description:
    'Who keeps the group: the account itself, or its directory, whose the name is. Others may be put into either.',
})
export type GroupSource = Static<typeof GroupSource>

export const Group = Type.Object(
  {
    id: Id,
    name: Type.String(),
    members: Type.Integer({ description: 'How many users are in it.' }),
    source: GroupSource,
  },
  { $id: 'Group' },
)
export type Group = Static<typeof Group>

export const GroupsQuery = Body({
  ...PageQuery,
  search: Type.Optional(Search),
  source: Type.Optional(GroupSource),
})
export type GroupsQuery = Static<typeof GroupsQuery>
export const GroupList = List(Group)

export const NewGroupBody = Body({ name: GroupName })
export type NewGroupBody = Static<typeof NewGroupBody>
export const GroupPatchBody = Body({ name: Type.Optional(GroupName) })
export type GroupPatchBody = Static<typeof GroupPatchBody>

export const GroupParams = Body({ id: Id })
export const GroupMemberParams = Body({ id: Id, userId: Id })

export const MemberSource = Type.Enum(['direct', 'directory', 'rule'], {
  description: 'By what somebody is in the group: put in by an administrator, by the directory, by a group rule.',
})
export type MemberSource = Static<typeof MemberSource>

export const GroupMembersQuery = Body({
  ...PageQuery,
  search: Type.Optional(
    Type.String({ maxLength: 200, description: 'Words that all occur in names or e-mail address, in any case.' }),
  ),
  source: Type.Optional(MemberSource),
})
export type GroupMembersQuery = Static<typeof GroupMembersQuery>
export const GroupMember = Type.Object(
  { user: Person, since: Time, sources: Type.Array(MemberSource, { description: 'At least one.' }) },
  { $id: 'GroupMember' },
)
export type GroupMember = Static<typeof GroupMember>
export const GroupMemberList = List(GroupMember)
