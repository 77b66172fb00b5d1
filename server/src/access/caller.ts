// Who calls: the identity behind a request, as authentication found it. Routes and front doors take it from
// here and never look at credentials themselves.
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../platform/errors/refusal.ts'

/** A person: signed in with a cookie, or a program with that person's user token. */
export interface UserCaller {
  kind: 'user'
  accountId: string
  accountKind: 'vendor' | 'customer'
  userId: string
  email: string
  name: string
  role: RoleKind
  /** Of a custom role. */
  roleId: string | null
  permissions: ReadonlySet<Permission>
  /** A manager limited to these groups; null: all users. */
  managedGroups: readonly string[] | null
  credentialId: string
  credential: 'cookie' | 'token'
  /** Signed in with a password, without the second factor that is required: opens nothing but setting it up. */
  mustSetUpSecondFactor?: boolean
}

/** A product with its product key. `accountId` null: the vendor's key, which serves every customer account. */
export interface ProductCaller {
  kind: 'product'
  accountId: string | null
  productId: string
  productKey: string
  credentialId: string
}

/** A product's page in the browser: one user, one product, 15 minutes. */
export interface ClientCaller {
  kind: 'client'
  accountId: string
  userId: string
  productId: string
  productKey: string
  /** Web origins registered with the product: pages there may read the answers. */
  origins: readonly string[]
  credentialId: string
}

export type Caller = UserCaller | ProductCaller | ClientCaller

/**
 * Who may call a route: anybody, any user, an operator of the vendor, a product (key, client token, or a user for
 * themself), only a product key, or a user with the permission named (of several: with any of them; the route then
 * says which part of it needs which).
 */
export type Access =
  | 'public'
  | 'signed-in'
  | 'operator'
  | 'product'
  | 'product-key'
  | Permission
  | readonly (Permission | 'product-key')[]

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Deny by default: a route without it stops the start. */
    access?: Access
    /** Also for who still has to set up the second factor that is required of them. */
    setsUpSecondFactor?: boolean
  }
  interface FastifyRequest {
    /** Set on every route that is not public. */
    caller: Caller | null
  }
}

export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Refusal('unauthorized')
  return request.caller
}

/** The caller as a person; refuses products. */
export function userCallerOf(request: FastifyRequest): UserCaller {
  const caller = callerOf(request)
  if (caller.kind !== 'user') throw new Refusal('forbidden')
  return caller
}

/** On whose account a call goes, where accounts share something out: the vendor's own keys stand for themselves. */
export const payerOf = (caller: Caller): string => caller.accountId ?? caller.credentialId
