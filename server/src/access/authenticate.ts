// Who calls: reads the credentials of a request and finds the living caller behind them. A bearer token beats the
// cookie; a credential that is dead or malformed is refused, never ignored.

import { fastifyCookie } from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Services } from '../app.ts'
import { Batched } from '../platform/batched.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import type { App } from '../platform/http/http-server.ts'
import { networkOf } from '../platform/http/network.ts'
import { cookieName } from '../platform/http/session-cookie.ts'
import { secretHash, tokenHash } from '../tokens/token-text.ts'
import { standingOf } from './acting.ts'
import { type AnyCaller, callingOneOf, type UserCaller } from './caller.ts'
import { credentialCacheOf, type KnownCredential } from './credential-cache.ts'
import { type SignInRow, selectLivingSignIns, selectLivingTokens, type TokenRow } from './credential-store.ts'
import { fullName } from './full-name.ts'
import type { Authenticate } from './guard.ts'
import { HourlyLimit } from './hourly-limit.ts'
import { LastUse } from './last-use.ts'
import { RequestLimit } from './request-limit.ts'

/**
 * Answers kept for a day under an Idempotency-Key, of a person and of a product key in an hour. Product keys may call
 * without limit: theirs is more than a server can answer.
 */
const mostAnswersOfPerson = 200_000
const mostAnswersOfProduct = 20_000_000
/** Of a person in an hour, to what is theirs without any permission: each stands in the audit log for good. */
const mostOwnChanges = 1_000

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export function authentication(
  app: App,
  { database, config, log }: Services,
  limits = {
    answersOfPerson: new HourlyLimit(mostAnswersOfPerson),
    answersOfProduct: new HourlyLimit(mostAnswersOfProduct),
    ownChanges: new HourlyLimit(mostOwnChanges),
  },
): Authenticate {
  const cache = credentialCacheOf(database)
  const limit = new RequestLimit()
  const lastUse = new LastUse(database, logFailure(log, 'could not note the last use of tokens'))
  app.addHook('onClose', () => lastUse.close())

  const ownOrigin = new URL(config.publicUrl).origin
  const cookie = cookieName(config.publicUrl)

  const remember = (accountId: string, caller: AnyCaller): KnownCredential => {
    lastUse.note(accountId, caller.credentialId)
    return { accountId, caller }
  }
  // Looked up together: a flood of made-up tokens costs the database little more than a few, and takes one connection.
  // Who makes them up waits behind himself: networks take turns.
  const livingToken = lookedUpTogether((hashes) => selectLivingTokens(database.urgent, hashes))
  const livingSignIn = lookedUpTogether((hashes) => selectLivingSignIns(database.urgent, hashes))
  const byToken = (text: string, address: string) => async () => {
    const hash = tokenHash(text)
    const row = hash && (await livingToken.ask({ hash, address }))
    const caller = row && tokenCaller(row)
    return caller ? remember(row.account_id, caller) : null
  }
  const byCookie = (secret: string, address: string) => async () => {
    const hash = secretHash(secret)
    const row = hash && (await livingSignIn.ask({ hash, address }))
    return row ? remember(row.account_id, userCaller(row, 'cookie')) : null
  }

  const answersOf = ({ kind }: AnyCaller) => (kind === 'product' ? limits.answersOfProduct : limits.answersOfPerson)
  app.addHook('onResponse', (request, reply, done) => {
    const { caller } = request
    if (caller && mayBeKept(request) && reply.statusCode < 300) answersOf(caller).add(callingOneOf(caller))
    done()
  })

  const admit = (request: FastifyRequest, known: KnownCredential | null, isBearer: boolean): AnyCaller => {
    if (!known || !isSpokenHere(known.caller, request)) throw new Refusal('unauthorized')
    if (!isBearer && !safeMethods.has(request.method) && request.headers.origin !== ownOrigin)
      throw new Refusal('wrong_origin')
    if (known.caller.kind !== 'product') limit.count(known.caller.credentialId)
    if (mayBeKept(request)) answersOf(known.caller).refuseBeyond(callingOneOf(known.caller))
    if (changesOwn(request, known.caller)) limits.ownChanges.count(known.caller.userId)
    return known.caller
  }

  return (request) => {
    const bearer = bearerOf(request)
    const secret = bearer === null ? cookieOf(request, cookie) : undefined
    if (bearer === null && secret === undefined) return null
    // A token never has a space, so that no cookie can be found under a token's text.
    const known =
      bearer === null
        ? cache.find(`cookie ${secret}`, byCookie(secret ?? '', request.ip))
        : cache.find(bearer, byToken(bearer, request.ip))
    if (known instanceof Promise) return known.then((found) => admit(request, found, bearer !== null))
    return admit(request, known, bearer !== null)
  }
}

