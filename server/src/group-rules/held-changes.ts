// What is held of the directory's changes, for administrators: shown with what each person would lose, confirmed or discarded.
import type { HeldChange, HeldDecisionBody } from '@sitzplan/contract/group-rules'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productKeys } from '../catalog/catalog.ts'
import { groupNames } from '../groups/groups.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { countWaiting, type HeldRow, selectWaiting, updateDecisions } from './held-store.ts'
import { differencesOf, duesOf } from './rule-rules.ts'
import { applicable, selectRules } from './rule-store.ts'
import { type Standing, selectStandings } from './standing-store.ts'
import { insertWork } from './work-store.ts'

/** A page, oldest first. What of the rules is held is worked out as it would be done now. */
export async function heldChanges(
  tx: Queryable,
  accountId: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<HeldChange>> {
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const rows = await selectWaiting(tx, accountId, after === null ? null : String(after), limit + 1)
  const people = await selectStandings(
    tx,
    accountId,
    rows.map(({ userId }) => userId),
  )
  const lost = await lossesOf(tx, accountId)
  const page = pageOf(
    rows,
    limit,
    await countWaiting(tx, accountId),
    (row) => row,
    ({ id }) => [id],
  )
  // Who is deleted meanwhile takes what is held of them along.
  const items = page.items.flatMap((row) => {
    const standing = people.get(row.userId)
    return standing ? shown(row, standing, lost) : []
  })
  return { ...page, items }
}

type Losses = (standing: Standing) => Pick<HeldChange, 'loses' | 'losesRole' | 'leaves'>

async function lossesOf(tx: Queryable, accountId: string): Promise<Losses> {
  const rules = applicable(await selectRules(tx, accountId))
  const keyOf = await productKeys(tx)
  const names = await groupNames(tx, accountId)
  return ({ membership, held }) => {
    const { give, take, losesRole, leave } = differencesOf(duesOf(rules, membership), held)
    return {
      loses: [
        ...take.filter(({ isLost }) => isLost),
        ...give.flatMap(({ productId, isLess }) => (isLess ? [{ productId, kind: 'named' as const }] : [])),
      ].map(({ productId, kind }) => ({ key: keyOf(productId), kind })),
      losesRole,
      leaves: leave.map((id) => names.get(id) ?? id),
    }
  }
}

const nothing = { loses: [], losesRole: false, leaves: [] }

const shown = ({ id, what, heldAt }: HeldRow, standing: Standing, lost: Losses): HeldChange => ({
  id,
  user: standing.user,
  what,
  heldAt: heldAt.toISOString(),
  ...(what === 'rules' ? lost(standing) : nothing),
})

/** Decides on what nobody has decided yet; carrying it out follows. How many there were. */
export async function decideHeldChanges(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  { do: what, ids }: HeldDecisionBody,
): Promise<number> {
  const confirms = what === 'confirm'
  const userIds = await updateDecisions(tx, accountId, ids ?? null, confirms ? 'confirmed' : 'discarded')
  if (userIds.length === 0) return 0
  await insertWork(tx, accountId, [...new Set(userIds)])
  await recordAudit(tx, origin, {
    accountId,
    action: confirms ? 'held_changes.confirmed' : 'held_changes.discarded',
    target: { kind: 'held_changes', id: null },
    after: { changes: userIds.length },
  })
  return userIds.length
}
