// What is done to the selected people of a queue: out of what they are taken.
import { useTranslation } from 'react-i18next'
import { QuietAction, SelectionBar, StrongAction } from '../../ui/selection-bar.tsx'

interface Props {
  count: number
  isPending: boolean
  onClear(): void
  onHere(): void
  onAll(): void
}

export function QueueMembersBar({ count, isPending, onClear, onHere, onAll }: Props) {
  const { t } = useTranslation('queues')
  return (
    <SelectionBar label={t('selection')} selected={count > 0 ? t('selected', { count }) : null}>
      <QuietAction onClick={onClear}>{t('clear')}</QuietAction>
      <QuietAction disabled={isPending} onClick={onAll}>
        {t('takeOutAll')}
      </QuietAction>
      <StrongAction loading={isPending} onClick={onHere}>
        {t('takeOutHere')}
      </StrongAction>
    </SelectionBar>
  )
}
