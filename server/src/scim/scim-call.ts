// What every SCIM operation is given, alone or in a bulk, and what it gives back.
import type { Readable } from 'node:stream'
import type { Language } from '@sitzplan/contract/common'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { ScimError } from './language/scim-error.ts'

export interface ScimCall {
  services: Services
  /** The directory's: no call reaches another one. */
  accountId: string
  origin: Origin
  /** The address of /scim/v2, which addresses of resources begin with. */
  base: string
  language: Language
  /** What was thrown in a part of the call that the others do not fail with. */
  errorOf: (error: unknown) => ScimError
}

/** Which version of the resource a change is meant for (If-Match); undefined: whatever it is by now. */
export type ExpectedVersion = string | undefined

export interface ScimAnswer {
  status: 200 | 201 | 204
  /** A group with many members is sent as it is read. */
  body?: object | Readable
  location?: string
  version?: string
}
