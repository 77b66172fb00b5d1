// Behind the link for a new password. Opening it spends nothing; choosing one does, and signs out everywhere.
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { call, read } from '../../platform/calls.ts'
import { Failed, PageLoading } from '../../ui/states.tsx'
import { deadLinkOf } from './dead-link.ts'
import { Entrance } from './entrance.tsx'
import { NewPasswordForm } from './new-password-form.tsx'

export default function ResetPage() {
  const { t } = useTranslation('signIn')
  const { token = '' } = useParams()
  const path = `/api/v1/password/reset/${encodeURIComponent(token)}`
  const link = useQuery({
    queryKey: ['password-reset', token],
    queryFn: ({ signal }) => read<{ email: string }>(path, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const reset = useMutation({
    mutationFn: (password: string) => call<unknown>('POST', path, { body: { password } }),
  })
  const dead = deadLinkOf(reset.error) ?? deadLinkOf(link.error)
  if (reset.isSuccess || dead) {
    const said = reset.isSuccess ? 'done' : (dead ?? 'unknown')
    return (
      <Entrance title={t(`reset.${said}.title`)} text={t(`reset.${said}.text`)}>
        <Button component={Link} to="/" size="md" mt="lg">
          {t('reset.signIn')}
        </Button>
      </Entrance>
    )
  }
  return (
    <Entrance title={t('reset.title')} text={link.data && t('reset.text', { email: link.data.email })}>
      {link.data && (
        <NewPasswordForm
          email={link.data.email}
          submit={t('reset.submit')}
          mutation={reset}
          onSubmit={(password) => reset.mutate(password)}
        />
      )}
      {link.isPending && <PageLoading isPage={false} />}
      {link.error && !link.data && <Failed error={link.error} onRetry={link.refetch} />}
    </Entrance>
  )
}
