import type { FastifyReply } from 'fastify'

/** Aborted when the caller has gone before the answer was sent: whoever waits for them can stop. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}
