// Signing in, at whatever address somebody arrived: e-mail first, then what its domain asks for. The address stays, and
// opens afterwards.
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cameFirst } from '../../platform/arrival.ts'
import { NotSetUp } from '../setup/not-set-up.tsx'
import { CodeStep } from './code-step.tsx'
import { CompanyStep } from './company-step.tsx'
import { EmailStep } from './email-step.tsx'
import { Entrance } from './entrance.tsx'
import { ForgottenStep } from './forgotten-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { useSignInWays } from './sign-in-queries.ts'

// What follows the e-mail address is decided by its domain alone, never by whether anybody has it. The code is asked for
// once the password was right.
type Step = 'email' | 'company' | 'password' | 'code' | 'forgotten'
const texts = {
  email: { title: 'title', text: 'text' },
  company: { title: 'titleCompany', text: 'textCompany' },
  password: { title: 'titlePassword', text: 'textPassword' },
  code: { title: 'titleCode', text: 'textCode' },
  forgotten: { title: 'forgotten.title', text: 'forgotten.text' },
} as const
const withoutMail = { outbox: 'common:noMail.handOn', withheld: 'common:noMail.withheld' } as const

interface Props {
  /** What the person signs in to, where that is not Sitzplan itself. */
  product?: string
  /** The address of whom the product expects. */
  expected?: string
  /** The person was signed in a moment ago, and did not sign out. */
  isEnded?: boolean
}

export default function SignInPage({ product, expected = '', isEnded = false }: Props) {
  const { t } = useTranslation(['signIn', 'common'])
  const [step, setStep] = useState<Step>('email')
  const [email, setEmail] = useState(expected)
  const [password, setPassword] = useState('')
  const ways = useSignInWays()
  const back = () => {
    ways.reset()
    setStep('email')
  }
  const personalLinks = ways.data?.personalLinks ?? 'mailed'
  const text = step === 'forgotten' && personalLinks !== 'mailed' ? withoutMail[personalLinks] : texts[step].text
  if (cameFirst()) return <NotSetUp />
  return (
    <Entrance
      title={step === 'email' && product ? t('product.title', { client: product }) : t(texts[step].title)}
      text={step === 'email' && product ? t('product.text') : t(text)}
    >
      {step === 'email' && isEnded && (
        <Alert color="yellow" mt="md" icon={<IconAlertTriangle aria-hidden />}>
          {t('ended')}
        </Alert>
      )}
      {step === 'email' && (
        <EmailStep
          email={email}
          isPending={ways.isPending}
          error={ways.error}
          onDone={(entered) => {
            setEmail(entered)
            ways.mutate(entered, {
              onSuccess: (found) => setStep(found.ways.includes('company') ? 'company' : 'password'),
            })
          }}
        />
      )}
      {step === 'company' && (
        <CompanyStep
          email={email}
          isOnly={ways.data?.ways.includes('password') === false}
          onBack={back}
          onPassword={() => setStep('password')}
        />
      )}
      {step === 'password' && (
        <PasswordStep
          email={email}
          onBack={back}
          onForgotten={() => setStep('forgotten')}
          onCodeRequired={(entered) => {
            setPassword(entered)
            setStep('code')
          }}
        />
      )}
      {step === 'forgotten' && (
        <ForgottenStep email={email} personalLinks={personalLinks} onBack={back} onCancel={() => setStep('password')} />
      )}
      {step === 'code' && <CodeStep email={email} password={password} onBack={back} />}
    </Entrance>
  )
}
