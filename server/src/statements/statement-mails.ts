// Tells the billing contact of an account, when a month is over, that its statement can be read. Once a month, however many
// servers look; who is named later than in the first week is told of the next one.

import { pageAddresses } from '@sitzplan/contract/pages'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { queueMail } from '../mail/mail.ts'
import { billingContactOf } from '../mail/recipients.ts'
import { logFailure } from '../platform/failure-log.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { amountText } from '../platform/money.ts'
import { insertStatementMail, selectStatementsToTell } from './statement-store.ts'
import { monthText } from './statement-texts.ts'
import { statementOf } from './statements.ts'

const restMilliseconds = 600_000
/** Of a month, in which the one before it is told of. */
const firstDays = 7

export const statementMails = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    (stopping) => tellOfStatements(services, stopping),
    logFailure(services.log, 'telling of statements'),
  )

/** What fails for one account is logged and tried again with the next round. Returns how many were looked at. */
export async function tellOfStatements(
  services: Services,
  stopping?: AbortSignal,
  days: number = firstDays,
): Promise<number> {
  return countDone(
    await selectStatementsToTell(services.database, days),
    async (due) => {
      if (!stopping?.aborted) await tell(services, due)
    },
    logFailure(services.log, 'telling of a statement'),
  )
}

async function tell(services: Services, { accountId, month }: { accountId: string; month: string }): Promise<void> {
  await services.database.transaction(async (tx) => {
    if (!(await insertStatementMail(tx, accountId, month))) return
    const account = await accountById(tx, accountId)
    const to = await billingContactOf(tx, account)
    if (!to) return
    const statement = await statementOf(tx, services, { accountId, month }, to.language)
    // Nobody wants to read that there is nothing.
    if (!statement || statement.lines.length === 0) return
    const { due, currency } = statement
    await queueMail(tx, services, to, 'statement', {
      account: account.name,
      month: monthText(month, to.language),
      total: due !== null && currency ? amountText(due, currency, to.language) : undefined,
      link: `${services.config.publicUrl}${pageAddresses.statements}?month=${month}`,
    })
  })
}
