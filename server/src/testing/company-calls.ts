// What tests of Enterprise Sign-In do again and again: an account with a verified domain and its superadmin, signing in
// through the company as a browser does.
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import type { Database } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { type CallAnswer, insertTestAccount, insertTestUser, type TestApp, type TestPerson } from './test-app.ts'

export interface Company {
  accountId: string
  /** Verified. */
  domain: string
  superadmin: TestPerson
}

let companies = 0

/** An account whose e-mail domain is its own, written directly. */
export async function insertCompany(database: Database, passwordHash?: string): Promise<Company> {
  const accountId = await insertTestAccount(database)
  const domain = `company-${++companies}.example`
  await insertVerifiedDomain(database, accountId, domain)
  const superadmin = await insertTestUser(database, accountId, 'superadmin', { ...(passwordHash && { passwordHash }) })
  return { accountId, domain, superadmin: await moveTo(database, superadmin, `chief@${domain}`) }
}

export const insertVerifiedDomain = (database: Database, accountId: string, domain: string) =>
  database.query(
    `insert into email_domains (account_id, id, domain, challenge, verified_at, verified_by)
     values ($1, $2, $3, 'test', now(), 'dns')`,
    [accountId, newId(), domain],
  )

/** Gives somebody another address. */
export async function moveTo(database: Database, person: TestPerson, email: string): Promise<TestPerson> {
  await database.query('update users set email = $2 where id = $1', [person.id, email])
  return { ...person, email }
}

type Call = TestApp['call']

/** A provider of the company, with settings (`oidc` or `saml`), in the mode asked for. */
export async function addTestProvider(
  call: Call,
  database: Database,
  { token }: { token: string },
  settings: { oidc: unknown } | { saml: unknown },
  mode: 'off' | 'enabled' = 'enabled',
): Promise<IdentityProvider> {
  const kind = 'oidc' in settings ? 'oidc' : 'saml'
  const made = await call('POST', '/api/v1/identity-providers', { token, body: { kind, name: 'The company' } })
  const path = `/api/v1/identity-providers/${made.body.id}`
  const patched = await call('PATCH', path, { token, body: settings })
  if (patched.status !== 200) throw new Error(JSON.stringify(patched.body))
  if (mode === 'off') return patched.body
  await database.query('update identity_providers set tested_at = now() where id = $1', [made.body.id])
  const switched = await call('PUT', `${path}/mode`, { token, body: { mode } })
  if (switched.status !== 200) throw new Error(JSON.stringify(switched.body))
  return switched.body
}

/** The cookies an answer sets, as a browser sends them back. */
export function cookiesOf({ headers }: CallAnswer): string {
  const set = [headers['set-cookie'] ?? []].flat().map(String)
  return set.flatMap((cookie) => (/^[^=]+=;/.test(cookie) ? [] : (cookie.split(';')[0] ?? []))).join('; ')
}

export interface Begun {
  cookie: string
  redirectTo: URL
  state: string
}

export async function begin(call: Call, email: string, next?: string): Promise<Begun> {
  const answer = await call('POST', '/api/v1/sign-in/company', { body: { email, ...(next && { next }) } })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  const redirectTo = new URL(answer.body.redirectTo)
  const state = redirectTo.searchParams.get('state') ?? redirectTo.searchParams.get('RelayState') ?? ''
  return { cookie: cookiesOf(answer), redirectTo, state }
}

/** Why it came to nothing, of an answer that leads to our page saying so; null: somebody is signed in. */
export function faultOf({ status, headers }: CallAnswer): string | null {
  const location = String(headers.location)
  const isSignedIn = [headers['set-cookie'] ?? []].flat().some((cookie) => /^sitzplan=[^;]/.test(String(cookie)))
  if (isSignedIn) return null
  return new URLSearchParams(location.split('?')[1]).get('refused') ?? `${status} ${location}`
}
