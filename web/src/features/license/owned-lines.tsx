// What a license holds, product by product, as its customer and the vendor read it: how many, how many of them are used,
// what is left.
import type { LicenseLine } from '@sitzplan/contract/licenses'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { UsageBar, UsageMark } from '../../ui/usage-bar.tsx'
import type { LineNames } from '../orders/order-texts.tsx'
import { byProduct, lineKey } from './license-rules.ts'
import classes from './owned-lines.module.css'

interface Props {
  lines: LicenseLine[]
  names: LineNames
  /** What is ordered of a line, for whoever may know; `className` is its place among the totals. */
  comingOf?(line: LicenseLine, className?: string): ReactNode
}

export function OwnedLines({ lines, names, comingOf }: Props) {
  const { t } = useTranslation('license')
  if (lines.length === 0) return <p className="soft">{t('lines.none')}</p>
  return byProduct(lines).map(({ product, lines: own }) => (
    <section key={product} className={classes.group} aria-label={names.product(product)}>
      <h3>{names.product(product)}</h3>
      <ul>
        {own.map((line) => (
          <li key={lineKey(line)} className={classes.line}>
            <span>{names.line(line)}</span>
            {line.kind === 'included' ? (
              <span className="soft">
                {t('lines.included')} {comingOf?.(line)}
              </span>
            ) : (
              <>
                <Use line={line} />
                {comingOf?.(line, classes.coming)}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Use({ line: { quantity, used } }: { line: LicenseLine }) {
  const { t } = useTranslation('license')
  return (
    <>
      <UsageBar used={used} total={quantity} />
      <span>
        <strong>{numberText(used)}</strong>{' '}
        {quantity === null ? t('lines.unrestricted') : t('lines.of', { total: numberText(quantity) })}
      </span>
      <span className={classes.left}>
        {quantity !== null && t('lines.left', { count: Math.max(0, quantity - used) })}
        <UsageMark used={used} total={quantity} />
      </span>
    </>
  )
}
