// A short run of the torture: two servers that are killed, a database that is stopped for a while and one that is lost for
// good, and nothing happens that must not.
import { expect, test } from 'vitest'
import type { FaultEvent } from './history.ts'
import { examine } from './referee/referee.ts'
import { report } from './report.ts'
import { torture } from './torture-run.ts'

test('two servers and their database die again and again, and every promise is kept', {
  timeout: 240_000,
}, async () => {
  const faults = { kills: 3, stops: 1, outageEvery: 1, failovers: 1, pauses: 0 }
  const history = await torture({ seed: 4711, ops: 1_500, clients: 24, faults, say: () => undefined })
  const examined = examine(history)
  expect(examined.violations.map(({ sentence }) => sentence)).toEqual([])

  // All of it really happened.
  const of = (what: FaultEvent['what']) =>
    history.events.filter((event): event is FaultEvent => event.event === 'fault' && event.what === what)
  const happened = ['server killed', 'server ready', 'primary lost', 'standby promoted', 'standby made'] as const
  expect(happened.map((what) => of(what).length)).toEqual([3, 3, 1, 1, 1])
  const [stopped, ready] = [...of('database stopped'), ...of('database ready')]
  expect((ready?.start ?? 0) - (stopped?.end ?? 0)).toBeGreaterThan(5_000)
  expect(examined.looked['leases that an outage was surely given back to']).toBeGreaterThan(0)

  const calls = history.events.flatMap((event) => (event.event === 'call' ? [event] : []))
  expect(calls.length).toBeGreaterThan(1_500)
  expect(calls.filter(({ answer }) => answer.is === 'granted').length).toBeGreaterThan(50)
  expect(report(history, examined)).toContain('Violations: 0.')
})
