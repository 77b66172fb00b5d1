// Why a device is not registered. Pure: no I/O, no clock.
import type { ErrorCode } from '@sitzplan/contract/errors'

export interface Asked {
  isSuspended: boolean
  isOver: boolean
  isRetired: boolean
  /** Null: unrestricted. */
  limit: number | null
  inUse: number
}

/** The first reason that holds; null: none. */
export function registrationFault({ isSuspended, isOver, isRetired, limit, inUse }: Asked): ErrorCode | null {
  if (isSuspended) return 'account_suspended'
  if (isOver) return 'license_expired'
  if (isRetired) return 'device_retired'
  return hasRoom({ limit, inUse }, 1) ? null : 'device_limit_reached'
}

export const hasRoom = ({ limit, inUse }: Pick<Asked, 'limit' | 'inUse'>, more: number): boolean =>
  limit === null || inUse + more <= limit
