// The referee and service: what is refused for our outage is refused as documented, what was broken serves again soon, and
// most calls are served. And what it measures of leases.
import { describe, expect, test } from 'vitest'
import { broken, fine } from '../testing/judging.ts'
import { Story } from '../testing/story.ts'
import { examine } from './referee.ts'

test('a 503 says that it is our outage, and when to come back', () => {
  const refused = (told: Parameters<ReturnType<Story['acquire']>['unavailable']>[0]) =>
    new Story().acquire('ada', 0, 10).unavailable(told)
  fine(refused({}))
  fine(refused({ contentType: 'application/problem+json', retryAfter: '5' }))
  // Histories from before this was written down.
  fine(refused(null))
  for (const told of [
    { contentType: 'text/html' },
    { contentType: null },
    { contentType: 'application/json' },
    { code: 'internal_error' },
    { code: null },
    { retryAfter: null },
    { retryAfter: '' },
    { retryAfter: '0' },
    { retryAfter: '-1' },
    { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' },
  ])
    broken(refused(told), 'answers are as documented')
})

describe.each([
  ['database stopped', 'database ready'],
  ['primary lost', 'standby promoted'],
] as const)('%s', (away, back) => {
  /** Away from 1 to 2 s; then somebody asks twice a second, in vain until `servedFrom`, and until 20 s in all. */
  const returned = (servedFrom: number) => {
    const story = new Story().fault(away, 1_000, 1_001).fault(back, 1_900, 2_000)
    for (let at = 2_000; at < 20_000; at += 500) {
      const asked = story.acquire('ada', at, at + 10)
      if (at < servedFrom) asked.unavailable()
      else asked.refused('user_suspended')
    }
    return story.suspend('ada', 0, 5).done()
  }

  test('somebody is served soon after it is there again', () => {
    fine(returned(2_000))
    fine(returned(11_500))
    broken(returned(12_500), 'served again soon')
    broken(returned(Number.POSITIVE_INFINITY), 'served again soon')
  })

  test('unless nobody asks, or it breaks again', () => {
    const quiet = () => new Story().fault(away, 1_000, 1_001).fault(back, 1_900, 2_000)
    fine(quiet().acquire('ada', 1_500, 2_010).unavailable())
    fine(quiet().acquire('ada', 3_000, 3_010).gaveUp())
    fine(returned(12_500).fault(away, 11_000, 11_001).fault(back, 11_900, 12_000))
    broken(returned(12_500).fault(away, 13_000, 13_001), 'served again soon')
  })
})

test('a server that was killed serves again soon after it is ready, whatever the other one does', () => {
  const back = (served: number, by = 0) =>
    new Story({ policy: { leaseSeconds: 60 } })
      .acquire('ada', 0, 10)
      .granted('s1')
      .fault('server killed', 1_000, 1_001, 0)
      .fault('server ready', 1_001, 2_000, 0)
      .beat('s1', 2_100, 2_110)
      .unavailable()
      .beat('s1', 2_200, 2_210, 1)
      .extended(62_205)
      .beat('s1', served, served + 10, by)
      .extended(served + 60_005)
  fine(back(9_000))
  broken(back(12_100), 'served again soon')
  broken(back(9_000, 1), 'served again soon')
})

test('most calls are served while the database is there', () => {
  const asked = (count: number, isInVain: (index: number) => boolean) => {
    const story = new Story().suspend('ada', 0, 5).done()
    for (let index = 0; index < count; index++) {
      const call = story.acquire('ada', 10 * index + 10, 10 * index + 15)
      if (isInVain(index)) call.unavailable()
      else call.refused('user_suspended')
    }
    return story
  }
  fine(asked(400, () => false))
  fine(asked(400, (index) => index % 5 === 0))
  broken(
    asked(400, (index) => index % 5 < 3),
    'most calls are served',
  )
  broken(
    asked(400, () => true),
    'most calls are served',
  )
  // A few say nothing.
  fine(asked(50, () => true))
  // While it was away everybody is refused, and until it is there again for the first of them.
  const away = (story: Story) => story.fault('database stopped', 9, 9).fault('database ready', 1_990, 2_000)
  fine(away(asked(400, (index) => index < 300)))
  broken(away(asked(400, (index) => index < 200 || index % 5 < 3)), 'most calls are served')
  // Who did not wait for the answer was not refused.
  const impatient = asked(200, () => false)
  for (let index = 0; index < 400; index++) impatient.acquire('ada', 3_000 + index, 3_001 + index).gaveUp()
  fine(impatient)
})

test('how exactly leases end is measured by the clock of who asks', () => {
  const story = new Story()
    .acquire('ada', 0, 10)
    .granted('s1', { fence: 1 })
    .acquire('bob', 20, 30, { wait: true })
    .waiting('t1')
    .beat('s1', 9_900, 9_910)
    .extended(19_905)
    .follow('bob', 't1', 40, 19_975)
    .granted('s2', { fence: 2, at: 19_940 })
    .beat('s1', 20_000, 20_010)
    .ended('expired', 19_905)
  fine(story)
  expect(examine(story.history).leases).toEqual({
    ...{ ranOut: 1, nextHeard: [70], firstInLineHeard: [70], endHeard: [105], lastKept: [105] },
  })
  // Nothing is told of a lease that an outage may have changed, or a heartbeat that nobody heard of.
  story.beat('s1', 12_000, 12_010).unavailable()
  expect(examine(story.history).leases.ranOut).toBe(0)
})
