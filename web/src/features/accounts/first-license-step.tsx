// Whoever has begun with the catalogue is led on to the accounts, until somebody has a license.
import { pageAddresses } from '@sitzplan/contract/pages'
import { useTranslation } from 'react-i18next'
import { NextStep } from '../../ui/next-step.tsx'
import { useAccounts } from './accounts-queries.ts'

export function FirstLicenseStep() {
  const { t } = useTranslation('catalog')
  const { t: common } = useTranslation('common')
  const { data } = useAccounts('')
  if (!data) return null
  // An account has its serial number from its first license on. Whoever has more accounts than a page knows the way.
  const isLicensed = data.pages.some(
    ({ items, nextCursor }) => nextCursor !== null || items.some(({ serial }) => serial),
  )
  if (isLicensed) return null
  return (
    <NextStep to={pageAddresses.accounts} link={common('goTo', { page: common('nav.accounts') })}>
      {t('noLicenseYet')}
    </NextStep>
  )
}
