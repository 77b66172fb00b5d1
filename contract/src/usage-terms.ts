// What use over time is told by: without schemas, so that the web app may load it.

/** Why a seat was refused, in the order in which reasons are told. */
export const refusalReasons = [
  'account_suspended',
  'license_expired',
  'user_suspended',
  'not_activated',
  'not_entitled',
  'too_many_sessions',
  'cooling_down',
  'seats_exhausted',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const usageRanges = ['day', 'week', 'month'] as const
export type UsageRange = (typeof usageRanges)[number]

/** So long the numbers are kept. */
export const usageKeptDays = 400
