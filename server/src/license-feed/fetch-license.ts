// Fetching from the vendor's feed, at a customer with an installation of their own: every few minutes, once for all
// servers on a database, with longer and longer rests after failures.
import type { Services } from '../app.ts'
import { systemOrigin } from '../audit/audit.ts'
import { notingRefusal, receiveRevision } from '../licenses/licenses.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { OutsideError } from '../platform/outside/guarded-fetch.ts'
import { type Documents, documentsIn, restAfter } from './fetch-rules.ts'
import { type OwnInstallation, updateToClaimed, updateToFailed, updateToSucceeded } from './own-installation-store.ts'
import { loadCatalog } from './own-license.ts'

const mostBytes = 5_000_000
const mostSeconds = 30
const lookSeconds = 15

/** Looks every few seconds whether the time has come; of several servers on one database one fetches. */
export const feedJob = (services: Services, seconds = lookSeconds): Repeating =>
  new Repeating(
    seconds * 1_000,
    async () => services.config.licenseFeed && fetchLicense(services),
    logFailure(services.log, 'fetching from the license feed'),
  )

/**
 * Asks the feed when it is time (or, `isAsked`, at once) and takes what is new. What fails is noted and tried again,
 * later and later. False: it was not our turn.
 */
export async function fetchLicense(
  services: Services,
  isAsked = false,
  mostMilliseconds = mostSeconds * 1_000,
): Promise<boolean> {
  const { database } = services
  const claimed = await updateToClaimed(database, { isAsked, restSeconds: restAfter(0, 0.5) })
  if (!claimed) return false
  try {
    const answer = await askFeed(services, claimed.etag, mostMilliseconds, tellingWhich(claimed))
    if (answer) await takeAnswer(services, claimed, answer)
    await updateToSucceeded(database, answer ? answer.etag : claimed.etag, restAfter(0, Math.random()))
  } catch (error) {
    const fault = faultOf(error)
    if (fault === null) throw error
    services.log.warn({ fault }, 'the license feed failed')
    await updateToFailed(database, fault, restAfter(claimed.failures + 1, Math.random()))
  }
  return true
}

/** For the vendor to see that there are two copies of an installation: they part where one was made of the other. */
function tellingWhich({ installationId, feedState, feedStatesSent }: OwnInstallation): Record<string, string> {
  const state = feedStatesSent.at(-1)
  const before = [...(feedState ? [feedState] : []), ...feedStatesSent.slice(0, -1)]
  return {
    'sitzplan-installation': installationId,
    ...(state && { 'sitzplan-state': state }),
    ...(before.length > 0 && { 'sitzplan-state-before': before.join(',') }),
  }
}

interface Answer extends Documents {
  etag: string | null
}

class FeedFault extends Error {}

/** Null: nothing has changed. */
async function askFeed(
  { config, outside }: Pick<Services, 'config' | 'outside'>,
  etag: string | null,
  mostMilliseconds = mostSeconds * 1_000,
  headers: Record<string, string> = {},
): Promise<Answer | null> {
  const response = await outside.fetch(config.licenseFeed ?? '', {
    mostBytes,
    mostMilliseconds,
    headers: {
      ...headers,
      accept: 'application/json',
      ...(config.feedToken && { authorization: `Bearer ${config.feedToken}` }),
      ...(etag && { 'if-none-match': etag }),
    },
  })
  if (response.status === 304 && etag) return null
  // Ours answers 404 to a token that does not open it: who has none learns nothing about accounts.
  if ([401, 403, 404].includes(response.status)) throw new FeedFault('feed_unauthorized')
  if (response.status !== 200) throw new FeedFault('feed_error')
  const documents = documentsIn(await response.text())
  if (!documents) throw new FeedFault('feed_not_understood')
  return { ...documents, etag: response.headers.get('etag') }
}

/** The catalogue first, because the license names what is in it; a bad one does not stop a good license. */
async function takeAnswer(services: Services, { accountId }: OwnInstallation, { document, catalog }: Documents) {
  let refusal: unknown = null
  if (catalog)
    await loadCatalog(services, systemOrigin, accountId, catalog).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      refusal = error
    })
  if (document)
    await notingRefusal(services, systemOrigin, { accountId, document }, () =>
      services.database.transaction((tx) => receiveRevision(tx, services, systemOrigin, { accountId, document })),
    )
  if (refusal) throw refusal
}

/** Why it failed, as a key of the reasons; null for what is our own fault. */
function faultOf(error: unknown): string | null {
  if (error instanceof OutsideError) return `outside_${error.fault}`
  if (error instanceof FeedFault) return error.message
  if (error instanceof Refusal && error.status < 500)
    return String(error.details.hint ?? error.details.reason ?? 'format')
  return null
}

/** The answer to fetch from at the first run. Refuses (`license_invalid`) with why there is none. */
export async function firstDocuments(services: Services): Promise<Documents> {
  try {
    return (await askFeed(services, null)) ?? { document: null, catalog: null }
  } catch (error) {
    const reason = faultOf(error)
    throw reason === null ? error : new Refusal('license_invalid', { reason }, { cause: error })
  }
}
