import type { AccountSettings } from '@sitzplan/contract/account'
import { expect, test } from 'vitest'
import { draftOf, isValid, patchOf, shortened } from './settings-rules.ts'

const kept: AccountSettings = {
  id: '1',
  name: 'Aurora',
  language: 'de',
  timeZone: 'Europe/Berlin',
  privacy: { historyWithoutNames: false, planWithoutNames: false, coarseSurplusReasons: false },
  namesKeptDays: 90,
  addressesKeptDays: 30,
  secondFactorRequired: false,
  billingContact: null,
  usersWithoutSecondFactor: 3,
}
const draft = draftOf(kept)

test('only what differs is sent', () => {
  expect(patchOf(kept, draft)).toBeNull()
  expect(patchOf(kept, { ...draft, name: ' Aurora ' })).toBeNull()
  expect(patchOf(kept, { ...draft, name: 'Borealis', privacy: { ...draft.privacy, planWithoutNames: true } })).toEqual({
    name: 'Borealis',
    privacy: { planWithoutNames: true },
  })
  expect(patchOf(kept, { ...draft, secondFactorRequired: true })).toEqual({ secondFactorRequired: true })
  expect(patchOf(kept, { ...draft, namesKeptDays: 30, addressesKeptDays: '' })).toEqual({ namesKeptDays: 30 })
})

test('the billing contact is sent when it is another one', () => {
  const other = { sort: 'other' as const, user: null, name: ' Bills ', email: 'bills@x.example' }
  const contact = { user: null, name: 'Bills', email: 'bills@x.example' }
  expect(patchOf(kept, { ...draft, billing: other })).toEqual({
    billingContact: { name: 'Bills', email: 'bills@x.example' },
  })
  expect(patchOf({ ...kept, billingContact: contact }, { ...draft, billing: other })).toBeNull()
  expect(patchOf({ ...kept, billingContact: contact }, draft)).toEqual({ billingContact: null })
  const user = { sort: 'user' as const, user: '7', name: 'Cleo', email: 'c@x.example' }
  expect(patchOf(kept, { ...draft, billing: user })).toEqual({ billingContact: { user: '7' } })
  expect(isValid({ ...draft, billing: { ...other, email: 'bills' } })).toBe(false)
  expect(isValid({ ...draft, billing: { ...user, user: null } })).toBe(false)
})

test('fewer days erase, more days do not', () => {
  expect(shortened(kept, { namesKeptDays: 30, addressesKeptDays: 60 })).toEqual(['namesKeptDays'])
  expect(shortened(kept, { name: 'X' })).toEqual([])
})

test.each([
  [{}, true],
  [{ name: '  ' }, false],
  [{ namesKeptDays: 6 }, false],
  [{ namesKeptDays: 401 }, false],
  [{ namesKeptDays: 7.5 }, false],
  [{ addressesKeptDays: 1 }, true],
  [{ addressesKeptDays: '' as const }, false],
])('%j is valid: %s', (change, expected) => {
  expect(isValid({ ...draft, ...change })).toBe(expected)
})
