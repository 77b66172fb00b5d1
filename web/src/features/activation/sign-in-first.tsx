// Whoever is a user already proves it first, where they are one: on this page, so that the link stays at hand.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeStep } from '../sign-in/code-step.tsx'
import { PasswordStep } from '../sign-in/password-step.tsx'
import classes from './activation.module.css'

export function SignInFirst({ email }: { email: string }) {
  const { t } = useTranslation('activation')
  const [password, setPassword] = useState<string | null>(null)
  return (
    <>
      <p className={classes.note}>{t('signInFirst')}</p>
      {password === null ? (
        <PasswordStep email={email} onCodeRequired={setPassword} />
      ) : (
        <CodeStep email={email} password={password} />
      )}
    </>
  )
}
