// How resources are described (RFC 7643 §7): one description serves /Schemas, filters, paths, patches and projections.

export interface AttributeDefinition {
  name: string
  description: string
  type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'complex'
  multiValued: boolean
  required: boolean
  caseExact: boolean
  mutability: 'readOnly' | 'readWrite' | 'immutable'
  returned: 'always' | 'default'
  uniqueness: 'none' | 'server'
  canonicalValues?: readonly string[]
  referenceTypes?: readonly string[]
  subAttributes?: readonly AttributeDefinition[]
}

export interface SchemaDefinition {
  /** Its URN. */
  id: string
  name: string
  description: string
  attributes: readonly AttributeDefinition[]
}

export interface ResourceDefinition {
  name: 'User' | 'Group'
  endpoint: '/Users' | '/Groups'
  description: string
  schema: SchemaDefinition
  extensions: readonly SchemaDefinition[]
  /** Of the resource itself: the common ones, then the schema's. */
  attributes: readonly AttributeDefinition[]
}

/** An attribute with what is not usual about it. */
export const attribute = (
  name: string,
  description: string,
  unusual: Partial<AttributeDefinition> = {},
): AttributeDefinition => ({
  name,
  description,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...unusual,
})

export const complex = (
  name: string,
  description: string,
  subAttributes: readonly AttributeDefinition[],
  unusual: Partial<AttributeDefinition> = {},
) => attribute(name, description, { type: 'complex', subAttributes, ...unusual })

/** Of many values, one may be marked as the one to use. */
export const primary = attribute('primary', 'Whether this is the one to use. Of one attribute, at most one is.', {
  type: 'boolean',
})

const readOnly = { mutability: 'readOnly' } as const

/** What every resource has, and no schema lists (RFC 7643 §3.1). */
const commonAttributes: readonly AttributeDefinition[] = [
  attribute('schemas', 'The URNs of the schemas that the resource has attributes of.', {
    type: 'reference',
    referenceTypes: ['uri'],
    multiValued: true,
    required: true,
    caseExact: true,
    returned: 'always',
    ...readOnly,
  }),
  attribute('id', 'Given by Sitzplan, never changed and never given again.', {
    caseExact: true,
    returned: 'always',
    uniqueness: 'server',
    ...readOnly,
  }),
  attribute('externalId', 'What the directory calls it.', { caseExact: true }),
  complex(
    'meta',
    'When it was made and changed, and where it is.',
    [
      attribute('resourceType', 'User or Group.', { caseExact: true, ...readOnly }),
      attribute('created', 'When it was made.', { type: 'dateTime', ...readOnly }),
      attribute('lastModified', 'When it was last changed.', { type: 'dateTime', ...readOnly }),
      attribute('location', 'Its address.', {
        type: 'reference',
        referenceTypes: ['uri'],
        caseExact: true,
        ...readOnly,
      }),
      attribute('version', 'Its entity tag, for If-Match.', { caseExact: true, ...readOnly }),
    ],
    readOnly,
  ),
]

export const defineResource = (definition: Omit<ResourceDefinition, 'attributes'>): ResourceDefinition => ({
  ...definition,
  attributes: [...commonAttributes, ...definition.schema.attributes],
})

const byName = new WeakMap<readonly AttributeDefinition[], Map<string, AttributeDefinition>>()

/** By its name in any case. Bodies have thousands of keys if somebody wants them to: looking one up must cost little. */
export function findAttribute(
  attributes: readonly AttributeDefinition[],
  name: string,
): AttributeDefinition | undefined {
  let named = byName.get(attributes)
  if (!named) {
    named = new Map(attributes.map((one) => [one.name.toLowerCase(), one]))
    byName.set(attributes, named)
  }
  return named.get(name.toLowerCase())
}

/** Of a complex attribute. */
export const findSubAttribute = ({ subAttributes }: AttributeDefinition, name: string) =>
  subAttributes && findAttribute(subAttributes, name)

/** An extension's attributes stand under its URN, the others in the resource itself. */
export const isExtension = ({ id }: SchemaDefinition): boolean => !id.startsWith('urn:ietf:params:scim:schemas:core:')
