// A clock whose time is moved by the test, so that nothing is ever slept.
import type { Clock } from '../types.ts'

export class MovedClock implements Clock {
  #now = 1_000_000
  #woke = false
  #timers: { at: number; run: () => void }[] = []

  now(): number {
    return this.#now
  }

  woke(): boolean {
    const woke = this.#woke
    this.#woke = false
    return woke
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Milliseconds until the next timer; null without one. */
  get untilNextTimer(): number | null {
    return this.#timers.length === 0 ? null : Math.min(...this.#timers.map(({ at }) => at)) - this.#now
  }

  /** Lets time pass, running each timer at its moment. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds
    for (let timer = this.#nextBefore(end); timer; timer = this.#nextBefore(end)) {
      this.#timers = this.#timers.filter((other) => other !== timer)
      this.#now = Math.max(this.#now, timer.at)
      timer.run()
    }
    this.#now = end
  }

  /** The machine sleeps: time passes and no timer runs until it wakes. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds
    this.#woke = true
    for (const timer of this.#timers) timer.at += milliseconds
  }

  #nextBefore(end: number) {
    return this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  }
}
