// Taking licenses away so that a revision can be activated, and giving something in their place.
import type { Removal } from '@sitzplan/contract/licenses'
import type { UserCaller } from '../access/caller.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { assignmentsOf } from '../assignments/assignments.ts'
import { giversOf } from '../assignments/given-by-rule.ts'
import { give, take } from '../assignments/giving.ts'
import type { Origin } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import { retireForRevision } from '../devices/devices.ts'
import { applyRulesAgain } from '../group-rules/due.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import type { RemovedDevice, RemovedLicense, RemovedRight } from './removed-store.ts'

type OfPerson = Exclude<Removal, { kind: 'device' }>
type OfDevice = Extract<Removal, { kind: 'device' }>

const isOfPerson = (removal: Removal): removal is OfPerson => removal.kind !== 'device'

export const isReplaced = (removal: Removal): boolean => isOfPerson(removal) && removal.instead !== undefined

export const peopleOf = (removals: readonly Removal[]): ReadonlySet<string> =>
  new Set(removals.filter(isOfPerson).map(({ user }) => user.toLowerCase()))

/**
 * Takes away what `removals` names, in their order, as if each were taken away by itself: the people are told, and nobody
 * is touched who has more than the caller; devices are retired. The people and the pools must be locked. Returns what it takes to undo it.
 */
export async function takeAway(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  removals: readonly Removal[],
): Promise<RemovedLicense[]> {
  const removed: RemovedLicense[] = []
  for (const [index, removal] of removals.entries()) {
    const path = `/removals/${index}`
    removed.push(
      isOfPerson(removal)
        ? await takeOne(tx, services, origin, caller, removal, path)
        : await retireOne(tx, services, origin, caller, removal, path),
    )
  }
  return removed
}

/** Whoever activates a revision decides this, as they decide about people's licenses. */
async function retireOne(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId }: UserCaller,
  { product: key, resource, device: deviceId }: OfDevice,
  path: string,
): Promise<RemovedDevice> {
  const productId = await idOf(tx, key, `${path}/product`)
  const retired = await retireForRevision(tx, services, origin, { accountId, productId, resource, deviceId })
  if (retired === null) throw invalidField(`${path}/device`, 'unknownReference')
  return { kind: 'device', productId, deviceId: retired }
}

async function takeOne(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { product: key, kind, user, instead }: OfPerson,
  path: string,
): Promise<RemovedRight> {
  const { accountId } = caller
  const userId = user.toLowerCase()
  const productId = await idOf(tx, key, `${path}/product`)
  const given = instead
    ? { productId: await idOf(tx, instead.product, `${path}/instead/product`), kind: instead.kind }
    : null
  await touch(tx, caller, userId).catch((error: unknown) => {
    const isUnknown = error instanceof Refusal && error.code === 'not_found'
    throw isUnknown ? invalidField(`${path}/user`, 'unknownReference') : error
  })
  const held = (await assignmentsOf(tx, accountId, [userId])).get(userId) ?? []
  const isTheirs = held.some((one) => one.key === key && one.kind === kind && one.state === 'assigned')
  if (!isTheirs) throw invalidField(`${path}/user`, 'unknownReference')
  const isNew = given !== null && given.productId !== productId
  // Who has it already would lose it when this is undone.
  if (isNew && held.some((one) => one.key === instead?.product))
    throw invalidField(`${path}/instead`, 'unknownReference')
  const { byHand, byRule } = await giversOf(tx, { accountId, userId, productId })
  // Another kind of the same product moves a session that runs; it is not taken away first.
  if (given === null || isNew) await take(tx, services, origin, { accountId, userId, productId, notify: true })
  if (given) await give(tx, services, origin, { accountId, userId, ...given, wait: false, notify: true })
  // What rules give they get again; with no license free they wait, as everybody does to whom a rule gives one.
  await applyRulesAgain(tx, accountId, [userId])
  return { userId, productId, kind, given, byRule: byRule && !byHand }
}

async function idOf(tx: Queryable, key: string, path: string): Promise<string> {
  const product = await productByKey(tx, key)
  if (!product) throw invalidField(path, 'unknownReference')
  return product.id
}
