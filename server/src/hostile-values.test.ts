// What callers may send is bounded, value by value, and refusing it takes no longer than reading it.
import { expect, it } from 'vitest'
import { strictValidator } from './platform/http/validation.ts'
import { insertTestAccount, insertTestUser, quietApp } from './testing/test-app.ts'
import { testDatabase } from './testing/test-database.ts'

interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  format?: string
  pattern?: string
  maxLength?: number
  maxItems?: number
  maximum?: number
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}
interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> }
  parameters?: { in: string; name: string; schema: Schema }[]
}

const { database } = await testDatabase()
const { call } = await quietApp(database)
const { body: document } = await call('GET', '/api/v1/openapi.json')
const admin = await insertTestUser(database, await insertTestAccount(database), 'superadmin')

/** Every value that a caller may send, with its place. */
function* valuesOf(place: string, schema: Schema): Generator<[string, Schema]> {
  yield [place, schema]
  for (const [name, part] of Object.entries(schema.properties ?? {})) yield* valuesOf(`${place}/${name}`, part)
  for (const part of schema.anyOf ?? []) yield* valuesOf(place, part)
  if (schema.items) yield* valuesOf(`${place}/0`, schema.items)
}

const values = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, { requestBody, parameters = [] }]) => [
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => [...valuesOf(`${method} ${path}`, schema)]),
    ...parameters.flatMap(({ name, schema }) => [...valuesOf(`${method} ${path}?${name}`, schema)]),
  ]),
)

it('every text, list and number has an end', () => {
  const isBounded = ({ type, maxLength, maxItems, maximum, pattern, format, ...schema }: Schema) => {
    if (schema.enum || schema.const !== undefined) return true
    if (type === 'array') return maxItems !== undefined && maxItems <= 10_000
    if (type === 'integer' || type === 'number') return maximum !== undefined
    // Ids, keys, days and times: as long as their form.
    return type !== 'string' || maxLength !== undefined || format !== undefined || /^\^[^*+]*\$$/.test(pattern ?? '')
  }
  expect(values.length).toBeGreaterThan(100)
  expect(values.filter(([, schema]) => !isBounded(schema))).toEqual([])
})

const long = 100_000
// Each makes some kind of pattern go back over what it has read.
const hostileTexts = ['a', ' ', '-', 'a.', 'a-', '0', ' a', '[a=b]'].flatMap((part) =>
  ['', 'a@', '2026-01-01T00:00:00Z['].flatMap((start) =>
    ['', '!', '\u0001'].map((end) => start + part.repeat(long / part.length) + end),
  ),
)

it('no form of a text takes the square of its length to refuse', () => {
  const forms = values.map(([, { pattern, format, type }]) => ({ pattern, format, type }))
  const distinct = [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()]
  for (const form of distinct.filter(({ pattern, format }) => pattern ?? format)) {
    const validate = strictValidator({ schema: form as never, method: 'POST', url: '/', httpPart: 'body' })
    const startedAt = performance.now()
    for (const text of hostileTexts) validate(text)
    // All of them take 50 ms; the square of one took 20 s.
    expect([form, performance.now() - startedAt < 5_000]).toEqual([form, true])
  }
}, 60_000)

const bodies = {
  'a list of half a million': { manager: { permissions: Array(450_000).fill(1), groups: [] } },
  'a list of the same': { manager: { permissions: [], groups: Array(24_000).fill(admin.id) } },
  'ten thousand fields': Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, 1])),
  'a long name': { givenName: `${'a'.repeat(900_000)}\u0001` },
}

it.each(Object.entries(bodies))(
  '%s is refused at once',
  async (_name, body) => {
    const startedAt = performance.now()
    const answer = await call('PATCH', `/api/v1/users/${admin.id}`, { token: admin.token, body })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_request' } })
    expect(JSON.stringify(answer.body).length).toBeLessThan(10_000)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  },
  60_000,
)

it('a megabyte of empty objects is not read: 413', async () => {
  const body = { manager: { permissions: [], groups: Array(300_000).fill({}) } }
  const answer = await call('PATCH', `/api/v1/users/${admin.id}`, { token: admin.token, body })
  expect(answer).toMatchObject({ status: 413, body: { code: 'body_too_large', limit: '20000 { [' } })
})

it('who has not said who they are sends 16 kB at most', async () => {
  const answer = await call('POST', '/api/v1/sign-in', { body: { email: 'x', password: 'y'.repeat(16_000) } })
  expect(answer).toMatchObject({ status: 413, body: { code: 'body_too_large', limit: '16 kB' } })
})

it.each(['\ud800', 'a\udc00', '\udc00\ud800'])('half a character (%j) is no text: 422', async (givenName) => {
  const answer = await call('PATCH', `/api/v1/users/${admin.id}`, { token: admin.token, body: { givenName } })
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: '/givenName' }] } })
})
