// The referee and the waiting line: who overtakes is found, and a place is what was promised.
import { test } from 'vitest'
import { broken, fine } from '../testing/judging.ts'
import { Story } from '../testing/story.ts'

/** Ada works; Bob waits since 30, and is told so again at 1000. */
const waiting = () =>
  new Story()
    .acquire('ada', 0, 10)
    .granted('s1', { fence: 1 })
    .acquire('bob', 20, 30, { wait: true })
    .waiting('t1')
    .poll('bob', 't1', 1000, 1010)
    .waiting()

const adaLeaves = (start: number) =>
  waiting()
    .release('s1', start, start + 10)
    .done()

// Overtaking -----------------------------------------------------------------------------------------------------

test('who waits is served', () => {
  fine(adaLeaves(1100).poll('bob', 't1', 1200, 1210).granted('s2', { fence: 2 }))
})

test('who never stood in the line and gets the seat of who waits is found', () => {
  const overtaken = () => adaLeaves(100).acquire('cy', 200, 210).granted('s2', { fence: 2 })
  broken(overtaken(), 'nobody overtakes')
  // Bob may have been offered the seat, and have lost it, by the time Cy comes.
  fine(adaLeaves(1020).acquire('cy', 1200, 1210).granted('s2', { fence: 2 }))
})

test('who came later and is served first is found', () => {
  const both = () => adaLeaves(100).acquire('cy', 40, 50, { wait: true }).waiting('t2', 1)
  broken(both().poll('cy', 't2', 200, 210).granted('s2', { fence: 2 }), 'nobody overtakes')
  fine(both().poll('cy', 't2', 1500, 1510).granted('s2', { fence: 2, at: 1505 }))
})

test('of two who came at once either may be first', () => {
  fine(
    adaLeaves(100)
      .acquire('cy', 25, 35, { wait: true })
      .waiting('t2', 1)
      .poll('cy', 't2', 200, 210)
      .granted('s2', { fence: 2 }),
  )
})

test('who may have asked before without an answer may be first', () => {
  fine(
    adaLeaves(100)
      .acquire('cy', 15, 16, { wait: true })
      .unheard()
      .acquire('cy', 40, 50, { wait: true })
      .waiting('t2', 0)
      .poll('cy', 't2', 200, 210)
      .granted('s2', { fence: 2 }),
  )
})

test('who shares a seat they have, or takes theirs again, overtakes nobody', () => {
  fine(waiting().acquire('ada', 200, 210).granted('s2', { fence: 1 }))
  fine(
    new Story({ policy: { per: 'session' } })
      .acquire('ada', 0, 10, { device: 'desk' })
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30, { wait: true })
      .waiting('t1')
      .acquire('ada', 200, 210, { device: 'desk' })
      .granted('s2', { fence: 2 })
      .poll('bob', 't1', 1000, 1010)
      .waiting(),
  )
})

test('a session for each: a second one of the same person is as good as a stranger', () => {
  broken(
    new Story({ concurrent: 2, policy: { per: 'session' } })
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('dee', 0, 10)
      .granted('s4', { seat: 2, fence: 2, at: 6 })
      .acquire('bob', 20, 30, { wait: true })
      .waiting('t1')
      .release('s4', 40, 50)
      .done()
      .acquire('ada', 200, 210)
      .granted('s2', { seat: 2, fence: 3 })
      .poll('bob', 't1', 1000, 1010)
      .waiting(),
    'nobody overtakes',
  )
})

test('in the line that is shown nobody with an offer stands behind somebody who waits', () => {
  const shown = (first: { seat: number; until: number } | null, second: typeof first) =>
    waiting()
      .acquire('cy', 40, 50, { wait: true })
      .waiting('t2', 1)
      .line(1100, 1110, [
        { ticket: 't1', user: 'bob', offered: first },
        { ticket: 't2', user: 'cy', offered: second },
      ])
  fine(shown({ seat: 1, until: 6000 }, null))
  broken(shown(null, { seat: 1, until: 6000 }), 'nobody overtakes')
})

test('a place that says less stand before than do is found', () => {
  const told = (ahead: number) => waiting().acquire('cy', 40, 50, { wait: true }).waiting('t2', ahead)
  fine(told(1))
  broken(told(0), 'nobody overtakes')
})

// Places ---------------------------------------------------------------------------------------------------------

test('a place only gets better, crash or not', () => {
  const polls = (before: number, after: number) =>
    waiting()
      .acquire('cy', 40, 50, { wait: true })
      .waiting('t2', 3)
      .poll('cy', 't2', 500, 510)
      .waiting(before)
      .fault('server killed', 520, 521, 0)
      .poll('cy', 't2', 900, 910)
      .waiting(after)
  fine(polls(2, 2))
  fine(polls(2, 1))
  broken(polls(2, 3), 'a place is kept')
})

test('asking again while one waits gives the same place', () => {
  const again = (ticket: string, ahead: number) =>
    waiting().acquire('bob', 100, 110, { wait: true }).waiting(ticket, ahead)
  fine(again('t1', 0))
  broken(again('t2', 1), 'a place is kept')
})

test('what is over waits no more, and what is lost is not granted', () => {
  const left = () => waiting().leave('t1', 1100, 1110).done()
  fine(left().poll('bob', 't1', 1200, 1210).lost('left'))
  broken(left().poll('bob', 't1', 1200, 1210).waiting(), 'a place is kept')
  broken(
    left()
      .poll('bob', 't1', 1200, 1210)
      .lost('left')
      .release('s1', 1220, 1230)
      .done()
      .poll('bob', 't1', 1300, 1310)
      .granted('s2', { fence: 2 }),
    'ended stays ended',
  )
})

