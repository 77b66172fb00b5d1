// The second step for most: the password. What is refused is said in place.
import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefused } from '../../platform/problems.ts'
import { PasswordField } from '../../ui/password-field.tsx'
import { RefusedSignIn } from './refused-sign-in.tsx'
import classes from './sign-in.module.css'
import { useSecondsUntil, useSignIn } from './sign-in-queries.ts'
import { WhoSignsIn } from './who-signs-in.tsx'

interface Props {
  email: string
  /** Without it, the address is given. */
  onBack?: () => void
  /** The password was right; a code is asked for beside it. */
  onCodeRequired: (password: string) => void
  onForgotten?: () => void
}

export function PasswordStep({ email, onBack, onCodeRequired, onForgotten }: Props) {
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
    if (password === '') return
    const onError = (error: Error) =>
      isRefused(error, 'code_required') ? onCodeRequired(password) : input.current?.select()
    signIn.mutate({ email, password }, { onError })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <WhoSignsIn email={email} onBack={onBack} />
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
      <RefusedSignIn error={signIn.error} blockedSeconds={blockedSeconds} />
      <Button type="submit" size="md" fullWidth loading={signIn.isPending} disabled={blockedSeconds > 0}>
        {t('submit')}
      </Button>
      {onForgotten && (
        <Button variant="subtle" size="compact-md" onClick={onForgotten}>
          {t('forgotten.link')}
        </Button>
      )}
    </form>
  )
}
