// Sign-ins on their way to an identity provider and back. Each is bound to the browser that began it (a cookie) and to
// what it asked (state, nonce, verifier, request id), and takes one answer, once.
import { randomBytes } from 'node:crypto'
import type { CompanySignInFault } from '@sitzplan/contract/company-sign-in-faults'
import type { Services } from '../app.ts'
import type { Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { newSecret, secretHash } from '../tokens/token-text.ts'
import { type Answer, AnswerFault } from './answer.ts'
import { domainOf } from './domain-rules.ts'
import {
  type FlowRow,
  insertFlow,
  insertSeenAssertion,
  takeAnswer,
  takeFlowOfBrowser,
  takeFlowOfState,
  updateAnswer,
} from './flow-store.ts'
import { beginOidc, type OidcRequest, readOidc } from './oidc.ts'
import { oidcSettingsOf, openedOidc, ourSaml, samlSettingsOf, settingsMark } from './provider-shape.ts'
import { type ProviderRow, selectProvider, selectProviderOfDomain } from './provider-store.ts'
import { beginSaml, readSaml, type SamlRequest } from './saml.ts'

const purpose = 'sign-in-flow'

type FlowRequest = OidcRequest | SamlRequest

/** A flow that was taken, with the provider as it was when it began and still is. */
export interface TakenFlow {
  flow: FlowRow
  provider: ProviderRow
  answer: Answer
}

/** Why there is none. */
export type NotTaken = Extract<CompanySignInFault, 'not_begun_here' | 'settings_changed'>

export interface Beginning {
  redirectTo: string
  /** For the cookie of the browser. */
  browserSecret: string
}

/** The provider with which an address signs in; null where its domain asks for none. */
export async function providerOfEmail(queryable: Queryable, email: string): Promise<ProviderRow | null> {
  const domain = domainOf(email.trim())
  return domain === null ? null : selectProviderOfDomain(queryable, domain)
}

/** Begins a flow. Refuses `company_unreachable` where the provider does not answer. */
export async function beginFlow(
  services: Services,
  provider: ProviderRow,
  flow: Pick<FlowRow, 'purpose' | 'next_path' | 'started_by'>,
): Promise<Beginning> {
  const { database, secrets } = services
  const browser = newSecret()
  const state = newSecret()
  const { redirectTo, request } = await begin(services, provider, state.text)
  await insertFlow(database, {
    ...flow,
    account_id: provider.account_id,
    id: newId(),
    provider_id: provider.id,
    browser_hash: browser.hash,
    state_hash: state.hash,
    request: secrets.encryptJson({ ...request, begunWith: settingsMark(provider) }, purpose),
  })
  return { redirectTo, browserSecret: browser.text }
}

async function begin(
  services: Services,
  provider: ProviderRow,
  state: string,
): Promise<{ redirectTo: string; request: FlowRequest }> {
  const { config, outside, secrets } = services
  const oidc = oidcSettingsOf(provider)
  const saml = samlSettingsOf(provider)
  try {
    if (oidc)
      return await beginOidc(outside, openedOidc(provider, oidc, { secrets, publicUrl: config.publicUrl }), state)
    // An ID begins with a letter (xs:ID).
    if (saml)
      return await beginSaml(saml, ourSaml(config.publicUrl, provider.id), state, `_${randomBytes(20).toString('hex')}`)
  } catch (error) {
    if (error instanceof AnswerFault) throw new Refusal('company_unreachable', { technical: error.message })
    throw error
  }
  throw new Refusal('wrong_state', { reason: 'no_settings' })
}

/** What was asked; null where the provider is no longer what it was then. */
function openRequest<Request extends FlowRequest>(
  { secrets }: Services,
  flow: FlowRow,
  provider: ProviderRow,
): Request | null {
  const request = secrets.decryptJson<Request & { begunWith: string }>(flow.request, purpose)
  return request.begunWith === settingsMark(provider) ? request : null
}

/**
 * OIDC: the browser brings the answer, which is yet to be fetched. Not begun here: by another browser, long ago, or it has
 * been here before.
 */
export async function takeOidcFlow(
  services: Services,
  providerId: string,
  browserSecret: string | undefined,
  callback: URL,
): Promise<(Omit<TakenFlow, 'answer'> & { fetchAnswer: () => Promise<Answer> }) | NotTaken> {
  const { database, config, outside, secrets } = services
  const browserHash = secretHash(browserSecret)
  const states = callback.searchParams.getAll('state')
  const stateHash = states.length === 1 ? secretHash(states[0]) : null
  const flow = browserHash && stateHash && (await takeFlowOfBrowser(database, providerId, browserHash, stateHash))
  const provider = flow && (await selectProvider(database, providerId))
  const settings = provider && oidcSettingsOf(provider)
  if (!flow || !settings) return 'not_begun_here'
  const request = openRequest<OidcRequest>(services, flow, provider)
  if (!request) return 'settings_changed'
  const opened = openedOidc(provider, settings, { secrets, publicUrl: config.publicUrl })
  return { flow, provider, fetchAnswer: () => readOidc(outside, opened, request, callback) }
}

/** SAML: the provider's page posts the answer. It is checked and kept for the browser that began it; null: it is. */
export async function keepSamlAnswer(
  services: Services,
  providerId: string,
  { response, relayState }: { response: string; relayState: string },
): Promise<NotTaken | null> {
  const { database, config } = services
  const stateHash = secretHash(relayState)
  // Before the document is looked at: strangers make us read nothing.
  const flow = stateHash && (await takeFlowOfState(database, providerId, stateHash))
  const provider = flow && (await selectProvider(database, providerId))
  const settings = provider && samlSettingsOf(provider)
  if (!flow || !settings) return 'not_begun_here'
  const request = openRequest<SamlRequest>(services, flow, provider)
  if (!request) return 'settings_changed'
  const answer = await readSaml(settings, ourSaml(config.publicUrl, provider.id), request, response, (id, until) =>
    insertSeenAssertion(database, provider, id, until),
  )
  await keepAnswer(services, flow, answer)
  return null
}

/** The kept answer, for the browser that began it, once. */
export async function takeSamlAnswer(
  services: Services,
  providerId: string,
  browserSecret: string | undefined,
): Promise<TakenFlow | NotTaken> {
  const { database, secrets } = services
  const browserHash = secretHash(browserSecret)
  const flow = browserHash && (await takeAnswer(database, providerId, browserHash))
  const provider = flow && (await selectProvider(database, providerId))
  if (!flow || !provider) return 'not_begun_here'
  if (!openRequest(services, flow, provider)) {
    await forgetAnswer(database, flow)
    return 'settings_changed'
  }
  return { flow, provider, answer: secrets.decryptJson<Answer>(flow.answer, purpose) }
}

/** Kept where it is still needed: until it is fetched, or shown to who tests. */
export const keepAnswer = ({ database, secrets }: Services, flow: FlowRow, answer: unknown): Promise<void> =>
  updateAnswer(database, flow, secrets.encryptJson(answer, purpose))

export const openAnswer = <T>({ secrets }: Services, answer: Buffer): T => secrets.decryptJson<T>(answer, purpose)

export const forgetAnswer = (queryable: Queryable, flow: FlowRow): Promise<void> => updateAnswer(queryable, flow, null)
