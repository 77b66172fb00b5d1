// Where the attributes of a Group are in the database, for filters and orders.
import { fullNameOf } from '../access/full-name.ts'
import { groupModifiedAt } from './group-store.ts'
import type { Columns } from './language/filter-columns.ts'
import { isThere } from './membership-store.ts'

export const groupColumns: Columns = {
  id: { kind: 'id', sql: 'd.group_id', isUnique: true },
  externalid: { kind: 'exact', sql: 'd.external_id' },
  displayname: { kind: 'text', sql: 'g.name' },
  members: {
    kind: 'many',
    exists: (condition) =>
      `exists (select
                 from group_members m
                 join users u on u.account_id = m.account_id and u.id = m.user_id
                where m.account_id = d.account_id
                  and m.group_id = d.group_id
                  and m.source = 'directory'
                  and ${isThere}
                  and ${condition})`,
    elements: {
      value: { kind: 'id', sql: 'm.user_id' },
      display: { kind: 'text', sql: fullNameOf('u') },
      type: { kind: 'text', sql: `'User'` },
    },
  },
  'meta.resourcetype': { kind: 'exact', sql: `'Group'` },
  'meta.created': { kind: 'time', sql: 'd.created_at' },
  'meta.lastmodified': { kind: 'time', sql: groupModifiedAt },
}
