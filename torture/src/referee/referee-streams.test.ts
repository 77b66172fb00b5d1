// The referee and event streams: what is told on them counts like any other answer, and they keep a place and tell an end.
import { test } from 'vitest'
import { broken, fine } from '../testing/judging.ts'
import { Story } from '../testing/story.ts'

const line = () =>
  new Story().acquire('ada', 0, 10).granted('s1', { fence: 1 }).acquire('bob', 20, 30, { wait: true }).waiting('t1')

test('a seat is granted on a stream once, and not again elsewhere', () => {
  const granted = () =>
    line().release('s1', 100, 110).done().follow('bob', 't1', 50, 130).granted('s2', { fence: 2, at: 120 })
  fine(granted().poll('bob', 't1', 140, 150).granted('s2', { fence: 2, at: 120 }))
  broken(
    granted().release('s2', 132, 134).done().poll('bob', 't1', 140, 150).granted('s3', { fence: 3, at: 145 }),
    'a place is kept',
  )
  // While Ada works there is none to give.
  broken(
    line().follow('bob', 't1', 50, 130).granted('s2', { fence: 2, at: 120 }).beat('s1', 200, 210).extended(),
    'one holder per seat',
    'over-allocation',
  )
})

test('a stream that its client closes may have granted the seat at that moment', () => {
  fine(
    line()
      .release('s1', 100, 110)
      .done()
      .follow('bob', 't1', 50, 130)
      .closed()
      .acquire('cleo', 200, 210)
      .exhausted(1, 1),
  )
})

test('positions on a stream only get better', () => {
  const behind = () => line().acquire('cleo', 40, 50, { wait: true }).waiting('t2', 1)
  fine(
    behind()
      .follow('cleo', 't2', 60, 70)
      .waiting(1)
      .leave('t1', 80, 90)
      .done()
      .follow('cleo', 't2', 60, 100)
      .waiting(0),
  )
  broken(behind().follow('cleo', 't2', 60, 70).waiting(2), 'a place is kept')
  broken(behind().follow('cleo', 't2', 60, 70).waiting(0).poll('bob', 't1', 80, 90).waiting(0), 'nobody overtakes')
})

test('an open stream keeps the place', () => {
  const lost = (end: number) =>
    line().follow('bob', 't1', 40, end).closed().poll('bob', 't1', 9_000, 9_010).lost('not_asked_after')
  // Asked after every two seconds while it is open, and lost after six without.
  fine(lost(500))
  broken(lost(8_000), 'reasons are true')
  fine(
    line()
      .follow('bob', 't1', 40, 8_000)
      .closed()
      .fault('server held up', 100, 7_500, 0)
      .poll('bob', 't1', 9_000, 9_010)
      .lost('not_asked_after'),
  )
})

test('whoever watches a session is told of its end', () => {
  const ended = () => line().end('s1', 100, 110)
  fine(ended().watch('s1', 50, 120).ended('ended_by_admin', 105))
  broken(ended().watch('s1', 50, 120).ended('released', 105), 'reasons are true')
  broken(line().watch('s1', 50, 120).ended('ended_by_admin', 105), 'reasons are true')
  const untold = (close: number) =>
    ended()
      .watch('s1', 50, close)
      .closed()
      .beat('s1', close, close + 10)
      .ended('ended_by_admin', 105)
  fine(untold(5_000))
  broken(untold(9_000), 'an end is told')
})

test('a seat that was claimed for somebody who had gone is theirs: on the same device they take it over', () => {
  const back = (gone: boolean) => {
    const story = new Story({ policy: { per: 'session' } })
      .acquire('ada', 0, 10)
      .granted('s1', { fence: 1 })
      .acquire('bob', 20, 30, { wait: true, device: 'phone' })
      .waiting('t1')
      .acquire('cleo', 40, 50, { wait: true })
      .waiting('t2', 1)
      .release('s1', 60, 70)
      .done()
    if (gone) story.follow('bob', 't1', 80, 100).closed()
    return story
      .leave('t1', 110, 120)
      .done()
      .acquire('bob', 130, 140, { device: 'phone' })
      .granted('s2', { fence: 3, at: 135 })
      .poll('cleo', 't2', 150, 160)
      .waiting(0)
  }
  fine(back(true))
  broken(back(false), 'nobody overtakes')
})
