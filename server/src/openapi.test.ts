// The OpenAPI document holds every call of the API, whole: who reads it need not read the server.
import { expect, it } from 'vitest'
import { quietApp } from './testing/test-app.ts'
import { testDatabase } from './testing/test-database.ts'

interface Operation {
  tags?: string[]
  summary?: string
  operationId?: string
  responses?: Record<string, { content?: Record<string, { schema?: object }> }>
  requestBody?: { content: Record<string, { schema?: object }> }
  parameters?: { in: string; name: string; schema?: object }[]
}

const { database } = await testDatabase()
const { app, call } = await quietApp(database)
const { body: document } = await call('GET', '/api/v1/openapi.json')

const listed = app.guardedRoutes
  .filter(({ url, method }) => url.startsWith('/api/v1/') && !['HEAD', 'OPTIONS'].includes(method))
  .filter(({ url }) => url !== '/api/v1/openapi.json')
  .map(({ url, method }) => ({
    label: `${method} ${url}`,
    operation: document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] as Operation | undefined,
    names: [...url.matchAll(/:(\w+)/g)].map(([, name]) => name),
    takesBody: ['POST', 'PUT', 'PATCH'].includes(method),
  }))

it.each(listed)('$label', ({ operation, names }) => {
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
