// SAML responses for tests that a sound provider would never send: every part can be wrong, and signed ones are taken
// apart and put together anew (the eight shapes of signature wrapping in Somorovsky et al., "On Breaking SAML").
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import type { SigningKey } from './saml-provider.ts'

export interface Response {
  entityId: string
  assertionUrl: string
  audience: string
  requestId: string
  nameId: string
  /** Over what belongs there. */
  responseIssuer?: string
  destination?: string | null
  recipient?: string | null
  inResponseTo?: string
  responseInResponseTo?: string | null
  notBefore?: Date
  notOnOrAfter?: Date
  nameIdFormat?: string
  attributes?: Record<string, string>
  status?: string
  assertionId?: string
  confirmation?: string
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000)
const attribute = (name: string, value: string | null | undefined) => (value == null ? '' : ` ${name}="${value}"`)

/** The unsigned text. */
export function responseText(wanted: Response): string {
  const { entityId, assertionUrl, audience, requestId, nameId } = wanted
  const from = (wanted.notBefore ?? minutes(-1)).toISOString()
  const until = (wanted.notOnOrAfter ?? minutes(5)).toISOString()
  const now = new Date().toISOString()
  const {
    destination = assertionUrl,
    recipient = assertionUrl,
    responseInResponseTo = wanted.inResponseTo ?? requestId,
  } = wanted
  const attributes = Object.entries(wanted.attributes ?? {}).map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`,
  )
  return [
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"`,
    ` ID="_response" Version="2.0" IssueInstant="${now}"${attribute('Destination', destination)}${attribute('InResponseTo', responseInResponseTo)}>`,
    `<saml:Issuer>${wanted.responseIssuer ?? entityId}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${wanted.status ?? 'Success'}"/></samlp:Status>`,
    `<saml:Assertion ID="${wanted.assertionId ?? `_assertion-${Math.random()}`}" Version="2.0" IssueInstant="${now}">`,
    `<saml:Issuer>${entityId}</saml:Issuer>`,
    `<saml:Subject><saml:NameID${attribute('Format', wanted.nameIdFormat)}>${nameId}</saml:NameID>`,
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:${wanted.confirmation ?? 'bearer'}">`,
    `<saml:SubjectConfirmationData NotOnOrAfter="${until}"${attribute('Recipient', recipient)}${attribute('InResponseTo', wanted.inResponseTo ?? requestId)}/>`,
    '</saml:SubjectConfirmation></saml:Subject>',
    `<saml:Conditions NotBefore="${from}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${now}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`,
    attributes.length > 0 ? `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>` : '',
    '</saml:Assertion></samlp:Response>',
  ].join('')
}

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'

export interface Signing {
  algorithm?: string
  digest?: string
  canonicalization?: string
}

/** Signs `Response` or `Assertion` in the text. */
export function signed(
  text: string,
  what: 'Response' | 'Assertion',
  { key, certificate }: SigningKey,
  how: Signing = {},
): string {
  const signature = new SignedXml({ privateKey: key, publicCert: certificate })
  signature.signatureAlgorithm = how.algorithm ?? rsaSha256
  signature.canonicalizationAlgorithm = exclusive
  signature.addReference({
    xpath: `//*[local-name(.)='${what}']`,
    digestAlgorithm: how.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', how.canonicalization ?? exclusive],
  })
  const reference = `//*[local-name(.)='${what}']/*[local-name(.)='Issuer']`
  signature.computeSignature(text, { location: { reference, action: 'after' } })
  return signature.getSignedXml()
}

export const encoded = (text: string): string => Buffer.from(text).toString('base64')

/** Parses, changes, and writes again. */
function rearranged(text: string, change: (document: Document) => void): string {
  const document: Document = new DOMParser().parseFromString(text, 'text/xml')
  change(document)
  return new XMLSerializer().serializeToString(document)
}

