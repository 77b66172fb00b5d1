import { expect, test } from 'vitest'
import { room, session, waiting } from './made-up-room.ts'
import { roomWithoutNames } from './nameless-rules.ts'

const seen = room(3, [session('s1', 'Anna', 1), session('s2', 'Tom', 2)], [waiting('Ole', 1)])

test('neither names nor addresses nor devices are left', () => {
  const told = JSON.stringify(roomWithoutNames(seen).sessions.concat(roomWithoutNames(seen).line as never))
  for (const secret of ['"Anna', 'anna@', 'laptop', '"Tom', '"Ole', 'ole@']) expect(told).not.toContain(secret)
  expect(roomWithoutNames(seen).sessions).toMatchObject([{ seat: { number: 1 } }, { seat: { number: 2 } }])
})

test('whoever is as they were is the same object, so that their seat is not drawn again', () => {
  const first = roomWithoutNames(seen)
  const second = roomWithoutNames({ ...seen, sessions: [...seen.sessions, session('s3', 'Lena', 3)] })
  expect(second.sessions[0]).toBe(first.sessions[0])
  expect(second.line[0]).toBe(first.line[0])
})
