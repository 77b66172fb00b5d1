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
  /** Of the second factor that there is already. */
  isAskedForCode?: boolean
  /** Stands below, until it is done. */
  children?: ReactNode
  /** The second factor is on; the recovery codes are still to be kept. */
  onConfirmed?: () => void
  onDone: () => void
}

export function SetUp({ typed = null, isAskedForCode = false, children, onConfirmed, onDone }: Props) {
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
          onCode={(code, onError) =>
            confirm.mutate({ password, code }, { onError, ...(onConfirmed && { onSuccess: onConfirmed }) })
          }
        />
      ) : (
        <PasswordStep
          password={password}
          onPassword={(text) => {
            setPassword(text)
            if (begin.isError) begin.reset()
          }}
          isAsked={typed === null || begin.isError}
          isAskedForCode={isAskedForCode}
          isPending={begin.isPending}
          error={begin.error}
          onBegin={(code) => begin.mutate({ password, ...(isAskedForCode && { code }) })}
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
  isAskedForCode: boolean
  isPending: boolean
  error: Error | null
  onBegin: (code: string) => void
}

function PasswordStep(props: PasswordStepProps) {
  const { password, onPassword, isAsked, isAskedForCode, isPending, error, onBegin } = props
  const { t } = useTranslation('secondFactor')
  const [code, setCode] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const refused = fieldErrors(error)
  const isComplete = password !== '' && (!isAskedForCode || code.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (isComplete && !isPending) onBegin(code.trim())
  }
  return (
    <form onSubmit={submit} noValidate className={classes.steps}>
      <p className={classes.hint}>{t('begin.app')}</p>
      {isAsked && (
        <OwnPasswordField
          password={password}
          onChange={onPassword}
          isMissing={isChecked && password === ''}
          error={error}
        />
      )}
      {isAskedForCode && (
        <CodeField
          code={code}
          onChange={setCode}
          isMissing={isChecked && code.trim() === ''}
          error={error}
          takesRecoveryCodes
        />
      )}
      {!refused.password && !refused.code && <RefusalAlert error={error} />}
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
