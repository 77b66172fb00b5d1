// A session policy in a form: numbers may be empty while they are typed. Pure.
import type { SessionPolicy, SessionPolicyPatch } from '@sitzplan/contract/catalog'
import { policyLimits } from '@sitzplan/contract/policy-limits'

export type PolicyNumber = keyof typeof policyLimits
export type PolicyDraft = Omit<SessionPolicy, PolicyNumber> & Record<PolicyNumber, number | ''>

export const policyNumbers = Object.keys(policyLimits) as PolicyNumber[]

/** Seconds as they are, in larger units: `3 min 20 s`. */
export function exactTime(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ]
  const text = parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ')
  return text || '0 s'
}

/** Only what differs; null: nothing does. */
export function policyPatch(saved: SessionPolicy, draft: PolicyDraft): SessionPolicyPatch | null {
  const changed = Object.entries(draft).filter(([field, value]) => saved[field as keyof SessionPolicy] !== value)
  return changed.length > 0 ? Object.fromEntries(changed) : null
}

/** Why a number cannot be; null: it can. */
export function policyFault(field: PolicyNumber, draft: PolicyDraft): 'range' | 'heartbeat' | null {
  const value = draft[field]
  const { minimum, maximum } = policyLimits[field]
  if (value === '' || !Number.isInteger(value) || value < minimum || value > maximum) return 'range'
  const isTooRare = field === 'heartbeatSeconds' && draft.leaseSeconds !== '' && value >= draft.leaseSeconds
  return isTooRare ? 'heartbeat' : null
}
