// The conventions that hold for every call, tried on a server with two small routes of its own.
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { Body, Id, Key, Nullable, OwnId, PageQuery } from '@sitzplan/contract/common'
import { pino } from 'pino'
import Type from 'typebox'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/test-database.ts'
import { notFound, Refusal } from '../errors/refusal.ts'
import { newId } from '../ids.ts'
import { createHttpServer } from './http-server.ts'
import { createOnce, idempotencyKeyOf } from './idempotency.ts'
import { decodeCursor, pageOf } from './lists.ts'

const { database } = await testDatabase()
const app = await createHttpServer({
  log: pino({ level: 'silent' }),
  trustedProxies: [],
  publicUrl: 'http://localhost',
})
afterAll(() => app.close())

await database.query('create table things (id uuid primary key, name text not null)')
const credentialId = newId()
const seal = {
  seal: (text: string) => Buffer.from(text).toString('base64'),
  open: (text: string) => Buffer.from(text, 'base64').toString(),
}
const ThingBody = Body({
  name: Type.String({ minLength: 1, maxLength: 20 }),
  size: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })),
  tags: Type.Optional(Type.Array(Key, { maxItems: 2 })),
  inner: Type.Optional(Type.Object({}, { additionalProperties: true })),
  weight: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.Null()])),
  state: Type.Optional(Type.Union([Type.Literal('new'), Type.Literal('worn'), Type.Null()])),
})

const keyed = { takesIdempotencyKey: true } as const

async function insertThing(tx: { query: typeof database.query }, name: string) {
  const id = newId()
  await tx.query('insert into things (id, name) values ($1, $2)', [id, name])
  return { id, name }
}

app.post('/things', { config: keyed, schema: { body: ThingBody } }, async (request, reply) => {
  const key = idempotencyKeyOf(request, credentialId)
  const answer = await createOnce(database, key, async (tx) => {
    const body = await insertThing(tx, request.body.name)
    if (request.body.name === 'refused') throw new Refusal('email_taken')
    return { status: 201, body }
  })
  return reply.code(answer.status).send(answer.body)
})

app.post('/secrets', { config: keyed, schema: { body: ThingBody } }, async (request, reply) => {
  const key = idempotencyKeyOf(request, credentialId)
  const answer = await createOnce(
    database,
    key,
    async () => ({ status: 201, body: { token: `shown-once-${randomUUID()}` } }),
    seal,
  )
  return reply.code(answer.status).send(answer.body)
})

app.get('/things/:id', { schema: { params: Body({ id: Id }) } }, async (request) => {
  const { rows } = await database.query('select id, name from things where id = $1', [request.params.id])
  if (!rows[0]) throw notFound()
  return rows[0]
})

app.get('/things', { schema: { querystring: Body(PageQuery) } }, async ({ query: { limit = 50, cursor } }) => {
  const key = decodeCursor(cursor, 1)
  const { rows } = await database.query<{ id: string; name: string }>(
    'select id, name from things where ($1::uuid is null or id > $1) order by id limit $2',
    [key?.[0] ?? null, limit + 1],
  )
  return pageOf(
    rows,
    limit,
    rows.length,
    (row) => row,
    (row) => [row.id],
  )
})

app.post('/maybe', { schema: { body: Type.Optional(Body({ name: Type.Optional(Type.String()) })) } }, async () => ({}))
app.post('/nullable', { schema: { body: Nullable(ThingBody) } }, async () => ({}))
app.put('/own/:key/:own', { schema: { params: Body({ key: Key, own: OwnId(20) }) } }, async () => ({}))
app.post('/bodiless', async (_request, reply) => reply.code(204).send())

app.get('/broken', async () => {
  throw new Error('our own bug')
})

const post = (payload: unknown, headers: Record<string, string> = {}, url = '/things') =>
  app.inject({ method: 'POST', url, payload: payload as object, headers })
