// An account whose people and one group come from a directory, written in bulk, and a token for the directory.
import { v7 as uuidv7 } from 'uuid'
import { systemOrigin } from '../../server/src/audit/audit.ts'
import type { Database } from '../../server/src/platform/database/database.ts'
import { createToken } from '../../server/src/tokens/tokens.ts'

export interface ScimDirectory {
  accountId: string
  token: string
  /** In order of their names; the last one is in no group. */
  userIds: string[]
  groupId: string
}

/** `members`: how many of the people are in the group. */
export async function scimDirectory(
  database: Database,
  size: { people: number; members: number },
): Promise<ScimDirectory> {
  const accountId = uuidv7()
  const groupId = uuidv7()
  const userIds = Array.from({ length: size.people }, () => uuidv7())
  await database.query(
    `insert into accounts (id, slug, name, kind) values ($1::uuid, 'bench-' || $1, 'Bench', 'customer')`,
    [accountId],
  )
  await insertPeople(database, accountId, userIds)
  await insertGroup(database, accountId, groupId, userIds.slice(0, size.members))
  for (const table of ['users', 'directory_users', 'group_members']) await database.query(`analyze ${table}`)
  const { token } = await database.transaction((tx) =>
    createToken(tx, systemOrigin, { accountId, kind: 'scim', name: 'bench' }),
  )
  return { accountId, token, userIds, groupId }
}

/** No two accounts have the same people. */
const userName = (accountId: string, number: number): string =>
  `person-${String(number).padStart(6, '0')}@${accountId}.example`

const peoplePerStatement = 20_000

async function insertPeople(database: Database, accountId: string, userIds: string[]): Promise<void> {
  for (let first = 0; first < userIds.length; first += peoplePerStatement) {
    const ids = userIds.slice(first, first + peoplePerStatement)
    const names = ids.map((_, index) => userName(accountId, first + index))
    await database.query(
      `insert into users (account_id, id, email, given_name, family_name, status, activated_at)
       select $1, id, name, 'Given', 'Family', 'active', now()
         from unnest($2::uuid[], $3::text[]) as n(id, name)`,
      [accountId, ids, names],
    )
    await database.query(
      `insert into directory_users (account_id, user_id, user_name, external_id, attributes, addresses)
       select $1, id, name, 'external ' || name, '{"title": "Nurse"}', array[name]
         from unnest($2::uuid[], $3::text[]) as n(id, name)`,
      [accountId, ids, names],
    )
  }
}

async function insertGroup(database: Database, accountId: string, groupId: string, members: string[]): Promise<void> {
  await database.query(`insert into groups (account_id, id, name) values ($1, $2, 'Everybody')`, [accountId, groupId])
  await database.query('insert into directory_groups (account_id, group_id) values ($1, $2)', [accountId, groupId])
  await database.query(
    `insert into group_members (account_id, group_id, user_id, source)
     select $1, $2, id, 'directory' from unnest($3::uuid[]) as id`,
    [accountId, groupId, members],
  )
}
