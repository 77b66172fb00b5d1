// A company's morning: 50 people sign in at once, and again as soon as they are in, while a few others work at an even
// pace. A password takes a core for some 30 ms; what is measured is what that costs the seat calls beside it.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { hashPassword } from '../../../server/src/sign-in/passwords.ts'
import { type Bench, inPairs, type Row } from '../bench-row.ts'
import { benchWorld } from '../bench-world.ts'
import { roundsPerSecond } from '../cycles.ts'
import { evenCallers, evenly } from '../even-callers.ts'
import { ask, HttpConnection, httpRequest } from '../http-connection.ts'
import { watchLimits } from '../limits.ts'
import { ProductCaller, productKeys } from '../product-callers.ts'

const allPeople = 50

export const signIns: Row = {
  name: 'sign-ins',
  unit: 'ms, 99th percentile',
  yardstick: 'the same without the sign-ins',
  target: 2,
  holdsWhen: 'at most',
  measure,
}

async function measure(bench: Bench) {
  const { seconds, warmUpSeconds, mostCallers } = bench.effort
  const people = Math.min(allPeople, mostCallers)
  const server = await bench.servers.sitzplan(1)
  const { database, engine } = await bench.servers.world()
  const size = { pools: 1, seats: 500, usersPerPool: evenCallers }
  const world = await benchWorld(database, engine, size)
  const even = await ProductCaller.open(server.port, world, await productKeys(database, world), evenCallers)
  const entering = await benchWorld(database, engine, { ...size, usersPerPool: people })
  const users = entering.pools[0]?.users ?? []
  const password = randomBytes(12).toString('hex')
  await database.query('update users set password_hash = $2 where id = any($1::uuid[])', [
    users,
    await hashPassword(password),
  ])
  const doors = await HttpConnection.openMany(server.port, people)
  const requests = users.map((user) =>
    httpRequest('POST', '/api/v1/sign-in', '', { email: `user-${user}@bench.example`, password }),
  )
  const enter = async (person: number) => {
    const door = doors[person]
    if (door) await ask(door, requests[person] ?? '', 200)
  }
  let note = ''
  const withSignIns = async (seconds: number) => {
    const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid, servers: [server.pid] })
    const flow = roundsPerSecond(people, seconds + 0.4, enter)
    await pause(200)
    const value = await evenly(even, seconds)
    note = `${(await flow).perSecond.toFixed(1)} sign-ins/s; ${await limits()}`
    return value
  }
  const without = (seconds: number) => evenly(even, seconds)
  try {
    await withSignIns(warmUpSeconds)
    await without(warmUpSeconds)
    const figures = await inPairs(
      bench,
      () => withSignIns(seconds),
      () => without(seconds),
    )
    return { ...figures, note }
  } finally {
    for (const caller of [...even, ...doors]) caller.close()
  }
}
