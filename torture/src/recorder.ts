// Writes the history while the run goes on: one clock, one list.
import { performance } from 'node:perf_hooks'
import type { Answer, Call, FaultEvent, HistoryEvent } from './history.ts'

export class Recorder {
  readonly events: HistoryEvent[] = []
  readonly #begin = performance.now()
  #calls = 0
  #lastAnswer = 0
  #faults = 0

  /** Milliseconds since the run began. */
  now(): number {
    return Math.round((performance.now() - this.#begin) * 1000) / 1000
  }

  /** Those that were refused as an outage do not count: an outage is no progress. */
  get calls(): number {
    return this.#calls
  }

  /** Milliseconds since one that counts was answered. */
  get silence(): number {
    return this.now() - this.#lastAnswer
  }

  get faults(): number {
    return this.#faults
  }

  call(client: string, server: number | null, call: Call, start: number, answer: Answer): void {
    if (answer.is !== 'unsent' && answer.is !== 'unavailable') {
      this.#calls += 1
      this.#lastAnswer = this.now()
    }
    this.events.push({ event: 'call', client, server, call, start, end: this.now(), answer })
  }

  /** Writes down from when to when something was done to a server or to the database. */
  async fault(what: FaultEvent['what'], server: number | null, work: () => Promise<void>): Promise<void> {
    const start = this.now()
    await work()
    this.#faults += 1
    this.events.push({ event: 'fault', what, server, start, end: this.now() })
  }

  clock(start: number, at: number): void {
    this.events.push({ event: 'clock', start, end: this.now(), at })
  }
}
