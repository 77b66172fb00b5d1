import { pino } from 'pino'
import { expect, it } from 'vitest'
import { Afterwards } from './afterwards.ts'

it('what there is no room for is refused, and what was taken is done', async () => {
  const afterwards = new Afterwards(pino({ level: 'silent' }))
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let done = 0
  const work = () => gate.then(() => void done++)
  for (let n = 0; n < 1_000; n++) afterwards.run(work)
  expect(() => afterwards.run(work)).toThrow(expect.objectContaining({ code: 'too_many_requests' }))
  open()
  await afterwards.drained()
  expect(done).toBe(1_000)
  afterwards.run(work)
  await afterwards.drained()
  expect(done).toBe(1_001)
})
