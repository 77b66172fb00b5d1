// Acquire and release over HTTP with all checks on (product key, validation, every rule of the engine) against the
// same framework answering at once with the same bytes.
import { inPairs, type Row } from '../bench-row.ts'
import { startYardstick } from '../bench-servers.ts'
import { benchWorld } from '../bench-world.ts'
import { roundsPerSecond } from '../cycles.ts'
import { idOf } from '../http-connection.ts'
import { watchLimits } from '../limits.ts'
import { ProductCaller, productKeys } from '../product-callers.ts'

const allCallers = 256
const pools = 50

export const httpCycles: Row = {
  name: 'http',
  unit: 'cycles/s',
  yardstick: 'the same Fastify answering at once',
  target: 0.45,
  holdsWhen: 'at least',
  async measure(bench) {
    const { seconds, warmUpSeconds, mostCallers } = bench.effort
    const callers = Math.min(allCallers, mostCallers)
    const server = await bench.servers.sitzplan(1)
    const { database, engine } = await bench.servers.world()
    const world = await benchWorld(database, engine, { pools, seats: 200, usersPerPool: Math.ceil(callers / pools) })
    const keys = await productKeys(database, world)
    const real = await ProductCaller.open(server.port, world, keys, callers)
    const answer = await real[0]?.acquire()
    if (!answer) throw new Error('there are no callers')
    await real[0]?.release(idOf(answer))
    const yardstick = await startYardstick(answer)
    const instant = await ProductCaller.open(yardstick.port, world, keys, callers)
    try {
      await rate(real, warmUpSeconds)
      await rate(instant, warmUpSeconds)
      let note = ''
      const figures = await inPairs(
        bench,
        async () => {
          const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid, servers: [server.pid] })
          const perSecond = await rate(real, seconds)
          note = await limits()
          return perSecond
        },
        () => rate(instant, seconds),
      )
      return { ...figures, note }
    } finally {
      for (const caller of [...real, ...instant]) caller.close()
      await yardstick.stop()
    }
  },
}

async function rate(callers: ProductCaller[], seconds: number): Promise<number> {
  const { perSecond } = await roundsPerSecond(callers.length, seconds, async (caller) => callers[caller]?.cycle())
  return perSecond
}
