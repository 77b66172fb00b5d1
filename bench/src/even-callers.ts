// A few people who work at an even pace, over HTTP on one server: how long their calls take while something else goes on.
import { setTimeout as pause } from 'node:timers/promises'
import { percentile, roundsPerSecond } from './cycles.ts'
import { idOf } from './http-connection.ts'
import type { ProductCaller } from './product-callers.ts'

export const evenCallers = 4
const evenPauseMilliseconds = 10

/** The 99th percentile of their calls, in milliseconds. */
export async function evenly(callers: ProductCaller[], seconds: number): Promise<number> {
  const times: number[] = []
  const timed = async <T>(call: Promise<T>): Promise<T> => {
    const before = performance.now()
    const answer = await call
    times.push(performance.now() - before)
    return answer
  }
  await roundsPerSecond(callers.length, seconds, async (index) => {
    const caller = callers[index] as ProductCaller
    const sessionId = idOf(await timed(caller.acquire()))
    await pause(evenPauseMilliseconds)
    await timed(caller.release(sessionId))
    await pause(evenPauseMilliseconds)
  })
  return percentile(
    times.sort((a, b) => a - b),
    0.99,
  )
}
