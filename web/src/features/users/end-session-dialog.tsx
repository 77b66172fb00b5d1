// "End this session?": says which seat becomes free and who gets it, takes a reason, ends it.
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Session } from '@sitzplan/contract/seats'
import type { User } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import classes from './dialogs.module.css'
import { SessionLines } from './session-lines.tsx'
import { useEndSession } from './user-mutations.ts'
import { callNameOf } from './user-names.ts'
import { sessionsOnSameSeat } from './user-product-rules.ts'
import { assignableProductsQuery } from './user-queries.ts'

interface Ending {
  user: User
  /** All that run of this user. */
  sessions: readonly Session[]
  onClose(): void
}

export function EndSessionDialog({ session, ...ending }: Ending & { session: Session | null }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  return (
    <Modal
      opened={session !== null}
      onClose={ending.onClose}
      title={<span className={classes.title}>{t('session.dialog.title')}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {session && <EndSessionForm session={session} {...ending} />}
    </Modal>
  )
}

function EndSessionForm({ user, session, sessions, onClose }: Ending & { session: Session }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const [reason, setReason] = useState('')
  const end = useEndSession(user.id)
  const name = callNameOf(user)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (end.isPending) return
        end.mutate(
          { id: session.id, reason: reason.trim() },
          {
            onSuccess: ({ ended }) => {
              notifications.show({ message: t(ended.length > 0 ? 'session.ended' : 'session.alreadyEnded') })
              onClose()
            },
          },
        )
      }}
    >
      <Stack gap="md">
        <SessionLines sessions={[session]} />
        <p className={classes.text}>
          <SeatEffect user={user} session={session} sessions={sessions} />
        </p>
        <Textarea
          data-autofocus
          label={t('session.dialog.reason')}
          description={t('session.dialog.reasonHint', { name })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
        />
        <RefusalAlert error={end.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" color="red" loading={end.isPending}>
            {t('session.end')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function SeatEffect({ user, session, sessions }: Omit<Ending, 'onClose'> & { session: Session }) {
  const { t } = useTranslation('users')
  const { data: products } = useQuery(assignableProductsQuery)
  const name = callNameOf(user)
  const { kind, number } = session.seat
  const staying = sessionsOnSameSeat(session, sessions)
  const waiting = products?.find(({ key }) => key === session.product)?.concurrent.waiting ?? 0
  if (kind === 'included') return t('session.dialog.included')
  if (kind === 'named') return t('session.dialog.named', { name })
  if (staying > 0) return t('session.dialog.stays', { count: staying, name })
  return waiting > 0 ? t('session.dialog.goes', { count: waiting, number }) : t('session.dialog.free', { number })
}
