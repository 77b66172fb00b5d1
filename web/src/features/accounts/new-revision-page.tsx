// Drawing up the next revision of an account: its lines and days, what it would do there, and the signature.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Revision } from '@sitzplan/contract/licenses'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { todayIn } from '../../platform/days.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { LeaveDialog } from '../../ui/leave-dialog.tsx'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import classes from './account.module.css'
import { useAccount, useAccountRevisions } from './account-queries.ts'
import { broughtLines, draftOf, firstTerm, isComplete, type RevisionDraft, requestOf } from './revision-draft-rules.ts'
import { RevisionEffect } from './revision-effect.tsx'
import { RevisionLines } from './revision-lines.tsx'
import { useIssue, usePreview } from './revision-queries.ts'
import { RevisionTerms } from './revision-terms.tsx'

export function NewRevisionPage() {
  const { slug = '' } = useParams()
  const account = useAccount(slug)
  const revisions = useAccountRevisions(slug)
  return (
    <Loaded query={account} isPage>
      {(present) => (
        <Loaded query={revisions} isPage>
          {({ pages }) => <Form account={present} revisions={pages.flatMap(({ items }) => items)} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Form({ account, revisions }: { account: VendorAccountDetail; revisions: Revision[] }) {
  const { t } = useTranslation('revisions')
  const { slug, name } = account
  const navigate = useNavigate()
  const { keyOf } = useSubmissionKey()
  // What the account uses goes on changing; what the operator began with stays.
  const [start] = useState(() => draftOf(account.license, revisions[0], account.timeZone))
  const [proposed] = useState<RevisionDraft>(() =>
    revisions.length === 0 ? { ...start, dates: firstTerm(todayIn(account.timeZone)) } : start,
  )
  const [draft, setDraft] = useState(proposed)
  const request = requestOf(start, draft)
  const preview = usePreview(slug, request)
  const issue = useIssue(slug, ({ revision, status }) => {
    notifications.show({ message: t(`done.${status === 'active' ? 'active' : 'pending'}`, { revision, name }) })
    void navigate(`/accounts/${slug}`)
  })
  const error = issue.error ?? preview.error
  const errors = fieldErrors(error)
  const edit = (part: Partial<RevisionDraft>) => {
    if (issue.error) issue.reset()
    setDraft((last) => ({ ...last, ...part }))
  }
  return (
    <PageFrame
      title={t('title')}
      text={t('text', { name })}
      above={<BackLink to={`/accounts/${slug}`}>{name}</BackLink>}
    >
      <RevisionLines
        lines={draft.lines}
        brought={broughtLines(preview.error === null ? preview.data : undefined)}
        errors={errors}
        request={request}
        onChange={(lines) => edit({ lines })}
      />
      <RevisionTerms draft={draft} revisions={revisions} errors={errors} onChange={edit} />
      <RevisionEffect preview={preview} isChanged={request !== null} />
      <RefusalAlert error={issue.error} />
      <div className={classes.end}>
        <Button variant="default" onClick={() => navigate(`/accounts/${slug}`)}>
          {t('cancel')}
        </Button>
        <Button
          loading={issue.isPending}
          disabled={request === null || preview.error !== null || !isComplete(draft)}
          onClick={() => request && issue.mutate({ body: request, idempotencyKey: keyOf(request) })}
        >
          {t('sign')}
        </Button>
      </div>
      <LeaveDialog hasUnsaved={request !== null && draft !== proposed && !issue.isSuccess} />
    </PageFrame>
  )
}
