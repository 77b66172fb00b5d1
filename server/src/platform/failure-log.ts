// What fails beside the calls (ticks, sweeping, jobs) is logged, except for what an outage of the database makes fail:
// that is told once, when it begins, and not by everybody once a second.
import type { FastifyBaseLogger } from 'fastify'
import { Refusal } from './errors/refusal.ts'

export const logFailure = (log: FastifyBaseLogger, what: string) => (error: unknown) => {
  const isOutage = error instanceof Refusal && error.code === 'unavailable'
  log[isOutage ? 'debug' : 'error']({ err: error }, what)
}
