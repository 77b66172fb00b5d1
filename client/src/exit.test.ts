// A program that ends gives its seats back, and ends as it would have without us. Real processes, real signals.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { realServer } from './testing/real-server.ts'
import { clearPool, product, runningSessions, technicians } from './testing/remote-support.ts'

const server = await realServer()
let user = ''

beforeAll(async () => {
  user = (await technicians(server))[0] ?? ''
})

const take = `
  import { SitzplanClient } from '@sitzplan/client'
  const [baseUrl, token, user] = process.argv.slice(1)
  const client = new SitzplanClient({ baseUrl, token })
  await client.acquire({ user })
  console.log('seated')`

async function program(text: string) {
  const args = ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', text, '--']
  const child = spawn(process.execPath, [...args, server.baseUrl, server.productKey(product), user], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  for await (const line of createInterface(child.stdout)) if (line === 'seated') break
  return { child, exited }
}

test('a seat keeps no process alive, and one that has nothing left to do gives it back', async () => {
  const { exited } = await program(take)
  expect(await exited).toEqual([0, null])
  expect(await runningSessions(server)).toEqual([])
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s gives the seat back and then ends the program as ever',
  async (signal) => {
    const { child, exited } = await program(`${take}\nsetInterval(() => {}, 1000)`)
    expect(await runningSessions(server)).toHaveLength(1)
    child.kill(signal)
    expect(await exited).toEqual([null, signal])
    expect(await runningSessions(server)).toEqual([])
  },
)

test('a program that listens to the signal itself keeps the last word', async () => {
  const own = `process.on('SIGTERM', async () => { await client.close(); process.exit(7) })\nsetInterval(() => {}, 1000)`
  const { child, exited } = await program(`${take.replace("console.log('seated')", '')}\n${own}\nconsole.log('seated')`)
  child.kill('SIGTERM')
  expect(await exited).toEqual([7, null])
  expect(await runningSessions(server)).toEqual([])
})

test('told not to, nothing is given back, and nobody listens', async () => {
  const text = take.replace('token })', 'token, releaseOnExit: false })')
  const { exited } = await program(`${text}\nif (process.listenerCount('SIGTERM') > 0) process.exit(1)`)
  expect(await exited).toEqual([0, null])
  expect(await runningSessions(server)).toHaveLength(1)
  await clearPool(server)
})

test('a server that is away delays the end by seconds only', async () => {
  const text = `${take.replace("console.log('seated')", '')}
    globalThis.fetch = async () => { throw new TypeError('the network is gone') }
    console.log('seated')`
  const { exited } = await program(text)
  const since = performance.now()
  expect(await exited).toEqual([0, null])
  expect(performance.now() - since).toBeLessThan(10_000)
  await clearPool(server)
})

test('a seat that was released while the server is away is tried once more at the end, and delays it by seconds', async () => {
  const text = `${take.replace("await client.acquire({ user })\n  console.log('seated')", '')}
    const seat = await client.acquire({ user })
    const really = globalThis.fetch
    globalThis.fetch = async () => { throw new TypeError('the network is gone') }
    seat.release().catch(() => { globalThis.fetch = really })
    console.log('seated')`.replace('token })', 'token, timeoutSeconds: 1 })')
  const { exited } = await program(text)
  const since = performance.now()
  expect(await exited).toEqual([0, null])
  expect(performance.now() - since).toBeLessThan(10_000)
  expect(await runningSessions(server)).toEqual([])
})
