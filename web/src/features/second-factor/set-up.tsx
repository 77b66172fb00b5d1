// Setting up a second factor in three steps: the password, the app and a code from it, the recovery codes.
import { Button } from '@mantine/core'
import type { ProposedSecondFactor } from '@sitzplan/contract/second-factor'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { AppSecret } from './app-secret.tsx'
import { CodeField } from './code-field.tsx'
import { OwnPasswordField } from './own-password-field.tsx'
import { RecoveryCodesShown } from './recovery-codes.tsx'
import classes from './second-factor.module.css'
import { useBegin, useConfirm } from './second-factor-queries.ts'

interface Props {
  /** Typed a moment ago; else it is asked for. */
  typed?: string | null
  /** Stands below, until it is done. */
  children?: ReactNode
  onDone: () => void
}

export function SetUp({ typed = null, children, onDone }: Props) {
  const [password, setPassword] = useState(typed ?? '')
  const begin = useBegin()
  const confirm = useConfirm()
  if (confirm.data) return <RecoveryCodesShown codes={confirm.data.recoveryCodes} onKept={onDone} />
  return (
    <>
      {begin.data ? (
        <AppStep
          proposed={begin.data}
          isPending={confirm.isPending}
          error={confirm.error}
          onCode={(code, onError) => confirm.mutate({ password, code }, { onError })}
        />
      ) : (
        <PasswordStep
          password={password}
          onPassword={(text) => {
            setPassword(text)
            if (begin.isError) begin.reset()
          }}
          isAsked={typed === null || begin.isError}
          isPending={begin.isPending}
          error={begin.error}
          onBegin={() => begin.mutate({ password })}
        />
      )}
      {children}
    </>
  )
}

interface PasswordStepProps {
  password: string
  onPassword: (password: string) => void
  isAsked: boolean
  isPending: boolean
  error: Error | null
  onBegin: () => void
}

function PasswordStep({ password, onPassword, isAsked, isPending, error, onBegin }: PasswordStepProps) {
  const { t } = useTranslation('secondFactor')
  const [isMissing, setIsMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(password === '')
    if (password !== '' && !isPending) onBegin()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.steps}>
      <p className={classes.hint}>{t('begin.app')}</p>
      {isAsked && (
        <OwnPasswordField
          password={password}
          onChange={(text) => {
            setIsMissing(false)
            onPassword(text)
          }}
          isMissing={isMissing}
          error={error}
        />
      )}
      {!fieldErrors(error).password && <RefusalAlert error={error} />}
      <Button type="submit" loading={isPending}>
        {t('begin.submit')}
      </Button>
    </form>
  )
}

interface AppStepProps {
  proposed: ProposedSecondFactor
  isPending: boolean
  error: Error | null
  onCode: (code: string, onError: () => void) => void
}

function AppStep({ proposed, isPending, error, onCode }: AppStepProps) {
  const { t } = useTranslation('secondFactor')
  const [code, setCode] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(code.trim() === '')
    input.current?.focus()
    if (code.trim() !== '' && !isPending) onCode(code.trim(), () => input.current?.select())
  }
  return (
    <form onSubmit={submit} noValidate className={classes.steps}>
      <p>{t('app.scan')}</p>
      <AppSecret secret={proposed.secret} uri={proposed.uri} />
      <CodeField
        ref={input}
        code={code}
        onChange={(text) => {
          setCode(text)
          setIsMissing(false)
        }}
        isMissing={isMissing}
        error={error}
      />
      {!fieldErrors(error).code && <RefusalAlert error={error} />}
      <Button type="submit" loading={isPending}>
        {t('app.submit')}
      </Button>
    </form>
  )
}
