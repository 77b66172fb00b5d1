import { expect, test } from 'vitest'
import { resourceTypeDocuments, schemaDocuments, serviceProviderConfig } from './discovery.ts'

const base = 'https://seats.example/scim/v2'

test('schemas promise no more than is kept: no password, and roles and groups are read only', () => {
  const documents = schemaDocuments(base)
  const [user] = documents
  expect(documents.map(({ id, meta }) => meta.location.replace(id, ''))).toEqual(Array(3).fill(`${base}/Schemas/`))
  const mutabilityOf = (name: string) => user?.attributes.find((one) => one.name === name)?.mutability
  expect(['userName', 'password', 'roles', 'groups'].map(mutabilityOf)).toEqual([
    'readWrite',
    undefined,
    'readOnly',
    'readOnly',
  ])
})

test('resource types name schemas that there are', () => {
  const ids = schemaDocuments(base).map(({ id }) => id)
  for (const { schema, schemaExtensions } of resourceTypeDocuments(base))
    expect(ids).toEqual(expect.arrayContaining([schema, ...schemaExtensions.map((extension) => extension.schema)]))
})

test('the configuration tells the limits', () => {
  expect(serviceProviderConfig(base)).toMatchObject({
    bulk: { maxOperations: 1_000, maxPayloadSize: 1_000_000 },
    filter: { maxResults: 1_000 },
    changePassword: { supported: false },
  })
})
