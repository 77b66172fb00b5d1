// Signing in with the company: begun with an address, ended by whatever its provider answered. A test goes the same way
// and signs nobody in.
import type { CompanySignInFault } from '@sitzplan/contract/company-sign-in-faults'
import type { ProviderTest, SignInWays } from '@sitzplan/contract/enterprise-sign-in'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { personalLinksOf } from '../mail/mail.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { openSignIn, type SignedIn } from '../sign-in/sign-ins.ts'
import { admission, admit } from './admit.ts'
import type { Answer } from './answer.ts'
import { type FlowRow, selectLastTest } from './flow-store.ts'
import {
  type Beginning,
  beginFlow,
  forgetAnswer,
  keepAnswer,
  type NotTaken,
  openAnswer,
  providerOfEmail,
  type TakenFlow,
} from './flows.ts'
import { settingsMark } from './provider-shape.ts'
import { holdProvider, type ProviderRow, updateTestedWhereUnchanged } from './provider-store.ts'
import { ownProvider } from './providers.ts'

/** What the verified domain of the address asks for. Looks at no user. */
export async function waysOf({ database, config }: Services, email: string): Promise<SignInWays> {
  const personalLinks = personalLinksOf(config)
  const provider = await providerOfEmail(database, email)
  if (!provider) return { ways: ['password'], personalLinks }
  return { ways: provider.mode === 'enforced' ? ['company'] : ['company', 'password'], personalLinks }
}

/** Where an address signs in, with a path of ours to open afterwards. Refuses `no_company_sign_in`. */
export async function providerToBegin(
  { database, config }: Services,
  { email, next = '/' }: { email: string; next?: string },
): Promise<ProviderRow> {
  if (!isOwnPath(next, config.publicUrl)) throw invalidField('/next', 'pattern')
  const provider = await providerOfEmail(database, email)
  if (!provider) throw new Refusal('no_company_sign_in')
  return provider
}

/** Begins signing in there. */
export const beginSignIn = (services: Services, provider: ProviderRow, next = '/'): Promise<Beginning> =>
  beginFlow(services, provider, { purpose: 'sign-in', next_path: next, started_by: null })

/** A path that cannot leave our origin, however a browser reads it. */
function isOwnPath(path: string, publicUrl: string): boolean {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\') || !URL.canParse(path, publicUrl)) return false
  return new URL(path, publicUrl).origin === new URL(publicUrl).origin
}

/** Begins a test of the account's provider, whatever its mode. */
export async function beginTest(
  services: Services,
  { accountId, userId }: { accountId: string; userId: string },
  providerId: string,
): Promise<Beginning> {
  const provider = await ownProvider(services.database, accountId, providerId)
  return beginFlow(services, provider, { purpose: 'test', next_path: '/', started_by: userId })
}

export type Ending =
  | { as: 'signed-in'; signedIn: SignedIn; next: string }
  | { as: 'tested'; providerId: string }
  | { as: 'refused'; fault: CompanySignInFault }

export interface Visitor {
  address: string
  userAgent: string | null
}

/** What comes of the answer. */
export async function endFlow(services: Services, visitor: Visitor, taken: TakenFlow | NotTaken): Promise<Ending> {
  if (typeof taken === 'string') return { as: 'refused', fault: taken }
  const { flow, provider, answer } = taken
  if (flow.purpose === 'test') {
    await keepTest(services, flow, provider, answer)
    return { as: 'tested', providerId: provider.id }
  }
  await forgetAnswer(services.database, flow)
  if (provider.mode === 'off') return { as: 'refused', fault: 'switched_off' }
  if (!answer.isGood) {
    services.log.warn(
      { provider: provider.id, failed: answer.failed, detail: answer.detail },
      'a company sign-in failed',
    )
    const { failed } = answer
    return { as: 'refused', fault: failed === 'unreachable' || failed === 'refused_there' ? failed : 'not_accepted' }
  }
  return signInAs(services, visitor, { flow, provider }, answer)
}

async function signInAs(
  services: Services,
  { address, userAgent }: Visitor,
  { flow, provider: judgedBy }: Omit<TakenFlow, 'answer'>,
  { person }: Extract<Answer, { isGood: true }>,
): Promise<Ending> {
  const origin: Origin = { actor: { kind: 'system', id: null, name: null }, address }
  return services.database.transaction(async (tx) => {
    // As it is now: it may have been switched off since the answer was checked, or be another one. Held until the
    // sign-in is written.
    const provider = await holdProvider(tx, flow.account_id, flow.provider_id)
    if (!provider || provider.mode === 'off') return { as: 'refused', fault: 'switched_off' }
    if (settingsMark(provider) !== settingsMark(judgedBy)) return { as: 'refused', fault: 'settings_changed' }
    const admitted = await admit(tx, services, origin, provider, person)
    if (typeof admitted === 'string') return { as: 'refused', fault: admitted }
    const { userId, name } = admitted
    const who = { accountId: flow.account_id, userId, name }
    const signedIn = await openSignIn(tx, { ...who, way: 'company', address, userAgent })
    return { as: 'signed-in', signedIn, next: flow.next_path }
  })
}

type KeptTest = Omit<ProviderTest, 'at' | 'by'>

async function keepTest(services: Services, flow: FlowRow, provider: ProviderRow, answer: Answer): Promise<void> {
  const person = answer.isGood ? answer.person : null
  const outcome = person
    ? await services.database.transaction(async (tx) => {
        const decided = await admission(tx, provider, person)
        return decided.as === 'refused' ? decided.fault : decided.as
      })
    : null
  const kept: KeptTest = {
    isGood: answer.isGood,
    failed: answer.isGood ? null : answer.failed,
    detail: answer.isGood ? null : answer.detail,
    issuer: person?.issuer ?? null,
    subject: person?.subject ?? null,
    email: person?.email ?? null,
    name: person && (`${person.givenName} ${person.familyName}`.trim() || null),
    outcome,
    values: answer.values,
  }
  await keepAnswer(services, flow, kept)
  // Who is let in is another question: the provider answers as it should.
  if (person?.email) await updateTestedWhereUnchanged(services.database, provider)
}

/** What the last test of the provider brought, within a day. */
export async function lastTest(
  services: Services,
  accountId: string,
  providerId: string,
): Promise<{ test: ProviderTest | null }> {
  const { database } = services
  await ownProvider(database, accountId, providerId)
  const row = await selectLastTest(database, accountId, providerId)
  if (!row) return { test: null }
  const { user_id: id, email, name } = row
  const by = id && email && name ? { id, email, name } : null
  return { test: { at: row.at.toISOString(), by, ...openAnswer<KeptTest>(services, row.answer) } }
}
