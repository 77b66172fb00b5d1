// Turns whatever went wrong into a problem document (RFC 9457) in the caller's language. Refusals are told as
// they are; a lost database is our outage (503); anything unknown is our bug (500) and stands in the log.
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Language, Problem } from '@sitzplan/contract/common'
import type { ErrorCode } from '@sitzplan/contract/errors'
import { textIn } from '@sitzplan/contract/languages'
import { errorTexts } from '@sitzplan/contract/messages/errors'
import { type InvalidRule, invalidFields } from '@sitzplan/contract/messages/invalid-fields'
import { type Reason, reasons } from '@sitzplan/contract/messages/reasons'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { asUnavailable } from '../database/database.ts'
import { type InvalidField, Refusal } from '../errors/refusal.ts'
import { fillText, preferredLanguage, waitText } from './language.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the problem it is answered with. */
    refusalCode: ErrorCode | null
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = refusalOf(request, error)
  setRefusalHeaders(request, reply, refusal)
  // What was to be a file is none.
  reply.removeHeader('content-disposition')
  return reply
    .code(refusal.status)
    .type('application/problem+json')
    .send(problemOf(refusal, preferredLanguage(request.headers['accept-language']), request.id))
}

/** What a call is refused for, whatever was thrown; what should not have happened stands in the log then. */
export function refusalOf(request: FastifyRequest, error: unknown): Refusal {
  const refusal = asRefusal(error, request.routeOptions)
  // A stack stands in the log for what should not have happened. An outage is told when it begins, by readiness and by
  // metrics: products call many thousand times while it lasts.
  if (refusal.code === 'internal_error') request.log.error({ err: refusal.cause ?? error }, refusal.code)
  else if (refusal.status >= 500)
    request.log[request.routeOptions.config?.quiet ? 'debug' : 'warn'](
      { reason: (refusal.cause as Error)?.message },
      refusal.code,
    )
  return refusal
}

/** What an answer says of a refusal beside its body, whichever form that has. */
export function setRefusalHeaders(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void {
  reply.refusalCode = refusal.code
  if (refusal.retryAfterSeconds !== undefined) reply.header('retry-after', String(refusal.retryAfterSeconds))
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer')
  reply.header('content-language', preferredLanguage(request.headers['accept-language']))
}

const unreadable: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
}

/** Answers what Node could not read as a request: there is no language to answer in, and the connection is over. */
export function sendUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const refusal = new Refusal(unreadable[error.code ?? ''] ?? 'bad_http')
  const body = JSON.stringify(problemOf(refusal, 'en', ''))
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  // Both halves: nothing watches over the connection any more, and whoever leaves theirs open would keep it.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroySoon())
}

export function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const [title, detail] = errorTexts[language][refusal.code]
  // A reason that is told in several sentences hints at which.
  const reason: string | undefined = reasons[language][(refusal.details.hint ?? refusal.details.reason) as Reason]
  const { retryAfterSeconds } = refusal
  const wait = retryAfterSeconds === undefined ? undefined : waitText(retryAfterSeconds, language)
  const values = { wait, why: reason && fillText(reason, refusal.details), ...refusal.details }
  return {
    ...refusal.details,
    type: `https://sitzplan.example/problems/${refusal.code}`,
    title,
    status: refusal.status,
    detail: fillText(detail, values),
    code: refusal.code,
    requestId,
    ...(refusal.fields && { errors: refusal.fields.map((field) => invalidFieldText(field, language)) }),
  }
}

function invalidFieldText({ path, keyword, params }: InvalidField, language: Language) {
  const rules = invalidFields[language]
  const rule = keyword in rules ? (keyword as InvalidRule) : 'other'
  return { path, message: fillText(rules[rule], params && inLanguage(params, language)) }
}

/** Names come in all the languages they have. */
const inLanguage = (params: Record<string, unknown>, language: Language) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const texts = typeof value === 'object' && value !== null ? (value as Partial<Record<Language, string>>) : null
      return [name, texts ? textIn(texts, language) : value]
    }),
  )

// What Fastify says about addresses that no route can have.
const unroutable = new Set(['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH', 'FST_ERR_ASYNC_CONSTRAINT'])

/** The refusal behind any error that reached the edge. */
function asRefusal(error: unknown, { bodyLimit, schema }: FastifyRequest['routeOptions']): Refusal {
  const known = asUnavailable(error)
  if (known instanceof Refusal) return known
  const { code = '', statusCode = 500 } = (known ?? {}) as FastifyError
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('body_too_large', { limit: sizeText(bodyLimit) })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Refusal('unsupported_media_type', { types: (schema?.consumes ?? ['application/json']).join(', ') })
  // A value PostgreSQL cannot store, such as U+0000 in a text (SQLSTATE class 22, data exception).
  if (/^22[0-9A-Z]{3}$/.test(code))
    return new Refusal('invalid_request', {}, { fields: [{ path: '', keyword: 'text' }] })
  if (unroutable.has(code)) return new Refusal('not_found')
  if (statusCode === 429) return new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })
  if (statusCode >= 400 && statusCode < 500) return new Refusal('bad_json')
  return new Refusal('internal_error', {}, { cause: known })
}

const sizeText = (bytes = 1_000_000) => (bytes < 1_000_000 ? `${bytes / 1000} kB` : `${bytes / 1_000_000} MB`)
