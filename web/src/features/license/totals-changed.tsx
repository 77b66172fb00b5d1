// The totals that a revision changed, as its customer and the vendor read them.
import { Skeleton } from '@mantine/core'
import type { TotalChange, TotalChangeList } from '@sitzplan/contract/licenses'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { Loaded } from '../../ui/states.tsx'
import classes from './license.module.css'
import { lineKey } from './license-rules.ts'

interface Props {
  query: UseQueryResult<TotalChangeList>
  /** Product and kind, or the counted resource. */
  nameOf(change: TotalChange): string
}

export function TotalsChanged({ query, nameOf }: Props) {
  const { t } = useTranslation('license')
  const { t: common } = useTranslation('common')
  const amount = (total: number | null) => (total === null ? common('unrestricted') : numberText(total))
  return (
    <Loaded query={query} loading={<Skeleton height={16} width="min(280px, 60%)" />}>
      {({ items, total }) =>
        total === 0 ? (
          <p>{t('history.sameTotals')}</p>
        ) : (
          <ul className={classes.totals}>
            {items.map((change) => (
              <li key={lineKey(change)}>
                {nameOf(change)}: {t('history.total', { from: amount(change.from), to: amount(change.to) })}
              </li>
            ))}
            {total > items.length && <li>{t('history.moreTotals', { total: numberText(total - items.length) })}</li>}
          </ul>
        )
      }
    </Loaded>
  )
}
