// The console's server over HTTP, beside a real Sitzplan.
import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SitzplanClient } from '@sitzplan/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { realServer } from '../../../../client/src/testing/real-server.ts'
import { clearPool, runningSessions, technicians } from '../../../../client/src/testing/remote-support.ts'
import { consoleServer } from './console-server.ts'
import { bundlePage } from './page-files.ts'
import { CannotStart, demoSettings, type Settings, settingsOf } from './settings.ts'

const sitzplan = await realServer()
const page = await bundlePage()
let settings: Settings
let user = ''
let console: Awaited<ReturnType<typeof start>>
/** The same, where Sitzplan does not answer. */
let alone: Awaited<ReturnType<typeof start>>

async function start(by: Settings) {
  const server = await consoleServer(by, page)
  await server.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const call = (method: string, path: string, options: { cookie?: string; body?: unknown; language?: string } = {}) =>
    fetch(address + path, {
      method,
      headers: {
        ...(options.cookie && { cookie: options.cookie }),
        ...(options.language && { 'accept-language': options.language }),
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    })
  const signIn = async (email: string) => {
    const answer = await call('POST', '/demo/sign-in', { body: { email } })
    return { status: answer.status, setCookie: answer.headers.get('set-cookie') ?? '' }
  }
  const cookieOf = async (email: string) => (await signIn(email)).setCookie.split(';')[0] ?? ''
  return { server, call, signIn, cookieOf }
}

beforeAll(async () => {
  settings = await demoSettings(sitzplan.folder)
  console = await start(settings)
  alone = await start({ ...settings, sitzplanUrl: 'http://127.0.0.1:1' })
  user = (await technicians(sitzplan))[0] ?? ''
})

const address = ({ server } = console) => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`

afterAll(async () => {
  await console.server.close()
  await alone.server.close()
})

test('the page loads everything from its own server, and the product key is not in it', async () => {
  const html = await (await console.call('GET', '/')).text()
  const wanted = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '')
  expect(wanted.length).toBeGreaterThan(1)
  for (const path of wanted) expect((await console.call('GET', path)).status, path).toBe(200)
  const everything = [...page.values()].map(({ content }) => Buffer.from(content).toString('latin1')).join()
  expect(everything).not.toContain(settings.productKey)
  const policy = (await console.call('GET', '/')).headers.get('content-security-policy')
  expect(policy).toContain(`connect-src 'self' ${sitzplan.baseUrl};`)
})

test('the demo offers the technicians of both customers, until somebody is signed in', async () => {
  const nobody = await (await console.call('GET', '/me')).json()
  expect(nobody).toMatchObject({ sitzplanUrl: sitzplan.baseUrl, email: null })
  expect(nobody.people).toContainEqual(expect.objectContaining({ email: user, kind: 'concurrent' }))
  const offered = nobody.people.map(({ email }: { email: string }) => email)
  expect(offered.slice(0, 3)).toEqual((await technicians(sitzplan)).slice(0, 3))
  expect(new Set(nobody.people.map(({ customer }: { customer: string }) => customer)).size).toBe(2)

  const { status, setCookie } = await console.signIn(` ${user.toUpperCase()} `)
  expect(status).toBe(204)
  expect(setCookie).toMatch(/HttpOnly; SameSite=Lax/)
  const me = await (await console.call('GET', '/me', { cookie: setCookie.split(';')[0] ?? '' })).json()
  expect(me).toMatchObject({ email: user, people: [] })
})

test('an address that nobody has, and a cookie made up, are nobody', async () => {
  expect((await console.signIn('nobody@aurora.example')).status).toBe(404)
  expect((await console.call('POST', '/demo/sign-in', { body: { email: 1 } })).status).toBe(400)
  const forged = { cookie: `kranich_console=${encodeURIComponent(`${user}.forged`)}` }
  expect(await (await console.call('GET', '/me', forged)).json()).toMatchObject({ email: null })
  expect((await console.call('POST', '/seat-token', forged)).status).toBe(401)
  expect((await console.call('POST', '/seat-token')).status).toBe(401)
})

test('the token of the page takes a seat for its own person alone', async () => {
  const answer = await console.call('POST', '/seat-token', { cookie: await console.cookieOf(user) })
  const { token } = (await answer.json()) as { token: string }
  const client = new SitzplanClient({ baseUrl: sitzplan.baseUrl, token })
  await client.acquire({ device: { id: 'tab-1' } })
  expect(await runningSessions(sitzplan)).toMatchObject([{ user: { email: user } }])
  const other = (await technicians(sitzplan))[1] ?? ''
  await expect(client.acquire({ user: other })).rejects.toMatchObject({ code: 'forbidden' })
  await client.close()
  await clearPool(sitzplan)
})

test('why Sitzplan gives no token reaches the page in its language', async () => {
  const cookie = await console.cookieOf(user)
  const { items } = await sitzplan.call<{ items: { id: string }[] }>('GET', `/users?search=${user}`)
  const path = `/users/${items[0]?.id}`
  await sitzplan.call('PATCH', path, { status: 'suspended' })
  const answer = await console.call('POST', '/seat-token', { cookie, language: 'de-DE' })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ code: 'user_suspended', title: 'Ihr Zugang ist gesperrt' })
  await sitzplan.call('PATCH', path, { status: 'active' })
})

test('while Sitzplan is away people sign in, and are told', async () => {
  const cookie = await alone.cookieOf(user)
  expect(await (await alone.call('GET', '/me', { cookie })).json()).toMatchObject({ email: user })
  const answer = await alone.call('POST', '/seat-token', { cookie, language: 'de' })
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ code: 'unavailable', title: 'Sitzplan ist nicht erreichbar' })
})

test('signing out takes the cookie away', async () => {
  const answer = await console.call('POST', '/sign-out', { cookie: await console.cookieOf(user) })
  expect(answer.headers.get('set-cookie')).toMatch(/^kranich_console=; .*Expires=Thu, 01 Jan 1970/)
})

test('outside the demo nobody says who they are: Sitzplan does', async () => {
  const own = await start({ ...settings, people: [] })
  expect((await own.call('POST', '/demo/sign-in', { body: { email: user } })).status).toBe(404)
  await own.server.close()
})

test('the way to Sitzplan and back counts for the browser that went it, once', async () => {
  const begun = await fetch(`${address()}/sign-in?language=de`, { redirect: 'manual' })
  const away = new URL(begun.headers.get('location') ?? '')
  expect(away.origin).toBe(sitzplan.baseUrl)
  expect(Object.fromEntries(away.searchParams)).toMatchObject({
    client_id: settings.openid?.clientId,
    redirect_uri: `${address()}/callback`,
    response_type: 'code',
    code_challenge_method: 'S256',
    ui_locales: 'de',
  })
  for (const path of ['/callback?code=guessed&state=guessed', '/callback?error=access_denied'])
    for (const cookie of [undefined, begun.headers.getSetCookie()[0]?.split(';')[0]]) {
      const answer = await fetch(address() + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })
      expect(answer.headers.get('location')).toBe('/?sign-in=failed')
      expect(answer.headers.getSetCookie().join()).not.toContain('kranich_console')
    }
  const lost = await fetch(`${address(alone)}/sign-in`, { redirect: 'manual' })
  expect(lost.headers.get('location')).toBe('/?sign-in=failed')
})

test('what is missing at the start is told in one sentence', async () => {
  expect(() => settingsOf({})).toThrow(CannotStart)
  const environment = { SITZPLAN_PRODUCT_KEY: 'key', SITZPLAN_CLIENT_ID: 'id', SITZPLAN_CLIENT_SECRET: 'secret' }
  expect(() => settingsOf({ ...environment, SITZPLAN_CLIENT_SECRET: '' })).toThrow(CannotStart)
  expect(settingsOf(environment)).toMatchObject({
    sitzplanUrl: 'http://127.0.0.1:4500',
    openid: { clientId: 'id', clientSecret: 'secret' },
    people: [],
  })
  const empty = await mkdtemp(join(tmpdir(), 'sitzplan-console-'))
  await expect(demoSettings(empty)).rejects.toThrow(/^There is no demo in .+: start one with .+$/)
})
