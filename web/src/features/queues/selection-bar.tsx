// Rises from below when people of a queue are selected: how many, and out of what they are taken.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import bulk from '../users/bulk.module.css'

interface Props {
  count: number
  isPending: boolean
  onClear(): void
  onHere(): void
  onAll(): void
}

export function SelectionBar({ count, isPending, onClear, onHere, onAll }: Props) {
  const { t } = useTranslation('queues')
  return (
    <section className={bulk.place} aria-label={t('selection')}>
      <p className="visually-hidden" role="status">
        {count > 0 && t('selected', { count })}
      </p>
      {count > 0 && (
        <div className={bulk.bar}>
          <span aria-hidden>{t('selected', { count })}</span>
          <button type="button" className={bulk.quiet} onClick={onClear}>
            {t('clear')}
          </button>
          <button type="button" className={bulk.quiet} disabled={isPending} onClick={onAll}>
            {t('takeOutAll')}
          </button>
          <Button className={bulk.open} loading={isPending} onClick={onHere}>
            {t('takeOutHere')}
          </Button>
        </div>
      )}
    </section>
  )
}
