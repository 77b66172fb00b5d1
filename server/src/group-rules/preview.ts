// What a draft of the rules would do: who would gain, lose or wait, and what that takes. Nothing is changed, and nobody locked.
import type { GroupRuleBody, GroupRulesPreview } from '@sitzplan/contract/group-rules'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { products as allProducts, productKeys } from '../catalog/catalog.ts'
import { pricesSince } from '../catalog/prices.ts'
import { groupNames } from '../groups/groups.ts'
import type { Transaction } from '../platform/database/database.ts'
import { selectHeldOf } from './held-store.ts'
import { keepsForNow } from './holding-rules.ts'
import { PreviewSums, type Supply } from './preview-rules.ts'
import { checkedRules, concernOf } from './rule-list.ts'
import { differencesOf, duesOf, gainsAlone } from './rule-rules.ts'
import { selectRules } from './rule-store.ts'
import { selectAskingCounts, selectConcerned, selectStandings, selectWorking } from './standing-store.ts'

const peopleAtOnce = 1_000

/** Refuses what is wrong in a rule by its place, as saving it would. */
export async function previewGroupRules(
  services: Services,
  caller: UserCaller,
  wanted: readonly GroupRuleBody[],
): Promise<GroupRulesPreview> {
  const { accountId } = caller
  return services.database.transaction(async (tx) => {
    const rules = await checkedRules(tx, caller, wanted)
    const concern = concernOf(await selectRules(tx, accountId), rules)
    const sums = new PreviewSums(await namesOf(tx, accountId), await suppliesOf(tx, services, accountId))
    for (let after: string | null = null; ; ) {
      const ids: string[] = await selectConcerned(tx, accountId, concern, after, peopleAtOnce)
      const held = await selectHeldOf(tx, accountId, ids)
      const working = await selectWorking(tx, accountId, ids)
      for (const standing of (await selectStandings(tx, accountId, ids)).values()) {
        const differences = differencesOf(duesOf(rules, standing.membership), standing.held)
        const keeps = keepsForNow(held.filter(({ userId }) => userId === standing.user.id))
        const worksIn = new Set(working.flatMap((one) => (one.userId === standing.user.id ? [one.productId] : [])))
        sums.add({ ...standing, worksIn }, keeps ? gainsAlone(differences) : differences)
      }
      after = ids.at(-1) ?? null
      if (ids.length < peopleAtOnce) break
    }
    return sums.result()
  })
}

async function namesOf(tx: Transaction, accountId: string) {
  const groups = await groupNames(tx, accountId)
  return {
    product: await productKeys(tx),
    group: (id: string) => groups.get(id) ?? id,
  }
}

/** What of each product is there for whoever comes new: what others wait for already is not. */
async function suppliesOf(tx: Transaction, { seats }: Services, accountId: string): Promise<Supply[]> {
  const pools = await seats.usage(tx, accountId)
  const counts = await selectAskingCounts(tx, accountId)
  const prices = await pricesSince(tx)
  return (await allProducts(tx)).flatMap(({ id: productId, key }) =>
    (['named', 'concurrent'] as const).map((kind) => {
      const pool = pools.find((one) => one.productId === productId && one.kind === kind)
      const asking = counts.find((one) => one.productId === productId && one.kind === kind)?.asking ?? 0
      const price = prices.findLast((one) => one.productId === productId && one.kind === kind)
      return {
        productId,
        key,
        kind,
        free: freeIn(pool, asking),
        idle: kind === 'concurrent' && pool ? idleIn(pool) : null,
        price: price && price.amount !== null ? { amount: price.amount, currency: price.currency } : null,
      }
    }),
  )
}

/** Any number of people share a concurrent pool. */
function freeIn(
  pool: { kind: string; total: number | null; used: number } | undefined,
  asking: number,
): Supply['free'] {
  if (!pool || pool.total === 0) return false
  return pool.kind === 'concurrent' || pool.total === null ? null : pool.total - pool.used - asking
}

const idleIn = ({ total, used, waiting }: { total: number | null; used: number; waiting: number }): number | null =>
  total === null ? null : waiting > 0 ? 0 : Math.max(0, total - used)
