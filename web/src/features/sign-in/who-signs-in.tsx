// Who is about to sign in, and the way back to being somebody else.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PasswordOf } from '../../ui/password-field.tsx'
import classes from './sign-in.module.css'

export function WhoSignsIn({ email, onBack }: { email: string; onBack?: (() => void) | undefined }) {
  const { t } = useTranslation('signIn')
  return (
    <div className={classes.who}>
      <span>{email}</span>
      {onBack && (
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('change')}
        </Button>
      )}

      <PasswordOf email={email} />
    </div>
  )
}
