// The second step where the domain signs in with its company: there, and for some with a password all the same.
import { Button } from '@mantine/core'
import { IconBuildingSkyscraper } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import classes from './sign-in.module.css'
import { useCompanySignIn } from './sign-in-queries.ts'

interface Props {
  email: string
  /** Passwords are switched off, but for one administrator. */
  isOnly: boolean
  onBack: () => void
  onPassword: () => void
}

export function CompanyStep({ email, isOnly, onBack, onPassword }: Props) {
  const { t } = useTranslation('signIn')
  const leave = useCompanySignIn()
  return (
    <div className={classes.form}>
      <div className={classes.who}>
        <span>{email}</span>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('change')}
        </Button>
      </div>
      <RefusalAlert error={leave.error} />
      <Button
        size="md"
        fullWidth
        autoFocus
        leftSection={<IconBuildingSkyscraper size={18} aria-hidden />}
        loading={leave.isPending || leave.isSuccess}
        onClick={() => leave.mutate(email)}
      >
        {t('company.submit')}
      </Button>
      <Button variant="subtle" onClick={onPassword}>
        {t(isOnly ? 'company.emergency' : 'company.password')}
      </Button>
    </div>
  )
}
