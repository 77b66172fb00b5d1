// The first run: behind the one-time link, the vendor and its first operator are made. Opening the link spends nothing.

import { Button, Skeleton, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { SetupState } from '@sitzplan/contract/setup'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { findOutWhoIsSignedIn } from '../../platform/me.ts'
import { Failed } from '../../ui/states.tsx'
import { type DeadReason, deadLinkOf } from '../sign-in/dead-link.ts'
import { Entrance } from '../sign-in/entrance.tsx'
import { SetupForm } from './setup-form.tsx'
import { setupLinkQuery } from './setup-queries.ts'

export default function SetupPage() {
  const { t } = useTranslation('setup')
  const { token = '' } = useParams()
  const link = useQuery(setupLinkQuery(token))
  const open = useOpenApp(link.data?.kind === 'customer')

  const dead = deadLinkOf(link.error)
  if (dead) return <DeadLink reason={dead} />
  return (
    <Entrance title={t('title')} text={t(textOf(link.data))} isLong>
      {link.data && (
        <SetupForm token={token} installation={link.data} onDone={open} onDead={() => void link.refetch()} />
      )}
      {link.isPending && <FormLoading />}
      {link.error && !link.data && <Failed error={link.error} onRetry={link.refetch} />}
    </Entrance>
  )
}

/** What is made here: a vendor, or a customer's own account, from the feed or from files. */
function textOf(installation: SetupState | undefined) {
  if (installation?.kind !== 'customer') return 'text'
  return installation.feed ? 'own.feedText' : 'own.fileText'
}

/** Leads the operator, whom the server has signed in already, to the start page. */
function useOpenApp(isOwn: boolean): () => Promise<void> {
  const { t } = useTranslation('setup')
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await findOutWhoIsSignedIn(queries)
    notifications.show({ title: t('doneTitle'), message: t(isOwn ? 'own.done' : 'done') })
    navigate('/', { replace: true })
  }
}

function DeadLink({ reason }: { reason: DeadReason }) {
  const { t } = useTranslation('setup')
  return (
    <Entrance title={t(`${reason}.title`)} text={t(`${reason}.text`)}>
      {reason === 'used' && (
        <Button component={Link} to="/" size="md" mt="lg">
          {t('signIn')}
        </Button>
      )}
    </Entrance>
  )
}

function FormLoading() {
  const { t } = useTranslation('common')
  return (
    <Stack gap="lg" mt={28} aria-busy="true">
      <span className="visually-hidden">{t('loading')}</span>
      {['vendor', 'language', 'names', 'email', 'password'].map((field) => (
        <Skeleton key={field} height={62} />
      ))}
      <Skeleton height={42} />
    </Stack>
  )
}
