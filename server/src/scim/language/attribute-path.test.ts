import { describe, expect, test } from 'vitest'
import { parsePath } from './attribute-path.ts'
import { ScimError } from './scim-error.ts'
import { userResource } from './user-schema.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const read = (text: string) => {
  try {
    const path = parsePath(text, userResource)
    return `${path.text}${path.valueFilter ? ' of some' : ''}`
  } catch (error) {
    if (error instanceof ScimError) return error.code
    throw error
  }
}

describe('a path (RFC 7644 §3.5.2)', () => {
  test.each([
    ['userName', 'userName'],
    ['USERNAME', 'userName'],
    ['externalId', 'externalId'],
    ['meta.lastmodified', 'meta.lastModified'],
    ['name.familyname', 'name.familyName'],
    ['emails.value', 'emails.value'],
    ['emails[type eq "work"]', 'emails of some'],
    ['emails[type eq "work"].value', 'emails.value of some'],
    ['EMAILS[TYPE EQ "work" and not (primary eq true)].VALUE', 'emails.value of some'],
    ['addresses[type eq "a ] . b"].formatted', 'addresses.formatted of some'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:name.givenName', 'name.givenName'],
    [`${enterprise}:department`, `${enterprise}:department`],
    [`${enterprise.toLowerCase()}:Manager.Value`, `${enterprise}:manager.value`],
    // Entra ID leaves the URN out, too
    ['manager[value eq "7"]', `${enterprise}:manager of some`],
    ['members', 'path_attribute'],
    ['password', 'path_attribute'],
    ['constructor', 'path_attribute'],
    ['name.constructor', 'path_attribute'],
    ['name.givenName.x', 'path_attribute'],
    ['emails[type eq "work"].x', 'path_attribute'],
    ['urn:example:User:department', 'path_attribute'],
    [enterprise, 'path_attribute'],
    ['', 'path_unreadable'],
    ['__proto__', 'path_unreadable'],
    ['name givenName', 'path_unreadable'],
    ['/emails/0/value', 'path_unreadable'],
    ['[type eq "work"]', 'path_unreadable'],
    ['userName[type eq "work"]', 'path_unreadable'],
    ['emails.value[type eq "work"]', 'path_unreadable'],
    ['emails[type eq "work"]value', 'path_unreadable'],
    ['emails[type eq "work"].value.x', 'path_attribute'],
    ['emails[type eq "work"].value[x pr]', 'path_unreadable'],
    ['a'.repeat(2_001), 'path_unreadable'],
    ['emails[type eq "work"', 'filter_unreadable'],
    ['emails[]', 'filter_unreadable'],
    ['emails[x eq "work"]', 'filter_attribute'],
    [`emails[${'('.repeat(20)}type pr${')'.repeat(20)}]`, 'filter_too_deep'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
