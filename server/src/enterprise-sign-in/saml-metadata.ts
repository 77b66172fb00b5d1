// The metadata document of a SAML identity provider: who it is, where to sign in, with what it signs (SAML Metadata 2.0
// §2.4). Pure. Also certificates, as they are given and as they are shown.
import { X509Certificate } from 'node:crypto'
import type { Certificate } from '@sitzplan/contract/enterprise-sign-in'
import { childrenNamed, elementsNamed, namespaces, parseXml, TooMuchXml, textOf } from './saml-xml.ts'

const redirectBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'

export interface ReadMetadata {
  entityId: string
  signInUrl: string
  certificates: string[]
}

type UnusableMetadata =
  | 'metadata_malformed'
  | 'metadata_no_provider'
  | 'metadata_several'
  | 'metadata_no_redirect'
  | 'metadata_no_certificate'

export function readMetadata(text: string): ReadMetadata | UnusableMetadata {
  try {
    return providerIn(parseXml(text))
  } catch (error) {
    // A federation's document of thousands.
    return error instanceof TooMuchXml ? 'metadata_several' : 'metadata_malformed'
  }
}

function providerIn(document: Document): ReadMetadata | UnusableMetadata {
  const { metadata, signature } = namespaces
  const [role, ...further] = elementsNamed(document, 'IDPSSODescriptor', metadata)
  if (!role) return 'metadata_no_provider'
  if (further.length > 0) return 'metadata_several'
  const entityId = (role.parentNode as Element).getAttribute('entityID')?.trim() ?? ''
  const signInUrl = childrenNamed(role, 'SingleSignOnService', metadata)
    .find((service) => service.getAttribute('Binding') === redirectBinding)
    ?.getAttribute('Location')
  if (!signInUrl || !isWebAddress(signInUrl)) return 'metadata_no_redirect'
  const certificates = childrenNamed(role, 'KeyDescriptor', metadata)
    .filter((key) => (key.getAttribute('use') || 'signing') === 'signing')
    .flatMap((key) => elementsNamed(key, 'X509Certificate', signature))
    .flatMap((element) => normalCertificate(textOf(element)) ?? [])
  if (certificates.length === 0) return 'metadata_no_certificate'
  return entityId
    ? { entityId, signInUrl, certificates: [...new Set(certificates)].slice(0, 10) }
    : 'metadata_no_provider'
}

/** Browsers are sent there: no address of another kind. */
export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['https:', 'http:'].includes(url.protocol) && !url.username && !url.password && !url.hash
}

/** Base64 of DER, from PEM or from base64; null for what is no certificate with an RSA key of 2048 bits or more. */
export function normalCertificate(text: string): string | null {
  const base64 = text.replace(/-----(BEGIN|END) CERTIFICATE-----/g, '').replace(/\s+/g, '')
  try {
    const { publicKey, raw } = new X509Certificate(Buffer.from(base64, 'base64'))
    const isStrong =
      publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
    return isStrong ? raw.toString('base64') : null
  } catch {
    return null
  }
}

const warnedMilliseconds = 30 * 24 * 60 * 60 * 1000

export function shownCertificate(base64: string, now: number): Certificate {
  const certificate = new X509Certificate(Buffer.from(base64, 'base64'))
  const until = Date.parse(certificate.validTo)
  return {
    subject: certificate.subject.replaceAll('\n', ', '),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(until).toISOString(),
    fingerprint: certificate.fingerprint256,
    state: until <= now ? 'expired' : until - now <= warnedMilliseconds ? 'expiring' : 'valid',
  }
}
