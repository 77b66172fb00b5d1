// Who is signed in to Sitzplan in the browser that a product has sent: the one thing that counts at the OpenID provider,
// whatever it remembers itself.
import type { IncomingHttpHeaders } from 'node:http'
import { fastifyCookie } from '@fastify/cookie'
import type { Queryable } from '../platform/database/database.ts'
import { cookieName } from '../platform/http/session-cookie.ts'
import { secretHash } from '../tokens/token-text.ts'
import { userCaller } from './authenticate.ts'
import { selectLivingSignIns } from './credential-store.ts'

export interface PresentSignIn {
  accountId: string
  id: string
  userId: string
  name: string
  /** Seconds since 1970. */
  since: number
  /** Opens nothing but setting up the second factor that is required. */
  lacksSecondFactor: boolean
}

export async function presentSignIn(
  db: Queryable,
  publicUrl: string,
  { cookie = '' }: IncomingHttpHeaders,
): Promise<PresentSignIn | null> {
  const hash = secretHash(fastifyCookie.parse(cookie)[cookieName(publicUrl)])
  const [row] = hash ? await selectLivingSignIns(db, [hash]) : []
  if (!row?.created_at) return null
  const { accountId, credentialId: id, userId, name, mustSetUpSecondFactor = false } = userCaller(row, 'cookie')
  const since = Math.floor(row.created_at.getTime() / 1000)
  return { accountId, id, userId, name, since, lacksSecondFactor: mustSetUpSecondFactor }
}
