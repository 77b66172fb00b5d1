// Sessions, holds and tickets on their way out of the database: which columns, as JSON arrays, and what they become.
import { milliseconds } from './seat-sql.ts'
import type { Hold, SeatSession, Ticket } from './seat-types.ts'

export const sessionColumns = (s: string) => `
  ${s}.id, ${s}.pool_id, ${s}.user_id, ${s}.holder, ${s}.number, ${s}.fence, ${s}.device_id, ${s}.device_name,
  ${s}.device_platform, ${s}.activity, ${s}.lease_seconds, ${s}.heartbeat_seconds,
  ${milliseconds(`${s}.started_at`)}, ${milliseconds(`${s}.expires_at`)}`

export const holdColumns = (h: string) => `
  ${h}.pool_id, ${h}.number, ${h}.holder, ${h}.user_id, ${h}.fence, ${milliseconds(`${h}.since`)}, ${h}.ticket_id,
  ${milliseconds(`${h}.kept_until`)}`

export const ticketColumns = (t: string) => `
  ${t}.id, ${t}.pool_id, ${t}.user_id, ${t}.holder, ${t}.number, ${t}.state, ${t}.reason, ${t}.session_id,
  ${t}.device_id, ${t}.device_name, ${t}.device_platform, ${t}.activity, ${t}.poll_seconds,
  ${milliseconds(`${t}.since`)}, ${milliseconds(`${t}.lives_until`)}, ${milliseconds(`${t}.ended_at`)}`

export type SessionColumns = [
  ...[string, number, string, string, number | null, number],
  ...[string | null, string | null, string | null, SeatSession['activity'], number, number, number, number],
]

export function sessionOf(columns: SessionColumns): SeatSession {
  const [id, poolId, userId, holder, number, fence, deviceId, deviceName, platform, ...rest] = columns
  const [activity, leaseSeconds, heartbeatSeconds, startedAt, expiresAt] = rest
  return {
    id,
    poolId,
    userId,
    holder,
    number,
    fence,
    device: deviceId === null ? null : { id: deviceId, name: deviceName, platform },
    activity,
    leaseSeconds,
    heartbeatSeconds,
    startedAt,
    expiresAt,
  }
}

export type HoldColumns = [number, number, string, string, number, number, string | null, number | null]

export function holdOf([poolId, number, holder, userId, fence, since, ticketId, keptUntil]: HoldColumns): Hold {
  return { poolId, number, holder, userId, fence, since, ticketId, keptUntil }
}

export type TicketColumns = [
  ...[string, number, string, string, number, Ticket['state'], Ticket['reason'], string],
  ...[string | null, string | null, string | null, Ticket['activity'], number, number, number, number | null],
]

export function ticketOf(columns: TicketColumns): Ticket {
  const [id, poolId, userId, holder, number, state, reason, sessionId, deviceId, deviceName, platform, ...rest] =
    columns
  const [activity, pollSeconds, since, livesUntil, endedAt] = rest
  return {
    id,
    poolId,
    userId,
    holder,
    number,
    state,
    reason,
    sessionId,
    device: deviceId === null ? null : { id: deviceId, name: deviceName, platform },
    activity,
    pollSeconds,
    since,
    livesUntil,
    endedAt,
  }
}
