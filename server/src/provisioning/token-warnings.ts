// Tells whoever looks after provisioning by mail, 14, 3 and 1 days before and on the day, that the directory will not be let
// in any more: its token ends. Of one that has been replaced they are told nothing.
import { pageAddresses } from '@sitzplan/contract/pages'
import type { Services } from '../app.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientsWith } from '../mail/recipients.ts'
import { dayText, leastReached } from '../platform/days.ts'
import { logFailure } from '../platform/failure-log.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { type EndingToken, selectEndingTokens, updateToldDays } from './token-warning-store.ts'

const restMilliseconds = 3_600_000

/** Days before the end. The last: it has come. */
const toldDays = [14, 3, 1, 0] as const

export const tokenWarnings = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    (stopping) => tellOfEndingTokens(services, stopping),
    logFailure(services.log, 'telling of tokens that end'),
  )

/** Tells all there is to tell. What fails for one token is logged and tried again with the next round. */
export async function tellOfEndingTokens(services: Services, stopping?: AbortSignal): Promise<void> {
  await countDone(
    await selectEndingTokens(services.database, toldDays[0]),
    async (token) => {
      if (!stopping?.aborted) await tell(services, token)
    },
    logFailure(services.log, 'telling of a token that ends'),
  )
}

async function tell(services: Services, token: EndingToken): Promise<void> {
  const { accountId, name, accountName: account, timeZone, expiresAt, toldDays: told, now } = token
  const days = leastReached(toldDays, expiresAt, now)
  if (days === null || (told !== null && told <= days)) return
  await services.database.transaction(async (tx) => {
    if (!(await updateToldDays(tx, token, days))) return
    const link = `${services.config.publicUrl}${pageAddresses.provisioning}`
    for (const to of await recipientsWith(tx, accountId, 'provisioning.manage')) {
      const day = dayText(expiresAt, timeZone, to.language)
      await queueMail(tx, services, to, 'token_expires', { account, token: name, day, link })
    }
  })
}
