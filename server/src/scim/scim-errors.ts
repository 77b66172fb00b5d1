// Whatever went wrong in a SCIM call, as a SCIM error (RFC 7644 §3.12) in the caller's language.
import { type ScimErrorCode, scimFaults } from '@sitzplan/contract/scim-errors'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { preferredLanguage } from '../platform/http/language.ts'
import { problemOf, refusalOf, setRefusalHeaders } from '../platform/http/problems.ts'
import { ScimError, scimErrorBody } from './language/scim-error.ts'

export const scimMediaType = 'application/scim+json; charset=utf-8'

export function sendScimError(request: FastifyRequest, reply: FastifyReply, thrown: unknown): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language'])
  const refusal = thrown instanceof ScimError ? null : refusalOf(request, thrown)
  if (refusal) setRefusalHeaders(request, reply, refusal)
  const error = scimErrorOf(request, refusal ?? thrown)
  return reply
    .code(error.status)
    .header('content-language', language)
    .type(scimMediaType)
    .send(scimErrorBody(error, language))
}

/** For a part of a call, too: the others do not fail with it. */
export function scimErrorOf(request: FastifyRequest, thrown: unknown): ScimError {
  if (thrown instanceof ScimError) return thrown
  const refusal = refusalOf(request, thrown)
  const { code, details } = refusal
  if (isScimCode(code)) return new ScimError(code, details)
  // A text that PostgreSQL cannot store.
  if (code === 'invalid_request') return new ScimError('bad_characters', { attribute: 'value' })
  const { status, title, detail } = problemOf(
    refusal,
    preferredLanguage(request.headers['accept-language']),
    request.id,
  )
  // Somebody's sign-in may lack the second factor, or the header of its own page.
  if (status === 403) return new ScimError('forbidden')
  return new ScimError('refused', { why: `${title}. ${detail}` })
}

const isScimCode = (code: string): code is ScimErrorCode => Object.hasOwn(scimFaults, code)
