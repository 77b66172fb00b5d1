// Whom to propose when licenses have to be taken away, and what could be given instead. Pure: no I/O, no clock.
import type { ProposalReason, SurplusHolder } from '@sitzplan/contract/surplus'
import type { Change, Line, UsedLine } from '../licenses/licenses.ts'

/** A holder of a license as the database knows them, and whether the caller may take it away. */
export interface Holder extends Omit<SurplusHolder, 'since' | 'lastUsedAt' | 'veto' | 'byRule'> {
  since: Date
  lastUsedAt: Date | null
  /** Not for 30 days, or never. */
  isLongUnused: boolean
  /** The change of kind that waits for a session to end leaves this license by itself. */
  changesKind: boolean
  veto: { reason: string; since: Date } | null
}

const reasonFor = ({ status, changesKind, lastUsedAt }: Holder): ProposalReason => {
  if (status === 'suspended') return 'suspended'
  if (changesKind) return 'changes_kind'
  if (status === 'invited') return 'never_activated'
  return lastUsedAt === null ? 'never_used' : 'longest_unused'
}

/** Where last use is withheld, the reason gives it away no more closely than that it was long ago. */
function coarseReasonFor(holder: Holder): ProposalReason {
  const reason = reasonFor(holder)
  const isByUse = reason === 'never_used' || reason === 'longest_unused'
  return isByUse && holder.isLongUnused ? 'long_unused' : reason
}

const ranks: Record<ProposalReason, number> = {
  suspended: 0,
  changes_kind: 1,
  never_activated: 2,
  never_used: 3,
  longest_unused: 4,
  long_unused: 4,
}

const isKept = ({ veto, queues, mayTake }: Pick<Holder, 'veto' | 'queues' | 'mayTake'>) =>
  veto !== null || queues.length > 0 || !mayTake

/** Who can spare a license most easily comes first: those who keep it last, who works right now before them. */
export function inOrderOfProposal(holders: readonly Holder[]): Holder[] {
  const time = (moment: Date | null) => moment?.getTime() ?? 0
  return holders.toSorted(
    (a, b) =>
      Number(isKept(a)) - Number(isKept(b)) ||
      Number(a.isWorking) - Number(b.isWorking) ||
      ranks[reasonFor(a)] - ranks[reasonFor(b)] ||
      time(a.lastUsedAt) - time(b.lastUsedAt) ||
      time(a.since) - time(b.since) ||
      (a.user.id < b.user.id ? -1 : 1),
  )
}

/** `holders` in order of proposal; nobody whose product vetoes it, who is in one of its queues, or on whom the caller may not act. */
export const proposalFrom = (holders: readonly Holder[], toRemove: number, isLastUseWithheld: boolean) =>
  holders
    .filter((holder) => !isKept(holder))
    .slice(0, toRemove)
    .map((holder) => ({ user: holder.user, reason: (isLastUseWithheld ? coarseReasonFor : reasonFor)(holder) }))

export interface Alternative {
  productId: string
  kind: 'named' | 'concurrent'
  /** Null: as many as one likes. Right to a shared pool takes no seat. */
  free: number | null
}

/** What has room once the revision is active, but for the line itself: the same product first. */
export function alternativesFor(
  line: Pick<Change, 'productId' | 'kind'>,
  next: readonly Line[],
  used: readonly UsedLine[],
) {
  // Nothing takes the place of a device.
  if (line.kind === 'device') return []
  const isSame = (a: { productId: string; kind: string }, b: { productId: string; kind: string }) =>
    a.productId === b.productId && a.kind === b.kind
  const usedOf = (other: Line) => used.find((one) => isSame(one, other))?.used ?? 0
  return next
    .flatMap((other): Alternative[] => {
      const { productId, kind, total } = other
      if ((kind !== 'named' && kind !== 'concurrent') || isSame(line, other) || total === 0) return []
      const free = kind === 'concurrent' || total === null ? null : total - usedOf(other)
      return free === null || free > 0 ? [{ productId, kind, free }] : []
    })
    .toSorted((a, b) => Number(b.productId === line.productId) - Number(a.productId === line.productId))
}

/** Whether whoever is to have the line's product in this kind, past the choice of whoever removes it, has to wait for it. */
export const waitsFor = (
  kind: Alternative['kind'],
  line: Pick<Change, 'productId'>,
  alternatives: readonly Alternative[],
): boolean => !alternatives.some((one) => one.productId === line.productId && one.kind === kind)
