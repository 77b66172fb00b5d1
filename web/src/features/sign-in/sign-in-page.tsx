// Signing in, at whatever address somebody arrived: e-mail first, then what its domain asks for. The address stays, and
// opens afterwards.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cameFirst } from '../../platform/arrival.ts'
import { NotSetUp } from '../setup/not-set-up.tsx'
import { CodeStep } from './code-step.tsx'
import { EmailStep } from './email-step.tsx'
import { Entrance } from './entrance.tsx'
import { ForgottenStep } from './forgotten-step.tsx'
import { PasswordStep } from './password-step.tsx'

// What follows the e-mail address is decided by its domain alone, never by whether anybody has it. Every domain asks
// for a password so far; the company's sign-in of a verified domain is to be a step of its own beside it. The code is
// asked for once the password was right.
type Step = 'email' | 'password' | 'code' | 'forgotten'
const texts = {
  email: { title: 'title', text: 'text' },
  password: { title: 'titlePassword', text: 'textPassword' },
  code: { title: 'titleCode', text: 'textCode' },
  forgotten: { title: 'forgotten.title', text: 'forgotten.text' },
} as const

export default function SignInPage() {
  const { t } = useTranslation('signIn')
  const [step, setStep] = useState<Step>('email')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  if (cameFirst()) return <NotSetUp />
  return (
    <Entrance title={t(texts[step].title)} text={t(texts[step].text)}>
      {step === 'email' && (
        <EmailStep
          email={email}
          onDone={(entered) => {
            setEmail(entered)
            setStep('password')
          }}
        />
      )}
      {step === 'password' && (
        <PasswordStep
          email={email}
          onBack={() => setStep('email')}
          onForgotten={() => setStep('forgotten')}
          onCodeRequired={(entered) => {
            setPassword(entered)
            setStep('code')
          }}
        />
      )}
      {step === 'forgotten' && (
        <ForgottenStep email={email} onBack={() => setStep('email')} onCancel={() => setStep('password')} />
      )}
      {step === 'code' && <CodeStep email={email} password={password} onBack={() => setStep('email')} />}
    </Entrance>
  )
}
