// The front door of surplus licenses: who holds them, whom to propose, what could be given instead. Nothing is changed
// here: taking away is part of activating (licenses/activation.ts).
import type { DryRun, SurplusHolder, SurplusLine } from '@sitzplan/contract/surplus'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { productKeys } from '../catalog/catalog.ts'
import { silentDevices } from '../devices/devices.ts'
import { givenByRules } from '../group-rules/given.ts'
import {
  blocking,
  type Change,
  changesBetween,
  type Line,
  linesOfPending,
  tryDocument,
  usage,
} from '../licenses/licenses.ts'
import { alternativesFor, type Holder, inOrderOfProposal, proposalFrom, waitsFor } from './surplus-rules.ts'
import { type Looking, selectHolders } from './surplus-store.ts'

/** A dialog shows no more people or devices of a line than this, and no more are removed at once. */
const most = 10_000

interface Viewer {
  accountId: string
  /** Whose licenses are shown, and of whom they may be taken away. */
  looking: Looking
}

/** The lines of a revision that stand in its way; none when it does not wait. Throws `not_found`. */
export async function surplusOf(services: Services, viewer: Viewer, revision: number): Promise<SurplusLine[]> {
  const lines = await linesOfPending(services.database, viewer.accountId, revision)
  return lines ? surplusFor(services, viewer, lines) : []
}

/** What would come of a document, and whom it would cost a license; nothing is kept. Throws `license_invalid`. */
export async function dryRun(services: Services, viewer: Viewer, document: string): Promise<DryRun> {
  const { lines, ...tried } = await tryDocument(services.database, services, { ...viewer, document })
  return { ...tried, surplus: await surplusFor(services, viewer, lines) }
}

/** The same for lines that nobody has received yet. */
async function surplusFor(services: Services, viewer: Viewer, next: readonly Line[]): Promise<SurplusLine[]> {
  const { database } = services
  const { privacy } = await accountById(database, viewer.accountId)
  const isLastUseWithheld = privacy.coarseSurplusReasons || privacy.historyWithoutNames
  const used = await usage(database, services, viewer.accountId)
  const keyOf = await productKeys(database)
  const shown: SurplusLine[] = []
  for (const change of blocking(changesBetween(used, next))) {
    const holders = await holdersOf(services, viewer, change)
    const alternatives = alternativesFor(change, next, used)
    const byRule = await givenByRules(
      database,
      { accountId: viewer.accountId, productId: change.productId, sight: viewer.looking?.managedGroups ?? null },
      holders.map(({ user }) => user.id),
    )
    shown.push({
      product: keyOf(change.productId),
      kind: change.kind,
      ...(change.resource && { resource: change.resource }),
      used: change.used,
      available: change.total ?? 0,
      toRemove: change.surplus,
      isLastUseWithheld,
      holders: holders.map((holder) => {
        const given = byRule.get(holder.user.id)
        return {
          ...shownHolder(holder, isLastUseWithheld),
          ...(given && { byRule: { ...given, waits: waitsFor(given.kind, change, alternatives) } }),
        }
      }),
      proposal: proposalFrom(holders, change.surplus, isLastUseWithheld),
      devices: await devicesOf(services, viewer, change),
      alternatives: alternatives.map(({ productId, ...rest }) => ({ product: keyOf(productId), ...rest })),
    })
  }
  return shown
}

async function holdersOf({ database }: Services, { accountId, looking }: Viewer, { productId, kind }: Change) {
  // Devices have no holders.
  if (kind !== 'named') return []
  return inOrderOfProposal(await selectHolders(database, { accountId, productId, kind }, looking, most))
}

async function devicesOf({ database }: Services, { accountId }: Viewer, { productId, kind, resource }: Change) {
  if (kind !== 'device') return []
  const devices = await silentDevices(database, { accountId, productId, resource }, most)
  return devices.map(({ deviceId, name, registeredAt, lastSeenAt }) => ({
    device: deviceId,
    name,
    registeredAt,
    lastSeenAt,
  }))
}

const shownHolder = (
  { user, status, since, lastUsedAt, isWorking, veto, queues, mayTake }: Holder,
  isLastUseWithheld: boolean,
): SurplusHolder => ({
  user,
  status,
  since: since.toISOString(),
  lastUsedAt: isLastUseWithheld ? null : (lastUsedAt?.toISOString() ?? null),
  isWorking,
  veto: veto && { reason: veto.reason, since: veto.since.toISOString() },
  queues,
  mayTake,
})
