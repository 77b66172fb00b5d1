// SQL of a customer's own installation: whose it is, and how fetching from the vendor goes.
import type { Queryable } from '../platform/database/database.ts'

export interface OwnInstallation {
  accountId: string
  catalogVersion: number | null
  etag: string | null
  nextFetchAt: Date
  attemptedAt: Date | null
  succeededAt: Date | null
  fault: string | null
  failures: number
  /** What the feed is told: which installation this is, the state it is in from this fetch on, and those it may know of. */
  installationId: string
  feedState: string | null
  feedStatesSent: string[]
}

const columns = `account_id as "accountId", catalog_version as "catalogVersion", etag, next_fetch_at as "nextFetchAt",
            attempted_at as "attemptedAt", succeeded_at as "succeededAt", fault, failures,
            installation_id as "installationId", feed_state as "feedState", feed_states_sent as "feedStatesSent"`

export async function insertOwnInstallation(tx: Queryable, accountId: string): Promise<void> {
  await tx.query('insert into own_installation (account_id) values ($1)', [accountId])
}

export async function selectOwnInstallation(queryable: Queryable): Promise<OwnInstallation | null> {
  const { rows } = await queryable.query<OwnInstallation>(`select ${columns} from own_installation`)
  return rows[0] ?? null
}

export async function selectOwnInstallationForUpdate(tx: Queryable): Promise<OwnInstallation | null> {
  const { rows } = await tx.query<OwnInstallation>(`select ${columns} from own_installation for no key update`)
  return rows[0] ?? null
}

/**
 * Whoever gets the row fetches; of several servers one does. `isAsked`: a person wants it now, unless it was just done.
 * The rest until the next turn is longer than any fetch: a server that dies meanwhile stops nobody.
 */
export async function updateToClaimed(
  queryable: Queryable,
  { isAsked, restSeconds }: { isAsked: boolean; restSeconds: number },
): Promise<OwnInstallation | null> {
  const { rows } = await queryable.query<OwnInstallation>(
    `update own_installation
        set attempted_at = clock_timestamp(),
            next_fetch_at = clock_timestamp() + make_interval(secs => $2),
            -- Of those that nobody answered the last ones: the feed was told one of them, or of the one before.
            feed_states_sent = feed_states_sent[greatest(1, cardinality(feed_states_sent) - 18):] || gen_random_uuid()
      where next_fetch_at <= clock_timestamp()
         or $1 and coalesce(attempted_at < clock_timestamp() - interval '2 seconds', true)
     returning ${columns}`,
    [isAsked, restSeconds],
  )
  return rows[0] ?? null
}

export async function updateToSucceeded(tx: Queryable, etag: string | null, restSeconds: number): Promise<void> {
  await tx.query(
    `update own_installation
        set etag = $1,
            succeeded_at = clock_timestamp(),
            next_fetch_at = clock_timestamp() + make_interval(secs => $2),
            fault = null,
            failures = 0,
            feed_state = feed_states_sent[cardinality(feed_states_sent)],
            feed_states_sent = '{}'`,
    [etag, restSeconds],
  )
}

export async function updateToFailed(tx: Queryable, fault: string, restSeconds: number): Promise<void> {
  await tx.query(
    `update own_installation
        set etag = null,
            next_fetch_at = clock_timestamp() + make_interval(secs => $2),
            fault = $1,
            failures = failures + 1`,
    [fault, restSeconds],
  )
}

export async function updateCatalogVersion(tx: Queryable, version: number): Promise<void> {
  await tx.query('update own_installation set catalog_version = $1', [version])
}
