// A person as the directory sees them, and what follows for Sitzplan from what it writes. Pure.
import { isDeepStrictEqual } from 'node:util'
import type { Language } from '@sitzplan/contract/common'
import { languageOf } from '@sitzplan/contract/languages'
import { normalEmail } from '../enterprise-sign-in/domains.ts'
import type { DirectoryUserRow, DirectoryUserValues } from './directory-user-store.ts'
import { type Attributes, isAttributes, isPrimary } from './language/attribute-value.ts'
import { quoted, ScimError } from './language/scim-error.ts'
import { userResource } from './language/user-schema.ts'
import { versionOf } from './versions.ts'

/** What a directory wants a person to be. */
export interface WantedUser extends DirectoryUserValues {
  email: string
  givenName: string
  familyName: string
  type: 'employee' | 'other'
  /** Undefined: none that we speak. */
  language: Language | undefined
  /** Undefined: not said. */
  active: boolean | undefined
}

const longest = { userName: 320, externalId: 500, name: 100 }

/** `resource`: under our names and of our types (language/). Refuses who has no usable address. */
export function wantedUser(resource: Attributes): WantedUser {
  const { id: _id, schemas: _schemas, meta: _meta, groups: _groups, roles: _roles, ...written } = resource
  const { userName, externalId, active, name, emails: _emails, ...attributes } = written
  const { givenName, familyName, ...otherNames } = isAttributes(name) ? name : {}
  if (Object.keys(otherNames).length > 0) attributes.name = otherNames
  if (written.emails !== undefined) attributes.emails = written.emails
  const email = addressOf(written)
  return {
    userName: lineOf('userName', userName, longest.userName),
    externalId: externalId === undefined ? null : lineOf('externalId', externalId, longest.externalId),
    attributes,
    addresses: [email, ...emailsOf(written).map(({ value }) => value)],
    email,
    ...namesOf(givenName, familyName, written),
    ...impliedBy(written),
    active: active === undefined ? undefined : active === true,
  }
}

/** Somebody with neither name is called as the directory shows them. */
function namesOf(givenName: unknown, familyName: unknown, { name, displayName }: Attributes) {
  const given = textOf(givenName)
  const family = textOf(familyName)
  const shown = given || family ? family : textOf(isAttributes(name) ? name.formatted : '') || textOf(displayName)
  return {
    givenName: given && lineOf('name.givenName', given, longest.name),
    familyName: shown && lineOf('name.familyName', shown, longest.name),
  }
}

/** Where Sitzplan writes to: the primary address, else the one for work, else any; else the user name, when it is one. */
function addressOf(written: Attributes): string {
  const emails = emailsOf(written)
  const chosen =
    emails.find(isPrimary) ?? emails.find(({ type }) => textOf(type).toLowerCase() === 'work') ?? emails.at(0)
  const text = chosen?.value ?? textOf(written.userName)
  const email = normalEmail(text)
  if (email) return email
  throw chosen ? new ScimError('bad_email', { email: quoted(text) }) : new ScimError('no_email')
}

const emailsOf = ({ emails }: Attributes): (Attributes & { value: string })[] =>
  (Array.isArray(emails) ? emails : []).filter(
    (email): email is Attributes & { value: string } =>
      isAttributes(email) && typeof email.value === 'string' && email.value !== '',
  )

// Control characters, and those that turn the direction of what follows: as for names that people type (common.ts, Line).
const outOfLine = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** A text of one line that is shown to people. */
export function lineOf(attribute: string, value: unknown, limit: number): string {
  const text = textOf(value)
  if (text === '') throw new ScimError('required', { attribute })
  if (text.length > limit) throw new ScimError('too_long', { attribute, limit })
  if (outOfLine.test(text)) throw new ScimError('bad_characters', { attribute })
  return text
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What attributes mean that have a column of ours. */
export const impliedBy = ({ userType, preferredLanguage }: Attributes) => ({
  type: typeOf(userType),
  language: languageOf(textOf(preferredLanguage)) ?? undefined,
})

/** Entra ID calls people of the company members, and others guests. Whoever is not said to be something else is one. */
const typeOf = (userType: unknown): WantedUser['type'] =>
  ['', 'employee', 'member', 'mitarbeiter'].includes(textOf(userType).toLowerCase()) ? 'employee' : 'other'

export interface GroupReference {
  id: string
  name: string
}

/** Without groups and role: no directory writes them, and group rules may change them right after a call was answered. */
export const userVersion = (row: DirectoryUserRow): string =>
  versionOf(row.version, [row.email, row.given_name, row.family_name, row.status])

export const userLocation = (base: string, id: string): string => `${base}/Users/${id}`

/** The resource as it is answered, and as a PATCH finds it. */
export function userDocument(row: DirectoryUserRow, groups: readonly GroupReference[], base: string): Attributes {
  const { name, emails, ...attributes } = row.attributes
  return withoutGaps({
    schemas: [
      userResource.schema.id,
      ...userResource.extensions.map(({ id }) => id).filter((id) => attributes[id] !== undefined),
    ],
    id: row.id,
    externalId: row.external_id ?? undefined,
    userName: row.user_name,
    name: nameOf(row, name),
    ...attributes,
    active: row.status !== 'suspended',
    emails: emails ?? impliedEmails(row.email),
    groups: groups.length > 0 ? groups.map((group) => groupReference(group, base)) : undefined,
    roles: [{ value: row.role_id ?? row.role, display: row.role_name, primary: true }],
    meta: {
      resourceType: 'User',
      created: row.created_at.toISOString(),
      lastModified: row.modified_at.toISOString(),
      location: userLocation(base, row.id),
      version: userVersion(row),
    },
  })
}

/** Of who was sent without an address: the user name is one then. */
const impliedEmails = (email: string) => [{ value: email, type: 'work', primary: true }]

/** A resource that was read and changed, without the address that was only shown: it changes with the user name. */
export function withoutImplied({ attributes, email }: DirectoryUserRow, resource: Attributes): Attributes {
  const isImplied = attributes.emails === undefined && isDeepStrictEqual(resource.emails, impliedEmails(email))
  return isImplied ? { ...resource, emails: undefined } : resource
}

function nameOf({ given_name, family_name }: DirectoryUserRow, others: unknown): Attributes | undefined {
  const name = withoutGaps({
    ...(isAttributes(others) && others),
    givenName: given_name || undefined,
    familyName: family_name || undefined,
  })
  return Object.keys(name).length > 0 ? name : undefined
}

const groupReference = ({ id, name }: GroupReference, base: string) => ({
  value: id,
  $ref: `${base}/Groups/${id}`,
  display: name,
  type: 'direct',
})

const withoutGaps = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
