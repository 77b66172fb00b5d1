// How full something with a limit is, in the steps that ask for different reactions. Pure.

export type Level = 'calm' | 'warning' | 'full' | 'over'

const warningShare = 0.85

/** `total` null: there is no limit. */
export function levelOf(used: number, total: number | null): Level {
  if (total === null) return 'calm'
  if (used > total) return 'over'
  if (used === total) return used === 0 ? 'calm' : 'full'
  return used >= total * warningShare ? 'warning' : 'calm'
}

/** The part of a bar that is filled, 0 to 1. Where there is no limit, nothing can be said. */
export function shareOf(used: number, total: number | null): number {
  if (total === null) return 0
  return total === 0 ? (used > 0 ? 1 : 0) : Math.min(1, used / total)
}
