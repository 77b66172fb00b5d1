// When a product's sign-in waits for the person.
import { expect, test } from 'vitest'
import { presentAtStop, resultOf, waitsFor } from './openid-stop-rules.ts'

const now = 10_000
const ada = { id: 'sign-in 1', userId: 'ada', since: now - 600, lacksSecondFactor: false }
const anew = { ...ada, id: 'sign-in 2', since: now - 1 }
const stopped = (reasons: string[], more: { at?: string | null; maxAge?: number; name?: string } = {}) => ({
  prompt: {
    name: more.name ?? 'login',
    reasons,
    details: { [presentAtStop]: more.at === undefined ? ada.id : more.at },
  },
  params: { ...(more.maxAge !== undefined && { max_age: more.maxAge }) },
})

test.each([
  ['nobody is signed in', stopped(['no_session'], { at: null }), null, 'sign-in'],
  ['somebody was signed in already', stopped(['no_session']), ada, null],
  ['somebody signed in on the way', stopped(['no_session'], { at: null }), ada, null],
  ['the second factor is not set up', stopped(['no_session']), { ...ada, lacksSecondFactor: true }, 'sign-in'],
  ['the product wants a password', stopped(['login_prompt']), ada, 'sign-in'],
  ['it has got one', stopped(['login_prompt']), anew, null],
  ['the sign-in is too old for it', stopped(['max_age'], { maxAge: 60 }), ada, 'sign-in'],
  ['too old, whatever was remembered', stopped(['other_sign_in'], { maxAge: 60 }), ada, 'sign-in'],
  ['young enough', stopped(['other_sign_in'], { maxAge: 3600 }), ada, null],
  ['it expects somebody else', stopped(['id_token_hint']), ada, 'sign-in'],
  ['a program on the computer', stopped(['native_client_prompt'], { name: 'consent' }), ada, 'confirmation'],
  ['a program, and who just signed in', stopped(['native_client_prompt'], { name: 'consent' }), anew, null],
  ['the product asks for a consent that is the vendor’s', stopped(['consent_prompt'], { name: 'consent' }), ada, null],
] as const)('%s', (_when, at, signIn, expected) => {
  expect(waitsFor(at, signIn, now)).toBe(expected)
})

test('a program’s consent is the person’s click or sign-in, nothing else', () => {
  const login = { accountId: 'ada', ts: ada.since }
  expect(resultOf(stopped(['no_session']), ada, false)).toEqual({ login })
  expect(resultOf(stopped(['no_session']), ada, true)).toEqual({ login, consent: {} })
  expect(resultOf(stopped(['no_session']), anew, false)).toEqual({ login: { ...login, ts: anew.since }, consent: {} })
})
