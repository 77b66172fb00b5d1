// Sessions kept alive a second over HTTP: heartbeats in bulk (1,000 ids a call) against one call per session.
import { type Bench, inPairs, type Row } from '../bench-row.ts'
import { type BenchWorld, benchWorld } from '../bench-world.ts'
import { roundsPerSecond } from '../cycles.ts'
import { ask, HttpConnection, httpRequest } from '../http-connection.ts'
import { watchLimits } from '../limits.ts'
import { productKeys } from '../product-callers.ts'

const allAccounts = 4
const idsPerCall = 1000
const allSingleCallers = 256
const atOnce = 50

export const bulkHeartbeats: Row = {
  name: 'bulk-heartbeats',
  unit: 'sessions/s',
  yardstick: 'single heartbeats',
  target: 7,
  holdsWhen: 'at least',
  async measure(bench) {
    const { seconds, warmUpSeconds, smoke, mostCallers } = bench.effort
    const accounts = smoke ? 1 : allAccounts
    const singleCallers = Math.min(allSingleCallers, mostCallers)
    const server = await bench.servers.sitzplan(1)
    const { database, engine } = await bench.servers.world()
    const world = await benchWorld(database, engine, { pools: accounts, seats: idsPerCall, usersPerPool: idsPerCall })
    const keys = await productKeys(database, world)
    const sessions = await holdEverySeat(bench, world)
    const bulk = sessions.map((ids, account) =>
      httpRequest('POST', '/api/v1/sessions/heartbeats', keys[account] ?? '', { ids }),
    )
    const single = sessions.flatMap((ids, account) =>
      ids.map((id) => httpRequest('POST', `/api/v1/sessions/${id}/heartbeat`, keys[account] ?? '', {})),
    )
    const connections = await HttpConnection.openMany(server.port, singleCallers)
    const rate = (requests: string[], callers: number, duration: number) => {
      const share = Math.floor(requests.length / callers)
      return roundsPerSecond(callers, duration, async (caller, turn) => {
        const request = requests[caller * share + (turn % share)] ?? ''
        await ask(connections[caller] as HttpConnection, request, 200)
      })
    }
    try {
      await assertAllAlive(connections[0] as HttpConnection, bulk[0] ?? '')
      await rate(single, singleCallers, warmUpSeconds)
      await rate(bulk, accounts, warmUpSeconds)
      let note = ''
      const figures = await inPairs(
        bench,
        async () => {
          const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid, servers: [server.pid] })
          const { perSecond } = await rate(bulk, accounts, seconds)
          note = await limits()
          return perSecond * idsPerCall
        },
        async () => (await rate(single, singleCallers, seconds)).perSecond,
      )
      return { ...figures, note }
    } finally {
      for (const connection of connections) connection.close()
    }
  },
}

async function assertAllAlive(connection: HttpConnection, request: string): Promise<void> {
  const { items } = JSON.parse(await ask(connection, request, 200)) as { items: { expiresAt?: string }[] }
  const alive = items.filter(({ expiresAt }) => expiresAt !== undefined).length
  if (alive !== idsPerCall) throw new Error(`${alive} of ${idsPerCall} sessions are alive`)
}

/** Session ids by account. */
async function holdEverySeat({ servers }: Bench, { pools, productId }: BenchWorld): Promise<string[][]> {
  const { engine } = await servers.world()
  const plain = { productId, device: null, activity: 'idle', wait: false, idempotencyKey: null } as const
  const take = async (accountId: string, user: string) => {
    const answer = await engine.acquire({ ...plain, accountId, user })
    if (answer.outcome !== 'granted') throw new Error(`an acquire was answered ${answer.outcome}`)
    return answer.session.id
  }
  return Promise.all(
    pools.map(async ({ accountId, users }) => {
      const ids: string[] = []
      // All at once they would wait for a connection longer than a busy machine lets them.
      for (let first = 0; first < users.length; first += atOnce)
        ids.push(...(await Promise.all(users.slice(first, first + atOnce).map((user) => take(accountId, user)))))
      return ids
    }),
  )
}
