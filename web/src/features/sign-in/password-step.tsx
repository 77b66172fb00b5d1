// The second step for most: the password. What is refused is said in place, and who has tried too often sees how long
// it takes.
import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefused } from '../../platform/problems.ts'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import classes from './sign-in.module.css'
import { useSecondsUntil, useSignIn } from './sign-in-queries.ts'
import { clockText } from './sign-in-rules.ts'

export function PasswordStep({ email, onBack }: { email: string; onBack: () => void }) {
  const { t } = useTranslation('signIn')
  const [password, setPassword] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const signIn = useSignIn()
  const blockedSeconds = useSecondsUntil(signIn.blockedUntil)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending || blockedSeconds > 0) return
    setIsMissing(password === '')
    input.current?.focus()
    if (password !== '') signIn.mutate({ email, password }, { onError: () => input.current?.select() })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.who}>
        <span>{email}</span>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('change')}
        </Button>
        {/* Password managers keep the password under this name. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden
          className="visually-hidden"
        />
      </div>
      <PasswordField
        ref={input}
        name="password"
        label={t('password')}
        autoComplete="current-password"
        autoFocus
        maxLength={1000}
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value)
          setIsMissing(false)
        }}
        error={isMissing && t('passwordMissing')}
      />
      <Refused error={signIn.error} blockedSeconds={blockedSeconds} />
      <Button type="submit" size="md" fullWidth loading={signIn.isPending} disabled={blockedSeconds > 0}>
        {t('submit')}
      </Button>
    </form>
  )
}

function Refused({ error, blockedSeconds }: { error: Error | null; blockedSeconds: number }) {
  const { t } = useTranslation('signIn')
  if (!isRefused(error, 'too_many_attempts')) return <RefusalAlert error={error} />
  if (blockedSeconds === 0) return null
  return (
    <FormAlert title={error.problem.title}>
      {/* A timer is read out when it appears, not with every second. */}
      <span role="timer">{t('throttled', { clock: clockText(blockedSeconds) })}</span>
    </FormAlert>
  )
}
