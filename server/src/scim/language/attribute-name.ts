// Attributes by their names, in any case, with or without the URN of their schema (RFC 7643 §2.1, RFC 7644 §3.10).
import {
  type AttributeDefinition,
  findAttribute,
  findSubAttribute,
  type ResourceDefinition,
  type SchemaDefinition,
} from './schemas.ts'

export interface AttributeName {
  schema: SchemaDefinition
  attribute: AttributeDefinition
  subAttribute?: AttributeDefinition
  /** As our documents write it, an extension's with its URN: `name.givenName`. In lower case it names a column. */
  text: string
}

/** What `text` names; null when it names nothing. */
export function attributeNamed(text: string, resource: ResourceDefinition): AttributeName | null {
  const { schema: core, extensions } = resource
  const named = [core, ...extensions].find(({ id }) => startsWithUrn(text, id))
  // Entra ID also writes the extension's attributes without its URN: `manager[value eq "…"]`.
  const candidates = named ? [named] : [core, ...extensions]
  const [name = '', subName, ...rest] = (named ? text.slice(named.id.length + 1) : text).split('.')
  for (const schema of candidates) {
    const attribute = findAttribute(schema === core ? resource.attributes : schema.attributes, name)
    if (!attribute) continue
    const subAttribute = subName === undefined ? undefined : findSubAttribute(attribute, subName)
    if (rest.length > 0 || (subName !== undefined && !subAttribute)) return null
    const prefix = schema === core ? '' : `${schema.id}:`
    return subAttribute
      ? { schema, attribute, subAttribute, text: `${prefix}${attribute.name}.${subAttribute.name}` }
      : { schema, attribute, text: `${prefix}${attribute.name}` }
  }
  return null
}

/** The same attribute, one step further in. */
export const withSubAttribute = (name: AttributeName, subAttribute: AttributeDefinition): AttributeName => ({
  ...name,
  subAttribute,
  text: `${name.text}.${subAttribute.name}`,
})

/** The schema of the resource whose URN this is, in any case. */
export const schemaWithUrn = (text: string, { schema, extensions }: ResourceDefinition) =>
  [schema, ...extensions].find(({ id }) => id.toLowerCase() === text.toLowerCase())

const startsWithUrn = (text: string, urn: string) =>
  text[urn.length] === ':' && text.slice(0, urn.length).toLowerCase() === urn.toLowerCase()
