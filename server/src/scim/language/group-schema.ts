// What a Group is (RFC 7643 §4.2).
import { attribute, complex, defineResource, type SchemaDefinition } from './schemas.ts'

const immutable = { mutability: 'immutable', caseExact: true } as const

const groupSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  name: 'Group',
  description: 'A group of people of the account',
  attributes: [
    attribute('displayName', 'The name of the group. No two of one account are alike.', {
      required: true,
      uniqueness: 'server',
    }),
    complex(
      'members',
      'The people in the group.',
      [
        attribute('value', 'The id of the person.', immutable),
        attribute('$ref', 'The address of the person.', { type: 'reference', referenceTypes: ['User'], ...immutable }),
        attribute('type', 'Always User: there are no groups in groups.', { canonicalValues: ['User'], ...immutable }),
        attribute('display', 'The name of the person.', { mutability: 'readOnly' }),
      ],
      { multiValued: true },
    ),
  ],
}

export const groupResource = defineResource({
  name: 'Group',
  endpoint: '/Groups',
  description: 'Groups of the account that the directory has created or taken over',
  schema: groupSchema,
  extensions: [],
})
