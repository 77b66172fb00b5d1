// One customer account: its people as numbers, its license's serial number, and whether it is suspended.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { IconCircleCheck, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import classes from './accounts.module.css'
import { SuspendDialog } from './suspend-dialog.tsx'

export function AccountRow({ account }: { account: VendorAccount }) {
  const { t } = useTranslation('accounts')
  const vendorTimeZone = useTimeZone()
  const [isAsking, { open, close }] = useDisclosure(false)
  const { name, slug, status, serial, users, createdAt, timeZone } = account
  const isSuspended = status === 'suspended'
  const StatusIcon = isSuspended ? IconLock : IconCircleCheck
  const people = [
    users.active > 0 && t('active', { count: users.active }),
    users.invited > 0 && t('invited', { count: users.invited }),
    users.suspended > 0 && t('suspended', { count: users.suspended }),
  ].filter(Boolean)
  return (
    <li className={classes.account}>
      <div>
        <h2>{name}</h2>
        <p>
          {slug} · {timeZone} · {t('since', { day: dateText(createdAt, vendorTimeZone) })}
        </p>
      </div>
      <span className={classes.status} data-status={status}>
        <StatusIcon size={16} aria-hidden />
        {t(`status.${status}`)}
      </span>
      <div>
        <span>{t('users', { count: users.total })}</span>
        {people.length > 0 && <p>{people.join(', ')}</p>}
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
