// Puts something one place up or down. At an end the button stays where it is, so that the keyboard does too.
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './move-buttons.module.css'

interface Props {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove(by: -1 | 1): void
}

export function MoveButtons({ name, isFirst, isLast, onMove }: Props) {
  const { t } = useTranslation('common')
  const ways = [
    { by: -1, isAtEnd: isFirst, label: t('moveUp', { name }), Arrow: IconArrowUp },
    { by: 1, isAtEnd: isLast, label: t('moveDown', { name }), Arrow: IconArrowDown },
  ] as const
  return ways.map(({ by, isAtEnd, label, Arrow }) => (
    <ActionIcon
      key={by}
      className={classes.arrow}
      variant="subtle"
      aria-label={label}
      aria-disabled={isAtEnd || undefined}
      data-disabled={isAtEnd || undefined}
      onClick={() => !isAtEnd && onMove(by)}
    >
      <Arrow size={18} aria-hidden />
    </ActionIcon>
  ))
}
