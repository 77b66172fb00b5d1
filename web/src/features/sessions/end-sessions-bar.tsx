// Rises from below when sessions are selected.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './end-sessions.module.css'
import { useSelection } from './selection.tsx'

export function EndSessionsBar({ onEnd }: { onEnd(): void }) {
  const { t } = useTranslation('sessions')
  const { chosen, toggle } = useSelection()
  const count = chosen.size
  return (
    <section className={classes.place} aria-label={t('bar.label')}>
      <p className="visually-hidden" role="status">
        {count > 0 && t('bar.selected', { count })}
      </p>
      {count > 0 && (
        <div className={classes.bar}>
          <span aria-hidden>{t('bar.selected', { count })}</span>
          <button type="button" className={classes.clear} onClick={() => toggle([...chosen])}>
            {t('bar.clear')}
          </button>
          <Button className={classes.open} onClick={onEnd}>
            {t('bar.end', { count })}
          </Button>
        </div>
      )}
    </section>
  )
}
