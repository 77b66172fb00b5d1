// Where signing in with the company ends when it came to nothing: why, and what to do.
import { Button } from '@mantine/core'
import { type CompanySignInFault, companySignInFaults } from '@sitzplan/contract/company-sign-in-faults'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { FormAlert } from '../../ui/form-alert.tsx'
import { Entrance } from './entrance.tsx'
import classes from './sign-in.module.css'

export default function CompanyRefusedPage() {
  const { t } = useTranslation('signIn')
  const [parameters] = useSearchParams()
  // Only what we know is said: anybody can write an address.
  const fault = companySignInFaults.find((known) => known === parameters.get('refused')) ?? 'not_begun_here'
  return (
    <Entrance title={t('titleRefused')}>
      <div className={classes.form}>
        <FormAlert title={t(`refused.${fault satisfies CompanySignInFault}.title`)}>
          {t(`refused.${fault}.text`)}
        </FormAlert>
        <Button component={Link} to="/" size="md" fullWidth>
          {t('again')}
        </Button>
      </div>
    </Entrance>
  )
}
