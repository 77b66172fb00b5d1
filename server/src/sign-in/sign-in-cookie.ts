// The cookie that carries a sign-in: set where somebody signs in, whichever way.
import type { FastifyReply } from 'fastify'
import { cookieName } from '../platform/http/session-cookie.ts'
import { signInLastsSeconds } from './sign-ins.ts'

const optionsOf = (name: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: name.startsWith('__Host-') }) as const

/** `secret`: the cookie's value, as `signIn` gave it. */
export function setSignInCookie(reply: FastifyReply, publicUrl: string, secret: string): void {
  const name = cookieName(publicUrl)
  reply.setCookie(name, secret, { ...optionsOf(name), maxAge: signInLastsSeconds })
}

export function clearSignInCookie(reply: FastifyReply, publicUrl: string): FastifyReply {
  const name = cookieName(publicUrl)
  return reply.clearCookie(name, optionsOf(name))
}
