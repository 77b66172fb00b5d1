// The cookie that ties a sign-in on its way to the browser that began it. Lax: it comes along when the provider sends the
// browser back, and with nothing that another site posts.
import { fastifyCookie } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

const lastsSeconds = 600

const nameFor = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-sitzplan-flow' : 'sitzplan-flow')
const optionsFor = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') }) as const

export function setFlowCookie(reply: FastifyReply, publicUrl: string, secret: string): void {
  reply.setCookie(nameFor(publicUrl), secret, { ...optionsFor(publicUrl), maxAge: lastsSeconds })
}

export const clearFlowCookie = (reply: FastifyReply, publicUrl: string): FastifyReply =>
  reply.clearCookie(nameFor(publicUrl), optionsFor(publicUrl))

export const flowCookieOf = ({ headers }: FastifyRequest, publicUrl: string): string | undefined =>
  headers.cookie === undefined ? undefined : fastifyCookie.parse(headers.cookie)[nameFor(publicUrl)]
