// What a browser gets for an address: the app for its pages and for mistyped ones, told who opens it; programs get problems.
import { describe, expect, test } from 'vitest'
import { insertTestAccount, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call, app } = await testApp(database)
const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const visitorOf = (body: string) => /<meta name="visitor" content="([^"]*)"/.exec(body)?.[1]

describe('an address that nobody has', () => {
  test.each(['/userz', '/users-of-yesterday', '/a/b/c?d=e', '/apis'])(
    '%s is the app, with 404, for a browser',
    async (url) => {
      const answer = await call('GET', url, { headers: html })
      expect(answer).toMatchObject({
        status: 404,
        body: expect.stringContaining('<div id="root">'),
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': expect.stringContaining("default-src 'none'"),
        },
      })
      const head = await app.inject({ method: 'HEAD', url, headers: html })
      expect(head).toMatchObject({ statusCode: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
    },
  )

  test.each([
    ['/userz', { accept: 'application/json' }],
    ['/userz', {}],
    ['/api/v1/userz', html],
    ['/api', html],
    ['/assets/userz.js', html],
    ['/assets/..%2f..%2fpackage.json', html],
    ['/assets/.hidden', {}],
    ['/assets/userz.js%00', {}],
    ['/assets/%E4', {}],
    ['/assets/', {}],
  ])('%s is a problem, for %o', async (url, headers) => {
    const answer = await call('GET', url, { headers })
    expect(answer.body).toMatchObject({ status: 404, code: 'not_found' })
  })

  test('where directories call, it is an error of SCIM for a browser too', async () => {
    const answer = await app.inject({ method: 'GET', url: '/scim/v2/Userz', headers: html })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toMatch(/^application\/scim\+json/)
  })

  test('sent to, it is a problem for a browser too', async () => {
    expect((await call('POST', '/userz', { headers: html })).body).toMatchObject({ status: 404, code: 'not_found' })
  })
})

test('the page is told whether the server is set up, and whether a sign-in came along', async () => {
  const visitor = async (headers: Record<string, string> = {}) =>
    visitorOf((await call('GET', '/', { headers: { ...html, ...headers } })).body)
  expect(await visitor()).toBe('first')
  await insertTestAccount(database)
  expect(await visitor()).toBe('first')
  await database.query(
    `insert into accounts (id, slug, name, kind) values (gen_random_uuid(), 'vendor', 'Vendor', 'vendor')`,
  )
  expect(await visitor()).toBe('stranger')
  expect(await visitor({ cookie: 'other=1; sitzplan=secret' })).toBe('known')
  expect(await visitor({ cookie: 'not-sitzplan=1' })).toBe('stranger')
})