const mayBeKept = ({ method, headers }: FastifyRequest) => method === 'POST' && headers['idempotency-key'] !== undefined

/** A directory's token calls /scim/v2, and is no token anywhere else. */
const isSpokenHere = ({ kind }: AnyCaller, { routeOptions: { config } }: FastifyRequest) =>
  kind !== 'directory' || config.access === 'directory'

/** What one has made one may end, however much it is: whoever made it was counted. */
const countedMethods = new Set(['POST', 'PUT', 'PATCH'])

function changesOwn({ method, routeOptions: { config } }: FastifyRequest, caller: AnyCaller): caller is UserCaller {
  return caller.kind === 'user' && countedMethods.has(method) && config.access === 'signed-in' && !config.endsOnly
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Only ends what is the caller's: never refused for its number. */
    endsOnly?: boolean
  }
}

interface AskedFor {
  hash: Buffer
  /** Where the call comes from. */
  address: string
}

function lookedUpTogether<Row extends { token_hash: Buffer }>(
  select: (hashes: readonly Buffer[]) => Promise<Row[]>,
): Batched<AskedFor, Row | null> {
  const lookUp = async (asked: AskedFor[]) => {
    const rows = new Map(
      (await select(asked.map(({ hash }) => hash))).map((row) => [row.token_hash.toString('hex'), row]),
    )
    return asked.map(({ hash }) => rows.get(hash.toString('hex')) ?? null)
  }
  return new Batched(lookUp, { most: 500, mostWaiting: 20_000, turnOf: ({ address }) => networkOf(address) })
}

// Read here and not by a hook on every route: products send none.
function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const header = request.headers.cookie
  return header === undefined ? undefined : fastifyCookie.parse(header)[name]
}

/** The text of a bearer token (RFC 6750 §2.1), or null without the header; refuses any other scheme. */
function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization
  if (header === undefined) return null
  const text = /^bearer +([A-Za-z0-9._~+/=-]{1,200}) *$/i.exec(header)?.[1]
  if (!text) throw new Refusal('unauthorized')
  return text
}

function tokenCaller(row: TokenRow): AnyCaller | null {
  const { account_id: accountId, id: credentialId, product_id: productId, product_key: productKey } = row
  if (row.kind === 'user') return userCaller(row as SignInRow, 'token')
  if (row.kind === 'scim') return { kind: 'directory', accountId, name: row.name, credentialId }
  if (!productId || !productKey) return null
  if (row.kind === 'product')
    return {
      kind: 'product',
      accountId: row.account_kind === 'vendor' ? null : accountId,
      productId,
      productKey,
      credentialId,
    }
  if (!row.user_id) return null
  const origins = row.origins ?? []
  return { kind: 'client', accountId, userId: row.user_id, productId, productKey, origins, credentialId }
}

/** Whom a row stands for. */
export function userCaller(row: SignInRow, credential: 'cookie' | 'token'): UserCaller {
  const { permissions, managedGroups } = standingOf(row.role, row.chosen_permissions, row.manager_groups)
  return {
    kind: 'user',
    accountId: row.account_id,
    accountKind: row.account_kind,
    userId: row.user_id,
    email: row.email,
    name: fullName(row),
    role: row.role,
    roleId: row.role_id,
    permissions: new Set(permissions),
    managedGroups,
    credentialId: row.id,
    credential,
    mustSetUpSecondFactor: row.lacks_second_factor ?? false,
  }
}
