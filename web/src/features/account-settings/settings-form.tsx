// The form of the settings: saved as a whole, so that nobody changes privacy by a slip.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { AccountPatchBody, AccountSettings } from '@sitzplan/contract/account'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { LeaveDialog } from '../../ui/leave-dialog.tsx'
import { Card } from '../../ui/page.tsx'
import { AccountFields } from './account-fields.tsx'
import classes from './account-settings.module.css'
import { BillingContactFields } from './billing-contact-fields.tsx'
import { KeptDaysFields } from './kept-days-fields.tsx'
import { PrivacySwitches } from './privacy-switches.tsx'
import { SecondFactorSwitch } from './second-factor-switch.tsx'
import { useChange } from './settings-queries.ts'
import { type Draft, draftOf, isValid, patchOf, shortened } from './settings-rules.ts'
import { ShortenDialog } from './shorten-dialog.tsx'

export function SettingsForm({ kept }: { kept: AccountSettings }) {
  const { t } = useTranslation('accountSettings')
  const { t: common } = useTranslation('common')
  const { start, draft, onSaved, ...form } = useDraft(kept, draftOf)
  const [asked, setAsked] = useState<AccountPatchBody | null>(null)
  const change = useChange(() => notifications.show({ message: t('saved') }))
  const patch = patchOf(start, draft)
  const edit = (part: Partial<Draft>) => {
    change.reset()
    form.edit(part)
  }
  const discard = () => {
    change.reset()
    form.discard()
  }
  const save = (wanted: AccountPatchBody) =>
    change.mutate(wanted, {
      onSuccess: onSaved,
      onSettled: () => setAsked(null),
    })

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!patch || !isValid(draft) || change.isPending) return
        if (shortened(start, patch).length === 0) return save(patch)
        change.reset()
        setAsked(patch)
      }}
    >
      <Card title={t('account.title')}>
        <AccountFields draft={draft} onEdit={edit} errors={fieldErrors(change.error)} />
      </Card>
      <Card title={t('billing.title')}>
        <BillingContactFields
          draft={draft.billing}
          onEdit={(billing) => edit({ billing })}
          errors={fieldErrors(change.error)}
        />
      </Card>
      <Card title={t('secondFactor.title')}>
        <SecondFactorSwitch
          isRequired={draft.secondFactorRequired}
          without={kept.usersWithoutSecondFactor}
          onChange={(secondFactorRequired) => edit({ secondFactorRequired })}
        />
      </Card>
      <Card title={t('privacy.title')}>
        <PrivacySwitches privacy={draft.privacy} onChange={(privacy) => edit({ privacy })} />
      </Card>
      <Card title={t('kept.title')}>
        <KeptDaysFields draft={draft} onEdit={edit} />
      </Card>
      {!asked && <RefusalAlert error={change.error} />}
      <div className={classes.bar} data-dirty={patch !== null || undefined}>
        <span role="status">{patch ? t('unsaved') : t('nothingToSave')}</span>
        {patch && (
          <Button variant="default" onClick={discard}>
            {t('discard')}
          </Button>
        )}
        <Button type="submit" disabled={!patch || !isValid(draft)} loading={change.isPending}>
          {common('save')}
        </Button>
      </div>
      <LeaveDialog hasUnsaved={patch !== null} />
      <ShortenDialog
        fields={asked ? shortened(start, asked) : []}
        days={draft}
        mutation={change}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && save(asked)}
      />
    </form>
  )
}
