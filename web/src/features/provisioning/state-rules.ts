// How it stands with an account's directory. Pure.
import type { Provisioning } from '@sitzplan/contract/provisioning'
import type { Token } from '@sitzplan/contract/tokens'

export type DirectoryState = 'noToken' | 'ended' | 'noCall' | 'refused' | 'works'

export function stateOf(
  { connected, lastCallAt, lastRefusedAt }: Pick<Provisioning, 'connected' | 'lastCallAt' | 'lastRefusedAt'>,
  tokens: number,
): DirectoryState {
  if (!connected) return tokens === 0 ? 'noToken' : 'ended'
  if (lastCallAt === null) return 'noCall'
  return lastRefusedAt === lastCallAt ? 'refused' : 'works'
}

export type TokenState = 'lasting' | 'ending' | 'replaced' | 'ended'

const dayMilliseconds = 86_400_000
const soonDays = 14

/** `ending`: within two weeks, and nothing has taken its place yet. */
export function tokenStateOf(
  { expiresAt, replacedBy }: Pick<Token, 'expiresAt' | 'replacedBy'>,
  now: number,
): TokenState {
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - now
  if (left <= 0) return 'ended'
  if (replacedBy !== null) return 'replaced'
  return left <= soonDays * dayMilliseconds ? 'ending' : 'lasting'
}

export type Advice = 'tokenEnded' | 'notAllowed' | 'notThere' | 'taken' | 'badInput' | 'oursAway'

/** What administrators may do about a call that was refused; null: what it was told says it all. */
export function adviceFor({
  status,
  scimType,
  refused,
}: {
  status: number
  scimType: string | null
  refused: boolean
}) {
  if (!refused) return null
  if (scimType === 'uniqueness' || status === 409) return 'taken' satisfies Advice
  if (status === 401) return 'tokenEnded' satisfies Advice
  if (status === 403) return 'notAllowed' satisfies Advice
  if (status === 404) return 'notThere' satisfies Advice
  if (status >= 500) return 'oursAway' satisfies Advice
  return status === 400 || scimType !== null ? ('badInput' satisfies Advice) : null
}

/** The user a call was about, or made; null where it was about none. */
export function userOf({ path, resource }: { path: string; resource: string | null }): string | null {
  return /^\/Users\/([0-9a-f-]{36})$/i.exec(resource ?? path)?.[1] ?? null
}
