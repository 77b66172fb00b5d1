// Certificates of a SAML provider: until when each is valid, and a warning thirty days before one runs out.
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import classes from './enterprise-sign-in.module.css'

export function CertificateWarning({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const timeZone = useTimeZone()
  // With one that is valid for longer beside it, the exchange is under way.
  const certificates = provider.saml?.certificates ?? []
  const [ending] = certificates.some(({ state }) => state === 'valid')
    ? []
    : [...certificates].sort((a, b) => b.notAfter.localeCompare(a.notAfter))
  if (!ending) return null
  return (
    <div className={classes.warning} role="status">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <strong>
          {t(ending.state === 'expired' ? 'provider.expired' : 'provider.expiring', {
            date: dateText(ending.notAfter, timeZone),
          })}
        </strong>
        <p>{t('provider.expiryText')}</p>
      </div>
    </div>
  )
}

export function Certificates({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const timeZone = useTimeZone()
  const certificates = provider.saml?.certificates ?? []
  if (certificates.length === 0) return null
  return (
    <dl className={classes.facts} aria-label={t('provider.certificates')}>
      {certificates.map(({ subject, notAfter, fingerprint }) => (
        <Fragment key={fingerprint}>
          <dt>{subject}</dt>
          <dd>{t('provider.until', { date: dateText(notAfter, timeZone) })}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
