// The wire shapes written by hand in wire.ts against the contract's schemas. The comparison is made by the compiler:
// a shape that drifts apart does not type-check. What runs here are the lists that types cannot compare.
import type { Person as PersonSchema, Problem as ProblemSchema } from '@sitzplan/contract/common'
import { errorStatus } from '@sitzplan/contract/errors'
import { languageCodes } from '@sitzplan/contract/languages'
import type * as line from '@sitzplan/contract/line'
import type * as seats from '@sitzplan/contract/seats'
import type { Static } from 'typebox'
import { expect, test } from 'vitest'
import { errorOf, SitzplanError } from './errors.ts'
import { wordsIn } from './local-words.ts'
import type * as wire from './wire.ts'

/** True where the types are the same in both directions, optional and read-only members included. */
type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false
type Flat<T> = T extends object ? { [Key in keyof T]: Flat<T[Key]> } : T

const agreed: true[] = [
  true satisfies Same<wire.Activity, seats.Activity>,
  true satisfies Same<wire.EndReason, seats.EndReason>,
  true satisfies Same<wire.LossReason, line.LossReason>,
  true satisfies Same<wire.Person, Static<typeof PersonSchema>>,
  true satisfies Same<wire.Session, seats.Session>,
  true satisfies Same<wire.AcquireBody, seats.AcquireBody>,
  true satisfies Same<wire.SessionEnding, seats.SessionEnding>,
  true satisfies Same<wire.TicketPlace, line.TicketPlace>,
  true satisfies Same<wire.TicketState, Static<typeof line.TicketState>>,
  true satisfies Same<wire.Entitlement, Static<typeof seats.Entitlement>>,
  true satisfies Same<Pick<wire.Problem, 'code' | 'errors'>, Pick<Static<typeof ProblemSchema>, 'code' | 'errors'>>,
]

test('the shapes agree with the contract', () => {
  expect(agreed).not.toContain(false)
})

test('every refusal of taking and keeping a seat is an error of its own class', () => {
  const own = Object.entries(errorStatus).filter(([code]) => seatRefusals.has(code))
  expect(own).toHaveLength(seatRefusals.size)
  for (const [code, status] of own) {
    const error = errorOf({ type: '', title: 'T', detail: 'D', status, code, requestId: 'r-1' }, undefined)
    expect(error.constructor, code).not.toBe(SitzplanError)
    expect(error).toMatchObject({ code, status, title: 'T', detail: 'D', requestId: 'r-1', message: 'T: D' })
  }
})

const seatRefusals = new Set([
  'account_suspended',
  'license_expired',
  'user_suspended',
  'not_activated',
  'not_entitled',
  'too_many_sessions',
  'cooling_down',
  'seats_exhausted',
  'session_ended',
  'ticket_lost',
  'not_found',
  'unauthorized',
  'forbidden',
  'invalid_request',
  'unavailable',
])

test.each(languageCodes)('what only the client can know is said in %s', (language) => {
  expect(wordsIn(language) === wordsIn('en')).toBe(language === 'en')
})
