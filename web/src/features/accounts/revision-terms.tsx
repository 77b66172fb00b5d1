// The days of a revision being drawn up, whether it is a trial, and the faulty one it takes the place of.
import { Checkbox, Select, TextInput } from '@mantine/core'
import type { Revision } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import type { FieldErrors } from '../../platform/problems.ts'
import { Card } from '../../ui/page.tsx'
import classes from './account.module.css'
import type { RevisionDraft } from './revision-draft-rules.ts'

interface Props {
  draft: RevisionDraft
  revisions: Revision[]
  errors: FieldErrors
  onChange(part: Partial<RevisionDraft>): void
}

const days = ['from', 'warn', 'expires', 'graceUntil'] as const

export function RevisionTerms({ draft, revisions, errors, onChange }: Props) {
  const { t } = useTranslation('revisions')
  return (
    <Card title={t('terms.title')}>
      <p className={classes.note}>{t('terms.text')}</p>
      <div className={classes.days}>
        {days.map((name) => (
          <TextInput
            key={name}
            type="date"
            label={t(`terms.${name}.label`)}
            description={t(`terms.${name}.text`)}
            min="2000-01-01"
            max="2999-12-31"
            value={draft.dates[name] ?? ''}
            error={errors[`dates/${name}`]}
            onChange={(event) => onChange({ dates: { ...draft.dates, [name]: event.currentTarget.value || null } })}
          />
        ))}
      </div>
      <div className={classes.days}>
        <Checkbox
          label={t('terms.trial.label')}
          description={t('terms.trial.text')}
          checked={draft.trial}
          onChange={(event) => onChange({ trial: event.currentTarget.checked })}
        />
        {revisions.length > 0 && (
          <Select
            label={t('terms.withdraws.label')}
            description={t('terms.withdraws.text')}
            placeholder={t('terms.withdraws.none')}
            clearable
            value={draft.withdraws === null ? null : String(draft.withdraws)}
            data={revisions.map(({ revision }) => ({
              value: String(revision),
              label: t('terms.withdraws.revision', { revision }),
            }))}
            error={errors.withdraws}
            onChange={(value) => onChange({ withdraws: value === null ? null : Number(value) })}
          />
        )}
      </div>
    </Card>
  )
}
