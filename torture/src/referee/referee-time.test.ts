// The referee and time: leases, ends and their reasons, what was acknowledged, what was refused.
import { test } from 'vitest'
import { broken, fine } from '../testing/judging.ts'
import { Story } from '../testing/story.ts'

/** Ada works from 5 on, with a lease of ten seconds. */
const ada = (setting: ConstructorParameters<typeof Story>[0] = {}) =>
  new Story(setting).acquire('ada', 0, 10).granted('s1', { fence: 1 })

// Leases ---------------------------------------------------------------------------------------------------------

test('a lease runs out at its time', () => {
  fine(ada().beat('s1', 11_000, 11_010).ended('expired', 10_005))
  broken(ada().beat('s1', 11_000, 11_010).ended('expired', 10_003), 'a lease is kept')
  broken(ada().beat('s1', 11_000, 11_010).ended('expired', 10_900), 'a lease is kept')
})

test('a heartbeat makes the lease a whole one again', () => {
  const beaten = (until: number) => ada().beat('s1', 4000, 4010).extended(until)
  fine(beaten(14_005).beat('s1', 15_000, 15_010).ended('expired', 14_005))
  broken(beaten(13_990), 'a lease is kept')
  broken(beaten(14_100), 'a lease is kept')
  broken(beaten(14_005).beat('s1', 12_000, 12_010).ended('expired', 10_005), 'a lease is kept')
})

test('of many heartbeats at once one that was held up may be told as it stands', () => {
  const beaten = (answered: number) => ada().beats(4000, answered, [{ id: 's1', expiresAt: 10_005 }])
  fine(beaten(6_100))
  broken(beaten(4_900), 'a lease is kept')
})

test('a seat that goes to another while the lease runs is found', () => {
  const given = (start: number) =>
    ada()
      .acquire('bob', start, start + 10)
      .granted('s2', { fence: 2 })
  fine(given(10_005))
  broken(given(9_990), 'one holder per seat', 'over-allocation')
})

test('a seat that somebody had before the lease was to end is found, whatever is told of when it was given', () => {
  const passed = (heard: number, ended = (story: Story) => story.beat('s1', 11_000, 11_010).ended('expired', 10_005)) =>
    ended(
      ada()
        .acquire('bob', 20, 30, { wait: true })
        .waiting('t1')
        .follow('bob', 't1', 40, heard)
        .granted('s2', { fence: 2, at: 10_006 }),
    )
  fine(passed(10_010))
  broken(passed(9_900), 'a lease is kept')
  // It was given back before that.
  fine(passed(9_900, (story) => story.release('s1', 9_000, 9_010).done()))
  // Of a heartbeat that nobody heard of, who knows.
  fine(passed(10_010, (story) => story.beat('s1', 5_000, 5_010).unavailable()))
})

test('a heartbeat after the lease revives nothing', () => {
  broken(ada().beat('s1', 10_100, 10_110).extended(), 'ended stays ended')
  broken(
    ada()
      .beats(11_000, 11_010, [{ id: 's1', ended: { reason: 'expired', endedAt: 10_005 } }])
      .beat('s1', 11_020, 11_030)
      .extended(),
    'a lease is kept',
    'ended stays ended',
  )
  // One without an answer may have come in time.
  fine(ada().beat('s1', 9_000, 9_010).unavailable().beat('s1', 10_100, 10_110).extended())
})

test('our outage gives leases the time back, and nobody else does', () => {
  const away = (story: Story) => {
    for (let at = 1000; at < 8000; at += 500) story.acquire('bob', at, at + 400).unavailable()
    return story.acquire('bob', 8000, 8010).exhausted(1, 1)
  }
  // The gap began with the last tick, up to a second before.
  fine(away(ada()).beat('s1', 17_000, 17_010).extended())
  broken(away(ada()).beat('s1', 25_000, 25_010).extended(), 'ended stays ended')
})

