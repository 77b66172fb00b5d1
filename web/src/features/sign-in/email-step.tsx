// The first step: who wants to sign in.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import classes from './sign-in.module.css'
import { looksLikeEmail } from './sign-in-rules.ts'

interface Props {
  email: string
  onDone: (email: string) => void
  /** Asking what the domain of the address asks for. */
  isPending: boolean
  error: unknown
}

export function EmailStep({ email, onDone, isPending, error }: Props) {
  const { t } = useTranslation('signIn')
  const [text, setText] = useState(email)
  const [isWrong, setIsWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (looksLikeEmail(text)) return onDone(text.trim())
    setIsWrong(true)
    input.current?.focus()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <TextInput
        ref={input}
        type="email"
        name="email"
        label={t('email')}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
        size="md"
        maxLength={320}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIsWrong(false)
        }}
        error={isWrong && t(text.trim() ? 'emailWrong' : 'emailMissing')}
      />
      <RefusalAlert error={error} />
      <Button type="submit" size="md" fullWidth loading={isPending}>
        {t('next')}
      </Button>
    </form>
  )
}
