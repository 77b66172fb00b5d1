// Whether an account works, and its people as numbers.
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { IconCircleCheck, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './accounts.module.css'

export function AccountStatus({ status }: Pick<VendorAccount, 'status'>) {
  const { t } = useTranslation('accounts')
  const StatusIcon = status === 'suspended' ? IconLock : IconCircleCheck
  return (
    <span className={classes.status} data-status={status}>
      <StatusIcon size={16} aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}

/** `17 active, 1 invited`; empty without people. */
export function usePeopleText() {
  const { t } = useTranslation('accounts')
  return ({ active, invited, suspended }: VendorAccount['users']): string =>
    [
      active > 0 && t('active', { count: active }),
      invited > 0 && t('invited', { count: invited }),
      suspended > 0 && t('suspended', { count: suspended }),
    ]
      .filter(Boolean)
      .join(', ')
}
