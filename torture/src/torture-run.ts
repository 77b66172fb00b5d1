// A run from start to end: a database, two servers, clients and administrators at work on them while things break, a
// last look at everything. What comes out is the history.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TcpProxy } from '../../server/src/testing/tcp-proxy.ts'
import { administer, type Office, revise, suspend, switchKinds } from './administrators.ts'
import { Calling } from './calling.ts'
import { DatabaseLooks } from './database-looks.ts'
import { breakThings, type FaultPlan } from './faults.ts'
import { lookAtAll } from './final-look.ts'
import type { History } from './history.ts'
import { type Going, ProductClient } from './product-client.ts'
import { Recorder } from './recorder.ts'
import { SeededRandom } from './seeded-random.ts'
import { TorturePostgres } from './torture-postgres.ts'
import { TortureServer } from './torture-server.ts'
import { makeWorld, type World } from './world.ts'

export interface TortureOptions {
  seed: number
  ops: number
  clients: number
  faults: FaultPlan
  /** Hears how far it is. */
  say: (text: string) => void
}

const servers = 2
const devices = ['desk', 'phone']

/** Nothing that is broken lasts as long: the run ends then, and is judged. */
const longestSilenceMilliseconds = 60_000

export async function torture(options: TortureOptions): Promise<History> {
  const { seed, say } = options
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-torture-'))
  say('starting the database')
  const postgres = await TorturePostgres.start()
  const running: TortureServer[] = []
  const closing: (() => Promise<void>)[] = []
  try {
    for (let number = 0; number < servers; number++) running.push(await TortureServer.on(postgres.url, folder))
    say('starting the servers')
    for (const [number, server] of running.entries()) await server.start(number === 0 ? ['--demo'] : [])
    const ports = running.map(({ port }) => port)
    const balancer = await TcpProxy.before(ports)
    closing.push(() => balancer.close())
    const world = await makeWorld({ ports, balancer }, folder, Math.max(4, Math.ceil(options.clients / 4)))
    if (options.faults.failovers > 0) await postgres.addStandby()
    const recorder = new Recorder()
    await workUnderFaults(options, world, recorder, { servers: running, postgres })
    return { head: { version: 1, seed, pools: world.pools }, events: recorder.events }
  } finally {
    await Promise.all([...running.map((server) => server.kill()), ...closing.map((close) => close())])
    await postgres.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function workUnderFaults(
  { seed, ops, clients, faults, say }: TortureOptions,
  world: World,
  recorder: Recorder,
  parts: { servers: TortureServer[]; postgres: TorturePostgres },
): Promise<void> {
  const calling = new Calling(recorder, world)
  const looks = new DatabaseLooks(parts.postgres.url, recorder)
  await looks.look()
  looks.start()
  let brokenEnough = false
  const isStuck = () => recorder.silence > longestSilenceMilliseconds
  const isOver = () => (recorder.calls >= ops && brokenEnough) || isStuck()
  const going: Going = { isOver, servers, ...remembering() }
  const progress = () => recorder.calls / ops
  say(`${clients} clients at work`)
  const telling = tellProgress(recorder, ops, say)
  const breaking = breakThings(faults, { ...parts, recorder, progress, isStuck }).finally(() => {
    brokenEnough = true
  })
  try {
    await Promise.all([
      breaking,
      ...clientsOf(world, clients, seed).map(({ place, random }) =>
        new ProductClient(calling, place, random, going).run(),
      ),
      ...officesOf(world, calling, going, seed),
    ])
    say('looking at everything')
    await lookAtAll(calling, world, recorder.events)
  } finally {
    clearInterval(telling)
    await looks.stop()
    calling.close()
  }
}

/** Every so often: how far it is, how fast, how much is remembered. */
function tellProgress(recorder: Recorder, ops: number, say: TortureOptions['say']): NodeJS.Timeout {
  const seconds = 10
  let last = 0
  return setInterval(() => {
    const rate = Math.round((recorder.calls - last) / seconds)
    last = recorder.calls
    const megabytes = Math.round(process.memoryUsage().rss / 1_000_000)
    say(`${recorder.calls} of ${ops} calls, ${rate} a second; ${recorder.faults} faults; ${megabytes} MB`)
  }, 1000 * seconds)
}

function clientsOf(world: World, count: number, seed: number) {
  const accounts = [...world.people.keys()]
  return Array.from({ length: count }, (_, index) => {
    const account = accounts[index % accounts.length] ?? ''
    const people = world.people.get(account) ?? []
    const number = Math.floor(index / accounts.length)
    const name = `client-${index + 1}`
    const place = {
      ...{ name, user: people[number % people.length] ?? '' },
      device: devices[Math.floor(number / people.length) % devices.length] ?? null,
      isBalanced: number % 3 === 0,
      pools: world.pools.filter((pool) => pool.account === account),
    }
    return { place, random: new SeededRandom(seed, name) }
  })
}

function officesOf(world: World, calling: Calling, going: Going, seed: number): Promise<void>[] {
  const work = { administer, switchKinds, suspend, revise }
  return [...world.people.keys()].flatMap((account) =>
    Object.entries(work).map(([name, job]) => {
      const office: Office = { account, world, calling, random: new SeededRandom(seed, `${account} ${name}`), going }
      return job(office)
    }),
  )
}

const mostRemembered = 40

/** The last sessions of each pool that anybody was told of. */
function remembering(): Pick<Going, 'remember' | 'remembered'> {
  const known = new Map<string, string[]>()
  return {
    remember(pool, session) {
      const ids = known.get(pool) ?? []
      if (!ids.includes(session)) ids.push(session)
      if (ids.length > mostRemembered) ids.shift()
      known.set(pool, ids)
    },
    remembered(pool, random) {
      const ids = known.get(pool) ?? []
      return ids.length === 0 ? null : random.pick(ids)
    },
  }
}
