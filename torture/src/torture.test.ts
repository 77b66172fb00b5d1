// A short run of the torture: two servers that are killed, a database that is stopped at once, and nothing happens that
// must not.
import { expect, test } from 'vitest'
import { examine } from './referee/referee.ts'
import { report } from './report.ts'
import { torture } from './torture-run.ts'

test('two servers and their database die again and again, and every promise is kept', {
  timeout: 240_000,
}, async () => {
  const faults = { kills: 3, stops: 1, outageEvery: 0, failovers: 1, pauses: 0 }
  const history = await torture({ seed: 4711, ops: 1_500, clients: 24, faults, say: () => undefined })
  const examined = examine(history)
  expect(examined.violations.map(({ sentence }) => sentence)).toEqual([])

  const calls = history.events.flatMap((event) => (event.event === 'call' ? [event] : []))
  expect(calls.length).toBeGreaterThan(1_500)
  expect(calls.filter(({ answer }) => answer.is === 'granted').length).toBeGreaterThan(50)
  expect(history.events.filter((event) => event.event === 'fault' && event.what === 'server killed')).toHaveLength(3)
  expect(report(history, examined)).toContain('Violations: 0.')
})
