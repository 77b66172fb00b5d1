// The sides of the page of users: everybody, employees, other users, and which of them uses which license. Links, so that
// each has an address and the way back leads through them.
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { numberText } from '../../platform/time.ts'
import { addressOf, type UserTab } from './user-list-rules.ts'
import { useTabCounts } from './user-queries.ts'
import classes from './user-tabs.module.css'

const tabs: UserTab[] = ['all', 'employee', 'other', 'licenses']

export function UserTabs({ tab, onTab }: { tab: UserTab; onTab?(): void }) {
  const { t } = useTranslation('users')
  const [parameters] = useSearchParams()
  const counts = useTabCounts()
  return (
    <ul className={classes.tabs} aria-label={t('views.label')}>
      {tabs.map((one) => (
        <li key={one}>
          <Link
            to={addressOf(one, parameters)}
            className={classes.tab}
            aria-current={one === tab ? 'page' : undefined}
            onClick={onTab}
          >
            {t(`views.${one}`)} {counts && <span className={classes.count}>{numberText(counts[one])}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
