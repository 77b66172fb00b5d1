// Tells administrators by mail, 30, 7 and 1 days before and on the day, that nobody will get in by their company's sign-in:
// its last certificate expires. Whoever has new ones is told nothing.
import { pageAddresses } from '@sitzplan/contract/pages'
import type { Services } from '../app.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientsWith } from '../mail/recipients.ts'
import { dayText } from '../platform/days.ts'
import { logFailure } from '../platform/failure-log.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { dayToTell } from './certificate-rules.ts'
import { type CertifiedProvider, selectCertifiedProviders, updateToldDays } from './certificate-warning-store.ts'
import { shownCertificate } from './saml-metadata.ts'

const restMilliseconds = 3_600_000

export const certificateWarnings = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    (stopping) => tellOfCertificates(services, stopping),
    logFailure(services.log, 'telling of certificates that expire'),
  )

/** Tells all there is to tell. What fails for one provider is logged and tried again with the next round. */
export async function tellOfCertificates(services: Services, stopping?: AbortSignal): Promise<void> {
  await countDone(
    await selectCertifiedProviders(services.database),
    async (provider) => {
      if (!stopping?.aborted) await tell(services, provider)
    },
    logFailure(services.log, 'telling of a certificate that expires'),
  )
}

async function tell(services: Services, provider: CertifiedProvider): Promise<void> {
  const { database, config } = services
  const { account_id: accountId, id, name, account_name: account, time_zone: timeZone, told_days: told, now } = provider
  const expiresAt = lastEnd(provider)
  if (!expiresAt) return
  const days = dayToTell(expiresAt, now)
  const isNews = days !== null && (told === null || days < told)
  const isOver = days === null && told !== null
  if (!isNews && !isOver) return
  await database.transaction(async (tx) => {
    if (!(await updateToldDays(tx, provider, days)) || !isNews) return
    const link = `${config.publicUrl}${pageAddresses.enterpriseSignIn}/${id}`
    for (const to of await recipientsWith(tx, accountId, 'sign-in.manage')) {
      const day = dayText(expiresAt, timeZone, to.language)
      await queueMail(tx, services, to, 'certificate_expires', { account, provider: name, day, link })
    }
  })
}

/** When the last of them ends; null when there is none that can be read. */
function lastEnd({ certificates, now }: CertifiedProvider): Date | null {
  const ends = certificates.map((one) => Date.parse(shownCertificate(one, now.getTime()).notAfter))
  return ends.length === 0 ? null : new Date(Math.max(...ends))
}
