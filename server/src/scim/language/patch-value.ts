// What one operation makes of the value of one attribute (RFC 7644 §3.5.2.1 to §3.5.2.3).
import { isDeepStrictEqual } from 'node:util'
import type { AttributePath } from './attribute-path.ts'
import {
  type Attributes,
  assigned,
  isAttributes,
  isPrimary,
  onlyOf,
  readOne,
  readParts,
  readValue,
} from './attribute-value.ts'
import { valueMatches } from './filter-match.ts'
import { conjuncts } from './filter-tree.ts'
import type { PatchOperation } from './patch-operations.ts'
import { type AttributeDefinition, findSubAttribute } from './schemas.ts'
import { ScimError } from './scim-error.ts'
import { scimLimits } from './scim-limits.ts'

type Op = PatchOperation['op']

/** Undefined is "no value", before and after. What is present is not changed itself. */
export function changeValue(path: AttributePath, present: unknown, op: Op, value: unknown): unknown {
  if (path.attribute.multiValued) {
    const before = Array.isArray(present) ? present : []
    const after = changeValues(path, before, op, value).filter((one) => !saysNothing(one))
    return after.length > 0 ? withOnePrimary(path, before, after) : undefined
  }
  // Entra ID removes a manager by `manager[value eq "…"]`: a single value, chosen as if there were many.
  if (path.valueFilter) return changeValues(path, present === undefined ? [] : [present], op, value).at(-1)
  return op === 'remove' ? removed(path, present) : changed(path, present, value)
}

function changeValues(path: AttributePath, present: readonly unknown[], op: Op, value: unknown): unknown[] {
  const { attribute, subAttribute, valueFilter } = path
  if (!valueFilter && !subAttribute) {
    if (op === 'remove') return withoutValues(attribute, present, value)
    const values = valuesOf(attribute, value)
    return op === 'add' ? values.reduce<unknown[]>((all, one) => withValue(attribute, all, one), [...present]) : values
  }
  const isMeant = (one: unknown) => !valueFilter || valueMatches(valueFilter, one)
  if (op === 'remove') return present.map((one) => (isMeant(one) ? removed(path, one) : one))
  if (!present.some(isMeant)) return [...present, changed(path, newValue(path), value)]
  // All of a value that was chosen is replaced, but for what it was chosen by.
  const isReplaced = op === 'replace' && !subAttribute
  return present.map((one) => (isMeant(one) ? changed(path, isReplaced ? chosenBy(path) : one, value) : one))
}

/** One value with its part, or itself, changed: parts that are not named stay as they are (§3.5.2.3). */
function changed({ attribute, subAttribute, text }: AttributePath, present: unknown, value: unknown): unknown {
  const only = onlyOf(value)
  const plain = isReference(only) ? only.value : only
  if (attribute.type !== 'complex') return readOne(attribute, plain, text)
  if (subAttribute) return assigned({ ...partsOf(present), [subAttribute.name]: readOne(subAttribute, plain, text) })
  return only === null ? undefined : assigned({ ...partsOf(present), ...readParts(attribute, only, text) })
}

/** Without the part that the path names, or nothing. */
const removed = ({ subAttribute }: AttributePath, present: unknown) =>
  subAttribute ? assigned({ ...partsOf(present), [subAttribute.name]: undefined }) : undefined

/** Adding what is there changes nothing, but for parts of it that are said anew (§3.5.2.1). */
function withValue(attribute: AttributeDefinition, values: unknown[], added: unknown): unknown[] {
  const at = values.findIndex((one) => isSame(attribute, one, added))
  return at < 0 ? [...values, added] : values.with(at, { ...partsOf(values[at]), ...partsOf(added) })
}

/** Some clients name what is to be removed in `value` instead of in the path, and do not mean all the rest. */
function withoutValues(attribute: AttributeDefinition, values: readonly unknown[], value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return []
  const unwanted = valuesOf(attribute, value)
  return values.filter((one) => !unwanted.some((other) => isSame(attribute, one, other)))
}

function valuesOf(attribute: AttributeDefinition, value: unknown): unknown[] {
  const values = readValue(attribute, value)
  return Array.isArray(values) ? values : []
}

/**
 * Entra ID adds and replaces `emails[type eq "work"].value` whether or not there is such a value, and means that there
 * is one then. What is asked for otherwise than by `eq` cannot be made up.
 */
function newValue(path: AttributePath): Attributes {
  const parts = chosenBy(path)
  if (path.valueFilter && Object.keys(parts).length === 0) throw new ScimError('no_target', { path: path.text })
  return parts
}

function chosenBy({ valueFilter }: AttributePath): Attributes {
  const parts: Attributes = {}
  for (const part of valueFilter ? conjuncts(valueFilter) : [])
    if (part.op === 'eq' && part.value !== null && part.name.subAttribute)
      parts[part.name.subAttribute.name] = part.value
  return parts
}

/** At most one value is primary: the last one that was made so (RFC 7643 §2.4). */
function withOnePrimary({ text }: AttributePath, before: readonly unknown[], after: readonly unknown[]): unknown[] {
  if (after.length > scimLimits.values)
    throw new ScimError('too_many_values', { attribute: text, limit: scimLimits.values })
  const primaries = after.filter(isPrimary)
  if (primaries.length < 2) return [...after]
  const made = primaries.filter((one) => !before.includes(one))
  if (made.length !== 1) throw new ScimError('two_primaries', { attribute: text })
  return after.map((one) => (isPrimary(one) && one !== made[0] ? { ...partsOf(one), primary: false } : one))
}

/** The same e-mail address, once without and once with its type, is one. */
function isSame(attribute: AttributeDefinition, one: unknown, other: unknown): boolean {
  const [a, b] = [partsOf(one), partsOf(other)]
  if (typeof a.value !== 'string' || typeof b.value !== 'string') return isDeepStrictEqual(one, other)
  const isTyped = a.type !== undefined && b.type !== undefined
  const caseExact = findSubAttribute(attribute, 'value')?.caseExact
  return (
    (caseExact ? a.value === b.value : a.value.toLowerCase() === b.value.toLowerCase()) &&
    (!isTyped || a.type === b.type)
  )
}

/** Entra ID sends a plain value as `[{ "$ref": null, "value": "…" }]`, too. */
const isReference = (value: unknown): value is { value: unknown } =>
  isAttributes(value) && Object.keys(value).every((key) => key === '$ref' || key === 'value') && 'value' in value

/** Of a value only what it was for is left. */
const saysNothing = (value: unknown) =>
  !Object.entries(partsOf(value)).some(([key, part]) => key !== 'type' && key !== 'primary' && part !== '')

const partsOf = (value: unknown): Attributes => (isAttributes(value) ? value : {})
