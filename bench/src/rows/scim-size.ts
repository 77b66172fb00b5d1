// What an account's size costs its directory: the first page, a page of those found by a prefix, and one more member, with
// 100,000 people and a group of 50,000, against 1,000 of each, both in the same database.
import type { Bench, Figures, Row } from '../bench-row.ts'
import type { BenchServers } from '../bench-servers.ts'
import { largeAgainstSmall, ScimCaller } from '../scim-caller.ts'
import { type ScimDirectory, scimDirectory } from '../scim-directory.ts'

const pageSize = 100

const common = { unit: 'ms, median', target: 2, holdsWhen: 'at most' } as const

export const scimFirstPage: Row = {
  ...common,
  name: 'scim-first-page',
  yardstick: '1,000 users instead of 100,000',
  measure: (bench) => measure(bench, (caller) => caller.get(`/Users?count=${pageSize}`)),
}

export const scimFilteredPage: Row = {
  ...common,
  name: 'scim-filtered-page',
  yardstick: '1,000 users instead of 100,000',
  // As many are found in both.
  measure: (bench) =>
    measure(bench, (caller) =>
      caller.get(`/Users?count=${pageSize}&filter=${encodeURIComponent('userName sw "person-0000"')}`),
    ),
}

export const scimMembership: Row = {
  ...common,
  name: 'scim-membership',
  unit: 'ms for coming and going, median',
  yardstick: 'a group of 1,000 instead of 50,000',
  measure: (bench) =>
    measure(bench, async (caller, { groupId, userIds }) => {
      const id = userIds.at(-1)
      const path = `/Groups/${groupId}`
      await caller.patch(path, { op: 'add', path: 'members', value: [{ value: id }] }, 204)
      await caller.patch(path, { op: 'remove', path: `members[value eq "${id}"]` }, 204)
    }),
}

/** Made by whichever row comes first. */
const directories = new WeakMap<BenchServers, Promise<[large: ScimDirectory, small: ScimDirectory]>>()

async function bothDirectories({ effort, servers }: Bench): Promise<[large: ScimDirectory, small: ScimDirectory]> {
  const { database } = await servers.world()
  const large = effort.smoke ? { people: 300, members: 200 } : { people: 100_000, members: 50_000 }
  // One more, who is no member.
  const small = effort.smoke ? { people: 101, members: 100 } : { people: 1_001, members: 1_000 }
  return [await scimDirectory(database, large), await scimDirectory(database, small)]
}

async function measure(
  bench: Bench,
  call: (caller: ScimCaller, directory: ScimDirectory) => Promise<unknown>,
): Promise<Figures> {
  const server = await bench.servers.sitzplan(1)
  const made = directories.get(bench.servers) ?? bothDirectories(bench)
  directories.set(bench.servers, made)
  const callers: ScimCaller[] = []
  const by = async (directory: ScimDirectory) => {
    const [caller] = await ScimCaller.openMany(server.port, directory.token, 1)
    if (!caller) throw new Error('nobody calls')
    callers.push(caller)
    return async () => {
      await call(caller, directory)
    }
  }
  try {
    const [large, small] = await made
    return await largeAgainstSmall(bench, await by(large), await by(small))
  } finally {
    for (const caller of callers) caller.close()
  }
}
