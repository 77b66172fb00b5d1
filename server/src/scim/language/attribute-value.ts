// A value that a directory sends for an attribute: checked against its definition, and written as we keep it. Only names
// that stand in a definition become keys.
import { isStorableText } from '../../platform/database/storable-text.ts'
import { type AttributeDefinition, findSubAttribute } from './schemas.ts'
import { ScimError } from './scim-error.ts'
import { scimLimits } from './scim-limits.ts'

/** One value of a complex attribute, or a resource. */
export type Attributes = Record<string, unknown>

/** The value as it is kept; undefined for "no value", which is what null and an empty list mean (RFC 7643 §2.5). */
export function readValue(definition: AttributeDefinition, value: unknown, name = definition.name): unknown {
  if (!definition.multiValued) return readOne(definition, value, name)
  const values = (Array.isArray(value) ? value : [value])
    .map((one) => readOne(definition, one, name))
    .filter((one) => one !== undefined)
  // A group's members are as many as a body holds.
  if (values.length > scimLimits.values && definition.name !== 'members')
    throw new ScimError('too_many_values', { attribute: name, limit: scimLimits.values })
  if (values.filter(isPrimary).length > 1) throw new ScimError('two_primaries', { attribute: name })
  return values.length > 0 ? values : undefined
}

/** One of the values of an attribute that has many; of any other, the value. */
export function readOne(definition: AttributeDefinition, value: unknown, name = definition.name): unknown {
  if (value === null || value === undefined) return undefined
  if (definition.type === 'complex')
    return assigned(readParts(definition, definition.multiValued ? value : onlyOf(value), name))
  if (definition.type === 'boolean') {
    const boolean = booleanOf(value)
    if (boolean === null) throw wrongType(name, definition.type)
    return boolean
  }
  if (typeof value !== 'string') throw wrongType(name, 'string')
  if (value.length > scimLimits.textCharacters)
    throw new ScimError('too_long', { attribute: name, limit: scimLimits.textCharacters })
  if (!isStorableText(value)) throw new ScimError('bad_characters', { attribute: name })
  return value
}

/**
 * The parts that a value of a complex attribute says, undefined for those that it takes away. Those that there are not,
 * and those that are ours to say, are passed over as in whole resources.
 */
export function readParts(definition: AttributeDefinition, value: unknown, name = definition.name): Attributes {
  const main = findSubAttribute(definition, 'value')
  // Entra ID sends the manager as the id alone, others an e-mail address.
  if (typeof value === 'string' && main) return { [main.name]: readOne(main, value || null, name) }
  if (!isAttributes(value)) throw wrongType(name, 'complex')
  const parts: Attributes = {}
  for (const [key, part] of Object.entries(value)) {
    const subAttribute = findSubAttribute(definition, key)
    if (subAttribute && subAttribute.mutability !== 'readOnly')
      parts[subAttribute.name] = readOne(subAttribute, part, `${name}.${subAttribute.name}`)
  }
  return parts
}

/** Without what has no value; undefined when nothing is left. */
export function assigned(parts: Attributes): Attributes | undefined {
  const left = Object.entries(parts).filter(([, part]) => part !== undefined)
  return left.length > 0 ? Object.fromEntries(left) : undefined
}

/** Entra ID also sends the single value of an attribute as a list of one, `[{ "$ref": null, "value": "…" }]`. */
export const onlyOf = (value: unknown) => (Array.isArray(value) && value.length <= 1 ? (value[0] ?? null) : value)

/** Entra ID sends `"True"` and `"False"` unless its tenant's address carries `?aadOptscim062020`. */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value.toLowerCase() : ''
  return text === 'true' ? true : text === 'false' ? false : null
}

export const isAttributes = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isPrimary = (value: unknown): boolean => isAttributes(value) && value.primary === true

const wrongType = (attribute: string, type: string) => new ScimError('wrong_type', { attribute, type })