test.each([
  ['database stopped', 'database ready'],
  ['primary lost', 'standby promoted'],
] as const)('our outage frees no seat: %s', (away, back) => {
  const outage = (endedAt: number, setting = { policy: { leaseSeconds: 20 } }) => {
    const story = ada(setting).fault(away, 2000, 2001)
    for (let at = 2001; at < 9000; at += 500) story.acquire('bob', at, at + 400).unavailable()
    return story
      .fault(back, 9001, 9002)
      .acquire('bob', 9100, 9110)
      .exhausted(1, 1)
      .beat('s1', 40_000, 40_010)
      .ended('expired', endedAt)
  }
  fine(outage(27_005))
  broken(outage(20_005), 'our outages free no seat')
  // A short one gets it back as a rule, and is not promised to.
  fine(outage(10_005, { policy: { leaseSeconds: 10 } }))
})

// Ends -----------------------------------------------------------------------------------------------------------

test('what was released stays so', () => {
  const released = () => ada().release('s1', 20, 30).done()
  fine(released().beat('s1', 40, 50).ended('released', 25).release('s1', 60, 70).done())
  broken(released().beat('s1', 40, 50).extended(), 'ended stays ended')
  broken(released().list(40, 50, ['s1']), 'ended stays ended')
  // A heartbeat that was on its way may have come before.
  fine(released().beat('s1', 25, 50).extended())
})

test('what an administrator ended stays so', () => {
  fine(ada().end('s1', 20, 30).beat('s1', 40, 50).ended('ended_by_admin', 25))
  broken(ada().end('s1', 20, 30).beat('s1', 40, 50).extended(), 'ended stays ended')
})

test('an end is told the same to everybody', () => {
  broken(
    ada()
      .release('s1', 20, 30)
      .done()
      .beat('s1', 40, 50)
      .ended('released', 25)
      .beat('s1', 60, 70)
      .ended('released', 26),
    'reasons are true',
  )
})

test('reasons are things that were done', () => {
  for (const reason of ['released', 'ended_by_admin', 'replaced', 'license_removed', 'license_expired', 'transferred'])
    broken(ada().beat('s1', 40, 50).ended(reason, 25), 'reasons are true')
  fine(ada().unassign('ada', 20, 30).beat('s1', 40, 50).ended('license_removed', 25))
  // Asked for later than it is told to have happened.
  broken(ada().release('s1', 30, 40).done().beat('s1', 50, 60).ended('released', 20), 'reasons are true')
  broken(ada().release('s1', 30, 40).done().beat('s1', 50, 60).ended('released', 100), 'reasons are true')
})

// Acknowledged ---------------------------------------------------------------------------------------------------

test.each(['database stopped', 'primary lost'] as const)(
  'a session that was granted is known and listed, after a crash as well: %s',
  (crash) => {
    const crashed = () => ada({ concurrent: 3 }).fault('server killed', 20, 21, 0).fault(crash, 22, 23)
    fine(crashed().list(40, 50, ['s1']))
    broken(crashed().list(40, 50, []), 'acknowledged is acknowledged')
    broken(crashed().beat('s1', 40, 50).refused('not_found'), 'acknowledged is acknowledged')
    broken(
      crashed().beats(40, 50, [{ id: 's1', ended: { reason: 'not_found', endedAt: null } }]),
      'acknowledged is acknowledged',
    )
    broken(crashed().release('s1', 40, 50).refused('not_found'), 'acknowledged is acknowledged')
  },
)

test('a list shows no seat twice', () => {
  const bob = { id: 's2', user: 'bob', device: null, kind: 'concurrent', seat: 1, fence: 1 } as const
  broken(
    ada()
      .acquire('bob', 0, 10)
      .unheard()
      .list(40, 50, ['s1', { ...bob, startedAt: 6, expiresAt: 10_006 }]),
    ...(['fencing grows', 'one holder per seat'] as const),
  )
})

