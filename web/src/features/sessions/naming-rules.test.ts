import { expect, test } from 'vitest'
import { nobody, plan, room, session, waiting } from './made-up-room.ts'
import { withNames } from './naming-rules.ts'

test('the lists name who sits and who waits; whoever they do not know yet stays nameless', () => {
  const [anna, tom] = [session('s1', 'Anna', 1), session('s2', 'Tom', 2)]
  const [miriam, jonas] = [waiting('Miriam', 1), waiting('Jonas', 2)]
  const hidden = { user: nobody('p'), device: null }
  const nameless = plan(
    room(
      3,
      [
        { ...anna, ...hidden },
        { ...tom, ...hidden },
      ],
      [
        { ...miriam, user: nobody('q') },
        { ...jonas, user: nobody('r') },
      ],
    ),
  )
  const [named] = withNames(nameless, { sessions: [anna], waiting: [jonas] }).rooms
  expect(named?.sessions).toEqual([anna, { ...tom, ...hidden }])
  expect(named?.line.map(({ user }) => user.name)).toEqual([null, 'Jonas'])
})
