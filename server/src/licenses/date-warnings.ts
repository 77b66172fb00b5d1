// Tells administrators by mail of the days of their license: from the warning on, 30, 7 and 1 days before it expires, when
// it has, and when its grace is over. Each mark is told once, however many servers look; a new revision begins anew.
import { pageAddresses } from '@sitzplan/contract/pages'
import type { Services } from '../app.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientsWith } from '../mail/recipients.ts'
import { dayText } from '../platform/days.ts'
import { logFailure } from '../platform/failure-log.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { isLater, type Mark, markAt } from './date-warning-rules.ts'
import { type DatedLicense, selectLicensesNearTheirEnd, updateToldMark } from './date-warning-store.ts'

const restMilliseconds = 600_000

const templates = {
  warn: 'license_expires',
  days30: 'license_expires',
  days7: 'license_expires',
  days1: 'license_expires',
  expired: 'license_expired',
  ended: 'license_ended',
} as const satisfies Record<Mark, string>

export const licenseDateWarnings = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    (stopping) => tellOfLicenseDates(services, stopping),
    logFailure(services.log, 'telling of licenses that expire'),
  )

/** Tells all there is to tell. What fails for one account is logged and tried again with the next round. */
export async function tellOfLicenseDates(services: Services, stopping?: AbortSignal): Promise<void> {
  await countDone(
    await selectLicensesNearTheirEnd(services.database),
    async (license) => {
      if (!stopping?.aborted) await tell(services, license)
    },
    logFailure(services.log, 'telling of a license that expires'),
  )
}

async function tell(services: Services, license: DatedLicense): Promise<void> {
  const { accountId, account, timeZone, expires, graceUntil, now, told } = license
  const mark = markAt(license, now, timeZone)
  if (!mark || !expires || !isLater(mark, told)) return
  // The last whole day of what comes to its end next.
  const lastDay = new Date(
    ((mark === 'expired' || mark === 'ended') && graceUntil ? graceUntil : expires).getTime() - 1,
  )
  await services.database.transaction(async (tx) => {
    if (!(await updateToldMark(tx, license, mark))) return
    const link = `${services.config.publicUrl}${pageAddresses.license}`
    for (const to of await recipientsWith(tx, accountId, 'licenses.activate')) {
      const day = dayText(lastDay, timeZone, to.language)
      await queueMail(tx, services, to, templates[mark], { account, day, link })
    }
  })
}
