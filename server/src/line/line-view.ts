// How a place in the line looks to administrators, and to who stands there.

import type { Holder, Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { Waiting } from '@sitzplan/contract/line'
import type { OwnTicket } from '@sitzplan/contract/me'
import { estimatedWaitSeconds } from '../seats/session-view.ts'
import type { OwnTicketRow, WaitingRow } from './line-store.ts'

/** How a place looks to who stands there. */
export const ownTicketView = (row: OwnTicketRow, language: Language): OwnTicket => ({
  ticket: row.id,
  product: row.product,
  productName: textIn(row.product_name, language),
  position: row.position,
  ahead: row.position - 1,
  estimatedWaitSeconds: estimateOf(row),
  since: row.since.toISOString(),
  offered: offerOf(row),
})

/** `user`: without a name where the reader does not see them. */
export function waitingView(row: WaitingRow, user: Holder = personOf(row)): Waiting {
  const offered = offerOf(row)
  return {
    ticket: row.id,
    position: row.position,
    user,
    product: row.product,
    since: row.since.toISOString(),
    estimatedWaitSeconds: estimateOf(row),
    offered,
  }
}

const personOf = (row: WaitingRow): Holder => ({ id: row.user_id, email: row.email, name: row.user_name })

/** The seat that is kept for the ticket. */
const offerOf = (row: Pick<WaitingRow, 'offered_number' | 'offered_until'>): Waiting['offered'] =>
  row.offered_number === null || row.offered_until === null
    ? null
    : { seat: row.offered_number, until: row.offered_until.toISOString() }

/** Nobody with an offer waits any more. */
function estimateOf(row: Omit<WaitingRow, 'email' | 'user_name'>): number | null {
  if (offerOf(row)) return 0
  const { total, seats, hold_seconds: holdSeconds, holds_ended: holdsEnded } = row
  return estimatedWaitSeconds({ total, seats, holdSeconds, holdsEnded }, row.waiting_ahead)
}
