// A forgotten password: a link by mail. Said alike whether anybody has the address or not.
import { Button } from '@mantine/core'
import type { PersonalLinks } from '@sitzplan/contract/me'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../platform/calls.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import classes from './sign-in.module.css'
import { WhoSignsIn } from './who-signs-in.tsx'

interface Props {
  email: string
  personalLinks: PersonalLinks
  onBack(): void
  onCancel(): void
}

export function ForgottenStep({ email, personalLinks, onBack, onCancel }: Props) {
  const { t } = useTranslation('signIn')
  const ask = useMutation({ mutationFn: () => call<unknown>('POST', '/api/v1/password/forgot', { body: { email } }) })
  if (ask.isSuccess)
    return (
      <div className={classes.form}>
        <p role="status" className={classes.sent}>
          {t(personalLinks === 'mailed' ? 'forgotten.sent' : 'forgotten.sentHere', { email })}
        </p>
        <Button variant="default" size="md" fullWidth onClick={onCancel} autoFocus>
          {t('forgotten.back')}
        </Button>
      </div>
    )
  return (
    <div className={classes.form}>
      <WhoSignsIn email={email} onBack={onBack} />
      <RefusalAlert error={ask.error} />
      {personalLinks !== 'withheld' && (
        <Button size="md" fullWidth loading={ask.isPending} onClick={() => ask.mutate()} autoFocus>
          {t('forgotten.submit')}
        </Button>
      )}
      <Button variant="subtle" fullWidth onClick={onCancel} autoFocus={personalLinks === 'withheld'}>
        {t('forgotten.back')}
      </Button>
    </div>
  )
}
