// A long list is gone through in pieces, and between them others have their turn: there is one event loop for everybody.
import { setImmediate } from 'node:timers/promises'

export async function* inTurns<T>(all: Iterable<T>, atOnce = 50): AsyncGenerator<T> {
  let count = 0
  for (const one of all) {
    if (count > 0 && count % atOnce === 0) await setImmediate()
    yield one
    count++
  }
}
