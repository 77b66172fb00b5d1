// What the authenticator app is given: to be scanned, or typed where there is no camera.
import { QRCodeSVG } from 'qrcode.react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/copy-field.tsx'
import classes from './second-factor.module.css'

export function AppSecret({ secret, uri }: { secret: string; uri: string }) {
  const { t } = useTranslation('secondFactor')
  return (
    <div className={classes.secret}>
      {/* Dark on light in either theme, with the margin that cameras look for. */}
      <QRCodeSVG
        value={uri}
        size={176}
        marginSize={4}
        title={t('app.picture')}
        role="img"
        bgColor="#ffffff"
        fgColor="#14213d"
        className={classes.picture}
      />
      <CopyField label={t('app.secret')} text={(secret.match(/.{1,4}/g) ?? []).join(' ')} isWhole />
    </div>
  )
}
