// The engine, durable and with every rule, against redis-semaphore on a Redis that keeps everything in memory.
import { spawn } from 'node:child_process'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Redis } from 'ioredis'
import { Semaphore } from 'redis-semaphore'
import { Database } from '../../../server/src/platform/database/database.ts'
import { inPairs, type Row } from '../bench-row.ts'
import { roundsPerSecond } from '../cycles.ts'
import { engineRate, engineSeats } from '../engine-seats.ts'
import { watchLimits } from '../limits.ts'

const allCallers = 512
const pools = 50
const seatsPerPool = 200

export const engineRedis: Row = {
  name: 'engine-redis',
  unit: 'cycles/s',
  yardstick: 'redis-semaphore on Redis',
  target: 0.6,
  holdsWhen: 'at least',
  async measure(bench) {
    const binary = await redisServer()
    if (!binary) return { notMeasured: 'no redis-server' }
    const { seconds, warmUpSeconds, mostCallers } = bench.effort
    const callers = Math.min(allCallers, mostCallers)
    const address = await bench.postgres.newDatabase()
    const database = new Database(address, { connections: 20 })
    const redis = await startRedis(binary)
    try {
      const usersPerPool = Math.ceil(callers / pools)
      const seats = await engineSeats(database, { pools, seats: seatsPerPool, usersPerPool })
      await engineRate(seats, callers, warmUpSeconds)
      await redisRate(redis.client, callers, warmUpSeconds)
      let note = ''
      const figures = await inPairs(
        bench,
        async () => {
          const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid })
          const { perSecond } = await engineRate(seats, callers, seconds)
          note = await limits()
          return perSecond
        },
        () => redisRate(redis.client, callers, seconds),
      )
      await seats.stop()
      return { ...figures, note }
    } finally {
      await redis.stop()
      await database.close()
      await bench.postgres.dropDatabase(address)
    }
  },
}

async function redisRate(client: Redis, callers: number, seconds: number): Promise<number> {
  // Without the refreshing timer, which would only make the yardstick slower.
  const options = { lockTimeout: 600_000, acquireTimeout: 60_000, refreshInterval: 0 }
  const semaphores = Array.from(
    { length: callers },
    (_, caller) => new Semaphore(client, `pool-${caller % pools}`, seatsPerPool, options),
  )
  const { perSecond } = await roundsPerSecond(callers, seconds, async (caller) => {
    await semaphores[caller]?.acquire()
    await semaphores[caller]?.release()
  })
  return perSecond
}

async function redisServer(): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const binary = join(folder, 'redis-server')
    if (
      await access(binary).then(
        () => true,
        () => false,
      )
    )
      return binary
  }
  return null
}

async function startRedis(binary: string) {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-bench-redis-'))
  const path = join(folder, 'redis.sock')
  const inMemory = ['--save', '', '--appendonly', 'no']
  const server = spawn(binary, ['--port', '0', '--unixsocket', path, '--dir', folder, ...inMemory], { stdio: 'ignore' })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const client = new Redis({ path, lazyConnect: true, retryStrategy: () => 20, maxRetriesPerRequest: null })
  client.on('error', () => undefined)
  await client.connect().catch(() => undefined)
  await client.ping()
  return {
    client,
    stop: async () => {
      client.disconnect()
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
