// Why nobody was signed in. Who has tried too often sees how long it takes.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefused } from '../../platform/problems.ts'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { clockText } from './sign-in-rules.ts'

interface Props {
  error: Error | null
  blockedSeconds: number
  /** What is said where the server does not say which part was wrong, and the form knows. */
  failed?: ReactNode
}

export function RefusedSignIn({ error, blockedSeconds, failed }: Props) {
  const { t } = useTranslation('signIn')
  if (isRefused(error, 'sign_in_failed') && failed) return failed
  if (!isRefused(error, 'too_many_attempts')) return <RefusalAlert error={error} />
  if (blockedSeconds === 0) return null
  return (
    <FormAlert title={error.problem.title}>
      {/* A timer is read out when it appears, not with every second. */}
      <span role="timer">{t('throttled', { clock: clockText(blockedSeconds) })}</span>
    </FormAlert>
  )
}
