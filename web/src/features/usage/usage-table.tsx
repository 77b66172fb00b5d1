// One product's use as a table: what the drawing says, in numbers.
import type { ProductUsage, Usage, UsageBucket } from '@sitzplan/contract/usage'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../platform/days.ts'
import { durationText, numberText } from '../../platform/time.ts'
import classes from './usage.module.css'
import { isTold, otherRefusals } from './usage-rules.ts'
import { stretchText } from './usage-words.ts'

export function UsageTable({ product, usage }: { product: ProductUsage; usage: Usage }) {
  const { t } = useTranslation('usage')
  const id = useId()
  const told = product.buckets.filter(isTold)
  const caption = t('table.caption', { product: product.name, from: dayText(usage.first), to: dayText(usage.last) })
  if (told.length === 0) return <p className="soft">{t('table.nothing')}</p>
  const columns = ['time', 'used', 'limit', 'full', 'waits', 'longest', 'refused'] as const
  return (
    <>
      {/* Not the table's own: it would be scrolled away with the columns. */}
      <p id={id} className="soft">
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard */}
      <section className={classes.scrolled} aria-labelledby={id} tabIndex={0}>
        <table className={classes.table} aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map((bucket) => (
              <Row key={bucket.from} bucket={bucket} usage={usage} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Row({ bucket, usage: { range, timeZone } }: { bucket: UsageBucket; usage: Usage }) {
  const { t } = useTranslation('usage')
  const { peak, limit, fullSeconds, waits, longestWaitSeconds, refusals } = bucket
  const refused = (refusals.seats_exhausted ?? 0) + otherRefusals(bucket)
  return (
    <tr>
      <th scope="row">{stretchText(bucket, range, timeZone)}</th>
      <td>{numberText(peak ?? 0)}</td>
      <td>{limit === null ? t('table.open') : numberText(limit)}</td>
      <td>{fullSeconds > 0 ? durationText(fullSeconds * 1000) : '–'}</td>
      <td>{waits > 0 ? numberText(waits) : '–'}</td>
      <td>{longestWaitSeconds === null ? '–' : durationText(longestWaitSeconds * 1000)}</td>
      <td>{refused > 0 ? numberText(refused) : '–'}</td>
    </tr>
  )
}
