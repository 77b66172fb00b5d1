// The wire of roles: what each opens, and by how many people it is held.
import Type, { type Static } from 'typebox'
import { Body, Id, Line, List, PageQuery } from './common.ts'
import { permissions, systemRoles } from './permissions.ts'

const Permissions = Type.Array(Type.Enum([...permissions]), { uniqueItems: true, maxItems: permissions.length })
const RoleName = Line(100)

/** A role of a person: one of the system roles, or the id of a role of the account. */
export const RoleReference = Type.Union([Type.Enum([...systemRoles]), Id])
export type RoleReference = Static<typeof RoleReference>

export const Role = Type.Object(
  {
    id: Type.String({ description: 'What stands in `role` of a user: the name of a system role, or an id.' }),
    name: Type.String(),
    permissions: Type.Array(Type.Enum([...permissions]), {
      description: 'What it opens. Of `manager` none: they are chosen for each person.',
    }),
    system: Type.Boolean({ description: 'The same in every account, and not to be changed.' }),
    users: Type.Integer({ description: 'How many users have it, of those the caller sees.' }),
  },
  { $id: 'Role' },
)
export type Role = Static<typeof Role>

export const RolesQuery = Body(PageQuery)
export const RoleList = List(Role)
export const NewRoleBody = Body({ name: RoleName, permissions: Permissions })
export type NewRoleBody = Static<typeof NewRoleBody>
export const RolePatchBody = Body({ name: Type.Optional(RoleName), permissions: Type.Optional(Permissions) })
export type RolePatchBody = Static<typeof RolePatchBody>
/** The name of a system role, or an id. */
export const RoleParams = Body({ id: Type.String({ maxLength: 64 }) })
