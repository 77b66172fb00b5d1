// The referee against histories written by hand, of seats, their holders, numbers and keys: what may happen passes, what
// must not is found, each by its rule.
import { test } from 'vitest'
import { broken, fine } from '../testing/judging.ts'
import { Story } from '../testing/story.ts'

const perSession = { policy: { per: 'session' } } as const

// Over-allocation ----------------------------------------------------------------------------------------------

test('a seat passes from who gives it back to who asks next', () => {
  fine(
    new Story()
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .release('s1', 20, 30)
      .done()
      .acquire('bob', 22, 40)
      .granted('s2', { at: 28, fence: 2 })
      .beat('s1', 50, 60)
      .ended('released', 25),
  )
})

test('a second seat of one is found', () => {
  broken(
    new Story()
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30)
      .granted('s2', { seat: 2, fence: 2 }),
    'over-allocation',
  )
})

test('a release that is told to have come after the next grant is found', () => {
  broken(
    new Story()
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .release('s1', 20, 60)
      .done()
      .acquire('bob', 22, 40)
      .granted('s2', { seat: 2, at: 28, fence: 2 })
      .beat('s1', 70, 80)
      .ended('released', 50),
    'over-allocation',
  )
})

test('a release without an answer may have happened', () => {
  const story = () => new Story().acquire('ada', 0, 10).granted('s1', { fence: 1 }).release('s1', 20, 25).unheard()
  fine(story().acquire('bob', 30, 40).granted('s2', { fence: 2 }))
  // Until she is seen to work on.
  broken(
    story().beat('s1', 5000, 5010).extended().acquire('bob', 30, 40).granted('s2', { fence: 2, seat: 2 }),
    'over-allocation',
  )
})

test('a grant without an answer takes no seat from the count, and none is missed', () => {
  fine(
    new Story()
      .acquire('ada', 0, 5)
      .unheard()
      .acquire('bob', 30, 40)
      .granted('s2', { fence: 1 })
      .acquire('ada', 50, 60)
      .exhausted(1, 1),
  )
})

test('a pool that shrinks drains', () => {
  const shrunk = () =>
    new Story({ concurrent: 2, ...perSession })
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30)
      .granted('s2', { seat: 2, fence: 2 })
      .revise({ concurrent: 1, named: 0 }, 40, 50, 2, 'pending')
      .activate(2, 60, 70)
  fine(shrunk().acquire('cy', 80, 90).exhausted(2, 1))
  // One of two was given back, and one is left of one.
  const oneLeft = () => shrunk().release('s1', 100, 110).done()
  fine(oneLeft().acquire('cy', 120, 130).exhausted(1, 1))
  broken(oneLeft().acquire('cy', 120, 130).granted('s3', { fence: 3 }), 'over-allocation')
})

test('while a revision is on its way either total may be in force', () => {
  const growing = () =>
    new Story({ concurrent: 1 })
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .revise({ concurrent: 2, named: 0 }, 20, 60, 2)
  fine(growing().acquire('bob', 30, 40).granted('s2', { seat: 2, fence: 2 }))
  fine(growing().acquire('bob', 30, 40).exhausted(1, 1))
  broken(growing().acquire('bob', 5, 16).granted('s2', { seat: 2, at: 15, fence: 2 }), 'over-allocation')
})

test('a device that takes the product again keeps its seat in a pool that drains', () => {
  fine(
    new Story({ concurrent: 2, ...perSession })
      .acquire('ada', 0, 10, { device: 'desk' })
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30)
      .granted('s2', { seat: 2, fence: 2 })
      .revise({ concurrent: 1, named: 0 }, 40, 50, 2)
      .acquire('ada', 60, 70, { device: 'desk' })
      .granted('s3', { fence: 3 })
      .beat('s1', 80, 90)
      .ended('replaced', 65),
  )
})

test('two of one batch may not both have the last seat', () => {
  broken(
    new Story({ concurrent: 2 })
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30)
      .granted('s2', { seat: 2, at: 25, fence: 2 })
      .acquire('cy', 20, 30)
      .granted('s3', { seat: 3, at: 25, fence: 3 }),
    'over-allocation',
  )
})

test('a seat that is claimed must have been free at some time since its claimant waited', () => {
  const waiting = () =>
    new Story()
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30, { wait: true })
      .waiting('t1')
      .beat('s1', 4000, 4010)
      .extended()
  broken(waiting().poll('bob', 't1', 3000, 3010).granted('s2', { seat: 2, fence: 2 }), 'over-allocation')
  fine(waiting().release('s1', 4100, 4110).done().poll('bob', 't1', 4200, 4210).granted('s2', { fence: 2 }))
})

// Holders --------------------------------------------------------------------------------------------------------

test('one seat, one holder', () => {
  broken(
    new Story({ concurrent: 2 })
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30)
      .granted('s2', { seat: 1, fence: 2 }),
    'one holder per seat',
  )
})

