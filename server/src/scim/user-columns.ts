// Where the attributes of a User are in the database, for filters and orders.
import { isInactive } from './directory-user-store.ts'
import { type Columns, jsonColumns } from './language/filter-columns.ts'
import { userResource } from './language/user-schema.ts'

// Who is told without an address has the one that the user name is (user-resource.ts, impliedEmails).
const emails = `coalesce(d.attributes->'emails', jsonb_build_array(jsonb_build_object('value', u.email, 'type', 'work', 'primary', true)))`

export const userColumns: Columns = {
  ...jsonColumns(userResource, 'd.attributes'),
  id: { kind: 'id', sql: 'd.user_id', isUnique: true },
  externalid: { kind: 'exact', sql: 'd.external_id', isUnique: true },
  username: { kind: 'text', sql: 'd.user_name', isUnique: true },
  'name.givenname': { kind: 'text', sql: 'u.given_name' },
  'name.familyname': { kind: 'text', sql: 'u.family_name' },
  active: { kind: 'boolean', sql: `(not ${isInactive})` },
  emails: {
    kind: 'many',
    exists: (condition) => `exists (select from jsonb_array_elements(${emails}) element where ${condition})`,
    elements: {
      value: {
        kind: 'text',
        sql: `(element->>'value')`,
        indexed: (parameter) => `d.addresses @> array[lower(${parameter}::text)]`,
      },
      display: { kind: 'text', sql: `(element->>'display')` },
      type: { kind: 'text', sql: `(element->>'type')` },
      primary: { kind: 'boolean', sql: `(element->>'primary')::boolean` },
    },
  },
  groups: {
    kind: 'many',
    exists: (condition) =>
      `exists (select
                 from group_members m
                 join groups g on g.account_id = m.account_id and g.id = m.group_id
                where m.account_id = d.account_id
                  and m.user_id = d.user_id
                  and m.source = 'directory'
                  and ${condition})`,
    elements: {
      value: { kind: 'id', sql: 'g.id' },
      display: { kind: 'text', sql: 'g.name' },
      type: { kind: 'text', sql: `'direct'` },
    },
  },
  roles: {
    kind: 'many',
    exists: (condition) => `(${condition})`,
    elements: {
      value: { kind: 'exact', sql: 'coalesce(u.role_id::text, u.role)' },
      display: { kind: 'text', sql: 'coalesce(r.name, u.role)' },
      primary: { kind: 'boolean', sql: 'true' },
    },
  },
  'meta.resourcetype': { kind: 'exact', sql: `'User'` },
  'meta.created': { kind: 'time', sql: 'd.created_at' },
  'meta.lastmodified': { kind: 'time', sql: 'd.modified_at' },
}
