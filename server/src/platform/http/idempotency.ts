// Idempotency-Key for creating calls (draft-ietf-httpapi-idempotency-key-header): the key row is inserted first,
// in the call's own transaction, so that a simultaneous twin waits for the outcome and then gets the same answer.
// A refusal rolls the row back with everything else, so refusals are not kept.
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Database, Transaction } from '../database/database.ts'
import { invalidField, Refusal } from '../errors/refusal.ts'

export interface Answer {
  status: number
  body: unknown
}

/** Protects answers that carry a secret while they are kept (a token that is shown once). */
export interface AnswerSeal {
  seal(text: string): string
  open(sealed: string): string
}

export interface IdempotencyKey {
  credentialId: string
  route: string
  key: string
  bodyHash: Buffer
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its call may carry an Idempotency-Key; said of it in the OpenAPI document, too. */
    takesIdempotencyKey?: true
  }
}

/** 1 to 255 visible ASCII characters. */
export const idempotencyKeyPattern = /^[!-~]{1,255}$/

/**
 * The key a request carries, or null without one. `credentialId`: whose key it is. Refuses a key that is none. Of a route
 * that does not declare that it takes one nobody may ask.
 */
export function idempotencyKeyOf(request: FastifyRequest, credentialId: string): IdempotencyKey | null {
  const { url, config } = request.routeOptions
  if (!config.takesIdempotencyKey) throw new Error(`${url} does not declare that it takes an Idempotency-Key`)
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !idempotencyKeyPattern.test(key))
    throw invalidField('/headers/idempotency-key', 'header')
  return { credentialId, route: `${request.method} ${request.routeOptions.url}`, key, bodyHash: bodyHashOf(request) }
}

/** Of a file that is the body the rest of the request stands in the query. */
function bodyHashOf({ params, query, body }: FastifyRequest): Buffer {
  const hash = createHash('sha256')
  if (Buffer.isBuffer(body)) hash.update(stableJson([params, query])).update(body)
  else hash.update(stableJson([params ?? null, body ?? null]))
  return hash.digest()
}

/** Runs a creating call in one transaction, once per Idempotency-Key. */
export async function createOnce(
  database: Database,
  key: IdempotencyKey | null,
  work: (tx: Transaction) => Promise<Answer>,
  seal?: AnswerSeal,
): Promise<Answer> {
  return database.transaction(async (tx) => {
    if (!key) return work(tx)
    if (!(await insertKey(tx, key))) return keptAnswer(tx, key, seal)
    const answer = await work(tx)
    await keepAnswer(tx, key, answer, seal)
    return answer
  })
}

async function insertKey(tx: Transaction, { credentialId, route, key, bodyHash }: IdempotencyKey): Promise<boolean> {
  // A key older than 24 h is as good as new.
  await tx.query(
    `delete from idempotency_keys
      where credential_id = $1 and route = $2 and key = $3 and created_at < now() - interval '24 hours'`,
    [credentialId, route, key],
  )
  const inserted = await tx.query(
    `insert into idempotency_keys (credential_id, route, key, body_hash)
     values ($1, $2, $3, $4)
     on conflict do nothing`,
    [credentialId, route, key, bodyHash],
  )
  return inserted.rowCount === 1
}

async function keptAnswer(tx: Transaction, key: IdempotencyKey, seal?: AnswerSeal): Promise<Answer> {
  const { rows } = await tx.query<{ body_hash: Buffer; status: number; answer: { sealed?: string } }>(
    'select body_hash, status, answer from idempotency_keys where credential_id = $1 and route = $2 and key = $3',
    [key.credentialId, key.route, key.key],
  )
  const kept = rows[0]
  if (!kept?.body_hash.equals(key.bodyHash)) throw new Refusal('idempotency_key_reused')
  const body = seal ? JSON.parse(seal.open(kept.answer.sealed ?? '')) : kept.answer
  return { status: kept.status, body }
}

async function keepAnswer(tx: Transaction, key: IdempotencyKey, { status, body }: Answer, seal?: AnswerSeal) {
  const text = JSON.stringify(body ?? null)
  await tx.query(
    'update idempotency_keys set status = $4, answer = $5 where credential_id = $1 and route = $2 and key = $3',
    [key.credentialId, key.route, key.key, status, seal ? JSON.stringify({ sealed: seal.seal(text) }) : text],
  )
}

/**
 * Forgets the answers about somebody who is erased: a user that was added, a session that was begun. Whoever sends such a
 * call again within the day is not answered from memory. Looked for in all that is kept, outside of any transaction, so that
 * nobody waits for it; read alone, it holds up no live events.
 */
export async function forgetAnswersAbout(database: Database, userId: string): Promise<void> {
  const { rows } = await database.query<{ credential_id: string; route: string; key: string }>(
    `select credential_id, route, key
       from idempotency_keys
      where $1 in (answer ->> 'id', answer -> 'user' ->> 'id')`,
    [userId],
  )
  for (const { credential_id, route, key } of rows)
    await database.query('delete from idempotency_keys where credential_id = $1 and route = $2 and key = $3', [
      credential_id,
      route,
      key,
    ])
}

/** JSON with sorted keys, so that a retry that orders its fields otherwise is still the same request. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
