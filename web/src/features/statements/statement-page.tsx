// What is billed in a month, product by product, with the causes of each line; the same as a table and as a document.
import { Button, Select } from '@mantine/core'
import type { Statement, StatementLine } from '@sitzplan/contract/statements'
import { IconDownload, IconReceipt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { download } from '../../platform/calls.ts'
import { dayText, todayIn } from '../../platform/days.ts'
import { presentLanguage } from '../../platform/language.ts'
import { useTimeZone } from '../../platform/me.ts'
import { moneyText } from '../../platform/money.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { useSaving } from '../../ui/use-saving.ts'
import { Line } from './statement-line.tsx'
import { monthsQuery, statementPath, statementQuery } from './statement-queries.ts'
import classes from './statements.module.css'

export default function StatementPage() {
  const { t } = useTranslation('statements')
  const [parameters, setParameters] = useAddressParameters()
  const running = todayIn(useTimeZone()).slice(0, 7)
  const month = monthIn(parameters.get('month')) ?? running
  const statement = useQuery(statementQuery(month))
  useRefreshed(['statements'], ({ event }) => event === 'users' || event === 'license')
  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={(['csv', 'pdf'] as const).map((format) => <Download key={format} month={month} format={format} />)}
    >
      <MonthChoice
        month={month}
        running={running}
        onChoose={(next) => setParameters(next === running ? {} : { month: next })}
      />
      <Loaded query={statement}>{(shown) => <Lines statement={shown} />}</Loaded>
    </PageFrame>
  )
}

/** Null: the address says none, or something else. */
const monthIn = (text: string | null) => (text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null)

function MonthChoice({ month, running, onChoose }: { month: string; running: string; onChoose(month: string): void }) {
  const { t } = useTranslation('statements')
  const { data = [] } = useQuery(monthsQuery)
  const months = new Set([running, month, ...data.map((one) => one.month)])
  const nameOf = (one: string) =>
    new Intl.DateTimeFormat(presentLanguage(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${one}-01T00:00:00Z`),
    )
  return (
    <Select
      className={classes.month}
      label={t('month')}
      value={month}
      allowDeselect={false}
      data={[...months]
        .sort()
        .reverse()
        .map((value) => ({
          value,
          label: value === running ? t('running', { month: nameOf(value) }) : nameOf(value),
        }))}
      onChange={(next) => next && onChoose(next)}
    />
  )
}

function Download({ month, format }: { month: string; format: 'csv' | 'pdf' }) {
  const { t } = useTranslation('statements')
  const type = format === 'csv' ? 'text/csv' : 'application/pdf'
  const save = useSaving(() => download(statementPath(month), type, `sitzplan-statement-${month}.${format}`))
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      aria-label={t('download', { format: t(format) })}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t(format)}
    </Button>
  )
}

function Lines({ statement }: { statement: Statement }) {
  const { t } = useTranslation('statements')
  const { lines, total, payments, due, currency, taxText, daysOfMonth, isRunning, to } = statement
  const products = [...new Map(lines.map(({ product, name }) => [product, name]))]
  return (
    <>
      {isRunning && <p className="soft">{t('upTo', { day: dayText(to) })}</p>}
      {lines.length === 0 && (
        <Card label={t('title')}>
          <Empty icon={<IconReceipt size={32} aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
        </Card>
      )}
      {products.map(([product, name]) => (
        <Card key={product} title={name}>
          <ul>
            {lines
              .filter((line) => line.product === product)
              .map((line) => (
                <Line key={keyOf(line)} line={line} statement={statement} />
              ))}
          </ul>
        </Card>
      ))}
      {lines.length > 0 && (
        <Card label={t('total')}>
          {total !== null && currency !== null ? (
            <>
              <p className={classes.total}>
                <span>{t('total')}</span>
                <strong>{moneyText(total, currency)}</strong>
              </p>
              {payments.map((payment) => (
                <p key={payment.order} className={classes.paid}>
                  <span>
                    {t('paid', { day: dayText(payment.day) })}
                    {payment.card && ` · ${payment.card.brand} •••• ${payment.card.last4}`}
                  </span>
                  <span>{moneyText(-payment.amount, currency)}</span>
                </p>
              ))}
              {payments.length > 0 && due !== null && (
                <>
                  <p className={classes.total}>
                    <span>{t('due')}</span>
                    <strong>{moneyText(due, currency)}</strong>
                  </p>
                  <p className="soft">{t('paidHow')}</p>
                </>
              )}
              {taxText && <p className="soft">{taxText}</p>}
              <p className="soft">{t('rounding', { days: daysOfMonth })}</p>
            </>
          ) : (
            <p className="soft">{t('noPrices')}</p>
          )}
        </Card>
      )}
    </>
  )
}

const keyOf = ({ kind, resource, user, quantity, trial }: StatementLine) =>
  [kind, resource, user?.id, quantity, trial].join(' ')
