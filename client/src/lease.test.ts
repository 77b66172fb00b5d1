import { expect, test } from 'vitest'
import { extendedLease, leaseOf, nextBeat } from './lease.ts'
import type { Session } from './types.ts'

const session: Session = {
  id: '0199a000-0000-7000-8000-000000000001',
  product: 'remote-support',
  user: { id: '0199a000-0000-7000-8000-000000000002', email: 'kim@aurora.example', name: 'Kim' },
  seat: { kind: 'concurrent', number: 3 },
  device: null,
  activity: 'idle',
  fence: 12,
  // Hours away from this machine's clock: only the difference may count.
  startedAt: '2031-01-01T10:00:00.000Z',
  expiresAt: '2031-01-01T10:10:00.000Z',
  heartbeatSeconds: 200,
}

test('a lease counts from the moment the call was sent, whatever the wall clocks say', () => {
  expect(leaseOf(session, 5_000).until).toBe(605_000)
})

test('a heartbeat extends from its sending', () => {
  const lease = extendedLease(leaseOf(session, 0), Date.parse('2031-01-01T10:13:20.100Z'), 200_000)
  expect(lease.until).toBe(800_000)
})

test('a heartbeat that the server did not extend, because the license is over, extends nothing here', () => {
  const lease = leaseOf(session, 0)
  expect(extendedLease(lease, lease.expiresAt, 200_000).until).toBe(600_000)
})

test('a heartbeat that the end of the license cuts short extends by what the server said', () => {
  const lease = extendedLease(leaseOf(session, 0, 40), Date.parse('2031-01-01T10:13:20.000Z'), 199_980, 200_020)
  expect(lease.until).toBe(799_980)
  const cut = extendedLease(lease, Date.parse('2031-01-01T10:14:00.000Z'), 350_000, 350_030)
  expect(cut.until).toBe(839_980)
  const again = extendedLease(cut, Date.parse('2031-01-01T10:14:00.000Z'), 500_000, 500_030)
  expect(again.until).toBe(839_980)
})

test('an end of the lease that the server moved to an earlier time is earlier here', () => {
  const lease = leaseOf(session, 0)
  expect(extendedLease(lease, lease.expiresAt - 60_000, 200_000).until).toBe(540_000)
})

test('answers that take long in turns do not shorten a lease', () => {
  let lease = leaseOf(session, 0, 9_000)
  const startedAt = Date.parse(session.startedAt)
  for (const [sentAt, arrivedAt, answeredAt] of [
    [200_000, 209_000, 209_000],
    [400_000, 400_001, 409_000],
    [600_000, 600_001, 600_002],
  ] as const) {
    lease = extendedLease(lease, startedAt + arrivedAt + 600_000, sentAt, answeredAt)
    expect(lease.until).toBe(sentAt + 600_000)
  }
})

test('what is left of a lease is asked after more often, and not ever more often', () => {
  const lease = extendedLease(leaseOf(session, 0), Date.parse('2031-01-01T10:11:00.000Z'), 500_000)
  expect(lease.until).toBe(660_000)
  expect(nextBeat(lease, 600_000, 0)).toBe(622_500)
  expect(nextBeat(lease, 659_000, 0)).toBe(662_750)
})

test('heartbeats are spread over the last fifth before their time and never come later', () => {
  const lease = leaseOf(session, 0)
  expect(nextBeat(lease, 1_000, 0)).toBe(151_000)
  expect(nextBeat(lease, 1_000, 0.999_999)).toBeLessThan(201_000)
})
