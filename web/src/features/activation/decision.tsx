// Coming over from another account, or not: what each means is said before it is done.
import { Button, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Activation } from '@sitzplan/contract/invitations'
import { useTranslation } from 'react-i18next'
import { useOnce } from '../../ui/confirm-once.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { deadLinkOf } from '../sign-in/dead-link.ts'
import classes from './activation.module.css'
import { useAccept, useDecline } from './activation-queries.ts'

interface Props {
  token: string
  activation: Activation
  /** The account they are a user of. */
  from: string
  onDead(): void
  onDone(): Promise<void>
}

export function Decision({ token, activation, from, onDead, onDone }: Props) {
  const { t } = useTranslation('activation')
  const accept = useAccept(token)
  const decline = useDecline(token)
  const acceptOnce = useOnce(false, accept.error)
  const declineOnce = useOnce(false, decline.error)
  const isTransfer = activation.ways.includes('transfer')
  const account = activation.account.name
  const isBusy = accept.isPending || decline.isPending || accept.isSuccess || decline.isSuccess
  const done = (title: string) => () => {
    notifications.show({ title, message: t('neverShare') })
    void onDone()
  }
  const onError = (error: Error) => deadLinkOf(error) && onDead()
  return (
    <Stack gap="md" mt="lg">
      {isTransfer && (
        <ul className={classes.meaning}>
          <li>{t('meaning.leave', { from })}</li>
          <li>{t('meaning.come', { account })}</li>
          <li>{t('meaning.keep')}</li>
          <li>{t('meaning.factor')}</li>
        </ul>
      )}
      <RefusalAlert error={accept.error ?? decline.error} />
      <Button
        size="md"
        loading={accept.isPending || accept.isSuccess}
        disabled={isBusy}
        onClick={() => acceptOnce(() => accept.mutate(undefined, { onSuccess: done(t('doneTitle')), onError }))}
      >
        {isTransfer ? t('accept') : t('open', { account })}
      </Button>
      {isTransfer && (
        <Button
          variant="default"
          size="md"
          loading={decline.isPending || decline.isSuccess}
          disabled={isBusy}
          onClick={() =>
            declineOnce(() => decline.mutate(undefined, { onSuccess: done(t('declined', { from })), onError }))
          }
        >
          {t('decline')}
        </Button>
      )}
    </Stack>
  )
}
