// My second factor: whether it is on, how many recovery codes are left, and what can be done with it.
import { Button, Group, Modal, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { OwnSecondFactor } from '@sitzplan/contract/second-factor'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { NewCodes } from './new-codes.tsx'
import classes from './second-factor.module.css'
import { secondFactorQuery } from './second-factor-queries.ts'
import { SetUp } from './set-up.tsx'
import { TurnOff } from './turn-off.tsx'

type Dialog = 'setUp' | 'newPhone' | 'codes' | 'turnOff'

const fewCodes = 3

export function SecondFactorCard() {
  const { t } = useTranslation('secondFactor')
  const known = useQuery(secondFactorQuery)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  // What the dialog was stays in it while it closes.
  const [shown, setShown] = useState<Dialog>('setUp')
  const open = (next: Dialog) => {
    setShown(next)
    setDialog(next)
  }
  const close = () => setDialog(null)
  const done = () => {
    close()
    notifications.show({ message: t(`done.${shown}`) })
  }
  return (
    <Card title={t('card.title')}>
      <Loaded query={known} loading={<Skeleton height={72} />}>
        {(factor) => (factor.confirmedAt ? <On factor={factor} onOpen={open} /> : <Off onOpen={open} />)}
      </Loaded>
      <Modal
        opened={dialog !== null}
        onClose={close}
        title={t(`dialog.${shown}`)}
        // Codes that were shown are gone with one click beside the dialog.
        closeOnClickOutside={false}
      >
        {(shown === 'setUp' || shown === 'newPhone') && <SetUp isAskedForCode={shown === 'newPhone'} onDone={done} />}
        {shown === 'codes' && <NewCodes onDone={done} />}
        {shown === 'turnOff' && <TurnOff onDone={done} onCancel={close} />}
      </Modal>
    </Card>
  )
}

function Off({ onOpen }: { onOpen: (dialog: Dialog) => void }) {
  const { t } = useTranslation('secondFactor')
  return (
    <div className={classes.steps}>
      <p className={classes.state}>
        <IconShieldOff size={22} stroke={1.5} aria-hidden />
        <span>{t('card.off')}</span>
      </p>
      <div>
        <Button onClick={() => onOpen('setUp')}>{t('card.setUp')}</Button>
      </div>
    </div>
  )
}

function On({ factor, onOpen }: { factor: OwnSecondFactor; onOpen: (dialog: Dialog) => void }) {
  const { t } = useTranslation('secondFactor')
  const timeZone = useTimeZone()
  const { confirmedAt, recoveryCodesLeft: left, isRequired } = factor
  return (
    <div className={classes.steps}>
      <p className={classes.state}>
        <IconShieldCheck size={22} stroke={1.5} aria-hidden />
        <span>
          <strong>{t('card.on', { date: dateText(confirmedAt ?? '', timeZone) })}</strong>
          <span data-few={left < fewCodes || undefined}>{t('card.left', { count: left })}</span>
          {isRequired && <span>{t('card.required')}</span>}
        </span>
      </p>
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => onOpen('codes')}>
          {t('card.codes')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => onOpen('newPhone')}>
          {t('card.newPhone')}
        </Button>
        {!isRequired && (
          <Button variant="subtle" color="red" size="compact-md" onClick={() => onOpen('turnOff')}>
            {t('card.turnOff')}
          </Button>
        )}
      </Group>
    </div>
  )
}
