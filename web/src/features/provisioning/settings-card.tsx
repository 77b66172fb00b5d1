// What the directory may do of itself.
import { Button, Radio, Stack, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ProvisioningSettings } from '@sitzplan/contract/provisioning'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { fieldErrors } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { WholeNumber } from '../../ui/whole-number.tsx'
import classes from './provisioning.module.css'
import { useChangeSettings } from './provisioning-queries.ts'

const rules = ['none', 'email'] as const

type Edited = Partial<Omit<ProvisioningSettings, 'holdPercent'> & { holdPercent: number | '' }>

export function SettingsCard({ kept }: { kept: ProvisioningSettings }) {
  const { t } = useTranslation('provisioning')
  const { t: common } = useTranslation('common')
  const { sendsMail } = useMe()
  // Only what was edited: what a colleague saves meanwhile shows.
  const [edited, setEdited] = useState<Edited>({})
  const { match, holdPercent, sendInvitations } = { ...kept, ...edited }
  const edit = (part: Edited) => {
    if (change.error) change.reset()
    setEdited({ ...edited, ...part })
  }
  const change = useChangeSettings(() => notifications.show({ message: t('settings.saved') }))
  const errors = fieldErrors(change.error)
  const isChanged = match !== kept.match || holdPercent !== kept.holdPercent || sendInvitations !== kept.sendInvitations
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (holdPercent === '' || !isChanged || change.isPending) return
    change.mutate(
      { match, holdPercent, sendInvitations },
      // What is edited while it is being saved is the next change.
      { onSuccess: () => setEdited((last) => (last === edited ? {} : last)) },
    )
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
