// What of a form differs from what is kept, and what of it cannot be undone. Pure.
import type { AccountPatchBody, AccountSettings } from '@sitzplan/contract/account'
import { type BillingDraft, billingDraftOf, billingPatch, isBillingValid } from './billing-rules.ts'

/** The form: numbers may be empty while they are typed. */
export type Draft = Omit<
  AccountSettings,
  'id' | 'billingContact' | 'namesKeptDays' | 'addressesKeptDays' | 'usersWithoutSecondFactor'
> & {
  namesKeptDays: number | ''
  addressesKeptDays: number | ''
  billing: BillingDraft
}

export const limits = { namesKeptDays: [7, 400], addressesKeptDays: [1, 400] } as const
export type DaysField = keyof typeof limits

export const draftOf = ({
  id: _id,
  usersWithoutSecondFactor: _count,
  billingContact,
  ...settings
}: AccountSettings): Draft => ({ ...settings, billing: billingDraftOf(billingContact) })

/** Only what differs; null: nothing does. */
export function patchOf(kept: AccountSettings, draft: Draft): AccountPatchBody | null {
  const { privacy, namesKeptDays, addressesKeptDays, billing, ...texts } = draft
  const patch: AccountPatchBody = {}
  if (texts.name.trim() !== kept.name) patch.name = texts.name.trim()
  if (texts.language !== kept.language) patch.language = texts.language
  if (texts.timeZone !== kept.timeZone) patch.timeZone = texts.timeZone
  const switches = Object.entries(privacy).filter(([key, value]) => kept.privacy[key as keyof typeof privacy] !== value)
  if (switches.length > 0) patch.privacy = Object.fromEntries(switches)
  if (namesKeptDays !== '' && namesKeptDays !== kept.namesKeptDays) patch.namesKeptDays = namesKeptDays
  if (addressesKeptDays !== '' && addressesKeptDays !== kept.addressesKeptDays)
    patch.addressesKeptDays = addressesKeptDays
  const contact = billingPatch(kept.billingContact, billing)
  if (contact !== undefined) patch.billingContact = contact
  if (draft.secondFactorRequired !== kept.secondFactorRequired) patch.secondFactorRequired = draft.secondFactorRequired
  return Object.keys(patch).length > 0 ? patch : null
}

/** Days that get fewer: what is older is erased, for good. */
export const shortened = (kept: AccountSettings, patch: AccountPatchBody): DaysField[] =>
  (['namesKeptDays', 'addressesKeptDays'] as const).filter((field) => (patch[field] ?? kept[field]) < kept[field])

export function isDaysValid(field: DaysField, value: number | ''): boolean {
  const [least, most] = limits[field]
  return value !== '' && Number.isInteger(value) && value >= least && value <= most
}

export const isValid = (draft: Draft): boolean =>
  draft.name.trim() !== '' &&
  isBillingValid(draft.billing) &&
  isDaysValid('namesKeptDays', draft.namesKeptDays) &&
  isDaysValid('addressesKeptDays', draft.addressesKeptDays)
