// A bar that says how much of a limit is used, and the mark that says the same by its form: a triangle from 85 %, a
// stop sign when nothing is left, the same in red when more is used than there is.
import { IconAlertOctagonFilled, IconAlertTriangleFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { levelOf, shareOf } from './level-rules.ts'
import classes from './usage-bar.module.css'

interface Usage {
  used: number
  /** Null: there is no limit. */
  total: number | null
}

/** Says nothing to a screen reader: the numbers beside it do. */
export function UsageBar({ used, total }: Usage) {
  return (
    <span className={classes.bar} data-level={levelOf(used, total)} data-open={total === null || undefined} aria-hidden>
      <span style={{ inlineSize: `${shareOf(used, total) * 100}%` }} />
    </span>
  )
}

/** Nothing while there is enough left. */
export function UsageMark({ used, total, size = 18 }: Usage & { size?: number }) {
  const { t } = useTranslation('common')
  const level = levelOf(used, total)
  if (level === 'calm') return null
  const label = t(`level.${level}`)
  const Mark = level === 'warning' ? IconAlertTriangleFilled : IconAlertOctagonFilled
  return (
    <span className={classes.mark} data-level={level} title={label}>
      <Mark size={size} aria-hidden />
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
