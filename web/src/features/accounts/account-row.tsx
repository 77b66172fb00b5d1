// One customer account: its people as numbers, its license's serial number, and whether it is suspended.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { AccountStatus, usePeopleText } from './account-status.tsx'
import classes from './accounts.module.css'
import { SuspendDialog } from './suspend-dialog.tsx'

export function AccountRow({ account }: { account: VendorAccount }) {
  const { t } = useTranslation('accounts')
  const vendorTimeZone = useTimeZone()
  const [isAsking, { open, close }] = useDisclosure(false)
  const { name, slug, status, serial, users, createdAt, timeZone } = account
  const isSuspended = status === 'suspended'
  const people = usePeopleText()(users)
  return (
    <li className={classes.account}>
      <div>
        <h2>
          <Link to={`/accounts/${slug}`}>{name}</Link>
        </h2>
        <p>
          {slug} · {timeZone} · {t('since', { day: dateText(createdAt, vendorTimeZone) })}
        </p>
      </div>
      <AccountStatus status={status} />
      <div>
        <span>{t('users', { count: users.total })}</span>
        {people && <p>{people}</p>}
      </div>
      <div>
        <span>{serial ?? t('noLicense')}</span>
        <p>{serial ? t('serial') : t('noLicenseYet')}</p>
      </div>
      <Button variant="default" size="xs" onClick={open} aria-haspopup="dialog">
        {t(isSuspended ? 'reactivate' : 'suspend')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <SuspendDialog account={account} isOpen={isAsking} onClose={close} />
    </li>
  )
}
