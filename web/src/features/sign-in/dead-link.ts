// Why a link does not open (any more).
import { CallRefused } from '../../platform/problems.ts'

export type DeadReason = 'used' | 'expired' | 'unknown'

/** Null for any other error. */
export function deadLinkOf(error: unknown): DeadReason | null {
  if (!(error instanceof CallRefused)) return null
  if (error.code === 'link_used') return 'used'
  if (error.code === 'link_expired') return 'expired'
  return error.code === 'not_found' ? 'unknown' : null
}
