// The referee and people: who is suspended, and who does not wait for an answer.
import { test } from 'vitest'
import { broken, fine } from '../testing/judging.ts'
import { Story } from '../testing/story.ts'

const ada = () => new Story({ concurrent: 2 }).acquire('ada', 0, 10).granted('s1', { fence: 1 })
const suspended = () => ada().suspend('ada', 20, 30).done()

// Suspended ------------------------------------------------------------------------------------------------------

test('who is suspended loses the seat, for that reason', () => {
  fine(suspended().beat('s1', 40, 50).ended('user_suspended', 25))
  broken(suspended().beat('s1', 40, 50).extended(), 'ended stays ended')
  broken(suspended().list(40, 50, ['s1']), 'ended stays ended')
  broken(ada().beat('s1', 40, 50).ended('user_suspended', 25), 'reasons are true')
  broken(suspended().beat('s1', 40, 50).ended('user_suspended', 15), 'reasons are true')
  // One without an answer may have come to something.
  fine(ada().suspend('ada', 20, 30).unheard().beat('s1', 40, 50).ended('user_suspended', 25))
  fine(ada().suspend('ada', 20, 30).unheard().beat('s1', 40, 50).extended())
})

test('who is suspended gets no seat and no place in line, until it is lifted', () => {
  const asks = (story: Story) => story.beat('s1', 32, 34).ended('user_suspended', 25).acquire('ada', 60, 70)
  fine(asks(suspended()).refused('user_suspended'))
  broken(asks(suspended()).granted('s2', { fence: 2 }), 'refusals are true', 'ended stays ended')
  broken(
    suspended()
      .acquire('bob', 31, 32)
      .granted('s2', { fence: 2 })
      .acquire('cleo', 33, 34)
      .granted('s3', { seat: 2, fence: 3 })
      .acquire('ada', 60, 70, { wait: true })
      .waiting('t1'),
    'refusals are true',
  )
  fine(asks(suspended().reactivate('ada', 50, 65).done()).granted('s2', { fence: 2, at: 66 }))
  fine(asks(suspended().reactivate('ada', 40, 45).unavailable()).refused('user_suspended'))
  broken(asks(suspended().reactivate('ada', 40, 45).done()).refused('user_suspended'), 'refusals are true')
  broken(ada().acquire('ada', 60, 70).refused('user_suspended'), 'refusals are true')
})

test('a place is lost by a suspension only if there was one', () => {
  const waits = () =>
    new Story().acquire('ada', 0, 10).granted('s1').acquire('bob', 20, 30, { wait: true }).waiting('t1')
  fine(waits().suspend('bob', 40, 50).done().poll('bob', 't1', 60, 70).lost('user_suspended'))
  broken(waits().suspend('ada', 40, 50).done().poll('bob', 't1', 60, 70).lost('user_suspended'), 'reasons are true')
})

// Gone -----------------------------------------------------------------------------------------------------------

test('a seat that was kept for a place in line has its number from then on, whatever place comes later', () => {
  // Ada waits at two devices and takes the seat that is kept for her at one of them; later she waits anew.
  const claims = (fence: number) =>
    new Story({ concurrent: 2, policy: { claimSeconds: 10, pollSeconds: 5 } })
      .acquire('bob', 0, 10)
      .granted('s1', { seat: 1, fence: 1 })
      .acquire('cleo', 0, 10)
      .granted('s2', { seat: 2, fence: 2 })
      .acquire('ada', 20, 30, { wait: true, key: 'k1' })
      .gaveUp()
      .acquire('ada', 40, 50, { wait: true, key: 'k1' })
      .waiting('t1', 1)
      .release('s1', 100, 110)
      .done()
      .release('s2', 120, 130)
      .done()
      .acquire('bob', 200, 210)
      .granted('s3', { seat: 2, fence: 4 })
      .acquire('ada', 300, 310)
      .granted('s4', { seat: 1, fence })
      .release('s4', 320, 330)
      .done()
      .acquire('ada', 400, 410, { wait: true })
      .waiting('t2', 0)
  fine(claims(3))
  broken(claims(0), 'fencing grows')
})

