// Where oidc-provider keeps what it remembers: in our database, sealed. A grant belongs to the sign-in it was given in,
// and everything that was given under it is worth nothing once that sign-in is over.
import { createHash } from 'node:crypto'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Database } from '../platform/database/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import {
  consumeRecord,
  deleteRecord,
  deleteRecordsOfGrant,
  type GrantKey,
  type RecordRow,
  selectRecord,
  selectRecordByUid,
  upsertRecord,
} from './openid-record-store.ts'

/** What all records share. */
export interface Keeping {
  database: Database
  secrets: Secrets
  /** Runs each statement in its caller's turn, and tells an outage as OpenID Connect does. */
  ask: <T>(statement: () => Promise<T>) => Promise<T>
  /** What a code or token is refused with that was used up in the same moment. */
  usedUp: () => Error
}

/** A grant's id says which sign-in it was given in, and to which client: there is one for both. */
export const grantIdOf = (signIn: { accountId: string; id: string }, clientId: string): string =>
  `${signIn.accountId}.${signIn.id}.${clientId}`

function signInOfGrant(grantId: string): { accountId: string; id: string } {
  const [accountId = '', id = ''] = grantId.split('.')
  return { accountId, id }
}

const givenUnderGrants = new Set(['AuthorizationCode', 'AccessToken', 'RefreshToken'])

const grantOf = (model: string, { grantId: id }: AdapterPayload): GrantKey | null =>
  id !== undefined && givenUnderGrants.has(model) ? { id, idHash: hashOf(id) } : null

/** `model`: as oidc-provider calls what is kept. */
export function openidRecords(model: string, { database, secrets, ask, usedUp }: Keeping): Adapter {
  const purpose = `openid ${model}`
  const read = (row: RecordRow | null): AdapterPayload | undefined =>
    row
      ? {
          ...secrets.decryptJson<AdapterPayload>(row.payload, purpose),
          ...(row.consumed !== null && { consumed: Math.floor(row.consumed) }),
        }
      : undefined
  return {
    upsert: (id, payload, lastsSeconds = 0) =>
      ask(() =>
        upsertRecord(database, {
          model,
          idHash: hashOf(id),
          uidHash: model === 'Session' && payload.uid ? hashOf(payload.uid) : null,
          grant: grantOf(model, payload),
          signIn: model === 'Grant' ? signInOfGrant(id) : null,
          payload: secrets.encryptJson(payload, purpose),
          lastsSeconds,
        }),
      ),
    find: async (id) => read(await ask(() => selectRecord(database, model, hashOf(id)))),
    findByUid: async (uid) => read(await ask(() => selectRecordByUid(database, model, hashOf(uid)))),
    // Of the device flow, which is switched off.
    findByUserCode: async () => undefined,
    consume: async (id) => {
      if (!(await ask(() => consumeRecord(database, model, hashOf(id))))) throw usedUp()
    },
    destroy: (id) => ask(() => deleteRecord(database, model, hashOf(id))),
    // The grant first: afterwards nothing is given under it any more, and the next one has the same id.
    revokeByGrantId: (grantId) =>
      ask(() =>
        database.transaction(async (tx) => {
          await deleteRecord(tx, 'Grant', hashOf(grantId))
          await deleteRecordsOfGrant(tx, grantId)
        }),
      ),
  }
}

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest()
