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

test('heartbeats are spread over the last fifth before their time and never come later', () => {
  const lease = leaseOf(session, 0)
  expect(nextBeat(lease, 1_000, 0)).toBe(151_000)
  expect(nextBeat(lease, 1_000, 0.999_999)).toBeLessThan(201_000)
})
