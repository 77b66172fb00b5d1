// The third step for those with a second factor: the code of their app, or one of the recovery codes.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormAlert } from '../../ui/form-alert.tsx'
import { RefusedSignIn } from './refused-sign-in.tsx'
import classes from './sign-in.module.css'
import { useSecondsUntil, useSignIn } from './sign-in-queries.ts'
import { WhoSignsIn } from './who-signs-in.tsx'

interface Props {
  email: string
  password: string
  /** Without it, the address is given. */
  onBack?: () => void
}

export function CodeStep({ email, password, onBack }: Props) {
  const { t } = useTranslation('signIn')
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const [code, setCode] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const signIn = useSignIn()
  const blockedSeconds = useSecondsUntil(signIn.blockedUntil)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending || blockedSeconds > 0) return
    setIsMissing(code.trim() === '')
    input.current?.focus()
    if (code.trim() !== '')
      signIn.mutate({ email, password, code: code.trim() }, { onError: () => input.current?.select() })
  }
  const change = () => {
    setKind(kind === 'app' ? 'recovery' : 'app')
    setCode('')
    setIsMissing(false)
    signIn.reset()
    input.current?.focus()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <WhoSignsIn email={email} onBack={onBack} />
      <TextInput
        ref={input}
        name="code"
        label={t(`code.${kind}.label`)}
        description={t(`code.${kind}.hint`)}
        autoComplete="one-time-code"
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
        size="md"
        maxLength={20}
        classNames={{ input: classes.code }}
        value={code}
        onChange={(event) => {
          setCode(event.currentTarget.value)
          setIsMissing(false)
        }}
        error={isMissing && t('code.missing')}
      />
      <RefusedSignIn
        error={signIn.error}
        blockedSeconds={blockedSeconds}
        failed={<FormAlert title={t('code.wrong')}>{t(`code.${kind}.wrong`)}</FormAlert>}
      />
      <Button type="submit" size="md" fullWidth loading={signIn.isPending} disabled={blockedSeconds > 0}>
        {t('submit')}
      </Button>
      <Button variant="subtle" onClick={change}>
        {t(`code.${kind}.other`)}
      </Button>
    </form>
  )
}
