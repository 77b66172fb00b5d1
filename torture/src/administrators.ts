// Who changes what the clients work on: administrators who look, end sessions and give people another kind of license,
// and the vendor, whose revisions make the pools grow and shrink. One of each for every account.
import type { Calling } from './calling.ts'
import type { Answer, Call, Totals } from './history.ts'
import { poolKey } from './history.ts'
import type { Going } from './product-client.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { World } from './world.ts'

export interface Office {
  account: string
  world: World
  calling: Calling
  random: SeededRandom
  going: Going
}

/** Ends sessions, and looks at what runs, who waits and what is used. */
export async function administer(office: Office): Promise<void> {
  const { account, world, random, going } = office
  const products = world.pools.filter((pool) => pool.account === account).map(({ product }) => product)
  while (!going.isOver()) {
    const product = random.pick(products)
    const choice = random.fraction()
    if (choice < 0.25) await ask(office, { name: 'line', account, product })
    else if (choice < 0.45) await ask(office, { name: 'products', account })
    else await endSome(office, product)
    await pause(office, 20, 250)
  }
}

async function endSome(office: Office, product: string): Promise<void> {
  const { account, random, going } = office
  const answer = await ask(office, { name: 'sessions', account, product })
  if (answer.is !== 'sessions' || answer.sessions.length === 0) return
  for (const { id } of answer.sessions) going.remember(poolKey(account, product), id)
  if (!random.chance(0.4)) return
  const chosen = Array.from({ length: random.between(1, 2) }, () => random.pick(answer.sessions).id)
  const old = random.chance(0.2) ? going.remembered(poolKey(account, product), random) : null
  const sessions = [...new Set([...chosen, ...(old === null ? [] : [old])])]
  await ask(office, { name: 'end', account, sessions })
}

/** Two people of each product change between named and shared seats, and lose the product for a moment. */
export async function switchKinds(office: Office): Promise<void> {
  const { account, world, random, going } = office
  const products = world.pools.filter((pool) => pool.account === account).map(({ product }) => product)
  const people = world.people.get(account)?.slice(0, 2) ?? []
  while (!going.isOver()) {
    const pool = poolKey(account, random.pick(products))
    const user = random.pick(people)
    const choice = random.fraction()
    if (choice < 0.45) await ask(office, { name: 'assign', pool, user, kind: 'named' })
    else if (choice < 0.85) await ask(office, { name: 'assign', pool, user, kind: 'concurrent' })
    else {
      await ask(office, { name: 'unassign', pool, user })
      await pause(office, 0, 100)
      await insist(office, { name: 'assign', pool, user, kind: 'concurrent' })
    }
    await pause(office, 100, 900)
  }
}

/** One person is suspended for a while, again and again. */
export async function suspend(office: Office): Promise<void> {
  const { account, world, random, going } = office
  const user = world.people.get(account)?.[2] ?? ''
  while (!going.isOver()) {
    await pause(office, 1_000, 4_000)
    await ask(office, { name: 'suspend', account, user })
    await pause(office, 0, random.chance(0.2) ? 3_000 : 300)
    await insist(office, { name: 'reactivate', account, user })
  }
}

/** Issues revisions; one that falls below what is used is activated all the same, most of the time. */
export async function revise(office: Office): Promise<void> {
  const { account, world, random, going } = office
  const own = world.pools.filter((pool) => pool.account === account)
  while (!going.isOver()) {
    await pause(office, 200, 1_600)
    const totals: Record<string, Totals> = {}
    for (const { product, totals: first } of own)
      totals[product] = {
        concurrent: Math.max(1, first.concurrent + random.between(-3, 2)),
        named: first.named + random.between(0, 1),
      }
    const answer = await ask(office, { name: 'revise', account, totals })
    if (answer.is !== 'revision' || answer.status !== 'pending') continue
    await pause(office, 0, 400)
    if (random.chance(0.8)) await ask(office, { name: 'activate', account, revision: answer.revision })
  }
}

async function insist(office: Office, call: Call): Promise<void> {
  for (;;) {
    const { is } = await ask(office, call)
    if ((is !== 'unknown' && is !== 'unavailable' && is !== 'unsent') || office.going.isOver()) return
    await pause(office, 50, 150)
  }
}

async function ask({ account, calling, random, going }: Office, call: Call): Promise<Answer> {
  const answer = await calling.call(`${account} ${call.name}`, random.between(0, going.servers - 1), call)
  if (answer.is === 'unsent' || answer.is === 'unavailable') await new Promise((resolve) => setTimeout(resolve, 100))
  return answer
}

async function pause({ random, going }: Office, least: number, most: number): Promise<void> {
  for (let left = random.between(least, most); left > 0 && !going.isOver(); left -= 250)
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, 250)))
}
