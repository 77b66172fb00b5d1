// The audit log: who changed what, newest first, by day.
import { Button } from '@mantine/core'
import { IconArrowUp, IconDownload, IconListSearch } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { todayIn } from '../../platform/days.ts'
import { useMe } from '../../platform/me.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import classes from './audit.module.css'
import { AuditDays, AuditLoading } from './audit-days.tsx'
import { filterOf, isFiltered, parametersOf, queryOf } from './audit-filter.ts'
import { AuditFilterBar } from './audit-filter-bar.tsx'
import { type AuditQuery, auditKey, useAudit, useNewEvents } from './audit-queries.ts'
import { AuditSeal } from './audit-seal.tsx'
import { mostExported, useAuditExport } from './use-audit-export.ts'

export default function AuditPage() {
  const { t } = useTranslation('audit')
  const { t: common } = useTranslation('common')
  const { timeZone } = useMe().account
  const [parameters, setParameters] = useAddressParameters()
  const filter = filterOf(parameters)
  const query = queryOf(filter, todayIn(timeZone), timeZone)
  const events = useAudit(query)
  const shown = events.data?.pages.flatMap(({ items }) => items)

  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={<Export query={query} total={events.data?.pages[0]?.total ?? 0} />}
    >
      <AuditFilterBar filter={filter} onChange={(next) => setParameters(parametersOf(next))} />
      <AuditSeal query={query} />
      <NewEvents count={useNewEvents(query, shown)} />
      <Card label={t('title')}>
        <Loaded query={events} loading={<AuditLoading />}>
          {({ pages }) => {
            if (shown && shown.length > 0)
              return <AuditDays events={shown} total={pages[0]?.total ?? shown.length} query={events} />
            return isFiltered(filter) ? (
              <Empty
                icon={<IconListSearch size={32} aria-hidden />}
                title={t('empty.filteredTitle')}
                text={t('empty.filteredText')}
                action={
                  <Button variant="default" onClick={() => setParameters({})}>
                    {common('clearFilters')}
                  </Button>
                }
              />
            ) : (
              <Empty icon={<IconListSearch size={32} aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
            )
          }}
        </Loaded>
      </Card>
    </PageFrame>
  )
}

/** Says beforehand when not everything fits into the file. */
function Export({ query, total }: { query: AuditQuery; total: number }) {
  const { t } = useTranslation('audit')
  const file = useAuditExport(query)
  return (
    <div className={classes.export}>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-describedby={total > mostExported ? 'export-limit' : undefined}
        loading={file.isPending}
        onClick={() => file.mutate()}
      >
        {t('export')}
      </Button>
      {total > mostExported && <span id="export-limit">{t('exportLimit', { most: mostExported, total })}</span>}
    </div>
  )
}

/** What came since is offered: a list that moves under the reader's eyes cannot be read. */
function NewEvents({ count }: { count: number }) {
  const { t } = useTranslation('audit')
  const queries = useQueryClient()
  const show = () => {
    void queries.resetQueries({ queryKey: [...auditKey, 'events'] })
    window.scrollTo({ top: 0 })
  }
  return (
    <div className={classes.news} role="status">
      {count > 0 && (
        <Button size="compact-md" radius="xl" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={show}>
          {t('newEvents', { count })}
        </Button>
      )}
    </div>
  )
}
