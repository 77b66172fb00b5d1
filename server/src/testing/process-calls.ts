// Calls of a server in a process of its own, over the network, in the form that the tests of the app have them.
import type { SpawnedServer } from './spawned-server.ts'
import type { TestApp } from './test-app.ts'

/** Rejects where there is no answer. */
export const callsOf =
  ({ baseUrl }: SpawnedServer): TestApp['call'] =>
  async (method, url, { token, body, headers } = {}) => {
    const response = await fetch(`${baseUrl}${url}`, {
      method,
      headers: {
        ...headers,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: text === '' ? '' : JSON.parse(text),
      headers: Object.fromEntries(response.headers),
    }
  }
