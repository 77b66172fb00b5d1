// Two servers behind a plain TCP balancer: whoever sits keeps the seat, whoever waits keeps the place, and the seating plan
// goes on by itself, whichever of the two dies.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RealServer, realServer } from '../../client/src/testing/real-server.ts'
import { peopleInLine, poolSize, runningSessions, setPolicy } from '../../client/src/testing/remote-support.ts'
import { freePort } from '../../server/src/testing/free-port.ts'
import { TcpProxy } from '../../server/src/testing/tcp-proxy.ts'
import { openSignedIn } from './testing/admin-center.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'

const first = await realServer()
const second = first.at(await freePort())
const balancer = await TcpProxy.before([first.port, second.port])
const sitzplan = first.at(balancer.port)
// The browser knows one address.
for (const { environment } of [first, second]) environment.PUBLIC_URL = sitzplan.baseUrl
beforeAll(() => second.start(), 120_000)
afterAll(async () => {
  await second.kill()
  await balancer.close()
})
const browser = npmChromium()
const office = remoteSupportOffice(sitzplan)

test('both servers of a pair are killed in turn, and nobody who sits, waits or watches notices more than a pause', {
  timeout: 180_000,
}, async () => {
  // Ten people at work, each with a heartbeat a second.
  await setPolicy(sitzplan, { leaseSeconds: 60, heartbeatSeconds: 1 })
  const { seats } = await office.fullHouse()
  const ended: string[] = []
  for (const seat of seats) seat.on('ended', ({ reason }) => ended.push(reason))
  const waiting = []
  for (const user of office.people.slice(poolSize, poolSize + 2)) waiting.push(await waitInLine(user))
  const tickets = await line()
  const { page, context } = await openSignedIn(browser(), sitzplan, '/sessions')
  const places = page.locator('[data-waiting]')
  await expect.poll(() => places.count()).toBe(2)
  await page.evaluate(() => document.body.setAttribute('data-since', 'the beginning'))

  // The servers die one after the other, at once; the first is there again by then.
  const servers: RealServer[] = [first, second]
  for (const [turn, server] of servers.entries()) {
    await server.kill()
    await expect.poll(line).toEqual(tickets?.slice(turn))
    const [leaving] = seats.splice(0, 1)
    await leaving?.release()
    const seat = await waiting[turn]?.granted
    expect(seat?.session.seat.number).toBe(leaving?.session.seat.number)
    await expect.poll(() => places.count()).toBe(1 - turn)
    if (turn === 0) await server.start()
  }

  expect(ended).toEqual(['released', 'released'])
  const running = (await runningSessions(sitzplan)).map(({ id }) => id)
  expect(running).toEqual(expect.arrayContaining(seats.map(({ id }) => id)))
  expect(waiting.map(({ positions }) => positions)).toEqual([[1], [2, 1]])
  expect(await page.locator('main button[aria-pressed]').count()).toBe(poolSize)
  await page.getByText('Connection lost', { exact: false }).waitFor({ state: 'detached' })
  expect(await page.locator('body').getAttribute('data-since')).toBe('the beginning')
  await context.close()
})

/** Who waits; nobody knows while a connection breaks. */
const line = () =>
  peopleInLine(sitzplan).then(
    (places) => places.map(({ ticket }) => ticket),
    () => null,
  )

/** As a product does; with what it hears on the way. */
async function waitInLine(user: string) {
  const positions: number[] = []
  const granted = office.vendor.acquire({ user, wait: { onPosition: ({ position }) => positions.push(position) } })
  granted.catch(() => undefined)
  await expect.poll(() => positions.length).toBeGreaterThan(0)
  return { granted, positions }
}
