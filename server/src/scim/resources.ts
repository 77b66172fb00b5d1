// The two resources, each with what can be done to it: the routes and bulks read it off here.
import { createGroup, groupListing, patchGroup, readGroup, removeGroup, replaceGroup } from './groups.ts'
import type { Projection } from './language/projection.ts'
import type { Listing } from './listing.ts'
import type { ExpectedVersion, ScimAnswer, ScimCall } from './scim-call.ts'
import {
  createDirectoryUser,
  patchDirectoryUser,
  readDirectoryUser,
  removeDirectoryUser,
  replaceDirectoryUser,
  userListing,
} from './users.ts'

export interface Resource {
  /** What is in it is known to itself only: a list of one kind never meets rows of the other. */
  // biome-ignore lint/suspicious/noExplicitAny: of whichever row
  listing: Listing<any>
  create: (call: ScimCall, body: unknown, projection: Projection) => Promise<ScimAnswer>
  read: (call: ScimCall, id: string, projection: Projection) => Promise<ScimAnswer>
  replace: (
    call: ScimCall,
    id: string,
    body: unknown,
    expected: ExpectedVersion,
    projection: Projection,
  ) => Promise<ScimAnswer>
  /** `asked`: which attributes the caller wants to be told; null: none were named. */
  patch: (
    call: ScimCall,
    id: string,
    body: unknown,
    expected: ExpectedVersion,
    asked: Projection | null,
  ) => Promise<ScimAnswer>
  remove: (call: ScimCall, id: string, expected: ExpectedVersion) => Promise<ScimAnswer>
}

export type Endpoint = 'Users' | 'Groups'

export const resources: Record<Endpoint, Resource> = {
  Users: {
    listing: userListing,
    create: createDirectoryUser,
    read: readDirectoryUser,
    replace: replaceDirectoryUser,
    patch: patchDirectoryUser,
    remove: removeDirectoryUser,
  },
  Groups: {
    listing: groupListing,
    create: createGroup,
    read: readGroup,
    replace: replaceGroup,
    patch: patchGroup,
    remove: removeGroup,
  },
}
