// The clock of a customer's own installation, whose owner can set it back: the days of the license go by the latest time
// that was seen, and administrators are told. A vendor's clock is the vendor's own matter.
import { lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { recordAudit, systemOrigin } from '../audit/audit.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { type SeenTime, updateLatestSeen } from './license-clock-store.ts'
import { endOf } from './license-rules.ts'
import { selectActiveRevisions, selectLines, selectRevisionWithStatus } from './license-store.ts'

const restMilliseconds = 60_000
/** By so much clocks are put right without anybody meaning harm. */
const toleranceSeconds = 600

export const licenseClock = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    async () => services.config.vendorKeys && keepLatestTime(services),
    logFailure(services.log, 'noting the time for licenses'),
  )

/** Notes the time. Where it was set back behind the end of a license, the license is over all the same. */
export async function keepLatestTime(services: Services): Promise<void> {
  const { database, log } = services
  const seen = await updateLatestSeen(database, toleranceSeconds)
  if (!seen) return
  if (seen.isNews)
    log.warn({ now: seen.now, latest: seen.latest }, 'the clock was set back: licenses go by the latest time seen')
  for (const { accountId } of await selectActiveRevisions(database)) await keepEnd(services, accountId, seen)
}

async function keepEnd(services: Services, accountId: string, seen: SeenTime): Promise<void> {
  const { database, seats } = services
  await database.transaction(async (tx) => {
    await lockAccount(tx, accountId)
    const revision = await selectRevisionWithStatus(tx, accountId, 'active')
    if (!revision) return
    if (seen.isNews)
      await recordAudit(tx, systemOrigin, {
        accountId,
        action: 'license.clock_back',
        target: { kind: 'license', id: String(revision.revision), name: revision.serial },
        before: { time: seen.latest.toISOString() },
        after: { time: seen.now.toISOString() },
      })
    const end = endOf(revision)
    const isOver = seen.backSince !== null && end !== null && end <= seen.latest
    const endsAt = isOver ? seen.backSince : end
    const pools = await seats.usage(tx, accountId)
    if (pools.some((pool) => pool.endsAt?.getTime() !== endsAt?.getTime()))
      await seats.setLines(tx, accountId, await selectLines(tx, accountId, [revision.revision]), endsAt)
  })
}
