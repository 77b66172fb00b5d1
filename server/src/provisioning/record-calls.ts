// Where calls of directories are noted on their way out, with what they were answered: those of tokens that have ended,
// too, for a directory that was forgotten in the change of tokens is what administrators look for.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../app.ts'
import { logFailure } from '../platform/failure-log.ts'
import type { App } from '../platform/http/http-server.ts'
import { newId } from '../platform/ids.ts'
import { endedScimToken } from '../tokens/tokens.ts'
import { keptCall } from './call-rules.ts'
import { CallLog } from './calls.ts'

/** Tokens that have ended are looked up for the log alone: calls beyond so many at a time are not in it. */
const mostLookUps = 10

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a directory's call: what it is answered. */
    scimAnswer: unknown
  }
}

/** On all routes of the scope. */
export function recordCalls(scope: App, { database, log }: Pick<Services, 'database' | 'log'>): CallLog {
  const calls = new CallLog(database, logFailure(log, 'could not note calls of directories'))
  scope.addHook('onClose', () => calls.write())

  scope.decorateRequest('scimAnswer', null)
  scope.addHook('onSend', (request, _reply, payload, done) => {
    request.scimAnswer = payload
    done(null, payload)
  })

  let lookUps = 0
  scope.addHook('onResponse', (request, reply, done) => {
    done()
    const { caller } = request
    if (caller?.kind === 'directory') {
      const { accountId, credentialId: tokenId, name: tokenName } = caller
      calls.record({ accountId, tokenId, tokenName, ...noted(request, reply) })
    } else if (reply.statusCode === 401 && lookUps < mostLookUps) {
      lookUps += 1
      const call = noted(request, reply)
      endedScimToken(database, request.headers.authorization)
        .then((token) => token && calls.record({ ...token, ...call }))
        .catch(logFailure(log, 'could not look up the token of a refused call'))
        .finally(() => {
          lookUps -= 1
        })
    }
  })
  return calls
}

function noted({ method, url, body, scimAnswer: answer }: FastifyRequest, reply: FastifyReply) {
  const made = reply.statusCode === 201 ? reply.getHeader('location') : undefined
  const location = typeof made === 'string' ? made : null
  const { statusCode: status, elapsedTime: milliseconds } = reply
  return { id: newId(), ...keptCall({ method, url, body, status, answer, location, milliseconds }) }
}
