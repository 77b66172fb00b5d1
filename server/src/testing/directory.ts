// A directory that calls /scim/v2, with a token of its account.
import { systemOrigin } from '../audit/audit.ts'
import type { Database } from '../platform/database/database.ts'
import { createToken } from '../tokens/tokens.ts'
import type { CallAnswer, CallOptions, TestApp } from './test-app.ts'

export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User'

/** A token as administrators make it for their directory. */
export async function insertScimToken(database: Database, accountId: string, name = 'Directory'): Promise<string> {
  const { token } = await database.transaction((tx) => createToken(tx, systemOrigin, { accountId, kind: 'scim', name }))
  return token
}

export type ScimCallOf = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  options?: Omit<CallOptions, 'body'>,
) => Promise<CallAnswer>

/** Calls below /scim/v2, with SCIM's media type where there is a body. */
export const scimCalls =
  (call: TestApp['call'], token: string): ScimCallOf =>
  (method, path, body, { headers, ...options } = {}) =>
    call(method, `/scim/v2${path}`, {
      token,
      ...options,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: { ...(body !== undefined && { 'content-type': 'application/scim+json' }), ...headers },
    })

/** Operations of a PATCH. */
export const patchOf = (...operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
})
