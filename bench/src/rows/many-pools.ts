// The engine with very many pools against few: 10,000 × 100 seats against 10 × 100, the same callers.
import { Database } from '../../../server/src/platform/database/database.ts'
import { inPairs, type Row } from '../bench-row.ts'
import { roundsPerSecond } from '../cycles.ts'
import { type EngineSeats, engineRate, engineSeats } from '../engine-seats.ts'
import { watchLimits } from '../limits.ts'

const allCallers = 512
const seats = 100
const few = 10

export const manyPools: Row = {
  name: 'many-pools',
  unit: 'cycles/s',
  yardstick: '10 pools × 100 seats',
  target: 0.5,
  holdsWhen: 'at least',
  async measure(bench) {
    const { seconds, warmUpSeconds, smoke, mostCallers } = bench.effort
    const callers = Math.min(allCallers, mostCallers)
    const addresses = [await bench.postgres.newDatabase(), await bench.postgres.newDatabase()] as const
    const databases = addresses.map((address) => new Database(address, { connections: 20 }))
    const [manyDatabase, fewDatabase] = databases as [Database, Database]
    try {
      if (!smoke) bench.say('making 10,000 pools of 100 seats')
      const many = await engineSeats(manyDatabase, { pools: smoke ? 100 : 10_000, seats, usersPerPool: 1 })
      const handful = await engineSeats(fewDatabase, { pools: few, seats, usersPerPool: Math.ceil(callers / few) })
      await manyRate(many, callers, warmUpSeconds)
      await engineRate(handful, callers, warmUpSeconds)
      let note = ''
      const figures = await inPairs(
        bench,
        async () => {
          const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid })
          const perSecond = await manyRate(many, callers, seconds)
          note = await limits()
          return perSecond
        },
        async () => (await engineRate(handful, callers, seconds)).perSecond,
      )
      await Promise.all([many.stop(), handful.stop()])
      return { ...figures, note }
    } finally {
      await Promise.all(databases.map((database) => database.close()))
      for (const address of addresses) await bench.postgres.dropDatabase(address)
    }
  },
}

/** Every caller goes round its own share of the pools, so that each pool has a user of its own. */
async function manyRate({ world, cycle }: EngineSeats, callers: number, seconds: number): Promise<number> {
  const pools = world.pools.length
  const share = Math.floor(pools / callers)
  const { perSecond } = await roundsPerSecond(callers, seconds, (caller, turn) =>
    cycle(caller + callers * (turn % share), 0),
  )
  return perSecond
}
