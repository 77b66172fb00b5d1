// What a SAML response must be like before its signature is looked at, and what the signed assertion must say. node-saml
// checks signature, time and audience; that there is one assertion only, from whom and for whom it is, is checked here.
// Pure (SAML Core 2.0 §2.3 to §2.5, Profiles §4.1.4).
import { AnswerFault } from './answer.ts'
import { childrenNamed, elementsNamed, elementsOf, namespaces, textOf } from './saml-xml.ts'

const { assertion: saml, protocol, signature: dsig } = namespaces

const algorithms: Record<string, readonly string[]> = {
  SignatureMethod: [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384',
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  ],
  DigestMethod: [
    'http://www.w3.org/2001/04/xmlenc#sha256',
    'http://www.w3.org/2001/04/xmldsig-more#sha384',
    'http://www.w3.org/2001/04/xmlenc#sha512',
  ],
  // Without comments: what is signed and what is read are then the same text.
  CanonicalizationMethod: [
    'http://www.w3.org/2001/10/xml-exc-c14n#',
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  ],
  Transform: [
    'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
    'http://www.w3.org/2001/10/xml-exc-c14n#',
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  ],
}

/** Refuses a response that is not one response with one assertion, each signed at most once, by sound algorithms. */
export function checkShape(document: Document): void {
  const root = document.documentElement
  if (root.localName !== 'Response' || root.namespaceURI !== protocol) throw malformed('no SAML response')
  if (hasHiddenNodes(document)) throw malformed('comments or processing instructions')
  checkStatus(root)
  const all = elementsOf(document)
  const named = (name: string) => all.filter((element) => element.localName === name)
  if (named('EncryptedAssertion').length > 0) throw new AnswerFault('encrypted')
  const [assertion, ...further] = named('Assertion')
  if (!assertion || further.length > 0 || assertion.parentNode !== root || assertion.namespaceURI !== saml)
    throw malformed(`${further.length + (assertion ? 1 : 0)} assertions, where one is expected`)
  if (named('Response').length > 1) throw malformed('more than one response')
  const signatures = named('Signature').map((element) => element.parentNode)
  const isPlaced = signatures.every((place) => place === root || place === assertion)
  if (!isPlaced || new Set(signatures).size < signatures.length) throw malformed('a signature that is out of place')
  checkIds(all)
  for (const element of all) {
    const known = element.namespaceURI === dsig ? algorithms[element.localName] : undefined
    const algorithm = element.getAttribute('Algorithm') ?? ''
    if (known && !known.includes(algorithm)) throw new AnswerFault('algorithm', algorithm)
  }
}

const malformed = (detail: string) => new AnswerFault('malformed', detail)

/** Comments cut texts in two for some readers and not for others; no provider sends any. */
function hasHiddenNodes(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const isDeclaration = child.nodeType === 7 && child.nodeName === 'xml'
    if ((child.nodeType === 7 || child.nodeType === 8) && !isDeclaration) return true
    if (hasHiddenNodes(child)) return true
  }
  return false
}

function checkStatus(root: Element): void {
  const [status] = childrenNamed(root, 'Status', protocol)
  const [code] = status ? childrenNamed(status, 'StatusCode', protocol) : []
  const value = code?.getAttribute('Value') ?? ''
  if (value === 'urn:oasis:names:tc:SAML:2.0:status:Success') return
  const codes = status ? elementsNamed(status, 'StatusCode', protocol).map((one) => one.getAttribute('Value')) : []
  const [message] = status ? childrenNamed(status, 'StatusMessage', protocol) : []
  throw new AnswerFault('refused_there', [...codes, textOf(message)].filter(Boolean).join(' '))
}

function checkIds(elements: readonly Element[]): void {
  const ids = elements.flatMap((element) =>
    ['ID', 'Id', 'id', 'xml:id'].flatMap((name) => element.getAttribute(name) || []),
  )
  if (new Set(ids).size < ids.length) throw malformed('an ID that is there twice')
}

export interface Expected {
  entityId: string
  assertionUrl: string
  audience: string
  requestId: string
  /** Milliseconds since 1970, and how far clocks may differ. */
  now: number
  skew: number
}

/** `Destination` stands on the response: it must be ours wherever it stands, and stand where the response is signed. */
export function checkDestination(document: Document, { assertionUrl }: Pick<Expected, 'assertionUrl'>): void {
  const root = document.documentElement
  const destination = root.getAttribute('Destination')
  const isSigned = childrenNamed(root, 'Signature', dsig).length > 0
  if (destination ? destination !== assertionUrl : isSigned) throw new AnswerFault('destination', destination ?? '')
  const [issuer] = childrenNamed(root, 'Issuer', saml)
  const [inner] = childrenNamed(root, 'Assertion', saml).flatMap((one) => childrenNamed(one, 'Issuer', saml))
  if (issuer && textOf(issuer) !== textOf(inner)) throw new AnswerFault('issuer', textOf(issuer))
}

/** Checks the signed assertion. Returns until when it may be shown. */
export function checkAssertion(assertion: Element, expected: Expected): Date {
  const issuer = textOf(childrenNamed(assertion, 'Issuer', saml)[0])
  if (issuer !== expected.entityId) throw new AnswerFault('issuer', issuer)
  const audiences = childrenNamed(assertion, 'Conditions', saml)
    .flatMap((conditions) => childrenNamed(conditions, 'AudienceRestriction', saml))
    .map((restriction) => childrenNamed(restriction, 'Audience', saml).map(textOf))
  if (audiences.length === 0 || !audiences.every((one) => one.includes(expected.audience)))
    throw new AnswerFault('audience', audiences.flat().join(' '))
  if (childrenNamed(assertion, 'AuthnStatement', saml).length === 0) throw malformed('no AuthnStatement')
  return checkConfirmation(assertion, expected)
}

/** The bearer's confirmation: sent here, in answer to our request, and not too old. */
function checkConfirmation(assertion: Element, { assertionUrl, requestId, now, skew }: Expected): Date {
  const confirmations = childrenNamed(assertion, 'Subject', saml)
    .flatMap((subject) => childrenNamed(subject, 'SubjectConfirmation', saml))
    .filter((one) => one.getAttribute('Method') === 'urn:oasis:names:tc:SAML:2.0:cm:bearer')
  const [confirmation, ...further] = confirmations
  if (!confirmation || further.length > 0) throw malformed(`${confirmations.length} bearer confirmations`)
  const [data] = childrenNamed(confirmation, 'SubjectConfirmationData', saml)
  const value = (name: string) => data?.getAttribute(name) ?? ''
  if (value('Recipient') !== assertionUrl) throw new AnswerFault('recipient', value('Recipient'))
  if (value('InResponseTo') !== requestId) throw new AnswerFault('in_response_to', value('InResponseTo'))
  const until = Date.parse(value('NotOnOrAfter'))
  if (Number.isNaN(until) || now - skew >= until) throw new AnswerFault('time', value('NotOnOrAfter'))
  const from = value('NotBefore')
  if (from !== '' && !(Date.parse(from) <= now + skew)) throw new AnswerFault('time', from)
  return new Date(until + skew)
}
