// Behind the link that confirms a new e-mail address. Opening it spends nothing; the button does.
import { Button } from '@mantine/core'
import type { EmailLink } from '@sitzplan/contract/email-change'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { call, read } from '../../platform/calls.ts'
import { useOnce } from '../../ui/confirm-once.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Failed, PageLoading } from '../../ui/states.tsx'
import { deadLinkOf } from './dead-link.ts'
import { Entrance } from './entrance.tsx'
import classes from './sign-in.module.css'

export default function EmailChangePage() {
  const { t } = useTranslation('signIn')
  const { token = '' } = useParams()
  const path = `/api/v1/email-change/${encodeURIComponent(token)}`
  const link = useQuery({
    queryKey: ['email-change', token],
    queryFn: ({ signal }) => read<EmailLink>(path, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const confirm = useMutation({ mutationFn: () => call<EmailLink>('POST', path) })
  const once = useOnce(false, confirm.error)
  const dead = deadLinkOf(confirm.error) ?? deadLinkOf(link.error)
  if (confirm.isSuccess || dead) {
    const said = confirm.isSuccess ? 'done' : (dead ?? 'unknown')
    return (
      <Entrance title={t(`emailChange.${said}.title`)} text={t(`emailChange.${said}.text`)}>
        <Button component={Link} to="/" size="md" mt="lg">
          {t('emailChange.toStart')}
        </Button>
      </Entrance>
    )
  }
  return (
    <Entrance
      title={t('emailChange.title')}
      text={link.data && t('emailChange.text', { email: link.data.email, account: link.data.account.name })}
    >
      {link.data && (
        <div className={classes.form}>
          <RefusalAlert error={confirm.error} />
          <Button size="md" fullWidth loading={confirm.isPending} onClick={() => once(confirm.mutate)}>
            {t('emailChange.submit')}
          </Button>
        </div>
      )}
      {link.isPending && <PageLoading isPage={false} />}
      {link.error && !link.data && <Failed error={link.error} onRetry={link.refetch} />}
    </Entrance>
  )
}
