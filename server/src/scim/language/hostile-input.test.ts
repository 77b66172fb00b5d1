// Whatever is sent, the language answers or refuses: by a ScimError, and leaving everything else as it was.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePath } from './attribute-path.ts'
import type { Attributes } from './attribute-value.ts'
import { parseFilter } from './filter.ts'
import { jsonColumns } from './filter-columns.ts'
import { filterToSql } from './filter-sql.ts'
import { membersPatch } from './members-patch.ts'
import { applyPatch } from './patch.ts'
import { readPatch } from './patch-operations.ts'
import { Projection } from './projection.ts'
import { readResource } from './resource-body.ts'
import { ScimError } from './scim-error.ts'
import { userResource } from './user-schema.ts'

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

const names = fc.constantFrom(
  ...['userName', 'emails', 'emails.value', 'name.givenName', 'active', 'meta.created', 'manager', 'roles', 'members'],
  ...[enterprise, `${enterprise}:department`, 'id', 'schemas', '$ref', 'type', 'value', 'primary', 'nothing'],
  ...['__proto__', 'constructor', 'prototype', 'toString'],
)
const texts = fc.oneof(
  fc.constantFrom('', 'work', 'True', 'a@b.example', '%', '\0', '\ud800', '2026-01-01T00:00:00Z'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const literals = fc.oneof(
  texts.map((text) => JSON.stringify(text)),
  fc.constantFrom('true', 'null', '-7e1', '"'),
)
const operators = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'le', 'pr', 'and', 'or', 'not', 'EQ')
const signs = fc.constantFrom('(', ')', '[', ']', '.', ' ', '\\', ':')

const wellFormed = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.tuple(names, operators, literals).map((parts) => parts.join(' ')),
    tie('tree').map((tree) => `not (${tree})`),
    fc.tuple(tie('tree'), fc.constantFrom(' and ', ' or '), tie('tree')).map((parts) => parts.join('')),
    fc.tuple(names, tie('tree')).map(([name, tree]) => `${name}[${tree}]`),
  ),
})).tree
const malformed = fc
  .array(fc.oneof(names, operators, literals, signs), { maxLength: 20 })
  .map((parts) => parts.join(' '))
const filters = fc.oneof(wellFormed, malformed)
const paths = fc.oneof(
  names,
  filters,
  fc.tuple(names, filters, names).map(([name, filter, part]) => `${name}[${filter}].${part}`),
)

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(texts, fc.boolean(), fc.integer(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    // As JSON.parse makes it, `__proto__` is an ordinary key.
    fc.array(fc.tuple(fc.oneof(names, paths), tie('value')), { maxLength: 3 }).map(Object.fromEntries),
  ),
})).value
const operations = fc.array(
  fc.record(
    { op: fc.constantFrom('add', 'Replace', 'remove', 'move'), path: paths, value: values },
    { requiredKeys: ['op', 'value'] },
  ),
  { minLength: 1, maxLength: 3 },
)

/** What comes of it; null if it is refused. */
function outcome<T>(attempt: () => T): T | null {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof ScimError)) throw error
    expect(error.detail('de')).not.toMatch(/\{\w+\}/)
    return null
  }
}

describe('whatever is sent', () => {
  test('as a filter or a path becomes a condition or is refused', () => {
    const columns = jsonColumns(userResource, 'attributes')
    fc.assert(
      fc.property(filters, paths, (filter, path) => {
        const condition = outcome(() => filterToSql(parseFilter(filter, userResource), columns, 1))
        if (condition) expect(new Set(condition.text.match(/\$\d+/g)).size).toBe(condition.values.length)
        outcome(() => parsePath(path, userResource))
        new Projection(userResource, { attributes: path, excludedAttributes: filter }).of({ id: '7' })
      }),
      { numRuns: 2_000 },
    )
  })

  test('as a change makes of a resource one that could have been sent as a whole, or is refused', () => {
    const present: Attributes = {
      userName: 'ada',
      active: true,
      emails: [{ value: 'a@b.example', type: 'work', primary: true }, { value: 'c@d.example' }],
      [enterprise]: { manager: { value: '8' } },
    }
    const before = structuredClone(present)
    fc.assert(
      fc.property(operations, values, (Operations, body) => {
        const patched = outcome(() => applyPatch(present, readPatch({ Operations }), userResource))
        if (patched) expect(readResource(patched, userResource)).toEqual(patched)
        outcome(() => membersPatch(readPatch({ Operations })))
        outcome(() => readResource(body, userResource))
        expect(present).toEqual(before)
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})
