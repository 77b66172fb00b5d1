// The documents by which a client learns what is here (RFC 7644 §4): they say no more than what is true.
import { groupResource } from './group-schema.ts'
import type { ResourceDefinition, SchemaDefinition } from './schemas.ts'
import { scimLimits } from './scim-limits.ts'
import { userResource } from './user-schema.ts'

const resources: readonly ResourceDefinition[] = [userResource, groupResource]
const schemas: readonly SchemaDefinition[] = resources.flatMap(({ schema, extensions }) => [schema, ...extensions])

/** `base`: the address of /scim/v2. */
export const schemaDocuments = (base: string) =>
  schemas.map((schema) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    ...schema,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema.id}` },
  }))

export const resourceTypeDocuments = (base: string) =>
  resources.map(({ name, endpoint, description, schema, extensions }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint,
    description,
    schema: schema.id,
    schemaExtensions: extensions.map(({ id }) => ({ schema: id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  }))

export const serviceProviderConfig = (base: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: true, maxOperations: scimLimits.bulkOperations, maxPayloadSize: scimLimits.bodyBytes },
  filter: { supported: true, maxResults: scimLimits.pageSize },
  // No directory sets a password here.
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  // RFC 9865 §4
  pagination: {
    cursor: true,
    index: true,
    defaultPaginationMethod: 'index',
    maxPageSize: scimLimits.pageSize,
  },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A provisioning token of the account, made by an administrator in Sitzplan',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
})
