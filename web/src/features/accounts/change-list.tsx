// The lines that a revision changes: old and new total, what is in use, and what follows for the customer.
import type { LicenseChange } from '@sitzplan/contract/licenses'
import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { useCatalogNames } from '../catalog/catalog-queries.ts'
import { blocking, draining, lineKey } from '../license/license-rules.ts'
import classes from './account.module.css'

export function ChangeList({ changes, label }: { changes: LicenseChange[]; label: string }) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const names = useCatalogNames()
  const amount = (total: number | null) => (total === null ? common('unrestricted') : numberText(total))
  if (changes.length === 0) return <p className="soft">{t('change.none')}</p>
  return (
    <ul className={classes.changes} aria-label={label}>
      {changes.map((change) => (
        <li key={lineKey(change)}>
          <span className={classes.changeName}>
            <strong>{names.product(change.product)}</strong>
            <span className="soft">{names.line(change)}</span>
          </span>
          <span>
            {amount(change.from)} <IconArrowRight className={classes.arrow} size={14} aria-hidden />
            <span className="visually-hidden">{t('change.becomes')}</span> <strong>{amount(change.to)}</strong>
          </span>
          <span className="soft">{change.kind !== 'included' && t('change.used', { count: change.used })}</span>
          <Effect change={change} />
        </li>
      ))}
    </ul>
  )
}

function Effect({ change }: { change: LicenseChange }) {
  const { t } = useTranslation('accounts')
  if (blocking([change]).length > 0)
    return (
      <span className={classes.blocked}>
        <IconAlertOctagonFilled size={16} aria-hidden />
        {t('change.surplus', { count: change.surplus })}
      </span>
    )
  if (draining([change]).length > 0)
    return (
      <span className={classes.drains}>
        <IconAlertTriangleFilled size={16} aria-hidden />
        {t('change.drain', { count: change.surplus })}
      </span>
    )
  return <span className="soft">{t('change.fits')}</span>
}
