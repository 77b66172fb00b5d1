// An administrator ends sessions: ended, told and written down in one transaction.
import type { EndSessionsAnswer } from '@sitzplan/contract/seats'
import type { Static } from 'typebox'
import type { UserCaller } from '../access/caller.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Database } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'
import type { EndedSession } from './seat-types.ts'
import type { SeatEngine } from './seats.ts'
import { selectEndings, selectPeopleOf, selectSessionsSeen } from './session-store.ts'

export async function endSessions(
  { database, seats }: { database: Database; seats: SeatEngine },
  origin: Origin,
  { accountId, userId: actorId, managedGroups }: UserCaller,
  { ids, note }: { ids: string[]; note: string | null },
): Promise<Static<typeof EndSessionsAnswer>> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))]
  const possible = wanted.filter((id) => isId(id))
  const scope = { accountId, productId: null, userId: null }
  return database.transaction(async (tx) => {
    const known = managedGroups === null ? possible : await selectSessionsSeen(tx, accountId, managedGroups, possible)
    const answers = await seats.runIn(
      tx,
      known.map((sessionId) => ({ kind: 'end' as const, sessionId, scope, actorId, note })),
    )
    const ended = answers.filter((answer) => answer !== null)
    // Sent without waiting for each other: until the end of it everybody's seats of these pools stand still.
    const people = await selectPeopleOf(tx, accountId, new Set(ended.map(({ session }) => session.userId)))
    await Promise.all(ended.map((one) => auditEnding(tx, origin, accountId, one, people, note)))
    const endedIds = new Set(ended.map(({ session }) => session.id))
    const rest = known.filter((id) => !endedIds.has(id))
    const before = new Set((await selectEndings(tx, rest, scope)).map((ending) => ending.session_id))
    return {
      ended: [...endedIds],
      alreadyEnded: rest.filter((id) => before.has(id)),
      notFound: wanted.filter((id) => !endedIds.has(id) && !before.has(id)),
      seatsFreed: ended.filter(({ seatFreed }) => seatFreed).length,
    }
  })
}

async function auditEnding(
  tx: Parameters<typeof recordAudit>[0],
  origin: Origin,
  accountId: string,
  { session, pool }: EndedSession,
  people: Awaited<ReturnType<typeof selectPeopleOf>>,
  note: string | null,
): Promise<void> {
  const user = people.get(session.userId) ?? { email: '', name: '' }
  await recordAudit(tx, origin, {
    accountId,
    action: 'session.ended',
    target: { kind: 'session', id: session.id, name: user.name },
    before: {
      product: pool.productKey,
      user: { id: session.userId, email: user.email, name: user.name },
      seat: session.number,
      device: session.device?.name ?? session.device?.id ?? null,
      activity: session.activity,
      startedAt: new Date(session.startedAt).toISOString(),
    },
    note,
  })
}
