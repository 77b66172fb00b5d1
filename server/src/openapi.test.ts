// The OpenAPI document holds every call of the API, whole: who reads it need not read the server.
import { Validator } from '@seriousme/openapi-schema-validator'
import { errorStatus } from '@sitzplan/contract/errors'
import { expect, it } from 'vitest'
import { quietApp } from './testing/test-app.ts'
import { testDatabase } from './testing/test-database.ts'

interface Operation {
  tags?: string[]
  summary?: string
  operationId?: string
  description?: string
  security?: object[]
  responses?: Record<string, { $ref?: string; content?: Record<string, { schema?: object }> }>
  requestBody?: { content: Record<string, { schema?: object }> }
  parameters?: { in: string; name: string; schema?: object }[]
}

const { database } = await testDatabase()
const { app, call } = await quietApp(database)
const { body: document } = await call('GET', '/api/v1/openapi.json')

const listed = app.guardedRoutes
  .filter(({ url, method }) => url.startsWith('/api/v1/') && !['HEAD', 'OPTIONS'].includes(method))
  .filter(({ url }) => url !== '/api/v1/openapi.json')
  .map(({ url, method, access }) => ({
    access,
    label: `${method} ${url}`,
    operation: document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] as Operation | undefined,
    names: [...url.matchAll(/:(\w+)/g)].map(([, name]) => name),
    takesBody: ['POST', 'PUT', 'PATCH'].includes(method),
  }))

it.each(listed)('$label', ({ operation, names, access, label }) => {
  expect(operation).toMatchObject({
    operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
    summary: expect.stringMatching(/^.{8,}$/),
    tags: [expect.any(String)],
  })
  const inPath = operation?.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
  expect(inPath ?? []).toEqual(names)
  const [status, answer] = Object.entries(operation?.responses ?? {})[0] ?? []
  // 303: opened by browsers, which are sent on.
  expect(status).toMatch(/^2|^303$/)
  if (status !== '204' && status !== '303') expect(Object.values(answer?.content ?? {})[0]?.schema).toBeDefined()
  expect(operation?.responses?.default).toEqual({ $ref: '#/components/responses/Refusal' })
  expect([label, operation?.description]).toEqual([label, expect.stringContaining(callersOf(access))])
  expect([label, operation?.security]).toEqual([label, ownSecurity[label] ?? securityOf[String(access)]])
})

/** What the description says of them. */
function callersOf(access: (typeof listed)[number]['access']): string {
  if (Array.isArray(access)) return callersOf(access[0])
  return (
    { public: 'For anybody.', 'signed-in': 'For every user.', operator: 'For operators.' }[access as string] ??
    (String(access).startsWith('product') && !String(access).includes('.') ? 'product key' : `users with \`${access}\``)
  )
}

// What is not said of a call is said of the whole document: a token, or the cookie.
const securityOf: Record<string, object[]> = { public: [], 'product-key': [{ bearer: [] }] }
/** A token that opens this alone; only who is signed in by a browser. */
const ownSecurity: Record<string, object[]> = {
  'GET /api/v1/feed/:account': [{ bearer: [] }],
  'POST /api/v1/activation/:token/accept': [{ cookie: [] }],
  'POST /api/v1/activation/:token/decline': [{ cookie: [] }],
}

it('is valid OpenAPI 3.1', async () => {
  expect(document.openapi).toBe('3.1.0')
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true })
})

it('a refusal is a problem with its code and all that stands beside it', async () => {
  const { content } = document.components.responses.Refusal
  expect(content).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } })
  const { properties } = document.components.schemas.Problem
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(['code', 'errors', 'capacity', 'endedAt', 'changes']))
  for (const code of Object.keys(errorStatus)) expect(properties.code.description).toContain(`${code} (`)
})

it('browsers are known by the cookie that they are given', () => {
  expect(document.security).toEqual([{ bearer: [] }, { cookie: [] }])
  expect(document.components.securitySchemes.cookie).toMatchObject({ in: 'cookie', name: 'sitzplan' })
})

it('what creates takes an Idempotency-Key, and names it', () => {
  const takes = (operation?: Operation) => operation?.parameters?.some(({ name }) => name === 'Idempotency-Key')
  const creates = listed.filter(
    ({ label, access, operation }) => label.startsWith('POST') && access !== 'public' && operation?.responses?.['201'],
  )
  expect(creates.filter(({ operation }) => !takes(operation)).map(({ label }) => label)).toEqual([])
})

it('no two calls share a name', () => {
  const names = listed.map(({ operation }) => operation?.operationId)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

it('what is a list is paged like every list', () => {
  // A page of what a POST has done is asked for in its body.
  for (const { label, operation } of listed.filter((each) => !each.label.startsWith('POST'))) {
    const schema = operation?.responses?.['200']?.content?.['application/json']?.schema as
      | { properties?: Record<string, unknown> }
      | undefined
    if (!schema?.properties?.items || !schema.properties.nextCursor) continue
    const asked = operation?.parameters?.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
    expect([label, asked]).toEqual([label, expect.arrayContaining(['limit', 'cursor'])])
  }
})
