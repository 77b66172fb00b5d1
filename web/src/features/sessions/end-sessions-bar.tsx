// What is done to the selected sessions: they are ended.
import { useTranslation } from 'react-i18next'
import { QuietAction, SelectionBar, StrongAction } from '../../ui/selection-bar.tsx'
import { useSelection } from './selection.tsx'

export function EndSessionsBar({ onEnd }: { onEnd(): void }) {
  const { t } = useTranslation('sessions')
  const { chosen, toggle } = useSelection()
  const count = chosen.size
  return (
    <SelectionBar label={t('bar.label')} selected={count > 0 ? t('bar.selected', { count }) : null}>
      <QuietAction onClick={() => toggle([...chosen])}>{t('bar.clear')}</QuietAction>
      <StrongAction isRed onClick={onEnd}>
        {t('bar.end', { count })}
      </StrongAction>
    </SelectionBar>
  )
}
