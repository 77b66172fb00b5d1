// The last word: when nobody changes anything any more, the servers are asked for all they know. What they say then is
// judged like every other answer: lists must show what surely runs, and what was told of the end of every session must
// agree with all that was told before.
import type { Calling } from './calling.ts'
import type { HistoryEvent } from './history.ts'
import { poolKey } from './history.ts'
import type { World } from './world.ts'

const mostIds = 1_000

export async function lookAtAll(calling: Calling, world: World, events: readonly HistoryEvent[]): Promise<void> {
  for (const account of new Set(world.pools.map((pool) => pool.account))) {
    await calling.call('final', 0, { name: 'products', account })
    for (const { product } of world.pools.filter((pool) => pool.account === account))
      for (const server of world.ports.keys()) {
        await calling.call('final', server, { name: 'sessions', account, product })
        await calling.call('final', server, { name: 'line', account, product })
      }
  }
  for (const [pool, ids] of sessionsByPool(events))
    for (let first = 0; first < ids.length; first += mostIds) {
      const sessions = ids.slice(first, first + mostIds)
      await calling.call('final', 1 % world.ports.length, { name: 'heartbeats', pool, sessions })
    }
}

function sessionsByPool(events: readonly HistoryEvent[]): Map<string, string[]> {
  const known = new Map<string, Set<string>>()
  const know = (pool: string, id: string) => {
    const ids = known.get(pool)
    if (ids) ids.add(id)
    else known.set(pool, new Set([id]))
  }
  for (const event of events) {
    if (event.event !== 'call') continue
    const { call, answer } = event
    if (answer.is === 'granted' && 'pool' in call) know(call.pool, answer.session.id)
    if (answer.is === 'sessions' && call.name === 'sessions')
      for (const { id } of answer.sessions) know(poolKey(call.account, call.product), id)
  }
  return new Map([...known].map(([pool, ids]) => [pool, [...ids]]))
}
