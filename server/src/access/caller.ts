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

/** The account's directory (Entra ID, Okta …), which keeps people and groups in step through SCIM. */
export interface DirectoryCaller {
  kind: 'directory'
  accountId: string
  /** The token's name: what administrators call the directory. */
  name: string
  credentialId: string
}

/** Who calls the API. */
export type Caller = UserCaller | ProductCaller | ClientCaller
/** The directory speaks SCIM, and nothing else. */
export type AnyCaller = Caller | DirectoryCaller

/**
 * Who may call a route: anybody, any user, an operator of the vendor, a product (key, client token, or a user for
 * themself), only a product key, the account's directory, or a user with the permission named (of several: with any of
 * them; the route then says which part of it needs which).
 */
export type Access =
  | 'public'
  | 'signed-in'
  | 'operator'
  | 'product'
  | 'product-key'
  | 'directory'
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
    caller: AnyCaller | null
  }
}

export function callerOf({ caller }: FastifyRequest): Caller {
  if (!caller) throw new Refusal('unauthorized')
  if (caller.kind === 'directory') throw new Refusal('forbidden')
  return caller
}

/** The caller as a person; refuses products. */
export function userCallerOf(request: FastifyRequest): UserCaller {
  const caller = callerOf(request)
  if (caller.kind !== 'user') throw new Refusal('forbidden')
  return caller
}

/** The caller as the directory; refuses everybody else. */
export function directoryCallerOf({ caller }: FastifyRequest): DirectoryCaller {
  if (!caller) throw new Refusal('unauthorized')
  if (caller.kind !== 'directory') throw new Refusal('forbidden')
  return caller
}

/** Whose calls count together: a person's, or those of one product key or directory. */
export const callingOneOf = (caller: AnyCaller): string =>
  caller.kind === 'user' || caller.kind === 'client' ? caller.userId : caller.credentialId

/** On whose account a call goes, where accounts share something out: the vendor's own keys stand for themselves. */
export const payerOf = (caller: AnyCaller): string => caller.accountId ?? caller.credentialId
