// Who an account is: how it is named and reached, its language and time zone, and its people as numbers.
import { languages } from '@sitzplan/contract/languages'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { EmailText } from '../../ui/email-text.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Card } from '../../ui/page.tsx'
import { usePeopleText } from './account-status.tsx'

export function AccountFacts({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const vendorTimeZone = useTimeZone()
  const { users, language, timeZone, createdAt, slug, contact, serial, license, paymentMethod, hasCard } = account
  const people = usePeopleText()(users)
  const facts: Fact[] = [
    [t('fact.people'), t('users', { count: users.total }), people],
    [t('fact.contact'), contact?.name ?? t('fact.noContact'), contact && <EmailText email={contact.email} />],
    ...(license.revision === null ? [[t('serial'), serial ?? t('fact.noSerial')] as const] : []),
    [t('fact.language'), languages[language]],
    [t('fact.timeZone'), timeZone],
    [
      t('fact.payment'),
      t(
        hasCard
          ? paymentMethod
            ? 'fact.cardOrInvoice'
            : 'fact.card'
          : paymentMethod
            ? 'fact.invoice'
            : 'fact.noPayment',
      ),
    ],
    [t('fact.slug'), slug],
    [t('fact.since'), dateText(createdAt, vendorTimeZone)],
  ]
  return (
    <Card title={t('fact.title')}>
      <Facts facts={facts} />
    </Card>
  )
}
