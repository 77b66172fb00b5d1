// When the directory's changes take too much at once, and what is not done meanwhile. Pure.
import type { HeldWhat } from '@sitzplan/contract/group-rules'

/** So many a directory may take something from within an hour, however few it keeps: ordinary comings and goings. */
const always = 5

/** Whether one more person losing something is more than the account's limit for an hour. */
export const isTooMuch = ({ kept, lost, holdPercent }: { kept: number; lost: number; holdPercent: number }): boolean =>
  lost + 1 > always && (lost + 1) * 100 > kept * holdPercent

/** Whether the person keeps for now what the rules would take: it is held, or their deletion is. */
export function keepsForNow(held: readonly { what: HeldWhat; decision: 'confirmed' | 'discarded' | null }[]): boolean {
  const rules = held.find(({ what }) => what === 'rules')
  return rules ? rules.decision !== 'confirmed' : held.some(({ what }) => what === 'delete')
}
