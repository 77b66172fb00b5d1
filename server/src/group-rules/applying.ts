// Applies the rules to people who are due, a few in one transaction: they are locked first, as for every change of a person,
// then roles and groups change, and products last, since these lock the account's pools.
import type { Services } from '../app.ts'
import { giveByRule, keepByHand, takeByRule } from '../assignments/given-by-rule.ts'
import { completeWaiting } from '../assignments/waiting.ts'
import { products } from '../catalog/catalog.ts'
import { keepGroups, setRuleGroups } from '../groups/groups.ts'
import { changeRoleByRule, keepRoleByHand } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { carryOutDecision } from './deciding.ts'
import { deleteHeld, type HeldRow, selectHeldOf } from './held-store.ts'
import { mayTakeAway } from './holding.ts'
import { keepsForNow } from './holding-rules.ts'
import { type Differences, differencesOf, duesOf, gainsAlone, losesSomething } from './rule-rules.ts'
import { applicable, selectRules } from './rule-store.ts'
import { type Standing, selectStandings } from './standing-store.ts'
import { insertWork, lockFreeUsers, selectDue, takeWork, type Work } from './work-store.ts'

/** What a product or its queues still need is looked at again after this time. */
const againSeconds = 3_600

interface Applied {
  standing: Standing
  differences: Differences
  held: HeldRow[]
}

/** Looks at so many people of the account who are due. How many there were; none: nobody is, or others are at it. */
export async function applyToSome(services: Services, accountId: string, most: number): Promise<number> {
  // Asked first of every call that changes people, and of each of thousands whom the directory sends: mostly nobody is.
  const due = await selectDue(services.database, accountId, most)
  if (due.length === 0) return 0
  return services.database.transaction(async (tx) => {
    const locked = await lockFreeUsers(tx, accountId, due)
    const work = await takeWork(tx, accountId, locked)
    if (work.length === 0) return 0
    const ids = work.map(({ userId }) => userId)
    const rules = applicable(await selectRules(tx, accountId))
    const standings = await selectStandings(tx, accountId, ids)
    const held = await selectHeldOf(tx, accountId, ids)
    const applied: Applied[] = []
    for (const one of work) {
      const standing = standings.get(one.userId)
      if (!standing) continue
      const wanted = differencesOf(duesOf(rules, standing.membership), standing.held)
      const own = held.filter(({ userId }) => userId === one.userId)
      const differences = await withoutHeld(tx, services, accountId, one, wanted, own)
      await changeRoleAndGroups(tx, services, accountId, standing, differences)
      applied.push({ standing, differences, held: own })
    }
    // What is taken goes first, and who waits comes before those who get something now.
    for (const one of applied) await takeProducts(tx, services, accountId, one)
    if (applied.some(mayLetOthersIn)) await completeWaiting(tx, services, accountId)
    await giveProducts(tx, services, accountId, applied)
    for (const { standing, held: own } of applied)
      for (const row of own) await carryOutDecision(tx, services, accountId, standing, row)
    return work.length
  })
}

/** What of it may be done now. */
async function withoutHeld(
  tx: Transaction,
  services: Services,
  accountId: string,
  { userId, byDirectory }: Work,
  wanted: Differences,
  own: readonly HeldRow[],
): Promise<Differences> {
  const held = own.find(({ what }) => what === 'rules')
  if (held && (held.decision !== null || !losesSomething(wanted))) await deleteHeld(tx, accountId, userId, 'rules')
  if (!losesSomething(wanted) || held?.decision === 'confirmed') return wanted
  if (held?.decision === 'discarded') {
    await keepWhatIsLost(tx, accountId, userId, wanted)
    return gainsAlone(wanted)
  }
  if (keepsForNow(own)) return gainsAlone(wanted)
  if (!byDirectory || (await mayTakeAway(tx, services, { accountId, userId }, 'rules'))) return wanted
  return gainsAlone(wanted)
}

/** They keep it as if an administrator had given it. */
async function keepWhatIsLost(
  tx: Transaction,
  accountId: string,
  userId: string,
  { give, take, losesRole, leave }: Differences,
): Promise<void> {
  if (losesRole) await keepRoleByHand(tx, accountId, userId)
  for (const { productId } of [...take, ...give.filter(({ isLess }) => isLess)])
    await keepByHand(tx, { accountId, userId, productId })
  await keepGroups(tx, accountId, userId, leave, 'rule')
}

async function changeRoleAndGroups(
  tx: Transaction,
  services: Services,
  accountId: string,
  { user }: Standing,
  { role, losesRole, join, leave }: Differences,
): Promise<void> {
  if (role !== null || losesRole) await changeRoleByRule(tx, services, { accountId, userId: user.id }, role)
  if (join.length > 0 || leave.length > 0) await setRuleGroups(tx, accountId, user, { join, leave })
}

async function takeProducts(
  tx: Transaction,
  services: Services,
  accountId: string,
  { standing, differences }: Applied,
): Promise<void> {
  const userId = standing.user.id
  let isHeldBack = false
  for (const { productId } of differences.take)
    if (!(await takeByRule(tx, services, { accountId, userId, productId }))) isHeldBack = true
  if (isHeldBack) await insertWork(tx, accountId, [userId], againSeconds)
}

/** They have lost something, or held up those behind them until it was known that they do not. */
const mayLetOthersIn = ({ standing, differences }: Applied): boolean =>
  differences.take.length > 0 || standing.held.products.some(({ has, kind }) => has !== kind)

async function giveProducts(
  tx: Transaction,
  services: Services,
  accountId: string,
  applied: readonly Applied[],
): Promise<void> {
  if (applied.every(({ differences }) => differences.give.length === 0)) return
  const catalog = new Map((await products(tx)).map((product) => [product.id, product]))
  // The vendor may have ceased to sell it like this since the rule was saved.
  for (const { standing, differences } of applied)
    for (const { productId, kind } of differences.give)
      if (catalog.get(productId)?.kinds.includes(kind))
        await giveByRule(tx, services, { accountId, userId: standing.user.id, productId }, kind)
}
