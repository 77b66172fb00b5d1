// Entries of the seat journal, as the rules write them: what happened, to whom, on which seat, and why.
import type { EndReason } from '@sitzplan/contract/seats'
import type { SeatPage } from './seat-page.ts'
import type { JournalRow, Pool, SeatSession, Ticket } from './seat-types.ts'

export interface Ending {
  reason: EndReason
  actorId?: string | null
  note?: string | null
  /** lapsed: the lease had run out, and still must have when this is written. */
  how?: 'lapsed' | 'ended'
}

interface Entry
  extends Pick<JournalRow, 'kind'>,
    Partial<Pick<JournalRow, 'seat' | 'ticketId' | 'userId' | 'actorId' | 'reason' | 'note' | 'endedAt'>> {
  session?: SeatSession
  ticket?: Ticket
}

// Field by field: this is done for every call, and copying objects into one another showed in the profile.
export function journal(page: SeatPage, pool: Pool, entry: Entry): void {
  const { session, ticket } = entry
  page.journal.push({
    kind: entry.kind,
    accountId: pool.accountId,
    poolId: pool.id,
    seat: entry.seat ?? session?.number ?? null,
    fence: session?.fence ?? null,
    sessionId: session?.id ?? null,
    ticketId: entry.ticketId ?? ticket?.id ?? null,
    userId: entry.userId ?? session?.userId ?? ticket?.userId ?? null,
    actorId: entry.actorId ?? null,
    activity: session?.activity ?? null,
    reason: entry.reason ?? null,
    note: entry.note ?? null,
    endedAt: entry.endedAt ?? null,
  })
}

export function journalEnding(page: SeatPage, pool: Pool, session: SeatSession, ending: Ending): void {
  const endedAt = ending.how === 'lapsed' ? session.expiresAt : page.now
  journal(page, pool, {
    kind: 'ended',
    session,
    reason: ending.reason,
    actorId: ending.actorId ?? null,
    note: ending.note ?? null,
    endedAt,
  })
}
