// Work on what callers sent that must not take long, whatever it is: nothing but the watch of a script stops a pattern
// that goes back and forth over a text.
import { createContext, Script } from 'node:vm'

const context = createContext({ work: null as (() => unknown) | null })
const script = new Script('work()')

/** Throws what `work` throws, and when it took longer. It must not wait for anything. */
export function inTime<Result>(milliseconds: number, work: () => Result): Result {
  context.work = work
  try {
    return script.runInContext(context, { timeout: milliseconds }) as Result
  } finally {
    context.work = null
  }
}
