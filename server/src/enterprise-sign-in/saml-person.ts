// Whom a signed assertion is about: the lasting name, the e-mail address and the names, wherever providers put them. Pure.
import { AnswerFault, type ExternalPerson, nameFrom, type SaidValues, saidValues } from './answer.ts'
import { normalEmail } from './domain-rules.ts'
import { childrenNamed, namespaces, textOf } from './saml-xml.ts'

const { assertion: saml } = namespaces
const formats = 'urn:oasis:names:tc:SAML:'
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/'

const usual = {
  email: ['email', 'mail', 'emailaddress', 'urn:oid:0.9.2342.19200300.100.1.3', `${claims}emailaddress`],
  givenName: ['givenname', 'firstname', 'first_name', 'urn:oid:2.5.4.42', `${claims}givenname`],
  familyName: ['surname', 'sn', 'lastname', 'last_name', 'urn:oid:2.5.4.4', `${claims}surname`],
}

/** Attributes by name, each with its values. */
type Attributes = Map<string, string[]>

function attributesOf(assertion: Element): Attributes {
  const attributes: Attributes = new Map()
  for (const statement of childrenNamed(assertion, 'AttributeStatement', saml))
    for (const attribute of childrenNamed(statement, 'Attribute', saml)) {
      const values = childrenNamed(attribute, 'AttributeValue', saml).map(textOf)
      attributes.set(attribute.getAttribute('Name') ?? '', values)
    }
  return attributes
}

export function valuesOf(assertion: Element): SaidValues {
  const nameId = nameIdOf(assertion)
  return saidValues([
    ['NameID', textOf(nameId)],
    ['NameID Format', nameId?.getAttribute('Format') ?? ''],
    ...[...attributesOf(assertion)].map(([name, values]) => [name, values.join(', ')] as const),
  ])
}

const nameIdOf = (assertion: Element): Element | undefined =>
  childrenNamed(assertion, 'Subject', saml).flatMap((subject) => childrenNamed(subject, 'NameID', saml))[0]

/** Refuses a NameID that is another one at the next sign-in. */
export function personOf(assertion: Element, emailAttribute: string | null): ExternalPerson {
  const nameId = nameIdOf(assertion)
  const subject = textOf(nameId)
  const format = nameId?.getAttribute('Format') ?? ''
  if (subject === '' || subject.length > 1_000 || format === `${formats}2.0:nameid-format:transient`)
    throw new AnswerFault('subject', format)
  const attributes = attributesOf(assertion)
  const email = emailAttribute === null ? firstOf(attributes, usual.email) : attributes.get(emailAttribute)?.[0]
  return {
    issuer: textOf(childrenNamed(assertion, 'Issuer', saml)[0]),
    subject,
    email: normalEmail(email ?? (emailAttribute === null ? subject : '')),
    isEmailVerified: true,
    givenName: nameFrom(firstOf(attributes, usual.givenName)),
    familyName: nameFrom(firstOf(attributes, usual.familyName)),
  }
}

function firstOf(attributes: Attributes, names: readonly string[]): string | undefined {
  for (const [name, [value]] of attributes) if (value && names.includes(name.toLowerCase())) return value
  return undefined
}
