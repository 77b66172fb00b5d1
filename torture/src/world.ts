// Where the run takes place: the demo's two customers, each with people and shared seats of four products of our own that
// differ in who holds a seat and in how short their times are. Made over HTTP, as an operator and administrators would.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TcpProxy } from '../../server/src/testing/tcp-proxy.ts'
import { type PoolInfo, poolKey } from './history.ts'

export interface World {
  /** Of the servers. */
  ports: number[]
  /** In front of all of them. */
  balancer: TcpProxy
  pools: PoolInfo[]
  /** Ids of the people of an account who use the products; the third is suspended now and then. */
  people: Map<string, string[]>
  operator: string
  admin(account: string): string
  productKey(pool: string): string
}

type Policy = PoolInfo['policy']

const products: { product: string; policy: Policy; totals: PoolInfo['totals'] }[] = [
  {
    product: 'torture-user',
    policy: times({ lease: 3, claim: 2, cooldown: 1, poll: 1 }, 'user', 3),
    totals: { concurrent: 6, named: 3 },
  },
  {
    product: 'torture-device',
    policy: times({ lease: 2, claim: 1, cooldown: 2, poll: 1 }, 'device', 2),
    totals: { concurrent: 5, named: 3 },
  },
  {
    product: 'torture-session',
    policy: times({ lease: 5, claim: 3, cooldown: 1, poll: 2 }, 'session', 2),
    totals: { concurrent: 8, named: 2 },
  },
  // With a lease that outlives our outages.
  {
    product: 'torture-calm',
    policy: times({ lease: 20, claim: 10, cooldown: 1, poll: 5 }, 'user', 5),
    totals: { concurrent: 4, named: 2 },
  },
]

function times(
  { lease, claim, cooldown, poll }: { lease: number; claim: number; cooldown: number; poll: number },
  per: Policy['per'],
  maxSessionsPerSeat: number,
): Policy {
  return {
    ...{ leaseSeconds: lease, claimSeconds: claim, cooldownSeconds: cooldown, pollSeconds: poll },
    ...{ per, maxSessionsPerSeat },
  }
}

interface Demo {
  vendor: { token: string }
  accounts: { slug: string; users: { id: string; role: string; token: string }[] }[]
}

/** `folder`: of the server's demo.json; `ports`: of the servers, of which the first runs. */
export async function makeWorld(
  { ports, balancer }: Pick<World, 'ports' | 'balancer'>,
  folder: string,
  peoplePerAccount: number,
): Promise<World> {
  const demo = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as Demo
  const ask = asking(`http://127.0.0.1:${ports[0]}/api/v1`)
  const operator = demo.vendor.token
  for (const { product, policy } of products) {
    const kinds = ['named', 'concurrent']
    const sessionPolicy = { ...policy, heartbeatSeconds: 1, requireActivation: false }
    await ask(operator, 'POST', '/vendor/catalog', { key: product, name: { en: product }, kinds, sessionPolicy })
  }
  const admins = new Map<string, string>()
  const keys = new Map<string, string>()
  const people = new Map<string, string[]>()
  for (const { slug, users } of demo.accounts) {
    const admin = users.find(({ role }) => role === 'superadmin')?.token ?? ''
    admins.set(slug, admin)
    const lines = products.flatMap(({ product, totals }) => [
      { product, kind: 'concurrent', quantity: totals.concurrent },
      { product, kind: 'named', quantity: totals.named },
    ])
    await ask(operator, 'POST', `/vendor/accounts/${slug}/revisions`, { lines })
    const hired = await hire(ask, admin, slug, peoplePerAccount - 1)
    // One who has signed in before: only they can be suspended, and come back.
    const suspended = users.find(({ role }) => role === 'member')?.id ?? ''
    for (const { product } of products)
      await ask(admin, 'PUT', `/users/${suspended}/products/${product}`, { kind: 'concurrent' })
    people.set(slug, [...hired.slice(0, 2), suspended, ...hired.slice(2)])
    for (const { product } of products) {
      const made = await ask(admin, 'POST', '/tokens', { kind: 'product', name: product, product })
      keys.set(poolKey(slug, product), String(made.token))
    }
  }
  const known = (map: Map<string, string>) => (key: string) => {
    const token = map.get(key)
    if (token === undefined) throw new Error(`there is no token of ${key}`)
    return token
  }
  const pools = [...admins.keys()].flatMap((account) => products.map((each) => ({ account, ...each })))
  return { ports, balancer, pools, people, operator, admin: known(admins), productKey: known(keys) }
}

async function hire(ask: Ask, admin: string, account: string, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; number <= count; number++) {
    const made = await ask(admin, 'POST', '/users', {
      ...{ email: `torture-${number}@${account}.example`, givenName: 'Torture', familyName: String(number) },
      products: products.map(({ product }) => ({ key: product, kind: 'concurrent' })),
    })
    ids.push(String(made.id))
  }
  return ids
}

type Ask = (token: string, method: string, path: string, body: unknown) => Promise<Record<string, unknown>>

function asking(base: string): Ask {
  return async (token, method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : {}
  }
}
