// The wire of groups of users: found, made, renamed, deleted, and who is in them.
import Type, { type Static } from 'typebox'
import { Body, Id, Line, List, PageQuery, Person, Time } from './common.ts'

const GroupName = Line(100)
const Search = Type.String({ maxLength: 200, description: 'Words that all occur in the name, in any case.' })

export const Group = Type.Object(
  { id: Id, name: Type.String(), members: Type.Integer({ description: 'How many users are in it.' }) },
  { $id: 'Group' },
)
export type Group = Static<typeof Group>

export const GroupsQuery = Body({ ...PageQuery, search: Type.Optional(Search) })
export type GroupsQuery = Static<typeof GroupsQuery>
export const GroupList = List(Group)

export const NewGroupBody = Body({ name: GroupName })
export type NewGroupBody = Static<typeof NewGroupBody>
export const GroupPatchBody = Body({ name: Type.Optional(GroupName) })
export type GroupPatchBody = Static<typeof GroupPatchBody>

export const GroupParams = Body({ id: Id })
export const GroupMemberParams = Body({ id: Id, userId: Id })

export const GroupMembersQuery = Body({
  ...PageQuery,
  search: Type.Optional(
    Type.String({ maxLength: 200, description: 'Words that all occur in names or e-mail address, in any case.' }),
  ),
})
export type GroupMembersQuery = Static<typeof GroupMembersQuery>
export const GroupMember = Type.Object({ user: Person, since: Time }, { $id: 'GroupMember' })
export type GroupMember = Static<typeof GroupMember>
export const GroupMemberList = List(GroupMember)