test('a user has one seat for several sessions, per device each device its own', () => {
  const twice = (per: 'user' | 'device' | 'session', fence: number, seat: number) =>
    new Story({ concurrent: 3, policy: { per } })
      .acquire('ada', 0, 10, { device: 'desk' })
      .granted('s1', { fence: 1 })
      .acquire('ada', 20, 30, { device: 'phone' })
      .granted('s2', { fence, seat })
  fine(twice('user', 1, 1))
  broken(twice('user', 2, 2), 'one seat per holder')
  fine(twice('device', 2, 2))
  fine(twice('session', 2, 2))
  broken(twice('device', 1, 1), 'fencing grows')
})

test('no more sessions on a seat than the product says', () => {
  const sessions = (count: number) => {
    const story = new Story({ policy: { maxSessionsPerSeat: 2 } })
    for (let index = 0; index < count; index++)
      story.acquire('ada', index * 20, index * 20 + 10).granted(`s${index}`, { fence: 1 })
    return story
  }
  fine(sessions(2))
  broken(sessions(3), 'one seat per holder')
})

test('a device that takes the product again ends its session before', () => {
  const again = () =>
    new Story()
      .acquire('ada', 0, 10, { device: 'desk' })
      .granted('s1', { fence: 1 })
      .acquire('ada', 20, 30, { device: 'desk' })
      .granted('s2', { fence: 1 })
  fine(again().beat('s1', 40, 50).ended('replaced', 25))
  broken(again().beat('s1', 40, 50).ended('expired', 10_005), 'one seat per holder', 'reasons are true')
})

// Fencing --------------------------------------------------------------------------------------------------------

test('the number grows with every holder, also across a pool that shrank and grew', () => {
  const then = (fence: number) =>
    new Story()
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 7 })
      .release('s1', 20, 30)
      .done()
      .revise({ concurrent: 0, named: 0 }, 40, 50, 2)
      .revise({ concurrent: 1, named: 0 }, 60, 70, 3)
      .acquire('bob', 80, 90)
      .granted('s2', { fence })
  fine(then(8))
  broken(then(1), 'fencing grows')
  broken(then(7), 'fencing grows')
})

test('of two that were granted at once either may have the higher number', () => {
  const story = (at: number) =>
    new Story({ concurrent: 2 })
      .acquire('ada', 0, 100)
      .granted('s1', { fence: 2, at: 50 })
      .acquire('bob', 0, 100)
      .granted('s2', { fence: 1, seat: 2, at })
  fine(story(50))
  broken(story(51), 'fencing grows')
})

// Keys -----------------------------------------------------------------------------------------------------------

test('a retry under the same key is the same call', () => {
  const first = () => new Story({ concurrent: 2, ...perSession }).acquire('ada', 0, 10, { key: 'k' }).granted('s1')
  fine(first().acquire('ada', 20, 30, { key: 'k' }).granted('s1', { at: 5 }))
  broken(first().acquire('ada', 20, 30, { key: 'k' }).granted('s2', { seat: 2, fence: 2 }), 'a retry is the same call')
  broken(first().acquire('ada', 20, 30, { key: 'k' }).granted('s1', { at: 5 }, 'other'), 'a retry is the same call')
})

test('a retry tells of what began when nobody heard it', () => {
  fine(
    new Story()
      .acquire('ada', 0, 10, { key: 'k' })
      .unheard()
      .acquire('ada', 1000, 1010, { key: 'k' })
      .granted('s1', { at: 6 }),
  )
  broken(new Story().acquire('ada', 1000, 1010, { key: 'k' }).granted('s1', { at: 6 }), 'answers are as documented')
})

test('a seat that nobody asked for is found in a list', () => {
  const ghost = { id: 's9', user: 'ada', device: null, kind: 'concurrent', seat: 2, fence: 2 } as const
  const shown = { ...ghost, startedAt: 4, expiresAt: 10_004 }
  const twice = (key: string) =>
    new Story({ concurrent: 2, ...perSession })
      .acquire('ada', 0, 10, { key: 'k' })
      .unheard()
      .acquire('ada', 20, 30, { key })
      .granted('s1', { at: 25, fence: 3 })
      .list(40, 50, ['s1', shown])
  // The first call stands for the second, under the same key; under another it may have come to something.
  broken(twice('k'), 'a retry is the same call')
  fine(twice('other'))
})

// Clocks ---------------------------------------------------------------------------------------------------------

test('the database may have another clock than the callers', () => {
  const ahead = 3_600_000
  const story = (at: number) =>
    new Story().clock(0, ahead).acquire('ada', 10, 20).granted('s1', { at }).clock(30, ahead)
  fine(story(ahead + 15))
  broken(story(15), 'answers are as documented')
})
