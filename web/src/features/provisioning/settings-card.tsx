// What the directory may do of itself.
import { Button, Radio, Stack, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ProvisioningSettings } from '@sitzplan/contract/provisioning'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { useMe } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { WholeNumber } from '../../ui/whole-number.tsx'
import classes from './provisioning.module.css'
import { useChangeSettings } from './provisioning-queries.ts'

const rules = ['none', 'email'] as const

type Draft = Omit<ProvisioningSettings, 'holdPercent'> & { holdPercent: number | '' }

const draftOf = ({ match, holdPercent, sendInvitations }: ProvisioningSettings): Draft => ({
  match,
  holdPercent,
  sendInvitations,
})

export function SettingsCard({ kept }: { kept: ProvisioningSettings }) {
  const { t } = useTranslation('provisioning')
  const { t: common } = useTranslation('common')
  const { sendsMail } = useMe()
  const { start, draft, onSaved, ...form } = useDraft(kept, draftOf)
  const { match, holdPercent, sendInvitations } = draft
  const edit = (part: Partial<Draft>) => {
    if (change.error) change.reset()
    form.edit(part)
  }
  const change = useChangeSettings(() => notifications.show({ message: t('settings.saved') }))
  const errors = fieldErrors(change.error)
  const changed = changedParts(draftOf(start), draft)
  const isChanged = Object.keys(changed).length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Kept together: what was not edited is as a colleague may have left it.
    const wanted = { ...draftOf(kept), ...changed }
    if (wanted.holdPercent === '' || !isChanged || change.isPending) return
    change.mutate({ ...wanted, holdPercent: wanted.holdPercent }, { onSuccess: onSaved })
  }
  return (
    <Card title={t('settings.title')}>
      <form onSubmit={submit} noValidate className={classes.settings}>
        <Radio.Group
          label={t('settings.match')}
          value={match}
          // The values are these.
          onChange={(value) => edit({ match: value as ProvisioningSettings['match'] })}
        >
          <Stack gap="xs" mt="xs">
            {rules.map((rule) => (
              <Radio key={rule} value={rule} label={t(`settings.${rule}`)} description={t(`settings.${rule}Text`)} />
            ))}
          </Stack>
        </Radio.Group>
        <WholeNumber
          label={t('settings.hold')}
          description={t('settings.holdText')}
          value={holdPercent}
          min={1}
          max={100}
          allowNegative={false}
          suffix=" %"
          maw={420}
          error={errors.holdPercent}
          onChange={(percent) => edit({ holdPercent: percent })}
        />
        <Switch
          label={sendsMail ? t('settings.invite') : common('noMail.invite')}
          description={sendsMail ? t('settings.inviteText') : `${common('noMail.handOn')} ${t('settings.inviteText')}`}
          checked={sendInvitations}
          onChange={(event) => edit({ sendInvitations: event.currentTarget.checked })}
        />
        <RefusalAlert error={change.error} />
        <div>
          <Button type="submit" disabled={!isChanged || holdPercent === ''} loading={change.isPending}>
            {common('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
