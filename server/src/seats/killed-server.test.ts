// kill -9 of one of two servers in the middle of its work: whatever it answered is so, whatever it did not answer can
// be asked again of the other.
import { expect, test, vi } from 'vitest'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { callsOf } from '../testing/process-calls.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { serverProcess } from '../testing/server-process.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

// Whole processes are started here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 })

const { database, address } = await testDatabase()
const survivor = await testApp(database)
const people = 24
const seats = 10

test('loses nothing that was answered, and what was not answered is asked again without harm', async () => {
  const office = await SeatOffice.open(survivor, { people, seats, policy: { leaseSeconds: 600 } })
  const process = await serverProcess(address)
  const doomedOffice = office.on({ services: survivor.services, call: callsOf(process) })
  type Asked = [method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, idempotencyKey?: string]
  const askBy =
    (asked: SeatOffice) =>
    (...[method, path, body, key]: Asked) =>
      asked.byProduct(method, path, body, key ? { 'idempotency-key': key } : {})
  const other = askBy(office)
  /** Null: the server did not answer. */
  const doomed = (...asked: Asked) => askBy(doomedOffice)(...asked).catch(() => null)

  const granted = new Map<string, { index: number; idempotencyKey: string; body: unknown }>()
  const released = new Set<string>()
  const waiting: { ticket: string; index: number }[] = []
  let answers = 0
  let unanswered = 0
  let killed = false

  /** What one person does, first with the doomed server and then, once it is gone, with the other. */
  async function work(index: number): Promise<void> {
    for (let turn = 0; ; turn++) {
      const idempotencyKey = `${index}-${turn}`
      const body = { user: office.person(index).email, wait: index >= seats + 6 }
      const isLast = killed
      let answer = await (isLast ? other : doomed)('POST', '/sessions', body, idempotencyKey)
      if (!answer) {
        unanswered += 1
        answer = await other('POST', '/sessions', body, idempotencyKey)
      }
      answers += 1
      if (answer?.status === 202) {
        waiting.push({ ticket: answer.body.ticket, index })
        return
      }
      if (answer?.status === 201) granted.set(answer.body.id, { index, idempotencyKey, body: answer.body })
      else expect(answer).toMatchObject({ status: 409, body: { code: 'seats_exhausted' } })
      if (isLast) return
      if (answer?.status !== 201) continue
      const { id } = answer.body
      let gone = await doomed('DELETE', `/sessions/${id}`)
      if (!gone) gone = await other('DELETE', `/sessions/${id}`)
      expect(gone?.status).toBe(204)
      released.add(id)
    }
  }
  const working = office.people.map((_, index) => work(index))
  await expect.poll(() => answers, { timeout: 30_000, interval: 5 }).toBeGreaterThan(150)
  await process.kill()
  killed = true
  await Promise.all(working)
  expect(unanswered).toBeGreaterThan(0)

  // Every answered grant is there, every answered release is gone.
  for (const [id, { idempotencyKey, index, body }] of granted) {
    const beat = await other('POST', `/sessions/${id}/heartbeat`, {})
    if (released.has(id)) expect(beat).toMatchObject({ status: 410, body: { reason: 'released' } })
    else expect(beat?.status).toBe(200)
    // The retry of an answered call gets that answer, whichever server it asks.
    const asked = { user: office.person(index).email, wait: index >= seats + 6 }
    const again = await other('POST', '/sessions', asked, idempotencyKey)
    expect(again).toMatchObject({ status: 201, body })
  }
  const poolId = await office.poolId()
  const picture = await poolPicture(database, poolId)
  expectConsistent(picture)
  expect(picture.held).toBeLessThanOrEqual(seats)
  const running = [...granted.keys()].filter((id) => !released.has(id))
  expect(
    picture.sessions
      .map(({ id }) => id)
      .filter((id) => granted.has(id))
      .sort(),
  ).toEqual(running.sort())

  // The line outlived it too: everybody who was given a place still has it, or the seat it led to.
  for (const { ticket } of waiting) {
    const state = await other('GET', `/tickets/${ticket}`)
    expect(state?.status).toBe(200)
  }
  expectConsistent(await poolPicture(database, poolId))
})
