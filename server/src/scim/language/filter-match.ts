// Whether a filter fits a resource, or one value of an attribute, that is at hand: for paths of changes. What is in the
// database is asked by filter-sql.ts, which answers the same.
import type { AttributeName } from './attribute-name.ts'
import { type Attributes, isAttributes } from './attribute-value.ts'
import type { ComparisonFilter, FilterTree } from './filter-tree.ts'
import { isExtension } from './schemas.ts'

/** Whether one value of an attribute fits the filter in the brackets behind it. */
export const valueMatches = (filter: FilterTree, value: unknown): boolean =>
  matches(filter, ({ subAttribute }) => [subAttribute && isAttributes(value) ? value[subAttribute.name] : value])

export const resourceMatches = (filter: FilterTree, resource: Attributes): boolean =>
  matches(filter, (name) => valuesAt(name, resource))

/** `valuesOf`: an entry for each value there is or could be, undefined for one that is not. */
function matches(tree: FilterTree, valuesOf: (name: AttributeName) => unknown[]): boolean {
  switch (tree.op) {
    case 'and':
      return tree.filters.every((filter) => matches(filter, valuesOf))
    case 'or':
      return tree.filters.some((filter) => matches(filter, valuesOf))
    case 'not':
      return !matches(tree.filter, valuesOf)
    case 'pr':
      return valuesOf(tree.name).some(isPresent)
    case 'some':
      return valuesOf(tree.name).some((value) => isPresent(value) && valueMatches(tree.filter, value))
    default:
      return fits(tree, valuesOf(tree.name))
  }
}

function valuesAt({ schema, attribute, subAttribute }: AttributeName, resource: Attributes): unknown[] {
  const holder = isExtension(schema) ? resource[schema.id] : resource
  const value = isAttributes(holder) ? holder[attribute.name] : undefined
  const values = Array.isArray(value) ? value : attribute.multiValued ? [] : [value]
  return subAttribute ? values.map((one) => (isAttributes(one) ? one[subAttribute.name] : undefined)) : values
}

/** Of an attribute with many values, one that fits is enough, also for `ne` (RFC 7644 §3.4.2.2). */
function fits(filter: ComparisonFilter, values: unknown[]): boolean {
  if (filter.value === null) return values.some(isPresent) === (filter.op === 'ne')
  const { caseExact } = filter.name.subAttribute ?? filter.name.attribute
  const folded = (value: unknown) => (typeof value === 'string' && !caseExact ? value.toLowerCase() : value)
  return values.some((value) => compares(filter.op, folded(value), folded(filter.value)))
}

function compares(op: ComparisonFilter['op'], value: unknown, expected: unknown): boolean {
  if (op === 'eq') return value === expected
  // What has no value is not the same as any.
  if (op === 'ne') return value !== expected
  if (typeof value !== 'string' || typeof expected !== 'string') return false
  switch (op) {
    case 'co':
      return value.includes(expected)
    case 'sw':
      return value.startsWith(expected)
    case 'ew':
      return value.endsWith(expected)
    case 'gt':
      return value > expected
    case 'ge':
      return value >= expected
    case 'lt':
      return value < expected
    case 'le':
      return value <= expected
  }
}

/** `pr`: an empty text is no value, and a complex one has a part that is. */
const isPresent = (value: unknown): boolean =>
  isAttributes(value) ? Object.values(value).some(isPresent) : value !== undefined && value !== null && value !== ''
