// The product's mark and name.
import { useTranslation } from 'react-i18next'
import classes from './shell.module.css'

export function Mark() {
  const { t } = useTranslation('common')
  return (
    <span className={classes.mark}>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect x="7" y="3" width="18" height="14" rx="4" fill="#eef4f2" stroke="#14213d" strokeWidth="1.5" />
        <rect x="2" y="12" width="28" height="17" rx="5" fill="#74cdb8" stroke="#14213d" strokeWidth="1.5" />
      </svg>
      {t('productName')}
    </span>
  )
}
