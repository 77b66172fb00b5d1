// Who an account is: how it is named and reached, its language and time zone, and its people as numbers.
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { useTranslation } from 'react-i18next'
import { languages } from '../../platform/language.ts'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import classes from './account.module.css'
import { usePeopleText } from './account-status.tsx'

export function AccountFacts({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const vendorTimeZone = useTimeZone()
  const { users, language, timeZone, createdAt, slug } = account
  const people = usePeopleText()(users)
  const facts = [
    [t('fact.people'), t('users', { count: users.total }), people],
    [t('fact.language'), languages.find(({ code }) => code === language)?.name ?? language],
    [t('fact.timeZone'), timeZone],
    [t('fact.slug'), slug],
    [t('fact.since'), dateText(createdAt, vendorTimeZone)],
  ]
  return (
    <Card title={t('fact.title')}>
      <dl className={classes.facts}>
        {facts.map(([name, value, more]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {more && <span>{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
