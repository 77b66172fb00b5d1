// What callers see while the database is away, and how soon they are served again.
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import type { SeatOffice } from './seat-office.ts'
import type { CallAnswer, TestApp } from './test-app.ts'

/** Of every kind, by products and people, in English and German: each answer by what was asked. */
export async function callsOfEveryKind(
  server: TestApp,
  office: SeatOffice,
  held: { session: string; ticket: string },
): Promise<Record<string, CallAnswer>> {
  const asProduct = (language: string) => ({ token: office.key, headers: { 'accept-language': language } })
  const asAdmin = { token: office.admin.token, headers: { 'accept-language': 'en' } }
  const calls = {
    acquire: server.call('POST', '/api/v1/sessions', { ...asProduct('de'), body: { user: office.person(1).email } }),
    heartbeat: server.call('POST', `/api/v1/sessions/${held.session}/heartbeat`, { ...asProduct('en'), body: {} }),
    heartbeats: server.call('POST', '/api/v1/sessions/heartbeats', {
      ...asProduct('de'),
      body: { ids: [held.session] },
    }),
    poll: server.call('GET', `/api/v1/tickets/${held.ticket}?wait=10`, asProduct('de')),
    release: server.call('DELETE', `/api/v1/sessions/${held.session}`, asProduct('en')),
    stream: server.call('GET', '/api/v1/events', asAdmin),
    'ticket stream': server.call('GET', `/api/v1/tickets/${held.ticket}/events`, asProduct('en')),
    users: server.call('GET', '/api/v1/users', asAdmin),
    plan: server.call('GET', '/api/v1/seating-plan', asAdmin),
    assign: server.call('PUT', `/api/v1/users/${office.person(0).id}/products/${office.product}`, {
      ...asAdmin,
      body: { kind: 'named' },
    }),
    'sign-in': server.call('POST', '/api/v1/sign-in', {
      body: { email: office.admin.email, password: 'a wrong one' },
      headers: { 'accept-language': 'de' },
    }),
    ready: server.call('GET', '/readyz', { headers: { 'accept-language': 'de' } }),
  }
  const answers = await Promise.all(Object.values(calls))
  return Object.fromEntries(Object.keys(calls).map((name, index) => [name, answers[index] as CallAnswer]))
}

/** Every call was refused as our outage, in the caller's language, with the time to come back. */
export function expectOutage(answers: Record<string, CallAnswer>): void {
  const titles = { de: 'Sitzplan ist gerade nicht erreichbar', en: 'Sitzplan is not available at the moment' }
  for (const [name, { status, body, headers }] of Object.entries(answers)) {
    const language = headers['content-language'] === 'de' ? 'de' : 'en'
    expect([name, status, body.code, body.title]).toEqual([name, 503, 'unavailable', titles[language]])
    expect([name, Number(headers['retry-after'])]).toEqual([name, 1])
  }
}

/** Asks again and again until it is not refused as our outage; anything else than that is an error. */
export async function untilServed(call: () => Promise<CallAnswer>): Promise<{ answer: CallAnswer; seconds: number }> {
  const began = performance.now()
  for (;;) {
    const answer = await call()
    if (answer.status !== 503) return { answer, seconds: (performance.now() - began) / 1000 }
    expect(answer.body.code).toBe('unavailable')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** How long it took, in seconds. */
export async function timed<T>(work: Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now()
  const result = await work
  return { result, seconds: (performance.now() - began) / 1000 }
}

/** How often an open stream of the account has told so far that somebody was given a seat. The server listens by this. */
export async function countGrantsTold(server: TestApp, token: string): Promise<() => number> {
  if (!server.app.server.listening) await server.app.listen({ port: 0 })
  const { port } = server.app.server.address() as AddressInfo
  const gone = new AbortController()
  onTestFinished(() => gone.abort())
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: gone.signal,
  })
  expect(answer.status).toBe(200)
  let text = ''
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const part of answer.body ?? []) text += decoder.decode(part, { stream: true })
  }
  read().catch(() => undefined)
  return () => text.split('"kind":"granted"').length - 1
}
