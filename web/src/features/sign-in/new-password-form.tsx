// Choosing a password, at whoever's link: the rule is told while it is typed, what is refused stands at the field.
import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors, withLabel } from '../../platform/problems.ts'
import { useOnce } from '../../ui/confirm-once.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { PasswordField, PasswordOf } from '../../ui/password-field.tsx'
import { PasswordRule } from '../setup/password-rule.tsx'
import { passwordLength, shortestPassword } from '../setup/setup-rules.ts'
import classes from './sign-in.module.css'

interface Props {
  email: string
  /** Stands on the button. */
  submit: string
  mutation: { isPending: boolean; isSuccess: boolean; error: Error | null; reset(): void }
  onSubmit(password: string): void
}

export function NewPasswordForm({ email, submit, mutation, onSubmit }: Props) {
  const { t } = useTranslation('signIn')
  const [password, setPassword] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const once = useOnce(false, mutation.error)
  const isShort = passwordLength(password) < shortestPassword
  const refused = fieldErrors(mutation.error).password

  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    input.current?.focus()
    if (!isShort) once(() => onSubmit(password))
  }
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <PasswordOf email={email} />
      <PasswordField
        ref={input}
        name="password"
        label={t('newPassword')}
        description={!mutation.error && <PasswordRule password={password} />}
        autoComplete="new-password"
        autoFocus
        maxLength={1000}
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value)
          setIsChecked(false)
          if (mutation.error) mutation.reset()
        }}
        error={(isChecked && isShort && t('newPasswordShort')) || withLabel(t('newPassword'), refused)}
      />
      {!refused && <RefusalAlert error={mutation.error} />}
      <Button type="submit" size="md" fullWidth loading={mutation.isPending || mutation.isSuccess}>
        {submit}
      </Button>
    </form>
  )
}