const raw = (payload: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  app.inject({ method: 'POST', url: '/things', payload, headers })
const countOf = async (name: string) =>
  (await database.query<{ n: number }>('select count(*) as n from things where name = $1', [name])).rows[0]?.n

describe('what is refused', () => {
  it.each([
    ['not JSON', '{"name":'],
    ['nothing at all', ''],
    ['a stray byte', Buffer.from([0x7b, 0xff, 0x7d])],
    ['two documents', '{"name":"a"}{"name":"b"}'],
  ])('%s is bad JSON: 400', async (_name, payload) => {
    const answer = await raw(payload)
    expect(answer.json()).toMatchObject({ status: 400, code: 'bad_json' })
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it.each([
    ['an unknown field', { name: 'a', colour: 'red' }, '/colour'],
    ['a missing field', {}, '/name'],
    ['a number as text', { name: 'a', size: '3' }, '/size'],
    ['a text as number', { name: 3 }, '/name'],
    ['null', { name: null }, '/name'],
    ['a value below', { name: 'a', size: -1 }, '/size'],
    ['a fraction', { name: 'a', size: 1.5 }, '/size'],
    ['a text too long', { name: 'x'.repeat(21) }, '/name'],
    ['an entry of the wrong form', { name: 'a', tags: ['Nope!'] }, '/tags/0'],
    ['too many entries', { name: 'a', tags: ['a', 'b', 'c'] }, '/tags'],
    ['an array', [{ name: 'a' }], ''],
    ['a text as body', '"name"', ''],
    ['a boolean as list', { name: 'a', tags: true }, '/tags'],
  ])('%s is told with its path: 422', async (_name, payload, path) => {
    const answer = typeof payload === 'string' ? await raw(payload) : await post(payload)
    expect(answer.json()).toMatchObject({ status: 422, code: 'invalid_request' })
    expect(answer.json().errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  it.each([7, 8, 9, 300])('of %d unknown fields the first are told, eight at most', async (count) => {
    const names = Array.from({ length: count }, (_, at) => `more${at}`)
    const { status, errors } = (await post({ name: 'a', ...Object.fromEntries(names.map((name) => [name, 1])) })).json()
    expect(status).toBe(422)
    expect(errors).toEqual(names.slice(0, 8).map((name) => ({ path: `/${name}`, message: 'is not a known field' })))
  })

  it.each([
    [{ weight: -1 }, 'is too small; the minimum is 0'],
    [{ weight: 1.5 }, 'has the wrong type; expected integer'],
    [{ weight: '1' }, 'has the wrong type; expected integer'],
    [{ state: 'old' }, 'is not one of the allowed values'],
  ])('of what may be null the other rule is told: %j', async (part, message) => {
    const answer = await post({ name: 'a', ...part })
    expect(answer.json().errors).toEqual([{ path: `/${Object.keys(part)[0]}`, message }])
  })

  it('the type of a body that may be missing says nothing about its being there', async () => {
    const answer = await app.inject({ method: 'POST', url: '/maybe', headers: { 'content-type': 'application/json' } })
    expect(answer.statusCode).toBe(200)
  })

  it.each([
    [{ name: 'a', size: 10 }, ['/size']],
    [{ name: 3, weight: -1, state: 'lost', inner: [] }, ['/name', '/inner', '/weight', '/state']],
    [{ more: 1 }, ['/name', '/more']],
    [[], ['']],
    [null, undefined],
  ])('of a body that may be null, what is wrong with the body alone: %j', async (body, paths) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await app.inject({ method: 'POST', url: '/nullable', headers, payload: JSON.stringify(body) })
    const errors: { path: string }[] | undefined = answer.json().errors
    expect(errors?.map(({ path }) => path)).toEqual(paths)
  })

  it.each([
    ['a/%20', 422],
    ['a/%00', 422],
    [`a/${'x'.repeat(2_000)}`, 422],
    ['A/x', 404],
    ['A/%00', 404],
    ['a/x', 200],
  ])('an id of the caller’s own making (%s): %d', async (place, status) => {
    const answer = await app.inject({ method: 'PUT', url: `/own/${place}` })
    expect(answer.statusCode).toBe(status)
    if (status === 422) expect(answer.json()).toMatchObject({ errors: [{ path: '/own' }] })
  })

  it('a NUL character in a text: 422, not 500', async () => {
    expect((await post({ name: 'a\u0000b' })).json()).toMatchObject({ status: 422, code: 'invalid_request' })
  })

  it.each(['__proto__', 'constructor'])(
    'a key that reaches for prototypes (%s): refused, nothing polluted',
    async (key) => {
      const answer = await raw(`{"name":"a","${key}":{"prototype":{"polluted":1},"polluted":1}}`)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )

  it('a prototype key deep inside: refused', async () => {
    const answer = await raw('{"name":"a","inner":{"deep":[{"__proto__":{"polluted":1}}]}}')
    expect(answer.statusCode).toBe(400)
  })

  it.each([
    ['arrays', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('JSON nested without end (%s): a 4xx, and the server lives', async (_name, nested) => {
    const answer = await raw(`{"name":"a","inner":{"x":${nested}}}`)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect((await post({ name: 'after' })).statusCode).toBe(201)
  })

  it('an object of 10,000 fields is read, one of more is not: 413', async () => {
    const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]))
    const key = { 'idempotency-key': randomUUID() }
    expect((await post({ name: 'a', inner: fields(10_000) }, key)).statusCode).toBe(201)
    expect((await post({ name: 'a', inner: fields(10_001) })).json()).toMatchObject({
      code: 'body_too_large',
      detail: 'Send at most 10000 "":.',
    })
  })

  it('brackets and colons in a text are neither nesting nor lists nor fields', async () => {
    const text = `${'[{'.repeat(500)}\\"${'[:'.repeat(30_000)}`
    expect((await post({ name: 'a', inner: { text } }, { 'idempotency-key': randomUUID() })).statusCode).toBe(201)
  })

  it('a body over 1 MB: 413', async () => {
    const answer = await post({ name: 'a', inner: { text: 'x'.repeat(1_000_001) } })
    expect(answer.json()).toMatchObject({ status: 413, code: 'body_too_large' })
  })

  it('another media type: 415', async () => {
    const answer = await raw('<name/>', { 'content-type': 'application/xml' })
    expect(answer.json()).toMatchObject({
      status: 415,
      code: 'unsupported_media_type',
      detail: 'Send application/json.',
    })
  })

  it('a plain text is no JSON either', async () => {
    const answer = await raw('{"name":"a"}', { 'content-type': 'text/plain' })
    expect(answer.statusCode).toBe(415)
  })

  it('the type of a body that is not sent does no harm where none is expected', async () => {
    const headers = { 'content-type': 'application/json' }
    expect((await app.inject({ method: 'POST', url: '/bodiless', headers })).statusCode).toBe(204)
  })

  it.each([
    ['unknown', `/things/${newId()}`],
    ['malformed', '/things/17'],
    ['with a quote', "/things/'; drop table things --"],
    ['with a broken escape', '/things/%E0%A4%A'],
    ['with an encoded NUL', '/things/%00'],
    ['very long', `/things/${'x'.repeat(5_000)}`],
    ['on no route', '/nowhere'],
    ['with a slash too many', `/things/${newId()}/`],
  ])('an id that is %s: 404', async (_name, url) => {
    const answer = await app.inject({ method: 'GET', url })
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' })
  })

  it.each([
    ['limit=0'],
    ['limit=201'],
    ['limit=many'],
    ['limit=1.5'],
    ['limit=1&limit=2'],
    ['page=2'],
    ['cursor=bm90IG91cnM'],
    ['cursor=%F0'],
    [`cursor=${Buffer.from('["x"]').toString('base64url')}`],
    [`cursor=${Buffer.from('["a\\u0000"]').toString('base64url')}`],
    [`cursor=${Buffer.from('[{}]').toString('base64url')}`],
  ])('a list asked with %s: 422', async (query) => {
    const answer = await app.inject({ method: 'GET', url: `/things?${query}` })
    expect(answer.json()).toMatchObject({ status: 422, code: 'invalid_request' })
  })

  it('our own bug: 500 that tells nothing but the request id', async () => {
    const answer = await app.inject({ method: 'GET', url: '/broken' })
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal_error' })
    expect(answer.body).not.toContain('our own bug')
  })

  it('bytes that are no HTTP: a 400 with a problem document, and the server lives', async () => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = new URL(address)
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'))
      let text = ''
      socket.on('data', (part) => {
        text += part
      })
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    expect(said).toMatch(/^HTTP\/1\.1 400/)
    expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 400, code: 'bad_http' })
    expect((await fetch(`${address}/things`)).status).toBe(200)
  })
})

describe('problem documents', () => {
  it.each([
    [undefined, 'en', 'Not found'],
    ['de', 'de', 'Nicht gefunden'],
    ['de-AT, en;q=0.8', 'de', 'Nicht gefunden'],
    ['en;q=0.8, de;q=0.9', 'de', 'Nicht gefunden'],
    ['fr, de;q=0.5', 'de', 'Nicht gefunden'],
    ['fr', 'en', 'Not found'],
    ['de;q=0', 'en', 'Not found'],
    ['*', 'en', 'Not found'],
    [';;,q=x,', 'en', 'Not found'],
  ])('Accept-Language %s is answered in %s', async (language, answered, title) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    const answer = await app.inject({ method: 'GET', url: '/nowhere', headers })
    expect(answer.headers['content-language']).toBe(answered)
    expect(answer.json()).toMatchObject({ title, code: 'not_found' })
  })

  it('wrong values are explained in the language too', async () => {
    const answer = await post({ name: '' }, { 'accept-language': 'de' })
    expect(answer.json().errors).toEqual([{ path: '/name', message: 'ist zu kurz, mindestens 1 Zeichen' }])
  })

  it('carry the request id that the header carries', async () => {
    const answer = await app.inject({ method: 'GET', url: '/nowhere', headers: { 'x-request-id': 'mine-1' } })
    expect(answer.headers['x-request-id']).toBe('mine-1')
    expect(answer.json().requestId).toBe('mine-1')
  })

  it('an unfit request id is replaced', async () => {
    const answer = await app.inject({ method: 'GET', url: '/nowhere', headers: { 'x-request-id': 'a b<script>' } })
    expect(answer.json().requestId).not.toContain('script')
  })
})

describe('Idempotency-Key', () => {
  it('a twin gets the same answer, and nothing is made twice', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const first = await post({ name: 'once', size: 1 }, key)
    const again = await post({ size: 1, name: 'once' }, key)
    expect(first.statusCode).toBe(201)
    expect(again.statusCode).toBe(201)
    expect(again.json()).toEqual(first.json())
    expect(await countOf('once')).toBe(1)
  })

  it('simultaneous twins get the same answer', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ name: 'together' }, key)))
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
    expect(answers.every((answer) => answer.statusCode === 201)).toBe(true)
    expect(await countOf('together')).toBe(1)
  })

  it('another body under the same key: 422', async () => {
    const key = { 'idempotency-key': randomUUID() }
    await post({ name: 'one' }, key)
    expect((await post({ name: 'other' }, key)).json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
  })

  it('a refusal is not kept: the retry is tried anew', async () => {
    const key = { 'idempotency-key': randomUUID() }
    expect((await post({ name: 'refused' }, key)).statusCode).toBe(409)
    expect((await post({ name: 'mended' }, key)).statusCode).toBe(201)
    expect(await countOf('refused')).toBe(0)
  })

  it('a key older than a day is as good as new', async () => {
    const key = randomUUID()
    await post({ name: 'old' }, { 'idempotency-key': key })
    await database.query(`update idempotency_keys set created_at = now() - interval '25 hours' where key = $1`, [key])
    expect((await post({ name: 'new' }, { 'idempotency-key': key })).json()).toMatchObject({ name: 'new' })
  })

  it('the same key on another route is another key', async () => {
    const key = { 'idempotency-key': randomUUID() }
    await post({ name: 'here' }, key)
    expect((await post({ name: 'there' }, key, '/secrets')).statusCode).toBe(201)
  })

  it('an answer with a secret is kept sealed and given again', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const first = await post({ name: 'secret' }, key, '/secrets')
    expect((await post({ name: 'secret' }, key, '/secrets')).json()).toEqual(first.json())
    const { rows } = await database.query<{ answer: unknown }>('select answer from idempotency_keys where key = $1', [
      key['idempotency-key'],
    ])
    expect(JSON.stringify(rows)).not.toContain('shown-once')
  })

  it.each([[''], [' '], ['x'.repeat(256)], ['schlüssel']])('the key "%s" is refused: 422', async (key) => {
    const answer = await post({ name: 'a' }, { 'idempotency-key': key })
    expect(answer.json()).toMatchObject({ status: 422, code: 'invalid_request' })
  })

  it('without a key every call makes another', async () => {
    await post({ name: 'many' })
    await post({ name: 'many' })
    expect(await countOf('many')).toBe(2)
  })
})

