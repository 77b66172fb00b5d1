import { describe, expect, test } from 'vitest'
import { parseFilter } from './filter.ts'
import type { FilterTree } from './filter-tree.ts'
import { groupResource } from './group-schema.ts'
import { ScimError } from './scim-error.ts'
import { userResource } from './user-schema.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** The tree in the notation of its tests: `(eq userName "x")`. */
function written(tree: FilterTree): string {
  if ('filters' in tree) return `(${[tree.op, ...tree.filters.map(written)].join(' ')})`
  if (tree.op === 'not') return `(not ${written(tree.filter)})`
  if (tree.op === 'some') return `(some ${tree.name.text} ${written(tree.filter)})`
  if (tree.op === 'pr') return `(pr ${tree.name.text})`
  return `(${tree.op} ${tree.name.text} ${JSON.stringify(tree.value)})`
}

const refusal = (text: string, resource = userResource) => {
  try {
    return written(parseFilter(text, resource))
  } catch (error) {
    if (error instanceof ScimError) return [error.code, error.scimType]
    throw error
  }
}

describe('a filter (RFC 7644 §3.4.2.2)', () => {
  test.each([
    // The examples of the standard
    ['userName eq "bjensen"', '(eq userName "bjensen")'],
    [`name.familyName co "O'Malley"`, `(co name.familyName "O'Malley")`],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J"', '(sw userName "J")'],
    ['title pr', '(pr title)'],
    ['meta.lastModified gt "2011-05-13T04:42:34Z"', '(gt meta.lastModified "2011-05-13T04:42:34.000Z")'],
    ['title pr and userType eq "Employee"', '(and (pr title) (eq userType "Employee"))'],
    ['title pr or userType eq "Intern"', '(or (pr title) (eq userType "Intern"))'],
    [`schemas eq "${enterprise}"`, `(eq schemas "${enterprise}")`],
    [
      'userType eq "Employee" and (emails co "example.com" or emails.value co "example.org")',
      '(and (eq userType "Employee") (or (co emails.value "example.com") (co emails.value "example.org")))',
    ],
    [
      'userType ne "Employee" and not (emails co "example.com" or emails.value co "example.org")',
      '(and (ne userType "Employee") (not (or (co emails.value "example.com") (co emails.value "example.org"))))',
    ],
    [
      'userType eq "Employee" and emails[type eq "work" and value co "@example.com"]',
      '(and (eq userType "Employee") (some emails (and (eq emails.type "work") (co emails.value "@example.com"))))',
    ],
    // Case, spaces, precedence, values
    ['USERNAME EQ "x" AND Title PR', '(and (eq userName "x") (pr title))'],
    ['  (userName eq "x"  )and( title pr )  ', '(and (eq userName "x") (pr title))'],
    [
      'title pr or title pr and userName pr or active eq true',
      '(or (pr title) (and (pr title) (pr userName)) (eq active true))',
    ],
    ['not(title pr)', '(not (pr title))'],
    ['((((title pr))))', '(pr title)'],
    ['title eq null', '(eq title null)'],
    ['emails eq null', '(eq emails null)'],
    ['active ne FALSE', '(ne active false)'],
    ['userName eq "CORP\\\\jdoe"', '(eq userName "CORP\\\\jdoe")'],
    ['userName eq "say \\"hi\\" \\u00e9"', '(eq userName "say \\"hi\\" é")'],
    ['userName eq "a ) and ( ] \\\\"', '(eq userName "a ) and ( ] \\\\")'],
    [
      'name[givenName eq "A" and familyName eq "B"]',
      '(some name (and (eq name.givenName "A") (eq name.familyName "B")))',
    ],
    [`${enterprise.toUpperCase()}:department eq "IT"`, `(eq ${enterprise}:department "IT")`],
    [`${enterprise}:manager.$ref pr`, `(pr ${enterprise}:manager.$ref)`],
    ['department eq "IT"', `(eq ${enterprise}:department "IT")`],
    ['meta.created ge "2026-01-01T01:00:00+01:00"', '(ge meta.created "2026-01-01T00:00:00.000Z")'],
    // Entra ID asks for booleans as texts, and for references by the attribute alone
    ['active eq "True"', '(eq active true)'],
    ['id eq "7" and manager eq "8"', `(and (eq id "7") (eq ${enterprise}:manager.value "8"))`],
    [
      'emails[type eq "work"].value eq "a@b.example"',
      '(some emails (and (eq emails.type "work") (eq emails.value "a@b.example")))',
    ],
  ])('%s', (text, expected) => {
    expect(written(parseFilter(text, userResource))).toBe(expected)
  })

  test('of a group', () => {
    expect(refusal('id eq "7" and members eq "8"', groupResource)).toBe('(and (eq id "7") (eq members.value "8"))')
    expect(refusal('userName eq "x"', groupResource)).toEqual(['filter_attribute', 'invalidFilter'])
  })

  test.each([
    ['', 'filter_unreadable'],
    ['   ', 'filter_unreadable'],
    ['userName', 'filter_unreadable'],
    ['userName eq', 'filter_unreadable'],
    ['userName eq "x', 'filter_unreadable'],
    ['userName eq x', 'filter_unreadable'],
    ['userName eq"x"', 'filter_unreadable'],
    ['userName eq "x" and', 'filter_unreadable'],
    ['userName eq "x" title pr', 'filter_unreadable'],
    ['userName eq "x" not (title pr)', 'filter_unreadable'],
    ['title pr constructor title pr', 'filter_unreadable'],
    ['title pr __proto__ title pr', 'filter_unreadable'],
    ['(title pr', 'filter_unreadable'],
    ['title pr)', 'filter_unreadable'],
    ['emails[type eq "work"', 'filter_unreadable'],
    ['emails[type eq "work")', 'filter_unreadable'],
    ['emails[type eq "work"].', 'filter_unreadable'],
    ['userName eq "\\x"', 'filter_unreadable'],
    ['userName eq 01', 'filter_unreadable'],
    ["userName eq 'x'", 'filter_unreadable'],
    ['not title pr', 'filter_attribute'],
    ['password eq "x"', 'filter_attribute'],
    ['__proto__ eq "x"', 'filter_unreadable'],
    ['constructor pr', 'filter_attribute'],
    ['name.constructor pr', 'filter_attribute'],
    ['emails[prototype pr]', 'filter_attribute'],
    ['name.givenName.x pr', 'filter_attribute'],
    ['urn:example:User:userName eq "x"', 'filter_attribute'],
    ['emails[emails.type eq "work"]', 'filter_attribute'],
    ['userName is "x"', 'filter_operator'],
    ['userName toString "x"', 'filter_operator'],
    ['active gt true', 'filter_comparison'],
    ['active co "tr"', 'filter_comparison'],
    ['meta.created sw "2026"', 'filter_comparison'],
    ['name eq "x"', 'filter_comparison'],
    ['title gt null', 'filter_value'],
    ['userName eq 7', 'filter_value'],
    ['userName eq true', 'filter_value'],
    ['active eq "yes"', 'filter_value'],
    ['active eq 1', 'filter_value'],
    ['meta.created gt "yesterday"', 'filter_value'],
    ['meta.created gt "2026-02-30T00:00:00Z"', 'filter_value'],
    ['meta.created gt "2026-02-28T25:00:00Z"', 'filter_value'],
    ['meta.created gt "0000-01-01T00:00:00Z"', 'filter_value'],
    ['meta.created gt "9999-12-31T23:59:59-14:00"', 'filter_value'],
    ['userName eq "a\\u0000b"', 'filter_characters'],
    ['userName eq "\\ud800"', 'filter_characters'],
  ])('%s is refused: %s', (text, code) => {
    expect(refusal(text)).toEqual([code, 'invalidFilter'])
  })

  test('is limited in length and depth, whatever is in it', () => {
    const nested = (levels: number) => `${'('.repeat(levels)}title pr${')'.repeat(levels)}`
    expect(refusal(nested(20))).toBe('(pr title)')
    expect(refusal(nested(21))).toEqual(['filter_too_deep', 'invalidFilter'])
    expect(refusal('('.repeat(1_999))).toEqual(['filter_too_deep', 'invalidFilter'])
    expect(refusal(`${'not('.repeat(25)}title pr${')'.repeat(25)}`)).toEqual(['filter_too_deep', 'invalidFilter'])
    const long = (length: number) => `userName eq "${'x'.repeat(length - 14)}"`
    expect(refusal(long(2_000))).toMatch(/^\(eq userName/)
    expect(refusal(long(2_001))).toEqual(['filter_too_long', 'invalidFilter'])
    const many = Array(166).fill('title pr').join(' or ')
    expect(refusal(many)).toMatch(/^\(or \(pr title\)/)
  })

  test('says where it cannot be understood', () => {
    expect(() => parseFilter('userName eq "x" or )', userResource)).toThrow(
      expect.objectContaining({ values: { at: 20 } }),
    )
  })
})
