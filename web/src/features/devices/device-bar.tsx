// Rises from below when devices are chosen.
import { Button } from '@mantine/core'
import type { DeviceState } from '@sitzplan/contract/devices'
import { useTranslation } from 'react-i18next'
import bar from '../users/bulk.module.css'

interface Props {
  count: number
  state: DeviceState
  onClear(): void
  onAct(): void
}

export function DeviceBar({ count, state, onClear, onAct }: Props) {
  const { t } = useTranslation('devices')
  return (
    <section className={bar.place} aria-label={t('bar.label')}>
      <p className="visually-hidden" role="status">
        {count > 0 && t('bar.chosen', { count })}
      </p>
      {count > 0 && (
        <div className={bar.bar}>
          <span aria-hidden>{t('bar.chosen', { count })}</span>
          <button type="button" className={bar.quiet} onClick={onClear}>
            {t('bar.clear')}
          </button>
          <Button className={bar.open} aria-haspopup="dialog" onClick={onAct}>
            {t(state === 'registered' ? 'retire.open' : 'bringBack.open')}
          </Button>
        </div>
      )}
    </section>
  )
}
