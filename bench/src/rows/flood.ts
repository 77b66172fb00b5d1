// One account's flood: 256 callers of one account take and release seats as fast as they are answered. Meanwhile a
// few people of another account work at an even pace: the 99th percentile of their calls, with the flood against
// without it, over HTTP on one server.
import { setTimeout as pause } from 'node:timers/promises'
import { inPairs, type Row } from '../bench-row.ts'
import { benchWorld } from '../bench-world.ts'
import { percentile, roundsPerSecond } from '../cycles.ts'
import { idOf } from '../http-connection.ts'
import { watchLimits } from '../limits.ts'
import { ProductCaller, productKeys } from '../product-callers.ts'

const allFloodCallers = 256
const evenCallers = 4
const evenPauseMilliseconds = 10

export const flood: Row = {
  name: 'flood',
  unit: 'ms, 99th percentile',
  yardstick: 'the same without the flood',
  target: 2,
  holdsWhen: 'at most',
  async measure(bench) {
    const { seconds, mostCallers } = bench.effort
    const floodCallers = Math.min(allFloodCallers, mostCallers)
    const server = await bench.servers.sitzplan(1)
    const { database, engine } = await bench.servers.world()
    const open = async (count: number) => {
      const world = await benchWorld(database, engine, { pools: 1, seats: 500, usersPerPool: count })
      return ProductCaller.open(server.port, world, await productKeys(database, world), count)
    }
    const flooding = await open(floodCallers)
    const even = await open(evenCallers)
    let note = ''
    const withFlood = async () => {
      const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid, servers: [server.pid] })
      // The flood is up before the first even call, and does not end before the last.
      const flow = roundsPerSecond(floodCallers, seconds + 0.4, async (caller) => flooding[caller]?.cycle())
      await pause(200)
      const value = await evenly(even, seconds)
      note = `flood of ${Math.round((await flow).perSecond).toLocaleString('en')} cycles/s; ${await limits()}`
      return value
    }
    try {
      await withFlood()
      const figures = await inPairs(bench, withFlood, () => evenly(even, seconds))
      return { ...figures, note }
    } finally {
      for (const caller of [...flooding, ...even]) caller.close()
    }
  },
}

async function evenly(callers: ProductCaller[], seconds: number): Promise<number> {
  const times: number[] = []
  const timed = async <T>(call: Promise<T>): Promise<T> => {
    const before = performance.now()
    const answer = await call
    times.push(performance.now() - before)
    return answer
  }
  await roundsPerSecond(callers.length, seconds, async (index) => {
    const caller = callers[index] as ProductCaller
    const sessionId = idOf(await timed(caller.acquire()))
    await pause(evenPauseMilliseconds)
    await timed(caller.release(sessionId))
    await pause(evenPauseMilliseconds)
  })
  return percentile(
    times.sort((a, b) => a - b),
    0.99,
  )
}