test('what is told to be in use can be', () => {
  const used = (inUse: number, total = 3) => ada({ concurrent: 3 }).usage(40, 50, inUse, total)
  fine(used(1))
  broken(used(0), 'acknowledged is acknowledged')
  broken(used(2), 'acknowledged is acknowledged')
  broken(used(1, 4), 'acknowledged is acknowledged')
  // Somebody asks meanwhile, and may sit already.
  fine(used(2).acquire('bob', 30, 60).granted('s2', { seat: 2, fence: 2 }))
  fine(used(2).acquire('bob', 30, 35).unheard())
})

test('revisions are counted on', () => {
  const revised = (second: number) =>
    new Story().revise({ concurrent: 2, named: 0 }, 0, 10, 5).revise({ concurrent: 1, named: 0 }, 20, 30, second)
  fine(revised(6))
  broken(revised(5), 'acknowledged is acknowledged')
})

test('answers that nobody should get are found', () => {
  broken(
    new Story().acquire('ada', 0, 10).answered({ is: 'strange', status: 500, text: '' }),
    'answers are as documented',
  )
  broken(ada().release('s1', 20, 30).refused('forbidden'), 'answers are as documented')
  fine(ada().release('s1', 20, 30).unavailable())
})

// Refusals -------------------------------------------------------------------------------------------------------

test('nobody is refused while a seat is surely free', () => {
  fine(ada().acquire('bob', 20, 30).exhausted(1, 1))
  broken(ada({ concurrent: 2 }).acquire('bob', 20, 30).exhausted(2, 2), 'refusals are true')
  broken(ada().release('s1', 20, 30).done().acquire('bob', 40, 50).exhausted(1, 1), 'refusals are true')
  fine(ada().release('s1', 20, 30).done().acquire('bob', 25, 50).exhausted(1, 1))
  // The seat may be kept for who waits, or be theirs who never heard of it.
  fine(
    ada({ concurrent: 2 }).acquire('cy', 12, 16, { wait: true }).waiting('t1').acquire('bob', 20, 30).exhausted(2, 2),
  )
  fine(ada({ concurrent: 2 }).acquire('cy', 12, 16).unheard().acquire('bob', 20, 30).exhausted(2, 2))
})

test('a refusal counts as others do', () => {
  broken(ada().acquire('bob', 20, 30).exhausted(0, 1), 'refusals are true')
  broken(ada().acquire('bob', 20, 30).exhausted(1, 2), 'refusals are true')
})

test('a cool-down is for who was ended, and is kept', () => {
  broken(ada({ concurrent: 2 }).acquire('bob', 20, 30).refused('cooling_down'), 'refusals are true')
  const ended = () => ada().end('s1', 20, 30).beat('s1', 40, 50).ended('ended_by_admin', 25)
  fine(ended().acquire('ada', 60, 70).refused('cooling_down'))
  broken(ended().acquire('ada', 60, 70).granted('s2', { fence: 2 }), 'refusals are true')
  fine(ended().acquire('ada', 3030, 3040).granted('s2', { fence: 2 }))
  fine(
    ended().acquire('ada', 60, 70, { wait: true }).waiting('t1').poll('ada', 't1', 80, 90).granted('s2', { fence: 2 }),
  )
})

test('other refusals need their reason', () => {
  broken(ada().acquire('ada', 20, 30).refused('too_many_sessions'), 'refusals are true')
  fine(
    ada({ policy: { maxSessionsPerSeat: 1 } })
      .acquire('ada', 20, 30)
      .refused('too_many_sessions'),
  )
  broken(ada().acquire('ada', 20, 30).refused('not_entitled'), 'refusals are true')
  fine(ada().unassign('ada', 12, 16).acquire('ada', 20, 30).refused('not_entitled'))
  broken(
    ada().unassign('ada', 12, 16).assign('ada', 'concurrent', 20, 30).acquire('ada', 40, 50).refused('not_entitled'),
    'refusals are true',
  )
  broken(ada().acquire('bob', 20, 30).refused('license_expired'), 'answers are as documented', 'refusals are true')
})
