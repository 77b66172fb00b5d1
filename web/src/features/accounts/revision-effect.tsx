// What the revision would do at the customer's, told before it is signed.
import { Skeleton } from '@mantine/core'
import type { RevisionPreview } from '@sitzplan/contract/vendor'
import { IconCircleCheck, IconClockPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CallRefused } from '../../platform/problems.ts'
import { FormAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Failed } from '../../ui/states.tsx'
import classes from './account.module.css'
import { ChangeList } from './change-list.tsx'

interface Props {
  preview: { data: RevisionPreview | undefined; error: unknown; isOld: boolean; refetch(): unknown }
  isChanged: boolean
}

export function RevisionEffect({ preview: { data, error, isOld, refetch }, isChanged }: Props) {
  const { t } = useTranslation('revisions')
  const { t: common } = useTranslation('common')
  return (
    <Card title={t('effect.title')}>
      <div aria-live="polite" aria-busy={isOld}>
        {!isChanged && <p className="soft">{t('effect.nothing')}</p>}
        {isChanged && error instanceof CallRefused && error.status < 500 && (
          <FormAlert title={error.problem.title}>
            {error.problem.errors ? common('atTheFields') : error.problem.detail}
          </FormAlert>
        )}
        {isChanged && error !== null && !(error instanceof CallRefused && error.status < 500) && (
          <Failed error={error} onRetry={refetch} />
        )}
        {isChanged && error === null && !data && <Skeleton height={60} />}
        {isChanged && error === null && data && <Outcome preview={data} />}
      </div>
    </Card>
  )
}

function Outcome({ preview: { status, waitsFor, revision, changes } }: { preview: RevisionPreview }) {
  const { t } = useTranslation('revisions')
  const Mark = status === 'active' ? IconCircleCheck : IconClockPause
  return (
    <>
      <p className={classes.outcome} data-outcome={status}>
        <Mark size={20} aria-hidden />
        <span>
          <strong>{t(`effect.${status}`, { revision })}</strong> {t(`effect.why.${waitsFor ?? 'fits'}`)}
        </span>
      </p>
      <ChangeList changes={changes} label={t('effect.changes')} />
    </>
  )
}
