// Everything `/metrics` tells, in the Prometheus text format: the process, the calls, the seats, the database.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
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

export function collectMetrics(app: App, services: Pick<Services, 'seats' | 'database'>): Metrics {
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
  app.addHook('onClose', async () => register.clear())

  const readDatabase = async () => {
    const asked = performance.now()
    tickAge.set(await selectTickAge(database))
    answered.set((performance.now() - asked) / 1000)
    await seats.read()
    isUp.set(1)
  }
  return {
    contentType: register.contentType,
    async read() {
      streams.set(countOpenStreams())
      connections.read()
      await readDatabase().catch(() => {
        isUp.set(0)
        seats.forget()
      })
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
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
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