test('a call that somebody did not wait for may still come to something, for a while', () => {
  const gone = () => new Story().acquire('ada', 0, 10, { key: 'k1' }).gaveUp()
  // Bob is refused, because Ada has the seat by now; or had, until her lease was over.
  fine(gone().acquire('bob', 100, 110).exhausted(1, 1))
  fine(gone().acquire('bob', 20_000, 20_010).exhausted(1, 1))
  broken(gone().acquire('bob', 30_000, 30_010).exhausted(1, 1), 'refusals are true')
  // A server that stood still takes up what it was sent when it goes on.
  fine(gone().fault('server held up', 5, 20_000, 0).acquire('bob', 40_000, 40_010).exhausted(1, 1))
  // Asked again under the same key, it is the same seat.
  fine(gone().acquire('ada', 20, 30, { key: 'k1' }).granted('s1', { at: 15 }))
  broken(
    gone()
      .acquire('ada', 20, 30, { key: 'k1' })
      .granted('s1', { at: 15 })
      .acquire('ada', 40, 50, { key: 'k1' })
      .granted('s2', { at: 45, fence: 2 }),
    'a retry is the same call',
    'one seat per holder',
    'one holder per seat',
    'over-allocation',
  )
})

test('a place that a call took which was not waited for is kept a seat, and its number, from then on', () => {
  const claims = (first: Story, fence: number) =>
    first
      .acquire('bob', 40, 50)
      .granted('s2', { seat: 2, fence: 5 })
      .acquire('ada', 60, 70, { wait: true, key: 'k1' })
      .waiting('t1', 0)
      .follow('ada', 't1', 80, 90)
      .granted('s1', { seat: 1, fence })
  const gone = () => new Story({ concurrent: 2 }).acquire('ada', 0, 10, { wait: true, key: 'k1' }).gaveUp()
  fine(claims(gone(), 4))
  broken(claims(new Story({ concurrent: 2 }), 4), 'fencing grows')
})

test('a lease that is renewed in its last moments is seen again once that is told', () => {
  const lasts = () => ada().list(9_990, 10_030, [])
  fine(lasts().beat('s1', 9_980, 10_050).extended())
  broken(ada().beat('s1', 9_900, 9_950).extended().list(9_990, 10_030, []), 'acknowledged is acknowledged')
})

test('a call that was refused because the database seemed lost may still be carried out, soon after', () => {
  const beaten = (at: number) => {
    const story = ada().beat('s1', 9_000, 9_010).unavailable()
    // Others are answered all the while.
    for (let time = 1_000; time < at; time += 1_000) story.usage(time, time + 10, 1, 2)
    return story.beat('s1', at, at + 10).extended()
  }
  fine(beaten(10_500))
  fine(beaten(23_000))
  broken(beaten(25_000), 'ended stays ended')
})

test('who is moved to the shared seats and back has their named seat anew, under another number', () => {
  const moved = (story: Story) => story.assign('ada', 'concurrent', 20, 30).assign('ada', 'named', 40, 50)
  const named = () =>
    new Story({ concurrent: 1, named: 2, policy: { per: 'session' } })
      .acquire('ada', 0, 10)
      .granted('s1', { kind: 'named', seat: 2, fence: 2 })
  const again = (story: Story) =>
    story
      .acquire('ada', 60, 70)
      .granted('s2', { kind: 'named', seat: 2, fence: 3 })
      .list(80, 90, [
        { id: 's1', user: 'ada', device: null, kind: 'named', seat: 2, fence: 3, startedAt: 5, expiresAt: 10_005 },
        's2',
      ])
  fine(again(moved(named())))
  broken(again(named()), 'one holder per seat', 'one seat per holder')
})