const first = (node: Document | Element, name: string): Element => {
  const found = node.getElementsByTagNameNS('*', name)[0]
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** A copy in which somebody else stands, under another ID and without signature. */
function evilCopy(element: Element, victim: string): Element {
  const copy = element.cloneNode(true) as Element
  const signature = Array.from(copy.childNodes).find((child) => (child as Element).localName === 'Signature')
  if (signature) copy.removeChild(signature)
  copy.setAttribute('ID', '_evil')
  const nameId = first(copy, 'NameID')
  nameId.textContent = victim
  return copy
}

const without = (element: Element, name: string): Element => {
  const child = Array.from(element.childNodes).find((one) => (one as Element).localName === name)
  if (child) element.removeChild(child)
  return element
}

const objectOf = (document: Document, inner: Node): Element => {
  const object = document.createElementNS('http://www.w3.org/2000/09/xmldsig#', 'ds:Object')
  object.appendChild(inner)
  return object
}

/** The eight shapes: each gets a text whose response (1, 2) or assertion (3 to 8) is signed, and names the victim. */
export const wrappings: Record<
  string,
  { of: 'Response' | 'Assertion'; make: (text: string, victim: string) => string }
> = {
  // The signed response lies inside the signature of an evil one.
  XSW1: {
    of: 'Response',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = document.documentElement
        const evil = evilCopy(original, victim)
        const signature = first(original, 'Signature')
        original.removeChild(signature)
        document.replaceChild(evil, original)
        signature.appendChild(objectOf(document, original))
        evil.insertBefore(signature, evil.firstChild?.nextSibling ?? null)
      }),
  },
  // The signed response stands before its detached signature, within an evil one.
  XSW2: {
    of: 'Response',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = document.documentElement
        const evil = evilCopy(original, victim)
        const signature = first(original, 'Signature')
        original.removeChild(signature)
        document.replaceChild(evil, original)
        const before = evil.firstChild?.nextSibling ?? null
        evil.insertBefore(original, before)
        evil.insertBefore(signature, before)
      }),
  },
  // An evil assertion before the signed one.
  XSW3: {
    of: 'Assertion',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = first(document, 'Assertion')
        original.parentNode?.insertBefore(evilCopy(original, victim), original)
      }),
  },
  // An evil assertion around the signed one.
  XSW4: {
    of: 'Assertion',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = first(document, 'Assertion')
        const evil = evilCopy(original, victim)
        original.parentNode?.replaceChild(evil, original)
        evil.appendChild(original)
      }),
  },
  // The evil assertion carries the signature, the one it is of stands at the end.
  XSW5: {
    of: 'Assertion',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = first(document, 'Assertion')
        const evil = evilCopy(original, victim)
        const signature = first(original, 'Signature')
        original.parentNode?.replaceChild(evil, original)
        evil.insertBefore(signature, evil.firstChild?.nextSibling ?? null)
        document.documentElement.appendChild(without(original, 'Signature'))
      }),
  },
  // The same, the signed one inside the signature.
  XSW6: {
    of: 'Assertion',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = first(document, 'Assertion')
        const evil = evilCopy(original, victim)
        const signature = first(original, 'Signature')
        original.parentNode?.replaceChild(evil, original)
        evil.insertBefore(signature, evil.firstChild?.nextSibling ?? null)
        signature.appendChild(without(original, 'Signature'))
      }),
  },
  // An evil assertion in an extension, where schemas allow anything.
  XSW7: {
    of: 'Assertion',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = first(document, 'Assertion')
        const extensions = document.createElementNS('urn:oasis:names:tc:SAML:2.0:protocol', 'samlp:Extensions')
        const evil = evilCopy(original, victim)
        evil.setAttribute('ID', original.getAttribute('ID') ?? '')
        extensions.appendChild(evil)
        original.parentNode?.insertBefore(extensions, original)
      }),
  },
  // The evil assertion carries the signature, which holds the signed one in an object.
  XSW8: {
    of: 'Assertion',
    make: (text, victim) =>
      rearranged(text, (document) => {
        const original = first(document, 'Assertion')
        const evil = evilCopy(original, victim)
        const signature = first(original, 'Signature')
        original.parentNode?.replaceChild(evil, original)
        evil.insertBefore(signature, evil.firstChild?.nextSibling ?? null)
        signature.appendChild(objectOf(document, without(original, 'Signature')))
      }),
  },
}
