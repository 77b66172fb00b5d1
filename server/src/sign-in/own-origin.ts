// Calls that set a cookie come from our own pages, or from programs.
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../platform/errors/refusal.ts'

/** Another website must not sign its visitor in as somebody else. Programs send no Origin. */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin } = request.headers
  if (origin !== undefined && origin !== new URL(publicUrl).origin) throw new Refusal('wrong_origin')
}
