// Where I am signed in; each can be ended from here.
import { Button, Skeleton, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { SignIn } from '@sitzplan/contract/sign-in'
import { IconDeviceLaptop, IconDeviceMobile, IconDeviceTablet, IconTerminal2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { deviceOf } from './device-rules.ts'
import classes from './own-account.module.css'
import { signInsQuery, useEndOthers, useEndSignIn } from './own-account-queries.ts'

const icons = {
  computer: IconDeviceLaptop,
  phone: IconDeviceMobile,
  tablet: IconDeviceTablet,
  program: IconTerminal2,
}

export function SignInsCard() {
  const { t } = useTranslation('ownAccount')
  const signIns = useQuery(signInsQuery)
  const end = useEndSignIn(() => notifications.show({ message: t('signIns.ended') }))
  const endOthers = useEndOthers(() => notifications.show({ message: t('signIns.endedOthers') }))
  const isBusy = end.isPending || endOthers.isPending
  const others = (signIns.data?.items ?? []).filter(({ current }) => !current)
  return (
    <Card
      title={t('signIns.title')}
      actions={
        others.length > 0 && (
          <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => endOthers.mutate()}>
            {t('signIns.endOthers')}
          </Button>
        )
      }
    >
      <Loaded query={signIns} loading={<RowsLoading />}>
        {({ items }) => (
          <ul className={classes.rows}>
            {[...items]
              .sort((a, b) => Number(b.current) - Number(a.current))
              .map((signIn) => (
                <Row key={signIn.id} signIn={signIn} isBusy={isBusy} onEnd={() => end.mutate(signIn.id)} />
              ))}
          </ul>
        )}
      </Loaded>
      <RefusalAlert error={end.error ?? endOthers.error} />
    </Card>
  )
}

function Row({ signIn, isBusy, onEnd }: { signIn: SignIn; isBusy: boolean; onEnd: () => void }) {
  const { t } = useTranslation('ownAccount')
  const timeZone = useTimeZone()
  const { program, system, kind } = deviceOf(signIn.userAgent)
  const DeviceIcon = icons[kind]
  const device =
    program && system ? t('signIns.on', { program, system }) : (program ?? system ?? t('signIns.unknownDevice'))
  const place = signIn.address ?? t('signIns.unknownAddress')
  return (
    <li>
      <DeviceIcon size={22} stroke={1.5} aria-hidden />
      <div className={classes.rowText}>
        <strong>{device}</strong>
        <span title={dateTimeText(signIn.createdAt, timeZone)}>
          {t('signIns.since', { time: dateTimeText(signIn.createdAt, timeZone), address: place })}
          {signIn.way === 'company' && ` · ${t('signIns.company')}`}
        </span>
        {!signIn.current && (
          <span>
            {t('signIns.lastSeen')} <Ago at={signIn.lastSeenAt} />
          </span>
        )}
      </div>
      {signIn.current ? (
        <span className={classes.current}>{t('signIns.current')}</span>
      ) : (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          disabled={isBusy}
          aria-label={t('signIns.endThis', { device })}
          onClick={onEnd}
        >
          {t('signIns.end')}
        </Button>
      )}
    </li>
  )
}

export function RowsLoading() {
  return (
    <Stack gap="md" aria-busy="true">
      <Skeleton height={44} />
      <Skeleton height={44} />
    </Stack>
  )
}
