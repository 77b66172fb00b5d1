// What the seat engine does, for dashboards and alerts: counted as it happens on this server, and how full the pools are,
// read when somebody asks. No account, user or product stands in a label.
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Services } from '../app.ts'
import { selectSeatTotals } from './metrics-store.ts'

export function countSeatTraffic(register: Registry, { seats }: Pick<Services, 'seats'>): void {
  const events = new Counter({
    name: 'sitzplan_seat_events_total',
    help: 'Entries of the seat journal: granted, refused, waiting, offered, claimed, lost, ended, activity, moved; with the reason.',
    labelNames: ['event', 'reason'],
    registers: [register],
  })
  const batchCalls = new Histogram({
    name: 'sitzplan_seat_batch_calls',
    help: 'Calls decided and committed together.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 400],
    registers: [register],
  })
  const batchSeconds = new Histogram({
    name: 'sitzplan_seat_batch_seconds',
    help: 'From the beginning of a batch to its commit.',
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers: [register],
  })
  seats.onCommitted(({ journal, batch }) => {
    // Counted before the library is asked: its labels cost more than deciding a call did.
    const counts = new Map<string, Map<string, number>>()
    for (const { kind, reason } of journal) {
      const ofKind = counts.get(kind) ?? new Map<string, number>()
      counts.set(kind, ofKind.set(reason ?? '', (ofKind.get(reason ?? '') ?? 0) + 1))
    }
    for (const [event, reasons] of counts) for (const [reason, count] of reasons) events.inc({ event, reason }, count)
    if (!batch) return
    batchCalls.observe(batch.calls)
    batchSeconds.observe(batch.seconds)
  })
}

/** How full the pools of all accounts are; read by `read`, forgotten by `forget`. */
export function seatGauges(register: Registry, { database }: Pick<Services, 'database'>) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ['kind'], registers: [register] })
  const seats = gauge('sitzplan_seats', 'Seats owned; unrestricted lines are left out.')
  const inUse = gauge('sitzplan_seats_in_use', 'Seats occupied, assigned or kept for somebody.')
  const kept = gauge('sitzplan_seats_kept', 'Of these: kept for the next in line.')
  const waiting = gauge('sitzplan_people_waiting', 'People in the waiting lines, without those who are offered a seat.')
  const full = gauge('sitzplan_pools_full', 'Pools without a free seat.')
  const sessions = gauge('sitzplan_sessions', 'Running sessions.')
  return {
    async read(): Promise<void> {
      for (const row of await selectSeatTotals(database.urgent)) {
        seats.set({ kind: row.kind }, row.seats)
        inUse.set({ kind: row.kind }, row.in_use)
        kept.set({ kind: row.kind }, row.kept)
        waiting.set({ kind: row.kind }, row.waiting)
        full.set({ kind: row.kind }, row.full)
        sessions.set({ kind: row.kind }, row.sessions)
      }
    },
    forget(): void {
      for (const each of [seats, inUse, kept, waiting, full, sessions]) each.reset()
    },
  }
}
