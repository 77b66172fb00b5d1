// Settings of identity providers, tried out before they are kept: the document of an OpenID provider is asked for, SAML
// metadata is read, from an address or from a file.
import type { OidcSettingsBody, SamlMetadataBody, SamlSettingsBody } from '@sitzplan/contract/enterprise-sign-in'
import type { Services } from '../app.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { OutsideError } from '../platform/outside/guarded-fetch.ts'
import { AnswerFault } from './answer.ts'
import { discover } from './oidc.ts'
import type { SamlSettings } from './provider-store.ts'
import type { CheckedSettings } from './providers.ts'
import { isWebAddress, normalCertificate, readMetadata } from './saml-metadata.ts'

/** Refuses `provider_not_usable` where the issuer does not answer as an OpenID provider of this name does. */
export async function checkedOidc(
  { outside }: Services,
  { issuer, clientId, clientSecret }: OidcSettingsBody,
): Promise<CheckedSettings> {
  if (!isWebAddress(issuer) || new URL(issuer).search)
    throw invalidField('/oidc/issuer', 'format', { format: 'https://…' })
  const settings = { issuer, clientId: clientId.trim() }
  try {
    await discover(outside, { settings, clientSecret: null, redirectUri: '' })
  } catch (error) {
    if (!(error instanceof AnswerFault)) throw error
    throw notUsable(reasonOf(error), error.message)
  }
  return { kind: 'oidc', settings, clientSecret }
}

const reasonOf = ({ failed, message }: AnswerFault) => {
  if (failed === 'unreachable' && outsideReasons.has(message)) return `outside_${message}`
  return failed === 'issuer' ? 'other_issuer' : 'no_provider_document'
}

const outsideReasons = new Set([
  'forbidden_address',
  'not_https',
  'foreign_redirect',
  'too_large',
  'too_slow',
  'unreachable',
])

const notUsable = (reason: string, technical: string) => new Refusal('provider_not_usable', { reason, technical })

export function checkedSaml({ certificates, ...rest }: SamlSettingsBody, before: SamlSettings | null): CheckedSettings {
  if (!isWebAddress(rest.signInUrl)) throw invalidField('/saml/signInUrl', 'format', { format: 'https://…' })
  const given = certificates ?? before?.certificates
  if (!given) throw invalidField('/saml/certificates', 'required')
  const normal = given.map((text, index) => {
    const certificate = normalCertificate(text)
    if (!certificate) throw invalidField(`/saml/certificates/${index}`, 'certificate')
    return certificate
  })
  const entityId = rest.entityId.trim()
  const emailAttribute = rest.emailAttribute?.trim() ?? null
  // What somebody enters by hand is not to be overwritten by what stands there.
  const isAsThere = certificates === undefined && before?.entityId === entityId && before.signInUrl === rest.signInUrl
  const metadataUrl = isAsThere ? before.metadataUrl : null
  return {
    kind: 'saml',
    isWhole: certificates !== undefined,
    settings: { ...rest, entityId, emailAttribute, certificates: [...new Set(normal)], metadataUrl },
  }
}

/** What the metadata says; what it does not say stays as it was. Refuses `provider_not_usable` with the reason. */
export async function settingsFromMetadata(
  { outside }: Services,
  body: SamlMetadataBody,
  before: SamlSettings | null,
): Promise<CheckedSettings> {
  const metadataUrl = 'url' in body ? body.url : null
  const read = readMetadata('url' in body ? await metadataAt(outside, body.url) : body.document)
  if (typeof read === 'string') throw notUsable(read, '')
  const { signed, emailAttribute } = before ?? { signed: 'assertion' as const, emailAttribute: null }
  return {
    kind: 'saml',
    isWhole: emailAttribute === null,
    isReadThere: metadataUrl !== null,
    settings: { ...read, signed, emailAttribute, metadataUrl },
  }
}

/** The document at an address. Refuses `provider_not_usable` where it cannot be had. */
export async function metadataAt(outside: Services['outside'], url: string): Promise<string> {
  if (!isWebAddress(url)) throw invalidField('/url', 'format', { format: 'https://…' })
  try {
    const answer = await outside.fetch(url)
    if (!answer.ok) throw notUsable('outside_unreachable', `HTTP ${answer.status}`)
    return await answer.text()
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error
    throw notUsable(`outside_${error.fault}`, '')
  }
}
