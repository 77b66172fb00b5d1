// The calls to the console's own server.
import { errorOf, type Problem } from '@sitzplan/client'
import type { Language } from './texts.ts'

export interface Me {
  sitzplanUrl: string
  /** Null: nobody is signed in. */
  email: string | null
  name: string | null
  /** Whether people can sign in with Sitzplan. */
  hasSignIn: boolean
  /** Whom the demo's sign-in offers. */
  people: { email: string; name: string; customer: string; kind: 'named' | 'concurrent' }[]
}

export async function fetchMe(): Promise<Me> {
  return (await (await fetch('/me')).json()) as Me
}

/** Signs in as one of the demo's people; false when nobody has this address. */
export async function signInAsDemo(email: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch('/demo/sign-in', { method: 'POST', headers, body: JSON.stringify({ email }) })
  return answer.ok
}

/** Where to go on, to sign out of Sitzplan as well; null: nowhere. */
export async function signOut(): Promise<string | null> {
  const answer = await fetch('/sign-out', { method: 'POST' })
  return ((await answer.json()) as { redirectTo: string | null }).redirectTo
}

/** What the SDK calls whenever its last token is over. Refusals of Sitzplan come out as refusals. */
export async function fetchSeatToken(language: Language): Promise<string> {
  const answer = await fetch('/seat-token', { method: 'POST', headers: { 'accept-language': language } })
  const body = (await answer.json()) as { token: string; code?: never } | Problem
  if (body.code === undefined) return body.token
  throw errorOf(body)
}
