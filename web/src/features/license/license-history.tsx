// The revisions of the license, newest first: what each changed, and who put it in force.
import type { Revision } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../platform/days.ts'
import { dateTimeText } from '../../platform/time.ts'
import { useProductNames } from '../products/products-queries.ts'
import { useLineName } from './license-lines.tsx'
import { useRevisions, useTotalsChanged } from './license-queries.ts'
import { daysOf } from './license-rules.ts'
import { RevisionHead, RevisionList } from './revision-list.tsx'
import { TotalsChanged } from './totals-changed.tsx'

export function LicenseHistory({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('license')
  return (
    <RevisionList title={t('history.title')} query={useRevisions()}>
      {(revision, isFirst) => <RevisionItem revision={revision} isFirst={isFirst} timeZone={timeZone} />}
    </RevisionList>
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
    <>
      <RevisionHead
        name={t('history.revision', { revision: revision.revision })}
        status={status}
        statusName={t(`history.${status}`)}
        trialName={trial ? t('trial') : null}
      />
      <p className="soft">
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
    </>
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
