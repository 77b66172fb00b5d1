// One account's flood: 256 callers of one account take and release seats as fast as they are answered. Meanwhile a
// few people of another account work at an even pace, over HTTP on one server: the 99th percentile of their calls.
//   flood         with the flood against without it: what the other account feels, the busy machine included
//   flood-shared  with the flood against the same callers spread over 50 accounts: what is owed to its being one account
// What the flood itself gets done beside them, and alone, is told with it: it must not collapse for their sake.
import { setTimeout as pause } from 'node:timers/promises'
import { type Bench, inPairs, type Row } from '../bench-row.ts'
import { benchWorld } from '../bench-world.ts'
import { roundsPerSecond } from '../cycles.ts'
import { evenCallers, evenly } from '../even-callers.ts'
import { watchLimits } from '../limits.ts'
import { ProductCaller, productKeys } from '../product-callers.ts'

const allFloodCallers = 256
const manyAccounts = 50
/** For so long after the others' last call the server still makes room for them. */
const sharedMilliseconds = 1_100

const common = { unit: 'ms, 99th percentile', target: 2, holdsWhen: 'at most' } as const

export const flood: Row = {
  ...common,
  name: 'flood',
  yardstick: 'the same without the flood',
  measure: (bench) => measureFlood(bench, 'nothing'),
}

export const floodShared: Row = {
  ...common,
  name: 'flood-shared',
  yardstick: 'the same load from 50 accounts',
  measure: (bench) => measureFlood(bench, 'spread'),
}

const whole = (figure: number) => Math.round(figure).toLocaleString('en')

async function measureFlood(bench: Bench, against: 'nothing' | 'spread') {
  const { seconds, warmUpSeconds, mostCallers } = bench.effort
  const floodCallers = Math.min(allFloodCallers, mostCallers)
  const server = await bench.servers.sitzplan(1)
  const { database, engine } = await bench.servers.world()
  const open = async (pools: number, count: number) => {
    const size = { pools, seats: 500, usersPerPool: Math.ceil(count / pools) }
    const world = await benchWorld(database, engine, size)
    return ProductCaller.open(server.port, world, await productKeys(database, world), count)
  }
  const flooding = await open(1, floodCallers)
  const spread = against === 'spread' ? await open(manyAccounts, floodCallers) : []
  const even = await open(1, evenCallers)
  let note = ''
  const alone = async (seconds: number) => {
    await pause(sharedMilliseconds)
    return (await during(flooding, seconds, () => pause(1000 * seconds))).cycles
  }
  const withFlood = async (seconds: number) => {
    const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid, servers: [server.pid] })
    const { value, cycles } = await during(flooding, seconds, () => evenly(even, seconds))
    const used = await limits()
    note = `flood of ${whole(cycles)} cycles/s, ${whole(await alone(seconds))} alone; ${used}`
    return value
  }
  const without = async (seconds: number) => (await during(spread, seconds, () => evenly(even, seconds))).value
  try {
    await withFlood(warmUpSeconds)
    await without(warmUpSeconds)
    const figures = await inPairs(
      bench,
      () => withFlood(seconds),
      () => without(seconds),
    )
    return { ...figures, note }
  } finally {
    for (const caller of [...flooding, ...spread, ...even]) caller.close()
  }
}

/** The load is up before `measure` begins and does not end before it. */
async function during(load: ProductCaller[], seconds: number, measure: () => Promise<number>) {
  const flow = roundsPerSecond(load.length, seconds + 0.4, async (caller) => load[caller]?.cycle())
  await pause(200)
  const value = await measure()
  return { value, cycles: (await flow).perSecond }
}
