// A whole resource as a directory sends it, to be created or replaced (RFC 7644 §3.3, §3.5.1).
import { attributeNamed, schemaWithUrn } from './attribute-name.ts'
import { type Attributes, isAttributes, readValue } from './attribute-value.ts'
import { findAttribute, isExtension, type ResourceDefinition, type SchemaDefinition } from './schemas.ts'
import { ScimError } from './scim-error.ts'

/**
 * Under our names, without what has no value. What the schema does not know is passed over, and so is what is ours to
 * say (RFC 7644 §3.3): Okta sends `groups: []` and a password, others whole resources as they were read.
 */
export function readResource(body: unknown, resource: ResourceDefinition): Attributes {
  if (!isAttributes(body)) throw new ScimError('body_not_object')
  const read: Attributes = {}
  for (const [key, value] of Object.entries(body)) {
    if (key.toLowerCase() === 'schemas') assertSchemas(value)
    const extension = schemaWithUrn(key, resource)
    if (extension && isExtension(extension)) readExtension(read, extension, value)
    else readAttribute(read, key, value, resource)
  }
  assertComplete(read, resource)
  return read
}

function readAttribute(read: Attributes, key: string, value: unknown, resource: ResourceDefinition): void {
  const name = attributeNamed(key, resource)
  if (!name || name.subAttribute || isExtension(name.schema) || name.attribute.mutability === 'readOnly') return
  put(read, name.attribute.name, readValue(name.attribute, value))
}

function readExtension(read: Attributes, { id, attributes }: SchemaDefinition, value: unknown): void {
  if (value === null) return
  if (!isAttributes(value)) throw new ScimError('wrong_type', { attribute: id, type: 'complex' })
  const own: Attributes = {}
  for (const [key, part] of Object.entries(value)) {
    const attribute = findAttribute(attributes, key)
    if (attribute) put(own, attribute.name, readValue(attribute, part, `${id}:${attribute.name}`))
  }
  put(read, id, Object.keys(own).length > 0 ? own : undefined)
}

/** What is required is there, and says something. */
export function assertComplete(read: Attributes, resource: ResourceDefinition): void {
  for (const { name, required, mutability } of resource.attributes)
    if (required && mutability !== 'readOnly' && (typeof read[name] !== 'string' || read[name].trim() === ''))
      throw new ScimError('required', { attribute: name })
}

function assertSchemas(value: unknown): void {
  if (!Array.isArray(value) || value.some((urn) => typeof urn !== 'string')) throw new ScimError('bad_schemas')
}

function put(attributes: Attributes, name: string, value: unknown): void {
  if (value !== undefined) attributes[name] = value
}
