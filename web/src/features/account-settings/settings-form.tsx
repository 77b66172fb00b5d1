// The form of the settings: saved as a whole, so that nobody changes privacy by a slip.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { AccountPatchBody, AccountSettings } from '@sitzplan/contract/account'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallRefused } from '../../platform/problems.ts'
import { Card } from '../../ui/page.tsx'
import { AccountFields } from './account-fields.tsx'
import classes from './account-settings.module.css'
import { KeptDaysFields } from './kept-days-fields.tsx'
import { PrivacySwitches } from './privacy-switches.tsx'
import { useChange } from './settings-queries.ts'
import { type Draft, draftOf, isValid, patchOf, shortened } from './settings-rules.ts'
import { ShortenDialog } from './shorten-dialog.tsx'

export function SettingsForm({ kept }: { kept: AccountSettings }) {
  const { t } = useTranslation('accountSettings')
  const { t: common } = useTranslation('common')
  const [draft, setDraft] = useState<Draft>(() => draftOf(kept))
  const [asked, setAsked] = useState<AccountPatchBody | null>(null)
  const change = useChange()
  const patch = patchOf(kept, draft)
  const refusal = change.error instanceof CallRefused ? change.error.problem : null
  const errorOf = (path: string) => refusal?.errors?.find((error) => error.path === path)?.message
  const edit = (part: Partial<Draft>) => {
    change.reset()
    setDraft({ ...draft, ...part })
  }
  const save = (wanted: AccountPatchBody) =>
    change.mutate(wanted, {
      onSuccess: (settings) => {
        setDraft(draftOf(settings))
        notifications.show({ message: t('saved') })
      },
      onSettled: () => setAsked(null),
    })

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!patch || !isValid(draft)) return
        if (shortened(kept, patch).length > 0) setAsked(patch)
        else save(patch)
      }}
    >
      <Card title={t('account.title')}>
        <AccountFields draft={draft} onEdit={edit} errorOf={errorOf} />
      </Card>
      <Card title={t('privacy.title')}>
        <PrivacySwitches privacy={draft.privacy} onChange={(privacy) => edit({ privacy })} />
      </Card>
      <Card title={t('kept.title')}>
        <KeptDaysFields draft={draft} onEdit={edit} />
      </Card>
      {change.error && !asked && (
        <p role="alert" className={classes.refused}>
          {refusal ? `${refusal.title}. ${refusal.detail}` : common('failed.unreachable')}
        </p>
      )}
      <div className={classes.bar} data-dirty={patch !== null || undefined}>
        <span role="status">{patch ? t('unsaved') : t('nothingToSave')}</span>
        {patch && (
          <Button variant="default" onClick={() => edit(draftOf(kept))}>
            {t('discard')}
          </Button>
        )}
        <Button type="submit" disabled={!patch || !isValid(draft)} loading={change.isPending}>
          {common('save')}
        </Button>
      </div>
      <ShortenDialog
        fields={asked ? shortened(kept, asked) : []}
        days={draft}
        isSaving={change.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && save(asked)}
      />
    </form>
  )
}
