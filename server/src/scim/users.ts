// The resource User: people whom the directory adds or takes over, reads, changes, suspends and removes.
import { mayTakeAway } from '../group-rules/holding.ts'
import { deletePerson, lockPerson } from '../people/people.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'
import { bringIn, changeTo, refuseAdministrator } from './changing-people.ts'
import { type DirectoryUserRow, directoryUsers, selectDirectoryUser } from './directory-user-store.ts'
import { leaveDirectory } from './directory-users.ts'
import { applyPatch } from './language/patch.ts'
import { readPatch } from './language/patch-operations.ts'
import { Projection } from './language/projection.ts'
import { readResource } from './language/resource-body.ts'
import { ScimError } from './language/scim-error.ts'
import { userResource } from './language/user-schema.ts'
import type { Listing } from './listing.ts'
import { selectGroupsOfUsers } from './membership-store.ts'
import { inTransaction } from './refusals.ts'
import type { ExpectedVersion, ScimAnswer, ScimCall } from './scim-call.ts'
import { userColumns } from './user-columns.ts'
import {
  type GroupReference,
  userDocument,
  userLocation,
  userVersion,
  type WantedUser,
  wantedUser,
  withoutImplied,
} from './user-resource.ts'
import { refuseOtherVersion } from './versions.ts'

/** Adds a person, takes over one who is there, or brings back one who left; active unless the body says otherwise. */
export async function createDirectoryUser(call: ScimCall, body: unknown, projection: Projection): Promise<ScimAnswer> {
  const wanted = wantedUser(readResource(body, userResource))
  return inTransaction(call, async (tx) => {
    const id = await bringIn(tx, call, wanted)
    return { ...(await answerOf(tx, call, await rowOf(tx, call, id), projection)), status: 201 }
  })
}

export async function readDirectoryUser(call: ScimCall, id: string, projection: Projection): Promise<ScimAnswer> {
  const { database } = call.services
  return answerOf(database, call, await rowOf(database, call, id), projection)
}

const everything = new Projection(userResource, {})

/** What the body does not have is taken away; but who does not say `active` does not mean to suspend anybody. */
export async function replaceDirectoryUser(
  call: ScimCall,
  id: string,
  body: unknown,
  expected: ExpectedVersion,
  projection: Projection,
): Promise<ScimAnswer> {
  const wanted = wantedUser(readResource(body, userResource))
  return inTransaction(call, (tx) => change(tx, call, id, expected, projection, async () => wanted))
}

export async function patchDirectoryUser(
  call: ScimCall,
  id: string,
  body: unknown,
  expected: ExpectedVersion,
  asked: Projection | null,
): Promise<ScimAnswer> {
  const operations = readPatch(body)
  const projection = asked ?? everything
  return inTransaction(call, (tx) =>
    change(tx, call, id, expected, projection, async (row) => {
      const present = userDocument(row, await groupsOf(tx, call, row), call.base)
      return wantedUser(withoutImplied(row, applyPatch(present, operations, userResource)))
    }),
  )
}

async function change(
  tx: Transaction,
  call: ScimCall,
  id: string,
  expected: ExpectedVersion,
  projection: Projection,
  wantedOf: (row: DirectoryUserRow) => Promise<WantedUser>,
): Promise<ScimAnswer> {
  await changeTo(tx, call, await rowOf(tx, call, id), expected, wantedOf)
  return answerOf(tx, call, await rowOf(tx, call, id), projection)
}

/** For 30 days they can be brought back: by an administrator, or by the directory, when it sends them anew. */
export async function removeDirectoryUser(call: ScimCall, id: string, expected: ExpectedVersion): Promise<ScimAnswer> {
  const { services, accountId, origin } = call
  return inTransaction(call, async (tx) => {
    const userId = (await rowOf(tx, call, id)).id
    await lockPerson(tx, accountId, null, userId)
    const row = await rowOf(tx, call, userId)
    refuseOtherVersion(expected, userVersion(row))
    refuseAdministrator(row)
    if (await mayTakeAway(tx, services, { accountId, userId }, 'delete'))
      await deletePerson(tx, services, origin, { accountId, userId })
    else await leaveDirectory(tx, accountId, userId)
    return { status: 204 }
  })
}

/** Throws `not_found`, also for an id of another account, and of somebody whom the directory does not keep. */
async function rowOf(queryable: Queryable, { accountId }: ScimCall, id: string): Promise<DirectoryUserRow> {
  const row = isId(id) && (await selectDirectoryUser(queryable, accountId, id))
  if (!row) throw new ScimError('not_found')
  return row
}

async function answerOf(
  queryable: Queryable,
  call: ScimCall,
  row: DirectoryUserRow,
  projection: Projection,
): Promise<ScimAnswer> {
  const groups = projection.has('groups') ? await groupsOf(queryable, call, row) : []
  return {
    status: 200,
    body: projection.of(userDocument(row, groups, call.base)),
    location: userLocation(call.base, row.id),
    version: userVersion(row),
  }
}

const groupsOf = async (queryable: Queryable, { accountId }: ScimCall, { id }: DirectoryUserRow) =>
  (await groupsByUser(queryable, accountId, [id])).get(id) ?? []

async function groupsByUser(queryable: Queryable, accountId: string, ids: readonly string[]) {
  const groups = new Map<string, GroupReference[]>()
  for (const { user_id, id, name } of await selectGroupsOfUsers(queryable, accountId, ids)) {
    const known = groups.get(user_id)
    if (known) known.push({ id, name })
    else groups.set(user_id, [{ id, name }])
  }
  return groups
}

/** For lists of people. */
export const userListing: Listing<DirectoryUserRow> = {
  resource: userResource,
  table: directoryUsers,
  columns: userColumns,
  always: ['id', 'username', 'meta.created', 'meta.lastmodified'],
  async documents({ services, accountId, base }, rows, projection) {
    const ids = rows.map(({ id }) => id)
    const groups = projection.has('groups')
      ? await groupsByUser(services.database, accountId, ids)
      : new Map<string, GroupReference[]>()
    return rows.map((row) => projection.of(userDocument(row, groups.get(row.id) ?? [], base)))
  },
}
