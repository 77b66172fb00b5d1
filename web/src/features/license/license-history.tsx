// The revisions of the license, newest first: what each changed, and who put it in force.
import type { Revision } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../platform/days.ts'
import { dateTimeText } from '../../platform/time.ts'
import { More } from '../../ui/more.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useProductNames } from '../products/products-queries.ts'
import classes from './license.module.css'
import { useLineName } from './license-lines.tsx'
import { useRevisions, useTotalsChanged } from './license-queries.ts'
import { daysOf } from './license-rules.ts'
import { TotalsChanged } from './totals-changed.tsx'

export function LicenseHistory({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('license')
  const revisions = useRevisions()
  return (
    <Card title={t('history.title')}>
      <Loaded query={revisions}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items)
          return (
            <>
              <ol className={classes.history}>
                {shown.map((revision, index) => (
                  <RevisionItem
                    key={revision.revision}
                    revision={revision}
                    isFirst={index === shown.length - 1 && !revisions.hasNextPage}
                    timeZone={timeZone}
                  />
                ))}
              </ol>
              {revisions.hasNextPage && (
                <More query={revisions} shown={shown.length} total={pages[0]?.total ?? shown.length} />
              )}
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

interface ItemProps {
  revision: Revision
  isFirst: boolean
  timeZone: string
}

function RevisionItem({ revision, isFirst, timeZone }: ItemProps) {
  const { t } = useTranslation('license')
  const { status, activatedAt, activatedBy, receivedAt, receivedBy, undoneAt, trial } = revision
  const { from, expires } = daysOf(revision.dates, timeZone)
  const doer = useDoer()
  return (
    <li>
      <div className={classes.revision}>
        <h3>{t('history.revision', { revision: revision.revision })}</h3>
        <span className={classes.state} data-state={status}>
          {t(`history.${status}`)}
        </span>
        {trial && <span className={classes.trial}>{t('trial')}</span>}
      </div>
      <p className={classes.quiet}>
        {activatedAt
          ? t('history.activated', { at: dateTimeText(activatedAt, timeZone), by: doer(activatedBy) })
          : t('history.received', { at: dateTimeText(receivedAt, timeZone), by: doer(receivedBy) })}
        {undoneAt && ` · ${t('history.undone', { at: dateTimeText(undoneAt, timeZone) })}`}
        {' · '}
        {expires
          ? t('history.valid', { from: from ? dayText(from) : '…', until: dayText(expires) })
          : t('history.validForever')}
      </p>
      {isFirst ? <p>{t('history.first')}</p> : <RevisionTotals revision={revision.revision} />}
    </li>
  )
}

/** The totals that a revision changed. */
export function RevisionTotals({ revision }: { revision: number }) {
  const names = useProductNames()
  const lineName = useLineName()
  return (
    <TotalsChanged
      query={useTotalsChanged(revision)}
      nameOf={(change) => `${names.product(change.product)}, ${lineName(change)}`}
    />
  )
}

function useDoer() {
  const { t } = useTranslation('license')
  return (doer: Revision['activatedBy']): string => {
    if (doer?.kind === 'system' && doer.name) return t('history.byVendor', { name: doer.name })
    if (!doer || doer.kind === 'system') return t('history.byItself')
    if (doer.kind === 'command') return t('history.byCommand')
    return t('history.by', { name: doer.name ?? t('history.somebody') })
  }
}
