// Answers that stay open (event streams, long polls): how many an account may have, and whether their reader is there.
import type { FastifyReply } from 'fastify'
import { Refusal } from '../errors/refusal.ts'
import { FairShare } from '../fair-share.ts'

/** Of this server; a connection each, and some are left for other calls. */
const mostOpen = 16_000
const open = new FairShare(mostOpen)

/** For the reference. */
export const openAnswersText =
  'An account may have as many event streams and waiting calls open as the server has room for still; beyond that 429 `too_many_streams`.'

/** Before an answer that may stay open for long: `account` has one more until it ends. Refuses `too_many_streams`. */
export function keepOpen(reply: FastifyReply, account: string, share = open): void {
  // Behind others on its connection (pipelined) it would reach nobody, and nobody would learn that its reader has gone;
  // one that has gone already would not go again.
  if (!reply.raw.socket || reply.raw.destroyed) throw new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })
  if (!share.take(account))
    throw new Refusal('too_many_streams', { limit: share.of(account) }, { retryAfterSeconds: 5 })
  reply.raw.once('close', () => share.give(account))
}

/** Aborted when the caller has gone before the answer was sent: whoever waits for them can stop. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  if (reply.raw.destroyed) gone.abort()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}
