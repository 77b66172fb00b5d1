// People created, changed and looked for by SCIM over HTTP, with all that follows in Sitzplan (audit, one ledger for
// seats, a durable answer), against scimmy-routers that keeps them in memory.
import { v7 as uuidv7 } from 'uuid'
import { type Bench, type Figures, inPairs, type Row } from '../bench-row.ts'
import { roundsPerSecond } from '../cycles.ts'
import { watchLimits } from '../limits.ts'
import { person, ScimCaller } from '../scim-caller.ts'
import { scimDirectory } from '../scim-directory.ts'

const allCallers = 8
const people = 1_000

const common = { yardstick: 'scimmy-routers in memory', target: 0.3, holdsWhen: 'at least' } as const

interface Known {
  ids: string[]
  names: string[]
}

type Call = (caller: ScimCaller, turn: number, known: Known) => Promise<unknown>

export const scimCreate: Row = {
  ...common,
  name: 'scim-create',
  unit: 'users/s',
  measure: (bench) => measure(bench, (caller) => caller.create(person(`${uuidv7()}@bench.example`))),
}

export const scimPatch: Row = {
  ...common,
  name: 'scim-patch',
  unit: 'changes/s',
  measure: (bench) =>
    measure(bench, (caller, turn, { ids }) => {
      // What is so already is no change.
      const operation = { op: 'replace', path: 'name.familyName', value: `Family ${uuidv7()}` }
      return caller.patch(`/Users/${ids[turn % ids.length]}`, operation, 200)
    }),
}

export const scimFilter: Row = {
  ...common,
  name: 'scim-filter',
  unit: 'searches/s',
  measure: (bench) =>
    measure(bench, async (caller, turn, { names }) => {
      const name = names[turn % names.length]
      const answer = await caller.get(`/Users?filter=${encodeURIComponent(`userName eq "${name}"`)}`)
      if (!answer.includes('"totalResults":1')) throw new Error(`not found: ${name}: ${answer}`)
    }),
}

async function measure(bench: Bench, call: Call): Promise<Figures> {
  const { seconds, warmUpSeconds, mostCallers, smoke } = bench.effort
  const callers = Math.min(allCallers, mostCallers)
  const server = await bench.servers.sitzplan(1)
  const { database } = await bench.servers.world()
  const { token } = await scimDirectory(database, { people: 0, members: 0 })
  const yardstick = await bench.servers.scimYardstick()
  const real = await ScimCaller.openMany(server.port, token, callers)
  const inMemory = await ScimCaller.openMany(yardstick.port, token, callers)
  try {
    const known = await createPeople(real, smoke ? 20 : people)
    const knownInMemory = await createPeople(inMemory, smoke ? 20 : people)
    await rate(real, known, warmUpSeconds, call)
    await rate(inMemory, knownInMemory, warmUpSeconds, call)
    let note = ''
    const figures = await inPairs(
      bench,
      async () => {
        const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid, servers: [server.pid] })
        const perSecond = await rate(real, known, seconds, call)
        note = await limits()
        return perSecond
      },
      () => rate(inMemory, knownInMemory, seconds, call),
    )
    return { ...figures, note }
  } finally {
    for (const caller of [...real, ...inMemory]) caller.close()
  }
}

async function createPeople(callers: ScimCaller[], count: number): Promise<Known> {
  const names = Array.from({ length: count }, () => `${uuidv7()}@bench.example`)
  const ids: string[] = []
  await Promise.all(
    callers.map(async (caller, first) => {
      for (let at = first; at < count; at += callers.length) ids[at] = await caller.create(person(names[at] ?? ''))
    }),
  )
  return { ids, names }
}

async function rate(callers: ScimCaller[], known: Known, seconds: number, call: Call): Promise<number> {
  const { perSecond } = await roundsPerSecond(callers.length, seconds, async (index, turn) => {
    const caller = callers[index]
    // Two callers never at the same person.
    if (caller) await call(caller, turn * callers.length + index, known)
  })
  return perSecond
}
