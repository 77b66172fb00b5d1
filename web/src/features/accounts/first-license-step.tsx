// Whoever has begun with the catalogue is led on to the accounts, until somebody has a license.
import { pageAddresses } from '@sitzplan/contract/pages'
import { useTranslation } from 'react-i18next'
import { NextStep } from '../../ui/next-step.tsx'
import { useAccounts } from './accounts-queries.ts'

export function FirstLicenseStep() {
  const { t } = useTranslation('catalog')
  const { t: common } = useTranslation('common')
  const { data } = useAccounts('')
  // An account has its serial number from its first license on.
  if (!data || data.pages.some(({ items }) => items.some(({ serial }) => serial !== null))) return null
  return (
    <NextStep to={pageAddresses.accounts} link={common('goTo', { page: common('nav.accounts') })}>
      {t('noLicenseYet')}
    </NextStep>
  )
}