test('a place that was given is known', () => {
  broken(waiting().poll('bob', 't1', 1100, 1110).refused('not_found'), 'acknowledged is acknowledged')
})

test('a claim is told the same when it is asked after again', () => {
  const claimed = () => adaLeaves(1100).poll('bob', 't1', 1200, 1210).granted('s2', { fence: 2 })
  fine(claimed().poll('bob', 't1', 1300, 1310).granted('s2', { fence: 2, at: 1205 }))
  broken(claimed().poll('bob', 't1', 1300, 1310).granted('s3', { fence: 2 }), 'a place is kept')
  broken(claimed().poll('bob', 't1', 1300, 1310).lost('claim_missed'), 'a place is kept', 'reasons are true')
})

test('a place that was asked after is not lost for want of that', () => {
  // Three intervals of two seconds.
  broken(waiting().poll('bob', 't1', 6900, 6910).lost('not_asked_after'), 'reasons are true')
  fine(waiting().poll('bob', 't1', 7100, 7110).lost('not_asked_after'))
  // A long poll asks all the while, unless its server stands still; the other one knows nothing of it.
  const after = (story: Story) =>
    story.poll('bob', 't1', 1100, 8500, 7).waiting().poll('bob', 't1', 8510, 8520).lost('not_asked_after')
  broken(after(waiting()), 'reasons are true')
  fine(after(waiting().fault('server held up', 1200, 8400, 0)))
})

test('two who ask for a place of the same person at once get the same, unless the one is over before the other is given', () => {
  const both = (asked: number) =>
    new Story()
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 900, { wait: true })
      .waiting('t1')
      .acquire('bob', 30, 100, { wait: true })
      .waiting('t2')
      .poll('bob', 't2', asked, asked + 10)
      .waiting()
      .poll('bob', 't1', 1000, 1010)
      .waiting()
  fine(both(800))
  broken(both(950), 'a place is kept')
})

test('a claim window is as long as it is', () => {
  broken(adaLeaves(1100).poll('bob', 't1', 3000, 3010).lost('claim_missed'), 'reasons are true')
  fine(adaLeaves(1100).poll('bob', 't1', 6200, 6210).lost('claim_missed'))
  // Where the end of the offer was told, until then.
  const offered = { seat: 1, until: 6150 }
  const told = () => adaLeaves(1100).line(1200, 1210, [{ ticket: 't1', user: 'bob', offered }])
  broken(told().poll('bob', 't1', 6100, 6110).lost('claim_missed'), 'reasons are true')
})

test('a place is lost for what was done', () => {
  broken(waiting().poll('bob', 't1', 1100, 1110).lost('left'), 'reasons are true')
  broken(waiting().poll('bob', 't1', 1100, 1110).lost('seat_taken'), 'reasons are true')
  broken(waiting().poll('bob', 't1', 1100, 1110).lost('license_removed'), 'reasons are true')
  broken(waiting().poll('bob', 't1', 1100, 1110).lost('account_suspended'), 'reasons are true')
  fine(waiting().assign('bob', 'named', 1020, 1030).poll('bob', 't1', 1100, 1110).lost('seat_taken'))
  fine(waiting().unassign('bob', 1020, 1030).poll('bob', 't1', 1100, 1110).lost('license_removed'))
})

test('a seat that is kept for somebody is held', () => {
  const kept = () =>
    adaLeaves(1100).line(1200, 1210, [{ ticket: 't1', user: 'bob', offered: { seat: 1, until: 6100 } }])
  const claimed = (story: Story) => story.poll('bob', 't1', 1500, 1510).granted('s2', { fence: 2 })
  fine(claimed(kept()))
  broken(claimed(kept().acquire('cy', 1300, 1310).granted('s3', { seat: 2, fence: 3 })), 'over-allocation')
})

test('a seat that is free does not stand empty while somebody waits', () => {
  const asking = (seconds: number) => {
    const story = adaLeaves(1100)
    for (let at = 2000; at <= 1100 + seconds * 1000; at += 1000) story.poll('bob', 't1', at, at + 10).waiting()
    return story
  }
  fine(asking(4))
  broken(asking(8), 'a free seat is handed on')
  // Ada may sit again, for all anybody knows.
  fine(asking(8).acquire('ada', 1200, 1210).unheard())
})

test('two who are offered a seat are listed one after the other, and have nobody ahead', () => {
  const offered = (seat: number) => ({ seat, until: 6100 })
  const joined = () =>
    new Story({ concurrent: 2 })
      .acquire('ada', 0, 10)
      .granted('s1', { seat: 1, fence: 1 })
      .acquire('bob', 0, 10)
      .granted('s2', { seat: 2, fence: 2 })
      .acquire('cleo', 20, 30, { wait: true })
      .waiting('t1')
      .release('s1', 1000, 1090)
      .done()
      .release('s2', 1000, 1090)
      .done()
      .acquire('dora', 1095, 1100, { wait: true })
      .waiting('t2')
  const cleo = { ticket: 't1', user: 'cleo', offered: offered(1) }
  fine(joined().line(1200, 1210, [cleo, { ticket: 't2', user: 'dora', offered: offered(2) }]))
  broken(joined().line(1200, 1210, [cleo, { ticket: 't2', user: 'dora', offered: null }]), 'a place is kept')
})
