// Every revision an account was issued, newest first: what each changed, whether a person activated it, and its file.
import { Button } from '@mantine/core'
import type { Revision } from '@sitzplan/contract/licenses'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../platform/days.ts'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useCatalogNames } from '../catalog/catalog-queries.ts'
import { daysOf } from '../license/license-rules.ts'
import { RevisionHead, RevisionList } from '../license/revision-list.tsx'
import { TotalsChanged } from '../license/totals-changed.tsx'
import classes from './account.module.css'
import { useAccountRevisions, useLicenseFile, useRevisionChanges } from './account-queries.ts'

export function AccountHistory({ account: { slug, timeZone } }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  return (
    <RevisionList title={t('history.title')} query={useAccountRevisions(slug)}>
      {(revision, isFirst) => <Item slug={slug} timeZone={timeZone} revision={revision} isFirst={isFirst} />}
    </RevisionList>
  )
}

interface ItemProps {
  slug: string
  /** Of the account: its days are whole ones there. */
  timeZone: string
  revision: Revision
  isFirst: boolean
}

function Item({ slug, timeZone, revision: shown, isFirst }: ItemProps) {
  const { t } = useTranslation('accounts')
  const vendorTimeZone = useTimeZone()
  const file = useLicenseFile(slug)
  const { revision, status, issuedAt, activatedAt, activatedBy, trial } = shown
  const { from, expires } = daysOf(shown.dates, timeZone)
  return (
    <>
      <RevisionHead
        name={t('history.revision', { revision })}
        status={status}
        statusName={t(`history.${status}`)}
        trialName={trial ? t('license.trial') : null}
      >
        <Button
          className={classes.file}
          variant="subtle"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate(revision)}
        >
          {`${slug}-${revision}.license`}
        </Button>
      </RevisionHead>
      <p className="soft">
        {t('history.issued', { at: dateTimeText(issuedAt, vendorTimeZone) })}
        {activatedAt &&
          ` · ${t('history.activated', { at: dateTimeText(activatedAt, vendorTimeZone), by: t(`history.by.${doerOf(activatedBy)}`) })}`}
        {' · '}
        {expires
          ? t('history.valid', { from: from ? dayText(from) : '…', until: dayText(expires) })
          : t('history.validForever')}
      </p>
      {isFirst ? <p>{t('history.first')}</p> : <Totals slug={slug} revision={revision} />}
      <RefusalAlert error={file.error} />
    </>
  )
}

/** That a person did it is all that operators are told. */
function doerOf(doer: Revision['activatedBy']): 'person' | 'command' | 'itself' {
  if (!doer || doer.kind === 'system') return 'itself'
  return doer.kind === 'command' ? 'command' : 'person'
}

function Totals({ slug, revision }: { slug: string; revision: number }) {
  const names = useCatalogNames()
  return (
    <TotalsChanged
      query={useRevisionChanges(slug, revision)}
      nameOf={(change) => `${names.product(change.product)}, ${names.line(change)}`}
    />
  )
}
