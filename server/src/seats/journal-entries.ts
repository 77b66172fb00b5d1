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

type Entry = Pick<JournalRow, 'kind'> & { session?: SeatSession; ticket?: Ticket } & Partial<JournalRow>

export function journal(page: SeatPage, pool: Pool, { session, ticket, ...entry }: Entry): void {
  page.journal.push({
    accountId: pool.accountId,
    poolId: pool.id,
    seat: session?.number ?? null,
    fence: session?.fence ?? null,
    sessionId: session?.id ?? null,
    ticketId: ticket?.id ?? null,
    userId: session?.userId ?? ticket?.userId ?? null,
    actorId: null,
    activity: session?.activity ?? null,
    reason: null,
    note: null,
    endedAt: null,
    ...entry,
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
