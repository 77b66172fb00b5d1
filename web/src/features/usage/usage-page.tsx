// Were there enough shared seats? Each product's use over time, said in a sentence, drawn, and as a table.
import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core'
import type { ProductUsage, Usage } from '@sitzplan/contract/usage'
import { type UsageRange, usageRanges } from '@sitzplan/contract/usage-terms'
import {
  IconAlertTriangle,
  IconChartHistogram,
  IconChevronLeft,
  IconChevronRight,
  IconCircleCheck,
  IconCircleDashed,
  IconDownload,
  IconPrinter,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download } from '../../platform/calls.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { dateTimeText } from '../../platform/time.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { useSaving } from '../../ui/use-saving.ts'
import classes from './usage.module.css'
import { UsageChart } from './usage-chart.tsx'
import { usagePath, usageQuery } from './usage-queries.ts'
import { type Verdict, verdictOf } from './usage-rules.ts'
import { UsageTable } from './usage-table.tsx'
import { type UsageView, useUsageView } from './usage-view.ts'
import { findingOf, rangeText } from './usage-words.ts'

export default function UsagePage() {
  const { t } = useTranslation('usage')
  const view = useUsageView()
  const usage = useQuery(usageQuery(view))
  useRefreshed(['usage'], ({ event }) => event === 'license')
  return (
    <PageFrame title={t('title')} text={t('text')} actions={<Actions view={view} />}>
      <Loaded query={usage}>{(loaded) => <Products usage={loaded} view={view} />}</Loaded>
    </PageFrame>
  )
}

function Actions({ view }: { view: UsageView }) {
  const { t } = useTranslation('usage')
  const save = useSaving(() => download(usagePath(view), 'text/csv', `sitzplan-usage-${view.range}-${view.last}.csv`))
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t('downloadLabel')}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('download')}
      </Button>
    </>
  )
}

function Products({ usage, view }: { usage: Usage; view: UsageView }) {
  const { t } = useTranslation('usage')
  const icon = <IconChartHistogram size={32} aria-hidden />
  if (usage.products.length === 0)
    return (
      <Card label={t('title')}>
        <Empty icon={icon} title={t('noSeats.title')} text={t('noSeats.text')} />
      </Card>
    )
  if (usage.since === null)
    return (
      <Card label={t('title')}>
        <Empty icon={icon} title={t('empty.title')} text={t('empty.text')} />
      </Card>
    )
  const chosen = usage.products.filter(({ product }) => product === view.product)
  const shown = chosen.length > 0 ? chosen : usage.products
  return (
    <>
      <Controls usage={usage} view={view} />
      {shown.map((product) => (
        <Product key={product.product} product={product} usage={usage} shape={view.shape} />
      ))}
      {usage.countedUntil && (
        <p className="soft">{t('counted', { time: dateTimeText(usage.countedUntil, usage.timeZone) })}</p>
      )}
    </>
  )
}

function Controls({ usage, view }: { usage: Usage; view: UsageView }) {
  const { t } = useTranslation('usage')
  return (
    <div className={classes.controls}>
      <SegmentedControl
        className={classes.range}
        aria-label={t('range.label')}
        value={view.range}
        onChange={(range) => view.set({ range: range === 'week' ? null : range })}
        data={usageRanges.map((range: UsageRange) => ({ value: range, label: t(`range.${range}`) }))}
      />
      <div className={classes.period}>
        <ActionIcon variant="default" size={36} aria-label={t('earlier')} onClick={() => view.move(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <strong aria-live="polite">{rangeText(usage)}</strong>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('later')}
          disabled={view.isToday}
          onClick={() => view.move(1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        {!view.isToday && (
          <Button variant="subtle" onClick={view.toToday}>
            {t('toNow')}
          </Button>
        )}
      </div>
      <div className={classes.shape}>
        {usage.products.length > 1 && (
          <Select
            aria-label={t('product')}
            placeholder={`${t('product')}: ${t('allProducts')}`}
            clearable
            value={view.product}
            onChange={(product) => view.set({ product })}
            data={usage.products.map(({ product, name }) => ({ value: product, label: name }))}
          />
        )}
        <SegmentedControl
          aria-label={t('shape.label')}
          value={view.shape}
          onChange={(shape) => view.set({ view: shape === 'table' ? 'table' : null })}
          data={(['chart', 'table'] as const).map((shape) => ({ value: shape, label: t(`shape.${shape}`) }))}
        />
      </div>
    </div>
  )
}

const verdictIcons: Record<Verdict, typeof IconAlertTriangle> = {
  short: IconAlertTriangle,
  tight: IconCircleCheck,
  enough: IconCircleCheck,
  open: IconCircleCheck,
  unused: IconCircleDashed,
  unknown: IconCircleDashed,
}

function Product({ product, usage, shape }: { product: ProductUsage; usage: Usage; shape: UsageView['shape'] }) {
  const { t } = useTranslation('usage')
  const verdict = verdictOf(product)
  const Mark = verdictIcons[verdict]
  return (
    <Card
      title={product.name}
      actions={
        <span className="soft">{product.limit === null ? t('seatsOpen') : t('seats', { count: product.limit })}</span>
      }
    >
      <p className={classes.finding}>
        <strong data-verdict={verdict}>
          <Mark size={18} aria-hidden />
          {t(`verdict.${verdict}`)}
        </strong>
        <span>{findingOf(t, product, usage.timeZone)}</span>
      </p>
      {verdict !== 'unknown' &&
        (shape === 'chart' ? (
          <UsageChart product={product} usage={usage} />
        ) : (
          <UsageTable product={product} usage={usage} />
        ))}
    </Card>
  )
}
