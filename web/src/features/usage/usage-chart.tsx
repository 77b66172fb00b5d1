// One product's use as a drawing: seats in use under the line of what is owned, and below, in the same columns, who waited
// and what was refused. Every series has a pattern of its own; the table says the same.
import { CompositeChart, type CompositeChartSeries } from '@mantine/charts'
import type { ProductUsage, Usage } from '@sitzplan/contract/usage'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './usage.module.css'
import { type Drawn, drawn } from './usage-rules.ts'
import { findingOf, stretchText, tickText, tipsOf } from './usage-words.ts'

const seatSeries = ['used', 'full', 'limit'] as const
const troubleSeries = ['waits', 'refused', 'other'] as const
type Series = (typeof seatSeries)[number] | (typeof troubleSeries)[number]

interface ChartProps {
  product: ProductUsage
  usage: Usage
}

export function UsageChart({ product, usage }: ChartProps) {
  const { t } = useTranslation('usage')
  const data = product.buckets.map(drawn)
  const isTrouble = data.some(({ waits, refused, other }) => waits + refused + other > 0)
  const hasLimit = data.some(({ limit }) => limit !== null)
  const isFull = data.some(({ full }) => full !== null)
  const seats = seatSeries.filter((name) => name === 'used' || (name === 'full' ? isFull : hasLimit))
  const troubles = troubleSeries.filter((name) => data.some((one) => one[name] > 0))
  return (
    <div className={classes.charts}>
      <figure>
        <figcaption>
          {t('chart.use')}
          <Legend names={seats} />
        </figcaption>
        <Columns {...{ product, usage, data }} names={seats} isHigh label={t('chart.use')} />
      </figure>
      <figure>
        <figcaption>
          {t('chart.trouble')}
          <Legend names={troubles} />
        </figcaption>
        {isTrouble ? (
          <Columns {...{ product, usage, data }} names={troubles} label={t('chart.trouble')} />
        ) : (
          <p className="soft">{t('chart.none')}</p>
        )}
      </figure>
    </div>
  )
}

interface ColumnsProps extends ChartProps {
  data: Drawn[]
  names: readonly Series[]
  label: string
  isHigh?: boolean
}

/** To a screen reader it is a picture with the finding as its text. */
function Columns({ product, usage: { range, timeZone }, data, names, label, isHigh = false }: ColumnsProps) {
  const { t } = useTranslation('usage')
  const id = useId().replace(/\W/g, '')
  const buckets = new Map(product.buckets.map((bucket) => [bucket.from, bucket]))
  const series = names.map(
    (name): CompositeChartSeries => ({ name, type: name === 'limit' ? 'line' : 'bar', color: 'var(--ink)' }),
  )
  return (
    <div
      role="img"
      aria-label={`${label}, ${product.name}. ${findingOf(t, product, timeZone)} ${t('chart.asTable')}`}
      className={isHigh ? classes.high : classes.low}
    >
      <CompositeChart
        h="100%"
        data={data}
        dataKey="from"
        series={series}
        accessibilityLayer={false}
        withDots={false}
        curveType="step"
        connectNulls={false}
        gridAxis="x"
        gridColor="var(--hairline)"
        textColor="var(--ink-soft)"
        tickLine="none"
        composedChartProps={{
          barCategoryGap: isHigh ? 0 : '12%',
          margin: { top: 8, right: 4, bottom: 0, left: 0 },
        }}
        lineProps={{ stroke: 'var(--ink)', strokeDasharray: '7 4', strokeWidth: 2 }}
        barProps={({ name }) => ({
          stackId: 'all',
          fill: `url(#${id}-${name})`,
          // Closes the gaps that are left where a column does not begin on a whole pixel.
          ...(isHigh && { stroke: 'var(--accent)', strokeOpacity: 1 }),
        })}
        xAxisProps={{
          scale: 'band',
          ticks: product.buckets.map(({ from }) => from).filter((from) => tickText(from, range, timeZone) !== ''),
          tickFormatter: (from: string) => tickText(from, range, timeZone),
          minTickGap: 14,
        }}
        yAxisProps={{ width: 38, allowDecimals: false }}
        tooltipProps={{
          isAnimationActive: false,
          cursor: { fill: 'var(--ink)', fillOpacity: 0.06 },
          content: ({ label: from }) => {
            const bucket = buckets.get(String(from))
            return bucket ? (
              <div className={classes.tip}>
                <strong>{stretchText(bucket, range, timeZone)}</strong>
                {tipsOf(t, bucket).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </div>
            ) : null
          },
        }}
      >
        <Patterns id={id} />
      </CompositeChart>
    </div>
  )
}

function Legend({ names }: { names: readonly Series[] }) {
  const { t } = useTranslation('usage')
  const id = useId().replace(/\W/g, '')
  return (
    <ul className={classes.legend}>
      {names.map((name) => (
        <li key={name}>
          <svg width={16} height={12} aria-hidden>
            {name === 'limit' ? (
              <line x1={0} y1={6} x2={16} y2={6} className={classes.limit} />
            ) : (
              <>
                <Patterns id={id} />
                <rect width={16} height={12} rx={3} fill={`url(#${id}-${name})`} />
              </>
            )}
          </svg>
          {t(`series.${name}`)}
        </li>
      ))}
    </ul>
  )
}

/** Plain: in use. Stripes up: full. Plain amber: waited. Stripes down: refused. Dots: refused for other reasons. */
function Patterns({ id }: { id: string }) {
  const pattern = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const
  return (
    <defs>
      <pattern id={`${id}-used`} {...pattern}>
        <rect width={6} height={6} className={classes.used} />
      </pattern>
      <pattern id={`${id}-full`} {...pattern} patternTransform="rotate(45)">
        <rect width={6} height={6} className={classes.used} />
        <rect width={2.5} height={6} className={classes.stripe} />
      </pattern>
      <pattern id={`${id}-waits`} {...pattern}>
        <rect width={6} height={6} className={classes.waits} />
      </pattern>
      <pattern id={`${id}-refused`} {...pattern} patternTransform="rotate(-45)">
        <rect width={6} height={6} className={classes.refused} />
        <rect width={2} height={6} className={classes.stripe} />
      </pattern>
      <pattern id={`${id}-other`} {...pattern}>
        <rect width={6} height={6} className={classes.other} />
        <circle cx={3} cy={3} r={1.2} className={classes.dot} />
      </pattern>
    </defs>
  )
}
