// That the metadata are read again by themselves, when that was done last, and why it could not be done since.
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import classes from './enterprise-sign-in.module.css'

export function MetadataState({ provider: { mode, saml } }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const timeZone = useTimeZone()
  if (!saml?.metadataReadAt) return null
  const at = dateTimeText(saml.metadataReadAt, timeZone)
  if (!saml.metadataFault)
    return <p className={classes.read}>{t(mode === 'off' ? 'provider.readOnce' : 'provider.readDaily', { at })}</p>
  return (
    <div className={classes.warning} role="status">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <strong>{t(`provider.readFault.${saml.metadataFault}`)}</strong>
        <p>{t('provider.readLast', { at })}</p>
      </div>
    </div>
  )
}
