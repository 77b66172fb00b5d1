// The billing contact while it is edited, and what is sent of it. Pure.
import type { AccountPatchBody, BillingContact } from '@sitzplan/contract/account'

export interface BillingDraft {
  sort: 'nobody' | 'user' | 'other'
  user: string | null
  name: string
  email: string
}

export function billingDraftOf(contact: BillingContact | null): BillingDraft {
  if (contact === null) return { sort: 'nobody', user: null, name: '', email: '' }
  return { sort: contact.user === null ? 'other' : 'user', ...contact }
}

export const billingProblems = ({ sort, user, name, email }: BillingDraft) => ({
  user: sort === 'user' && user === null,
  name: sort === 'other' && name.trim() === '',
  email: sort === 'other' && !/^\S+@\S+$/.test(email.trim()),
})

export const isBillingValid = (draft: BillingDraft): boolean => !Object.values(billingProblems(draft)).includes(true)

/** Undefined: it is what is kept. */
export function billingPatch(kept: BillingContact | null, draft: BillingDraft): AccountPatchBody['billingContact'] {
  const { sort, user } = draft
  const [name, email] = [draft.name.trim(), draft.email.trim()]
  if (sort === 'nobody') return kept === null ? undefined : null
  if (sort === 'user') return user === null || user === kept?.user ? undefined : { user }
  const isKept = kept?.user === null && kept.name === name && kept.email === email.toLowerCase()
  return isKept ? undefined : { name, email }
}