it('pages follow each other without gap or double', async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const answer: { items: { id: string }[]; nextCursor: string | null } = (
      await app.inject({ method: 'GET', url: `/things?limit=3${cursor ? `&cursor=${cursor}` : ''}` })
    ).json()
    seen.push(...answer.items.map((item) => item.id))
    cursor = answer.nextCursor
  } while (cursor)
  const { rows } = await database.query<{ id: string }>('select id from things order by id')
  expect(seen).toEqual(rows.map((row) => row.id))
})

describe('security headers', () => {
  const all = {
    'content-security-policy': expect.stringContaining("default-src 'self'"),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'x-request-id': expect.any(String),
  }

  it('stand on everything that a browser may open, errors too', async () => {
    for (const url of ['/things', '/nowhere', '/broken', '/api/v1/openapi.json'])
      expect((await app.inject({ method: 'GET', url })).headers).toMatchObject(all)
  })

  it('the API is not kept by browsers and proxies', async () => {
    const { headers } = await app.inject({ method: 'GET', url: '/api/v1/openapi.json' })
    expect(headers['cache-control']).toBe('no-store')
  })

  it('the reference page has a policy of its own', async () => {
    const { headers } = await app.inject({ method: 'GET', url: '/api/docs/static/index.html' })
    expect(headers).toMatchObject({ ...all, 'content-security-policy': expect.stringContaining('script-src') })
  })

  it('under https browsers are told to stay there', async () => {
    const secure = await createHttpServer({
      log: pino({ level: 'silent' }),
      trustedProxies: [],
      publicUrl: 'https://seats.example',
    })
    secure.get('/api/v1/seat', { config: { quiet: true } }, async () => ({}))
    for (const url of ['/nowhere', '/api/v1/openapi.json', '/api/v1/seat'])
      expect((await secure.inject({ method: 'GET', url })).headers['strict-transport-security']).toMatch(/^max-age=\d+/)
    await secure.close()
  })
})
