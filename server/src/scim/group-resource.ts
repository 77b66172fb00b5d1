// A group as the directory sees it. Its members may be many: they are written page by page, never held at once.
import { Readable } from 'node:stream'
import type { DirectoryGroupRow } from './group-store.ts'
import type { Attributes } from './language/attribute-value.ts'
import { groupResource } from './language/group-schema.ts'
import type { Projection } from './language/projection.ts'
import type { Document } from './listing.ts'
import { countMembers, type MemberRow, selectMembersAfter, selectMembersOfGroups } from './membership-store.ts'
import type { ScimCall } from './scim-call.ts'
import { userLocation } from './user-resource.ts'
import { versionOf } from './versions.ts'

/** Read at once. */
const mostMembers = 5_000

export const groupVersion = ({ version }: DirectoryGroupRow): string => versionOf(version)

export const groupLocation = (base: string, id: string): string => `${base}/Groups/${id}`

/** Without its members. */
export const groupDocument = (row: DirectoryGroupRow, base: string): Attributes => ({
  schemas: [groupResource.schema.id],
  id: row.id,
  ...(row.external_id !== null && { externalId: row.external_id }),
  displayName: row.name,
  meta: {
    resourceType: 'Group',
    created: row.created_at.toISOString(),
    lastModified: row.modified_at.toISOString(),
    location: groupLocation(base, row.id),
    version: groupVersion(row),
  },
})

/** As it is answered: a document, or with members one that is sent as it is read. */
export function answeredGroup(call: ScimCall, row: DirectoryGroupRow, projection: Projection): object | Readable {
  const document = projection.of(groupDocument(row, call.base))
  if (!projection.has('members')) return document
  return Readable.from(withMembers(document, pagesOfMembers(call, row.id), projection, call.base))
}

/** A page of groups: many small ones are read together, a large one in parts. */
export async function groupDocuments(
  call: ScimCall,
  rows: readonly DirectoryGroupRow[],
  projection: Projection,
): Promise<Document[]> {
  const documents = rows.map((row) => projection.of(groupDocument(row, call.base)))
  if (!projection.has('members')) return documents
  const ids = rows.map(({ id }) => id)
  const members = new MembersInTurn(call, ids, await countMembers(call.services.database, call.accountId, ids))
  return documents.map((document, index) => withMembers(document, members.of(index), projection, call.base))
}

/** The members of groups that are asked for one after the other. */
class MembersInTurn {
  readonly #call: ScimCall
  readonly #ids: readonly string[]
  readonly #counts: ReadonlyMap<string, number>
  /** Of the groups that come next, as many as may be read at once. */
  #known = new Map<string, MemberRow[]>()

  constructor(call: ScimCall, ids: readonly string[], counts: ReadonlyMap<string, number>) {
    this.#call = call
    this.#ids = ids
    this.#counts = counts
  }

  async *of(index: number): AsyncGenerator<MemberRow[]> {
    const id = this.#ids[index] ?? ''
    const count = this.#counts.get(id) ?? 0
    if (count === 0) return
    if (count > mostMembers) yield* pagesOfMembers(this.#call, id)
    else {
      if (!this.#known.has(id)) await this.#readFrom(index)
      yield this.#known.get(id) ?? []
    }
  }

  async #readFrom(index: number): Promise<void> {
    const next: string[] = []
    let total = 0
    for (const id of this.#ids.slice(index)) {
      total += this.#counts.get(id) ?? 0
      if (total > mostMembers) break
      next.push(id)
    }
    this.#known = new Map(next.map((id) => [id, []]))
    const { services, accountId } = this.#call
    for (const { group_id, ...member } of await selectMembersOfGroups(services.database, accountId, next))
      this.#known.get(group_id)?.push(member)
  }
}

async function* pagesOfMembers({ services, accountId }: ScimCall, groupId: string): AsyncGenerator<MemberRow[]> {
  for (let after: string | null = null; ; ) {
    const page: MemberRow[] = await selectMembersAfter(services.database, accountId, groupId, after, mostMembers)
    if (page.length > 0) yield page
    if (page.length < mostMembers) return
    after = page.at(-1)?.id ?? null
  }
}

async function* withMembers(
  document: Attributes,
  pages: AsyncIterable<MemberRow[]>,
  projection: Projection,
  base: string,
): AsyncGenerator<string> {
  // Every document has `schemas` and `id`, so that something stands before the members.
  yield `${JSON.stringify(document).slice(0, -1)},"members":[`
  let isFirst = true
  for await (const page of pages) {
    const { members } = projection.of({ members: page.map((member) => shown(member, base)) })
    if (!Array.isArray(members)) continue
    yield `${isFirst ? '' : ','}${JSON.stringify(members).slice(1, -1)}`
    isFirst = false
  }
  yield ']}'
}

const shown = ({ id, name }: MemberRow, base: string) => ({
  value: id,
  $ref: userLocation(base, id),
  display: name,
  type: 'User',
})
