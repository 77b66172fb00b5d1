// When rules are applied: before the call that made people due is answered, for as long as somebody may be kept waiting, and
// by a job for all the rest, on whichever server and after any restart.
import type { FastifyRequest } from 'fastify'
import type { Services } from '../app.ts'
import { logFailure } from '../platform/failure-log.ts'
import type { App } from '../platform/http/http-server.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { applyToSome } from './applying.ts'
import { insertWork, selectAccountsWithWork, selectDue } from './work-store.ts'

const restMilliseconds = 1_000
/** Of one transaction, which keeps the account's pools meanwhile. */
const peopleAtOnce = 20
/** A caller waits so long for the rules. */
const patienceMilliseconds = 1_000
const afterFailureSeconds = 60

/** Looks for people who are due, in every account. */
export const ruleJob = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    async (stopping) => {
      for (const accountId of await selectAccountsWithWork(services.database))
        await applyRules(services, accountId, () => stopping.aborted)
    },
    logFailure(services.log, 'applying group rules'),
  )

/** Applies the account's rules to everybody who is due and whom nobody else is changing just now, or until it is enough. */
export async function applyRules(services: Services, accountId: string, isEnough = () => false): Promise<void> {
  while (!isEnough()) if ((await someOrOne(services, accountId)) === 0) return
}

/** One who cannot be changed for a reason that nobody foresaw holds up nobody else. */
async function someOrOne(services: Services, accountId: string): Promise<number> {
  const { database, log } = services
  try {
    return await applyToSome(services, accountId, peopleAtOnce)
  } catch (error) {
    logFailure(log, 'applying group rules to several people')(error)
  }
  const [first] = await selectDue(database, accountId, 1)
  if (first === undefined) return 0
  try {
    return await applyToSome(services, accountId, 1)
  } catch (error) {
    logFailure(log, 'applying group rules to one person')(error)
    await insertWork(database, accountId, [first], afterFailureSeconds)
    return 1
  }
}

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const places = [
  '/api/v1/users',
  '/api/v1/groups',
  '/api/v1/group-rules',
  '/api/v1/held-changes',
  '/api/v1/removals',
  '/scim/',
]

/** Whoever puts somebody into a group finds the products given, where that takes no long time. */
export function applyRulesBeforeAnswering(app: App, services: Services): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const accountId = accountChangedBy(request)
    if (accountId === null || reply.statusCode >= 300) return payload
    const end = Date.now() + patienceMilliseconds
    await applyRules(services, accountId, () => Date.now() >= end).catch(
      // The change is made; the job comes back to the rules.
      logFailure(services.log, 'applying group rules before the answer'),
    )
    return payload
  })
}

function accountChangedBy({ method, routeOptions, caller }: FastifyRequest): string | null {
  const path = routeOptions.url ?? ''
  return changing.has(method) && places.some((place) => path.startsWith(place)) ? (caller?.accountId ?? null) : null
}
