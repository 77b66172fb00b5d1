// What is done to the selected devices.
import type { DeviceState } from '@sitzplan/contract/devices'
import { useTranslation } from 'react-i18next'
import { QuietAction, SelectionBar, StrongAction } from '../../ui/selection-bar.tsx'

interface Props {
  count: number
  state: DeviceState
  onClear(): void
  onAct(): void
}

export function DeviceBar({ count, state, onClear, onAct }: Props) {
  const { t } = useTranslation('devices')
  return (
    <SelectionBar label={t('bar.label')} selected={count > 0 ? t('bar.chosen', { count }) : null}>
      <QuietAction onClick={onClear}>{t('bar.clear')}</QuietAction>
      <StrongAction aria-haspopup="dialog" onClick={onAct}>
        {t(state === 'registered' ? 'retire.open' : 'bringBack.open')}
      </StrongAction>
    </SelectionBar>
  )
}
