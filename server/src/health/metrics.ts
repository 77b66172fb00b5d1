// Everything `/metrics` tells, in the Prometheus text format: the process, the calls, the seats, the database.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Services } from '../app.ts'
import type { Database } from '../platform/database/database.ts'
import { countOpenStreams } from '../platform/http/event-stream.ts'
import type { App } from '../platform/http/http-server.ts'
import { selectTickAge } from './metrics-store.ts'
import { countSeatTraffic, seatGauges } from './seat-metrics.ts'

export interface Metrics {
  contentType: string
  /** What stands in the database is read anew; while it is away that is said, and the rest is told. */
  read(): Promise<string>
}

export function collectMetrics(app: App, services: Pick<Services, 'seats' | 'line' | 'database'>): Metrics {
  const { database } = services
  const register = new Registry()
  collectDefaultMetrics({ register })
  timeCalls(app, register)
  countSeatTraffic(register, services)
  const seats = seatGauges(register, services)
  const connections = connectionGauge(register, database)
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [register] })
  const isUp = gauge('sitzplan_database_up', '1: the database answered just now.')
  const answered = gauge('sitzplan_database_answer_seconds', 'How long its answer took.')
  const tickAge = gauge(
    'sitzplan_last_tick_seconds',
    'Since any server last ticked; from 5 s on it is an outage of ours.',
  )
  const streams = gauge('sitzplan_event_streams', 'Open event streams of this server.')
  const waiting = waitingGauge(register, services)
  let ticked: { age: number; readAt: number } | null = null
  app.addHook('onClose', async () => register.clear())

  const readDatabase = async () => {
    const asked = performance.now()
    const age = await selectTickAge(database.urgent)
    ticked = { age, readAt: performance.now() }
    answered.set((ticked.readAt - asked) / 1000)
    await seats.read()
    isUp.set(1)
  }
  return {
    contentType: register.contentType,
    async read() {
      streams.set(countOpenStreams())
      connections.read()
      waiting.read()
      await readDatabase().catch(() => {
        isUp.set(0)
        answered.set(Number.NaN)
        seats.forget()
      })
      // While the database is away nobody ticks: the last tick is the one that was seen, and grows old.
      if (ticked) tickAge.set(ticked.age + (performance.now() - ticked.readAt) / 1000)
      return register.metrics()
    },
  }
}

function timeCalls(app: App, register: Registry): void {
  const seconds = new Histogram({
    name: 'sitzplan_http_request_seconds',
    help: 'From the request to the end of its answer; event streams and long polls count when they end.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
    registers: [register],
  })
  const refusals = new Counter({
    name: 'sitzplan_refusals_total',
    help: 'Calls that were answered with a problem, by its code.',
    labelNames: ['code'],
    registers: [register],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    if (reply.refusalCode !== null) refusals.inc({ code: reply.refusalCode })
    done()
  })
}

function waitingGauge(register: Registry, { seats, line }: Pick<Services, 'seats' | 'line'>) {
  const waiting = new Gauge({
    name: 'sitzplan_calls_waiting',
    help: 'Calls that wait for their turn to be worked on together: for seats, heartbeats (sessions), after places in line.',
    labelNames: ['for'],
    registers: [register],
  })
  return {
    read(): void {
      for (const [what, calls] of Object.entries({ ...seats.waiting(), line: line.waiting() }))
        waiting.set({ for: what }, calls)
    },
  }
}

function connectionGauge(register: Registry, { pool }: Database) {
  const connections = new Gauge({
    name: 'sitzplan_database_connections',
    help: 'Of this server: in use, idle, and calls that wait for one.',
    labelNames: ['state'],
    registers: [register],
  })
  return {
    read(): void {
      connections.set({ state: 'used' }, pool.totalCount - pool.idleCount)
      connections.set({ state: 'idle' }, pool.idleCount)
      connections.set({ state: 'waited_for' }, pool.waitingCount)
    },
  }
}
