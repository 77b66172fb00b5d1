// Signing in by SAML 2.0 (Web Browser SSO, HTTP-Redirect there, HTTP-POST back). Every request and every answer has a
// node-saml of its own, which knows one request id: nothing is shared between people.
import { type CacheProvider, SAML, SamlStatusError, ValidateInResponseTo } from '@node-saml/node-saml'
import { type Answer, AnswerFault, judged } from './answer.ts'
import type { SamlSettings } from './provider-store.ts'
import { personOf, valuesOf } from './saml-person.ts'
import { checkAssertion, checkDestination, checkShape } from './saml-rules.ts'
import { parseXml } from './saml-xml.ts'

/** How far the provider's clock may differ from ours. */
const skewMilliseconds = 60_000

/** Where we stand as a service provider. */
export interface OurSaml {
  entityId: string
  assertionUrl: string
}

/** Kept with the flow: the answer must name this request. */
export interface SamlRequest {
  kind: 'saml'
  requestId: string
  at: string
}

const ids = (ours: OurSaml) => ({ issuer: ours.entityId, callbackUrl: ours.assertionUrl, audience: ours.entityId })

/** The provider's address to go to, and what its answer is checked against. */
export async function beginSaml(
  settings: SamlSettings,
  ours: OurSaml,
  relayState: string,
  requestId: string,
): Promise<{ redirectTo: string; request: SamlRequest }> {
  const saml = new SAML({
    ...ids(ours),
    entryPoint: settings.signInUrl,
    idpCert: settings.certificates,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    validateInResponseTo: ValidateInResponseTo.never,
    generateUniqueId: () => requestId,
  })
  const redirectTo = await saml.getAuthorizeUrlAsync(relayState, undefined, {})
  return { redirectTo, request: { kind: 'saml', requestId, at: new Date().toISOString() } }
}

/** `seen`: called with a good assertion's id; says whether it is there for the first time. */
export function readSaml(
  settings: SamlSettings,
  ours: OurSaml,
  request: SamlRequest,
  response: string,
  seen: (assertionId: string, until: Date) => Promise<boolean>,
): Promise<Answer> {
  return judged(async () => {
    const document = parseXml(Buffer.from(response, 'base64').toString('utf8'))
    checkShape(document)
    checkDestination(document, ours)
    const assertion = await signedAssertion(settings, ours, request, response)
    try {
      const until = checkAssertion(assertion, {
        ...ours,
        entityId: settings.entityId,
        audience: ours.entityId,
        requestId: request.requestId,
        now: Date.now(),
        skew: skewMilliseconds,
      })
      const person = personOf(assertion, settings.emailAttribute)
      const id = assertion.getAttribute('ID') ?? ''
      if (!(await seen(id, until))) throw new AnswerFault('replay', id)
      return { isGood: true, person, values: valuesOf(assertion) }
    } catch (error) {
      // What a signed assertion says may be shown to who tests it.
      if (error instanceof AnswerFault) error.values = valuesOf(assertion)
      throw error
    }
  })
}

/** The assertion as the signature covers it; nothing that is read afterwards comes from anywhere else. */
async function signedAssertion(
  { certificates, signed }: SamlSettings,
  ours: OurSaml,
  request: SamlRequest,
  response: string,
): Promise<Element> {
  const saml = new SAML({
    ...ids(ours),
    idpCert: certificates,
    wantAssertionsSigned: signed !== 'response',
    wantAuthnResponseSigned: signed !== 'assertion',
    validateInResponseTo: ValidateInResponseTo.always,
    acceptedClockSkewMs: skewMilliseconds,
    cacheProvider: onlyRequest(request),
  })
  const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: response }).catch((error: Error) => {
    throw new AnswerFault(checkOf(error), error.message)
  })
  const xml = profile?.getAssertionXml?.()
  if (!xml) throw new AnswerFault('malformed', 'no assertion')
  return parseXml(xml).documentElement
}

/** What node-saml says of itself, as one of our checks. */
function checkOf(error: Error) {
  const { message } = error
  if (error instanceof SamlStatusError) return 'refused_there'
  if (/InResponseTo/i.test(message)) return 'in_response_to'
  if (/audience/i.test(message)) return 'audience'
  if (/expired|not yet valid|subject confirmation|too old/i.test(message)) return 'time'
  if (/signature|signed|reference/i.test(message)) return 'signature'
  return 'malformed'
}

/** A memory of one request, as node-saml wants it. */
function onlyRequest({ requestId, at }: SamlRequest): CacheProvider {
  return {
    saveAsync: async () => null,
    getAsync: async (key) => (key === requestId ? at : null),
    removeAsync: async () => null,
  }
}

/** The document that describes us to the provider. */
export function ourMetadata(ours: OurSaml): string {
  const saml = new SAML({ ...ids(ours), idpCert: 'none', identifierFormat: null, wantAssertionsSigned: true })
  return saml.generateServiceProviderMetadata(null, null)
}
